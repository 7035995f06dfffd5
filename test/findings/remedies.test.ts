import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding, RunResult } from '../../src/engine/result.ts';
import type { Remedy } from '../../src/model/need.ts';
import { type Case, readCases } from '../conformance/case.ts';
import { lintCase } from '../conformance/lint-case.ts';
import { pasteAll } from '../paste.ts';

/**
 * What the help is worth, asked of the linter: a block clears its finding and makes no new error, and the blocks that a
 * verdict shows clear all their findings together. That they load is asked of nginx itself (nginx-remedies.test.ts).
 */
const newest = '1.31.4';
const cases = readCases('nginx');

/** Rules whose findings no block can mend, and what their help says instead. */
const inWords = new Map([
  ['syntax', 'what was meant cannot be known: it says what to write there'],
  ['refused-config', 'the line itself has to change: it says how'],
  ['shadowed-route', 'which of two routes is meant is the reader’s to say'],
  ['inherited-headers-lost', 'headers of responses: it says which lines to repeat'],
  ['path-rewritten', 'Pulse below a path needs a name of its own'],
  ['websocket-path', 'what answers everything first has to go'],
  ['cookie-rewrite', 'the line has to go'],
  ['response-cached', 'a cache belongs to assets alone'],
  ['proxy-auth-trust', 'only the auth service knows the user'],
  ['ineffective-timeout', 'the line has to go'],
  ['upstream-target', 'the address is the reader’s to say'],
  ['no-pulse-route', 'it says how to name Pulse'],
  ['unused-suppression', 'the comment has to go'],
]);

/** Where one case asks for what one block cannot hold. */
const inWordsHere: ReadonlyMap<string, string> = new Map([
  ['origin-emptied forwarded-host', 'the line has to go'],
  ['stream-deals-by-name client-address', 'both ends of the relay have to change: it says how'],
  ['stream-relays-to-pulse https', 'a server of http takes the place of one of stream: it says which'],
  ['stream-relays-to-pulse proxy-mode', 'a server of http takes the place of one of stream: it says which'],
]);

describe.each(cases.map((tested) => [tested.name, tested] as const))('%s', (_, tested) => {
  it('says of every error and warning what to do', async () => {
    const { findings } = await lintCase(tested, newest);
    const silent = findings.filter((each) => each.severity !== 'info' && (each.help ?? '') === '');
    expect(silent.map(nameOf)).toEqual([]);
    const wordsAlone = findings.filter(
      (each) =>
        each.severity !== 'info' &&
        !isBlock(each.remedy) &&
        !inWords.has(each.rule) &&
        !inWordsHere.has(`${tested.name} ${each.rule}`),
    );
    expect(wordsAlone.map(nameOf)).toEqual([]);
  });

  it('makes no new error by any block', async () => {
    const before = await lintCase(tested, newest);
    // One block alone may bring to light what the blocks together mend.
    const known = [...errorsIn(before), ...before.verdicts.flatMap(({ alsoMends }) => alsoMends)];
    for (const { rule, severity, remedy } of before.findings) {
      if (severity === 'info' || !isBlock(remedy)) continue;
      const after = await afterwards(tested, [remedy], before);
      expect(
        errorsIn(after).filter((each) => !known.includes(each)),
        rule,
      ).toEqual([]);
    }
  });

  it('clears by the blocks of the verdict what they are for', async () => {
    const before = await lintCase(tested, newest);
    const remedies = before.verdicts.flatMap((verdict) => verdict.remedies).filter(isBlock);
    if (remedies.length === 0) return;
    const after = await afterwards(tested, remedies, before);
    expect(errorsIn(after).filter((each) => !errorsIn(before).includes(each))).toEqual([]);
    expect(left(after, before), remedies.map(({ block }) => block).join('\n\n')).toEqual([]);
  });
});

function isBlock(remedy: Remedy | undefined): remedy is Remedy {
  return remedy !== undefined && (remedy.block !== undefined || remedy.replaces.length > 0);
}

function nameOf({ rule, at }: Finding): string {
  return `${rule} at ${at.start}`;
}

function errorsIn({ findings }: RunResult): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

/** Errors and warnings that a block was to mend. */
function left(after: RunResult, before: RunResult): readonly string[] {
  const mendable = ({ severity, remedy }: Finding): boolean => severity !== 'info' && isBlock(remedy);
  const asked = before.findings
    .filter(mendable)
    .flatMap(({ rule, requests }) => requests.map((request) => `${rule} ${request}`));
  return after.findings
    .filter(mendable)
    .flatMap(({ rule, requests }) => requests.map((request) => `${rule} ${request}`))
    .filter((each) => asked.includes(each));
}

async function afterwards(tested: Case, remedies: readonly Remedy[], before: RunResult): Promise<RunResult> {
  const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-remedies-'));
  cpSync(tested.folder, folder, { recursive: true, verbatimSymlinks: true });
  try {
    const texts = new Map([...before.sources.values()].map(({ path }) => [path, readFileSync(path, 'utf8')]));
    for (const [path, text] of pasteAll(remedies, texts, join(tested.folder, tested.entry)))
      writeFileSync(path.replace(tested.folder, folder), text);
    return await lintCase({ ...tested, folder }, newest);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
