import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
