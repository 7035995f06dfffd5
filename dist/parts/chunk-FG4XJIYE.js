import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
var o=["lint","trace","explain","rules"];function t(e){return o.some(n=>n===e)}export{o as a,t as b};
