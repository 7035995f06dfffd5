import { join } from 'node:path';
import { type Case, readCases } from './case.ts';
import { startApache } from './proxies/apache.ts';
import { startHaproxy } from './proxies/haproxy.ts';
import { installed } from './proxies/installed.ts';
import { startNginx } from './proxies/nginx.ts';
import type { Program, StartProxy } from './proxies/proxy.ts';
import { type Result, runCase } from './run.ts';

/** A proxy whose cases the suite runs: its folder of fixtures, its programs, and how it is started. */
type Suite = { readonly dialect: string; readonly programs: readonly Program[]; readonly start: StartProxy };

const suites: readonly Suite[] = [
  {
    dialect: 'nginx',
    programs: installed('nginx').map((program) => ({ ...program, name: 'nginx' })),
    start: startNginx,
  },
  {
    dialect: 'haproxy',
    programs: installed('haproxy').map((program) => ({ ...program, name: 'haproxy' })),
    start: startHaproxy,
  },
  {
    dialect: 'apache',
    programs: installed('apache').map((program) => ({ ...program, name: 'apache' })),
    start: startApache,
  },
];

/** A case mostly waits, so several run at a time. */
const atOnce = 8;

export type DialectResult = Result & { readonly dialect: string };

/** Every case of every proxy in every version that is installed here, in the order of their names. */
export async function runEverything(fixtures: string): Promise<readonly DialectResult[]> {
  const jobs = suites.flatMap(({ dialect, programs, start }) =>
    readCases(join(fixtures, dialect))
      .filter(({ notRun }) => notRun === undefined)
      .flatMap((tested) => programs.map((program) => ({ dialect, tested, program, start }))),
  );
  const results: DialectResult[] = new Array(jobs.length);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index];
      if (job) results[index] = await run(job);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

async function run(job: {
  readonly dialect: string;
  readonly tested: Case;
  readonly program: Program;
  readonly start: StartProxy;
}): Promise<DialectResult> {
  const { dialect, tested, program, start } = job;
  return { dialect, ...(await runCase(tested, dialect, program, start)) };
}
