import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function i(n,r,e=!1){return{path:n,text:r,lossy:e}}function l(n){let r=[0];for(let e=n.indexOf(`
`);e!==-1;e=n.indexOf(`
`,e+1))r.push(e+1);return r}function u(n,r){let e=0,t=n.length-1;for(;e<t;){let o=e+t+1>>1;(n[o]??0)<=r?e=o:t=o-1}return{line:e+1,column:r-(n[e]??0)+1,offset:r}}function c(n,r,e){return{file:n.path,start:r,end:e}}export{i as a,l as b,u as c,c as d};
