import nodeModule from 'node:module';

// Node 22 and later keep the compiled program; 20 has no such function.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();

async function start(): Promise<void> {
  // V8 means to optimise what goes on running. A run here is over so soon that making the fast code costs more than it
  // saves, a third of all work on a large config: in Node 20, whose V8 knows no cheaper step before it, code has to run
  // fifteen times as long before it is thought worth it.
  if (process.versions.node.startsWith('20.'))
    (await import('node:v8')).setFlagsFromString('--interrupt-budget=1000000');
  // Loaded on demand, so that it is among what is kept.
  const { run } = await import('./program.ts');
  // Not process.exit: what is still on its way to a pipe would be cut off.
  process.exitCode = await run();
}

void start();
