import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Command, ROUNDS } from './run-in-turn.ts';

/** What is measured, and where its configs are written. */
export interface Bench {
  readonly folder: string;
  /** Where the measured program keeps its compiled code. */
  readonly codeCache: string;
  readonly start: Command;
  readonly lint: (path: string) => Command;
  readonly inProcess: (what: string, path: string, rounds?: number) => Measured;
}

/** Milliseconds of CPU of the first round and of the median of the others; megabytes. */
export interface Measured {
  readonly first: number;
  readonly ms: number;
  readonly peak: number;
}

export function benchOf(program: string, inProcess: string, folder: string): Bench {
  const node = process.execPath;
  const codeCache = join(folder, 'caches');
  process.env.XDG_CACHE_HOME = codeCache;
  return {
    folder,
    codeCache,
    start: [node, '-e', '0'],
    lint: (path) => [node, program, path, '--format', 'compact', '--fail-on', 'never'],
    inProcess: (what, path, rounds = ROUNDS) => {
      const argv = [inProcess, what, path, String(rounds)];
      const { stdout, stderr, status } = spawnSync(node, argv, { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout);
    },
  };
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
