import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function o(r,e){return`${r.homepage}/blob/v${r.version}/docs/rules/${e}.md`}export{o as a};
