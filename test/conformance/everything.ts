import { type DialectName, readCases } from './case.ts';
import { canRun, programsOf, runnable } from './proxies/index.ts';
import { type Result, runCase } from './run.ts';

/** A case mostly waits, so several run at a time. */
const atOnce = 8;

/** Every case of every proxy in every version that is installed here, in the order of their names. */
export async function runEverything(
  wanted: readonly DialectName[] = runnable.map(({ dialect }) => dialect),
): Promise<readonly Result[]> {
  const jobs = runnable
    .filter(({ dialect }) => wanted.includes(dialect))
    .flatMap((proxy) =>
      readCases(proxy.dialect).flatMap((tested) =>
        programsOf(proxy)
          .filter((program) => canRun(proxy, program, tested))
          .map((program) => ({ proxy, tested, program })),
      ),
    );
  const results: Result[] = new Array(jobs.length);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index];
      if (job) results[index] = await runCase(job.tested, job.proxy, job.program);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
