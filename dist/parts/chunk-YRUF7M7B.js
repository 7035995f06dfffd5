import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function t(e,r){e.stderr.write(`pulse-lint: ${r}
`)}export{t as a};
