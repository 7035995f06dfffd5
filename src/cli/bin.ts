import nodeModule from 'node:module';

// Node 22 and later keep the compiled program; 20 has no such function.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();

// Loaded on demand, so that it is among what is kept; the exit code is set rather than process.exit called, for what is
// still on its way to a pipe would be cut off.
import('./program.ts').then(async ({ run }) => {
  process.exitCode = await run();
});
