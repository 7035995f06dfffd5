#!/usr/bin/env node
// node scripts/observe-case.mjs FOLDER...   runs cases in the real nginx and prints what it did, one line a request.
// NGINX_VERSION picks one of the installed versions.

import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const conformance = resolve(import.meta.dirname, '../test/conformance');
const out = mkdtempSync(join(conformance, '.observe-'));
try {
  const outfile = join(out, 'observe-case.mjs');
  await build({
    entryPoints: [join(conformance, 'observe-case.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    packages: 'external',
    // The rig finds its own files by where they stand, and the bundle stands elsewhere.
    define: { 'import.meta.dirname': JSON.stringify(join(conformance, 'proxies')) },
    logLevel: 'error',
  });
  const { observeCases } = await import(pathToFileURL(outfile).href);
  await observeCases(process.argv.slice(2).map((folder) => resolve(folder)));
} finally {
  rmSync(out, { recursive: true, force: true });
}
