import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Finding, RunResult } from '../../src/engine/result.ts';
import type { Remedy } from '../../src/model/need.ts';
import { type Case, readCases } from './case.ts';
import { lintCase } from './lint-case.ts';
import { mendingsIn, pasted, printed } from './pasted.ts';
import { programsOf, type RunnableName, runnableOf } from './proxies/index.ts';
import { proxiesRequired } from './proxies/installed.ts';
import { runCase } from './run.ts';

/**
 * What the help is worth: each block alone, and those of a verdict together, are pasted into the case by the printed text alone.
 * The linter must find the complaint gone and no new one, and the real program must load the result and do what the linter says of it.
 */
const cases = (['traefik', 'cloudflared'] as const).flatMap((dialect) => readCases(dialect));
const newest = (dialect: string) => programsOf(runnableOf(dialect as RunnableName)).at(-1);
const scratch = mkdtempSync(join(tmpdir(), 'pulse-lint-remedies-'));
afterAll(() => rmSync(scratch, { recursive: true }));

vi.setConfig({ maxConcurrency: 4 });

it.runIf(proxiesRequired)('both are at hand', () => {
  for (const dialect of ['traefik', 'cloudflared']) expect(newest(dialect)).toBeDefined();
});

describe.concurrent.each(cases.map((tested) => [`${tested.dialect}: ${tested.name}`, tested] as const))(
  '%s',
  (_, tested) => {
    it('says of every error and warning what to do', async () => {
      const { findings } = await linted(tested);
      const silent = findings.filter(
        // What is no YAML says itself what was expected there.
        ({ rule, severity, help }) => severity !== 'info' && rule !== 'syntax' && (help ?? '') === '',
      );
      expect(silent.map(({ rule }) => rule)).toEqual([]);
    });

    it('is mended by each block alone', async () => {
      const before = await linted(tested);
      for (const [index, finding] of before.findings.entries()) {
        if (!isBlock(finding.remedy)) continue;
        const { verdict, ...unplaced } = finding;
        void verdict;
        const alone = { ...before, findings: [unplaced], verdicts: [] };
        const mended = mendedBy(alone, tested, before, `${tested.dialect}-${tested.name}-${index}`);
        const after = await linted(mended);
        const text = readFileSync(join(mended.folder, tested.entry), 'utf8');
        expect(
          after.findings.filter((each) => isSame(finding)(each) && each.requests[0] === finding.requests[0]),
          `${finding.rule} after:\n${text}`,
        ).toEqual([]);
        expect(newErrors(after, before), `${finding.rule} after:\n${text}`).toEqual([]);
        if (finding.severity !== 'info') await agrees(mended);
      }
    });

    it('is mended by the blocks of its verdict together', async () => {
      const before = await linted(tested);
      if (!before.verdicts.some((verdict) => verdict.remedies.some(isBlock))) return;
      const mended = mendedBy(before, tested, before, `${tested.dialect}-${tested.name}-all`);
      const after = await linted(mended);
      const text = readFileSync(join(mended.folder, tested.entry), 'utf8');
      // What no block mends is left; nothing comes to light that hid behind what is mended.
      const byHand = before.findings.filter((each) => !isBlock(each.remedy)).map(({ rule }) => rule);
      const left = after.findings.filter(
        ({ rule, severity }) => severity !== 'info' && !byHand.includes(rule) && !isAfterRelay(rule, before),
      );
      expect(
        left.map(({ message }) => message),
        text,
      ).toEqual([]);
      await agrees(mended);
    });
  },
);

/** Whether TLS is wanted shows only of what speaks HTTP, and a relay of bytes does not yet. */
function isAfterRelay(rule: string, { findings }: RunResult): boolean {
  return rule === 'https' && findings.some((each) => each.rule === 'proxy-mode');
}

function isBlock(remedy: Remedy | undefined): remedy is Remedy {
  return remedy !== undefined && (remedy.block !== undefined || remedy.replaces.length > 0);
}

function isSame({ rule, message }: Finding): (other: Finding) => boolean {
  return (other) => other.rule === rule && other.message === message;
}

/** What was there already may be said in other words; what a mended cause hid is no fault of the block. */
function newErrors(after: RunResult, before: RunResult): readonly string[] {
  const errors = ({ findings }: RunResult): readonly Finding[] =>
    findings.filter(({ severity }) => severity === 'error');
  const known = new Set(errors(before).map(({ rule }) => rule));
  return errors(after)
    .filter(({ rule }) => !known.has(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

function linted(tested: Case): Promise<RunResult> {
  return lintCase(tested, newest(tested.dialect)?.version);
}

/** The case as it is with the blocks pasted; the folder's own name is a part of it, since compose names the project by it. */
function mendedBy(said: RunResult, tested: Case, before: RunResult, name: string): Case {
  const folder = join(scratch, name, basename(tested.folder));
  cpSync(tested.folder, folder, { recursive: true });
  for (const [path, text] of pasted(mendingsIn(printed(said, true)), tested, before))
    writeFileSync(path.replace(tested.folder, folder), text);
  // What could not be decided of the case itself may be plain once it is mended.
  return { ...tested, folder, undecided: {}, notRun: asMended(tested) };
}

async function agrees(mended: Case): Promise<void> {
  const program = newest(mended.dialect);
  if (mended.notRun !== undefined || program === undefined) return;
  const proxy = runnableOf(mended.dialect as RunnableName);
  const { disagreements } = await runCase(mended, proxy, program);
  const found = disagreements?.filter(({ kind }) => kind === 'differs');
  expect(found?.map(({ text }) => text) ?? []).toEqual([]);
}

/** What the rig's backend answers that Pulse would not, a mended config no longer asks of it. */
function asMended({ notRun }: Case): string | undefined {
  return notRun?.startsWith('The rig’s backend') ? undefined : notRun;
}
