import { spawnSync } from 'node:child_process';
import { median } from './median.ts';

export type Command = readonly [string, ...string[]];

/** Median milliseconds of each command. One of each is run before the next of any, so that a busy machine slows all alike. */
export function runInTurn(commands: readonly Command[], rounds: number): readonly number[] {
  const times = commands.map((): number[] => []);
  for (const command of commands) run(command);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, command] of commands.entries()) times[index]?.push(run(command));
  return times.map(median);
}

export function run([file, ...argv]: Command): number {
  const before = performance.now();
  const { status, stderr, error } = spawnSync(file, argv, { encoding: 'utf8', maxBuffer: 1e9 });
  const elapsed = performance.now() - before;
  if (error !== undefined) throw error;
  if (status !== 0)
    throw new Error(`${file} ${argv.join(' ')} ends with ${status}: ${stderr.slice(0, 2000)}`);
  return elapsed;
}
