import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{b as s,c as n}from"./chunk-IMUVMZ27.js";function l(i){let o=new Map,a=t=>{let e=o.get(t);if(e!==void 0)return e;let r=s(i.get(t)?.text??"");return o.set(t,r),r};return t=>{let e=a(t.file);return{path:t.file,start:n(e,t.start),end:n(e,t.end)}}}export{l as a};
