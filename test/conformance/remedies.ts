import { describe, expect, it } from 'vitest';
import type { Finding, RunResult } from '../../src/engine/result.ts';
import { type Case, readCases } from './case.ts';
import { withChanged } from './changed.ts';
import { lintCase } from './lint-case.ts';
import { byHandIn, type Mending, mendingsIn, pasted, printed } from './pasted.ts';
import { canRun, programsOf, type Runnable, type RunnableName, runnableOf } from './proxies/index.ts';
import { proxiesRequired } from './proxies/installed.ts';
import type { Program } from './proxies/proxy.ts';
import { withRig } from './rig.ts';
import { runCase } from './run.ts';

/**
 * What the help is worth, asked of the newest release of the real proxy: what the text output says to paste is pasted,
 * by that text alone. Each block by itself clears its finding and loads; all of a run together leave no error and no
 * warning but those that no block is said to mend, nor does what they mend bring others to light (but see `isUncovered`), and
 * the proxy then does what is predicted of the mended config.
 */
export function remedies(dialect: RunnableName): void {
  const proxy = runnableOf(dialect);
  const program = programsOf(proxy).at(-1);
  const cases = readCases(dialect).map((tested) => [tested.name, tested] as const);

  describe.runIf(program !== undefined || proxiesRequired)(`what is to be pasted into ${proxy.title}`, () => {
    it('can be asked of the real one', () => expect(program).toBeDefined());
    if (program === undefined) return;

    describe.concurrent('clears its finding and loads', { timeout: 240_000 }, () => {
      it.each(cases)('%s', async (_, tested) => {
        const before = await lintCase(tested, program.version);
        for (const finding of before.findings.filter(isMendable)) {
          const mendings = mendingsIn(printed(alone(finding, before)));
          await withChanged(tested, pasted(mendings, tested, before), async (changed) => {
            const after = await lintCase(changed, program.version);
            const what = `${finding.rule}, pasted: ${shown(mendings)}`;
            expect(countOf(after, finding.rule), what).toBeLessThan(countOf(before, finding.rule));
            expect(added([...errorsIn(before), ...hiddenIn(before)], errorsIn(after)), what).toEqual([]);
            if (!isRefused(before) && isRun(tested) && canRun(proxy, program, tested))
              expect(await refusal(changed, proxy, program), what).toBe('');
          });
        }
      });
    });

    describe('leaves nothing for the next run of any release', () => {
      it.each(cases)('%s', async (_, tested) => {
        const before = await lintCase(tested);
        const page = printed(before);
        const mendings = mendingsIn(page);
        if (mendings.length === 0) return;
        await withChanged(tested, pasted(mendings, tested, before), async (changed) => {
          const after = await lintCase(changed);
          const left = after.findings.filter(
            (finding) =>
              finding.severity !== 'info' &&
              !byHandIn(page).includes(finding.rule) &&
              !isUncovered(finding, before, dialect),
          );
          expect(
            left.map(({ rule, versions }) => `${rule} ${versions ?? ''}`),
            shown(mendings),
          ).toEqual([]);
        });
      });
    });

    describe.concurrent('works together as predicted', { timeout: 240_000 }, () => {
      it.each(cases)('%s', async (_, tested) => {
        const before = await lintCase(tested, program.version);
        const page = printed(before);
        const mendings = mendingsIn(page);
        if (mendings.length === 0) return;
        await withChanged(tested, pasted(mendings, tested, before), async (changed) => {
          const after = await lintCase(changed, program.version);
          const left = after.findings
            .filter((finding) => finding.severity !== 'info' && !isUncovered(finding, before, dialect))
            .map(({ rule }) => rule);
          expect(
            left.filter((rule) => !byHandIn(page).includes(rule)),
            shown(mendings),
          ).toEqual([]);
          if (!isRun(tested) || !canRun(proxy, program, tested)) return;
          const { disagreements } = await runCase(changed, proxy, program);
          // What could not be decided before may be decided now.
          const differing = disagreements
            ?.map(({ text }) => text)
            .filter((text) => !/but it is decided$/.test(text));
          expect(differing ?? [], shown(mendings)).toEqual([]);
        });
      });
    });
  });
}

function isRun({ notRun, undecided }: Case): boolean {
  return notRun === undefined && undecided.loads === undefined;
}

function isMendable({ severity, remedy }: Finding): boolean {
  return (
    severity !== 'info' && remedy !== undefined && (remedy.block !== undefined || remedy.replaces.length > 0)
  );
}

/** The run as if this were all that was found. */
function alone(finding: Finding, result: RunResult): RunResult {
  const { verdict, ...unplaced } = finding;
  void verdict;
  return { ...result, findings: [unplaced], verdicts: [] };
}

/** Requests that a rule complains of: a finding over several blocks is mended one block at a time. */
function countOf({ findings }: RunResult, rule: string): number {
  return findings
    .filter((each) => each.rule === rule && each.severity !== 'info')
    .reduce((sum, { requests }) => sum + Math.max(1, requests.length), 0);
}

function errorsIn({ findings }: RunResult): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

/** Of which the text says that the blocks together mend them, too: one block alone brings them to light. */
function hiddenIn({ verdicts }: RunResult): readonly string[] {
  return verdicts.flatMap(({ alsoMends }) => alsoMends);
}

function added(before: readonly string[], after: readonly string[]): readonly string[] {
  return after.filter((rule) => !before.includes(rule));
}

function isRefused({ findings }: RunResult): boolean {
  return findings.some(({ rule }) => rule === 'refused-config' || rule === 'syntax');
}

/**
 * Two kinds of warnings come to light only once the blocks are pasted. HAProxy asks for TLS (`https`) of what Pulse answers,
 * and where each connection begins with the PROXY protocol it answers nothing yet. And what holds of older releases alone is
 * not pasted where the newest would have other words for it: Apache's `upgrade=websocket` means nothing before 2.4.47.
 */
function isUncovered({ rule, severity, versions }: Finding, before: RunResult, dialect: string): boolean {
  if (severity !== 'warning') return false;
  if (dialect === 'apache') return versions !== undefined;
  return dialect === 'haproxy' && rule === 'https' && errorsIn(before).includes('upstream-target');
}

/** What the real proxy says against it; empty when it starts. */
function refusal(tested: Case, proxy: Runnable, program: Program): Promise<string> {
  return withRig(tested, program, proxy.start, async ({ started }) =>
    started.starts ? '' : started.message,
  );
}

function shown(mendings: readonly Mending[]): string {
  return JSON.stringify(mendings, null, 1);
}
