import { describe, expect, it } from 'vitest';
import { type Case, readCases } from './case.ts';
import { hopProgram } from './hop.ts';
import { canRun, programsOf, type RunnableName, runnableOf } from './proxies/index.ts';
import { proxiesRequired } from './proxies/installed.ts';
import { runCase } from './run.ts';

/** Runs every case of a dialect in every release of its proxy that is installed here. */
export function conformance(dialect: RunnableName): void {
  const proxy = runnableOf(dialect);
  const programs = programsOf(proxy);
  const cases = readCases(dialect);

  describe.runIf(programs.length > 0 || proxiesRequired)(
    `the real ${proxy.title} does what the linter says`,
    () => {
      it('is installed', () => expect(programs.length).toBeGreaterThan(0));

      for (const program of programs) {
        describe.concurrent(`${proxy.title} ${program.version}`, { timeout: 240_000 }, () => {
          for (const tested of cases) {
            it.runIf(canRun(proxy, program, tested) && !lacksHop(tested))(
              `${tested.name}: ${tested.title}`,
              async () => {
                const { disagreements } = await runCase(tested, proxy, program);
                expect(disagreements?.map(({ text }) => text) ?? []).toEqual([]);
              },
            );
          }
        });
      }
    },
  );

  describe.skipIf(programs.length > 0 || proxiesRequired)(`${proxy.title} is not installed here`, () => {
    it('so the conformance cases are not run', () => {});
  });
}

/** The hop in front is an nginx, which may be missing where another proxy is at hand. */
function lacksHop({ behind }: Case): boolean {
  return behind !== 'none' && hopProgram === undefined && !proxiesRequired;
}
