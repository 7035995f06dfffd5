import { join } from 'node:path';
import { type Case, readCases } from './case.ts';
import { startApache } from './proxies/apache.ts';
import { startCaddy } from './proxies/caddy.ts';
import { startHaproxy } from './proxies/haproxy.ts';
import { installed } from './proxies/installed.ts';
import { startNginx } from './proxies/nginx.ts';
import type { Program, StartProxy } from './proxies/proxy.ts';
import { startTraefik, TRAEFIK_BEYOND_CONFIG } from './proxies/traefik.ts';
import { type Result, runCase } from './run.ts';

/** A proxy whose cases the suite runs: its folder of fixtures, its programs, and how it is started. */
type Suite = {
  readonly dialect: string;
  readonly programs: readonly Program[];
  readonly start: StartProxy;
  /** Fields that no config decides. */
  readonly beyondConfig?: readonly string[];
};

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
  {
    dialect: 'caddy',
    programs: installed('caddy').map((program) => ({ ...program, name: 'caddy' })),
    start: startCaddy,
  },
  {
    dialect: 'traefik',
    programs: installed('traefik').map((program) => ({ ...program, name: 'traefik' })),
    start: startTraefik,
    beyondConfig: TRAEFIK_BEYOND_CONFIG,
  },
];

/** A case mostly waits, so several run at a time. */
const atOnce = 8;

export type DialectResult = Result & { readonly dialect: string };

/** Every case of every proxy in every version that is installed here, in the order of their names. */
export async function runEverything(fixtures: string): Promise<readonly DialectResult[]> {
  const jobs = suites.flatMap(({ programs, ...suite }) =>
    readCases(join(fixtures, suite.dialect))
      .filter(({ notRun }) => notRun === undefined)
      .flatMap((tested) => programs.map((program) => ({ ...suite, tested, program }))),
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

async function run({
  dialect,
  start,
  beyondConfig = [],
  tested,
  program,
}: Omit<Suite, 'programs'> & { readonly tested: Case; readonly program: Program }): Promise<DialectResult> {
  const result = await runCase(tested, dialect, program, start);
  const disagreements = result.disagreements?.filter(({ field }) => !beyondConfig.includes(field));
  return { dialect, ...result, disagreements };
}
