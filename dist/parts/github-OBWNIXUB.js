import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a as s}from"./chunk-UOV4AYDP.js";import{a as n,b as l}from"./chunk-PCMW7Z2F.js";import"./chunk-IMUVMZ27.js";import"./chunk-4PQ67JF5.js";var y={error:"error",warning:"warning",info:"notice"},C=({result:r,uriOf:p})=>{let c=s(r.sources);return r.findings.map(e=>{let{path:a,start:t,end:o}=c(e.at),m={title:`pulse-lint: ${e.rule}`,file:n(decodeURIComponent(p(a))),line:t.line,endLine:o.line,...t.line===o.line?{col:t.column,endColumn:o.column}:{}},u=e.help===null?e.message:`${e.message}
${e.help}`,$=Object.entries(m).map(([A,g])=>`${A}=${v(String(g))}`);return`::${y[e.severity]} ${$.join(",")}::${i(l(u))}
`}).join("")};function i(r){return r.replaceAll("%","%25").replaceAll(`
`,"%0A")}function v(r){return i(r).replaceAll(":","%3A").replaceAll(",","%2C")}export{C as github};
