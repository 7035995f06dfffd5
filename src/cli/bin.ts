import { join } from 'node:path';
import { openCodeCache } from './code-cache.ts';
import { prepareForMuchWork } from './much-work.ts';
import { openParts } from './parts.ts';

/** scripts/bundle.mjs writes a hash of all parts here. */
declare const PARTS: string;

async function start(): Promise<void> {
  const mode = prepareForMuchWork(process.argv.slice(2));
  const parts = openParts(join(__dirname, 'parts'), openCodeCache(`${PARTS}${mode}`, process.env));
  const { run } = parts.load('./program.js') as typeof import('./program.ts');
  // Not process.exit: what is still on its way to a pipe would be cut off.
  process.exitCode = await run();
  parts.keep();
}

void start();
