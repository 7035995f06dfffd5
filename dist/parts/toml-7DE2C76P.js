import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a as i,b as s,c as a}from"./chunk-TZOEYC2U.js";import"./chunk-4PQ67JF5.js";function d(e){try{let r=s(a(e)),n=e.split(`
`);return{data:r,lineOf:({key:t})=>c(n,t)}}catch(r){if(r instanceof i)return{syntax:r.message,line:r.lineNumber};throw r}}function c(e,r){let n=0;for(let t of r){let o=e.findIndex((f,l)=>l>=n&&f.includes(t));o!==-1&&(n=o)}return n+1}export{d as parseToml};
