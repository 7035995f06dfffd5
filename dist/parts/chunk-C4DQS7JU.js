import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a as l}from"./chunk-PVZTVC6B.js";function d(t,e){let n=e.flatMap(o=>u(t,o));return[`# ${t.id}`,t.summary,`Severity: **${t.severity}**, unless the finding says otherwise. Tags: ${t.tags.join(", ")}.`,"## What it catches",t.catches,"## Why it matters",t.why,...n.length===0?[]:["## How to mend it",...n]].map(o=>o.trim()).join(`

`).concat(`
`)}function u(t,{name:e,title:n,howTo:o}){let s=t.needs.flatMap(i=>{let r=o[i];return r===void 0?[]:[r.text,...p("Instead of",r.bad,e),...p("Write",r.good,e)]});return s.length===0?[]:[`### ${n}`,...s]}function p(t,e,n){return e===void 0?[]:[`${t}:`,`\`\`\`${n}
${e.replace(/\n+$/,"")}
\`\`\``]}function c(t){let{title:e,looks:n,suspects:o,command:s,answers:i,beware:r}=t;return`${[`# ${e}`,n,"## What to suspect",o.map(({rule:a,because:m})=>`- ${a}: ${m}`).join(`
`),"## How to test it",`\`\`\`sh
${s}
\`\`\``,i.map(({status:a,means:m})=>`- ${a}: ${m}`).join(`
`),r].join(`

`)}
`}async function $(){let t=await Promise.all(l.map(e=>e.load()));return e=>d(e,t)}export{c as a,$ as b};
