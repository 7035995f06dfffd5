import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{b as a,c as b}from"./chunk-GB4IPVHS.js";import"./chunk-CCZAG7SV.js";import"./chunk-UOV4AYDP.js";import"./chunk-IMUVMZ27.js";import"./chunk-4PQ67JF5.js";export{a as json,b as printed};
