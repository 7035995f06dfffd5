import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{b as a}from"./chunk-C4DQS7JU.js";import"./chunk-PVZTVC6B.js";import"./chunk-R77C2RCH.js";import"./chunk-XYVDZRL6.js";import"./chunk-DJZY2N2U.js";import"./chunk-2PK4YDHI.js";import"./chunk-V6GBSDY3.js";import"./chunk-4PQ67JF5.js";export{a as loadPages};
