import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function e(n,r){return`${n} ${r}${n===1?"":"s"}`}function t(n,r){return n.length===1?n[0]??"":n.length>r?`${n.slice(0,r).join(", ")} and ${n.length-r} more`:`${n.slice(0,-1).join(", ")} and ${n.at(-1)??""}`}export{e as a,t as b};
