import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a,b,c,d,e,f,g,h,i,j,k}from"./chunk-PJ5I5S3Z.js";import"./chunk-4PQ67JF5.js";export{i as Argument,h as Command,e as CommanderError,k as Help,f as InvalidArgumentError,g as InvalidOptionArgumentError,j as Option,c as createArgument,b as createCommand,d as createOption,a as program};
