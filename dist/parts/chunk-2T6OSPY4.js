import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function n(r,a){return r.filter(e=>e.name===a&&e.carries!=="absent"&&e.carries!=="empty")}function t(r,a){return n(r,a)[0]??r.find(e=>e.name===a)}export{n as a,t as b};
