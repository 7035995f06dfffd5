#!/usr/bin/env node
// node scripts/conformance.mjs observe FOLDER...   runs cases (fixtures/PROXY/CASE) in the real proxy and prints what it did, a
//                                                  line a request; PROXY_VERSION picks one of the installed versions.
// node scripts/conformance.mjs docs                runs every case in every version and writes docs/conformance.md.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const conformance = join(root, 'test/conformance');

const [command, ...folders] = process.argv.slice(2);
const out = mkdtempSync(join(conformance, '.observe-'));
try {
  const outfile = join(out, 'commands.mjs');
  await build({
    entryPoints: [join(conformance, 'commands.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    packages: 'external',
    // The rig finds its own files by where they stand, and the bundle stands elsewhere.
    define: { 'import.meta.dirname': JSON.stringify(join(conformance, 'proxies')) },
    logLevel: 'error',
  });
  const { observeCases, runEverything, conformancePage } = await import(pathToFileURL(outfile).href);
  if (command === 'observe') {
    await observeCases(folders.map((folder) => resolve(folder)));
  } else if (command === 'docs') {
    const page = conformancePage(await runEverything(join(root, 'fixtures')));
    writeFileSync(join(root, 'docs/conformance.md'), page);
  } else {
    console.error('usage: conformance.mjs observe FOLDER... | docs');
    process.exitCode = 2;
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
