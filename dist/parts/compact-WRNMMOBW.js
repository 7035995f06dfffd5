import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a as s}from"./chunk-UOV4AYDP.js";import{c as o}from"./chunk-PCMW7Z2F.js";import"./chunk-IMUVMZ27.js";import"./chunk-4PQ67JF5.js";var $=({result:e})=>{let m=s(e.sources);return e.findings.map(t=>{let{path:p,start:r}=m(t.at),c=o(t.message);return`${o(p)}:${r.line}:${r.column}: ${t.severity} ${t.rule} ${c}
`}).join("")};export{$ as compact};
