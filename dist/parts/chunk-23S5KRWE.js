import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function o(e,r){return`${e.homepage}/blob/v${e.version}/docs/rules/${r}.md`}export{o as a};
