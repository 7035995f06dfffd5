import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { openCodeCache } from './code-cache.ts';
import { openParts } from './parts.ts';

/** scripts/bundle.mjs writes a hash of all parts here. */
declare const PARTS: string;

async function start(): Promise<void> {
  // V8 means to optimise what goes on running. A run here is over so soon that making the fast code costs more than it
  // saves, a third of all work on a large config: in Node 20, whose V8 knows no cheaper step before it, code has to run
  // fifteen times as long before it is thought worth it.
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');
  const parts = openParts(join(__dirname, 'parts'), openCodeCache(PARTS, process.env));
  const { run } = parts.load('./program.js') as typeof import('./program.ts');
  // Not process.exit: what is still on its way to a pipe would be cut off.
  process.exitCode = await run();
  parts.keep();
}

void start();
