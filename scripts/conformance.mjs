#!/usr/bin/env node
// node scripts/conformance.mjs observe FOLDER...   runs cases in the real proxy and prints what it did, a line a request;
//                                                  PROXY_VERSION picks another version than the newest.
// node scripts/conformance.mjs docs                runs every case in every version and writes docs/conformance.md.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const conformance = join(root, 'test/conformance');

/** The rig finds fixtures and stock configs by where its own files stand, and the bundle stands elsewhere. */
const filesWhereTheyStand = {
  name: 'files-where-they-stand',
  setup: (building) =>
    building.onLoad({ filter: /test\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    })),
};

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
    plugins: [filesWhereTheyStand],
    logLevel: 'error',
  });
  const { observeCases, runEverything, conformancePage } = await import(pathToFileURL(outfile).href);
  if (command === 'observe') {
    await observeCases(folders.map((folder) => resolve(folder)));
  } else if (command === 'docs') {
    const page = conformancePage(await runEverything());
    writeFileSync(join(root, 'docs/conformance.md'), page);
  } else {
    console.error('usage: conformance.mjs observe FOLDER... | docs');
    process.exitCode = 2;
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
