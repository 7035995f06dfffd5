import nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';

// V8 means to optimise what goes on running. A run here is over so soon that making the fast code costs more than it
// saves, a third of all work on a large config: the code has to run seven times as long before it is thought worth it.
setFlagsFromString('--interrupt-budget=1000000');

// Node 22 and later keep the compiled program; 20 has no such function.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();

// Loaded on demand, so that it is among what is kept; the exit code is set rather than process.exit called, for what is
// still on its way to a pipe would be cut off.
import('./program.ts').then(async ({ run }) => {
  process.exitCode = await run();
});
