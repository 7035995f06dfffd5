import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function r(u){return u.replace(t,n=>{let f=n.charCodeAt(0);return f<32?String.fromCharCode(9216+f):f===127?"\u2421":"\uFFFD"})}function e(u){return u.split(`
`).map(n=>n.split("	").map(r).join("	")).join(`
`)}function i(u){return r(u.replace(/\s*[\r\n]+\s*/g," "))}var t=/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;export{r as a,e as b,i as c};
