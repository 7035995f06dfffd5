import { statSync } from 'node:fs';

/** In bytes, some 1,000 lines: with less, to load what sets V8's flags takes as long as they save. */
const MUCH = 30_000;

/**
 * V8 means to optimise what goes on running. A run here is over so soon that making the fast code costs more than it
 * saves, a third of all work on a large config: in Node 20, whose V8 knows no cheaper step before it, code has to run
 * fifteen times as long before it is thought worth it. Says how compiled code has to be told from that of other runs,
 * since V8 takes none that was compiled under other flags.
 */
export function prepareForMuchWork(argv: readonly string[]): '' | '-much' {
  if (!process.versions.node.startsWith('20.') || !isMuch(argv)) return '';
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString('--interrupt-budget=1000000');
  return '-much';
}

/** What a folder holds is not known yet, and may be much; nor is standard input, which is taken for little. */
export function isMuch(argv: readonly string[]): boolean {
  let bytes = 0;
  for (const path of argv) {
    const size = path.startsWith('-') ? 0 : sizeOf(path);
    if (size === undefined) return true;
    bytes += size;
  }
  return bytes > MUCH;
}

/** Undefined for a folder. What cannot be read is told by who is to read it. */
function sizeOf(path: string): number | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isDirectory() ? undefined : (stat?.size ?? 0);
  } catch {
    return 0;
  }
}
