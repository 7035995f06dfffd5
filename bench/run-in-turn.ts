import { spawnSync } from 'node:child_process';
import { median } from './median.ts';

export type Command = readonly [string, ...string[]];

export const ROUNDS = 7;

/** Milliseconds: user and system time of the whole process with its threads, and what went by meanwhile. */
export interface Times {
  readonly cpu: number;
  readonly wall: number;
}

/** Medians of each command. One of each is run before the next of any, so that a busy machine slows all alike. */
export function runInTurn(commands: readonly Command[], rounds = ROUNDS): readonly Times[] {
  const times = commands.map((): Times[] => []);
  for (const command of commands) run(command);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, command] of commands.entries()) times[index]?.push(run(command));
  return times.map((all) => ({
    cpu: median(all.map(({ cpu }) => cpu)),
    wall: median(all.map(({ wall }) => wall)),
  }));
}

/** Node does not tell what a child took; bash does, to the millisecond. */
const TIMED = ['-c', 'TIMEFORMAT="%3U %3S"; time "$@"', 'bash'];

export function run([file, ...argv]: Command): Times {
  const before = performance.now();
  const { status, stderr, error } = spawnSync('bash', [...TIMED, file, ...argv], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    // Where this is set Node reads all those certificates at every start, ours and the one beside it: 30 ms.
    env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined, LC_ALL: 'C' },
  });
  const wall = performance.now() - before;
  if (error !== undefined) throw error;
  if (status !== 0)
    throw new Error(`${file} ${argv.join(' ')} ends with ${status}: ${stderr.slice(0, 2000)}`);
  const [user, system] = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  if (user === undefined || system === undefined) throw new Error(`no time in: ${stderr.slice(-200)}`);
  return { cpu: (user + system) * 1000, wall };
}

export function inWords(times: Times): string {
  return `${times.cpu.toFixed(0)} ms of CPU (${times.wall.toFixed(0)} went by)`;
}

export function ratioInWords(one: Times, other: Times): string {
  return `${(one.cpu / other.cpu).toFixed(2)} (${(one.wall / other.wall).toFixed(2)})`;
}
