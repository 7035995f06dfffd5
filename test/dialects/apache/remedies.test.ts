import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/engine/result.ts';
import { parseApache } from '../../../src/syntax/apache/parse.ts';
import type { Directive } from '../../../src/syntax/directive.ts';
import { sourceFile } from '../../../src/text/source.ts';
import { startBackend } from '../../conformance/backend.ts';
import { type Case, readCases } from '../../conformance/case.ts';
import { throwAwayCertificate } from '../../conformance/certificate.ts';
import { lintCase } from '../../conformance/lint-case.ts';
import { startApache } from '../../conformance/proxies/apache.ts';
import { installed } from '../../conformance/proxies/installed.ts';
import { createTargets } from '../../conformance/targets.ts';

const cases = readCases('apache').filter(({ notRun }) => notRun === undefined);
const program = installed('apache')[0];

/** Cases that Apache refuses for another reason than the finding that is cleared. */
const REFUSED = new Set(['syntax', 'refused-config']);

describe.concurrent('what a finding says to paste clears it, and loads', () => {
  it.each(cases)('$name', { timeout: 60_000 }, async (tested) => {
    const findings = await findingsIn(tested);
    const isRefused = findings.some(({ rule }) => REFUSED.has(rule));
    for (const finding of findings) {
      if (finding.remedy?.block === undefined && (finding.remedy?.replaces.length ?? 0) === 0) continue;
      if (finding.severity === 'info') continue;
      const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-remedy-'));
      try {
        cpSync(tested.folder, folder, { recursive: true });
        for (const [file, text] of pasted(finding, join(tested.folder, tested.entry)))
          writeFileSync(join(folder, relative(tested.folder, file)), text);
        const left = await findingsIn(tested, folder);
        const still = left.filter((each) => each.rule === finding.rule && each.message === finding.message);
        expect({ rule: finding.rule, still: still.map(({ message }) => message) }).toEqual({
          rule: finding.rule,
          still: [],
        });
        if (!isRefused) {
          expect(left.filter(({ rule }) => REFUSED.has(rule)).map(({ message }) => message)).toEqual([]);
          if (program !== undefined) expect(await refusalOf(tested, folder)).toBeUndefined();
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  });
});

/** Takes out what is replaced, and puts the block at the end of the section, or of the file; by file. */
function pasted({ remedy }: Finding, entry: string): ReadonlyMap<string, string> {
  const edits = new Map<string, { start: number; end: number; text: string }[]>();
  const edit = (file: string, start: number, end: number, text: string): void => {
    edits.set(file, [...(edits.get(file) ?? []), { start, end, text }]);
  };
  for (const { file, start, end } of remedy?.replaces ?? []) edit(file, start, end, '');
  if (remedy?.block !== undefined) {
    const file = remedy.into?.file ?? entry;
    const text = readFileSync(file, 'utf8');
    const end = remedy.into === undefined ? text.length : endOfSection(text, file, remedy.into.start);
    edit(file, end, end, `${remedy.block}\n`);
  }
  return new Map(
    [...edits].map(([file, own]) => [
      file,
      own
        .toSorted((one, other) => other.start - one.start)
        .reduce(
          (all, each) => all.slice(0, each.start) + each.text + all.slice(each.end),
          readFileSync(file, 'utf8'),
        ),
    ]),
  );
}

function endOfSection(text: string, path: string, start: number): number {
  const pending: Directive[] = [...parseApache(sourceFile(path, text)).directives];
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    if (each.start === start && each.block !== undefined) return each.block.close;
    pending.push(...(each.block?.children ?? []));
  }
  // In a macro nothing is parsed: the next closing tag of that name ends it.
  const name = /^<(\w+)/.exec(text.slice(start))?.[1] ?? '';
  const close = text.indexOf(`</${name}>`, start);
  return close === -1 ? text.length : close;
}

async function refusalOf(tested: Case, folder: string): Promise<string | undefined> {
  if (program === undefined) return undefined;
  const backend = await startBackend();
  try {
    const started = await startApache(
      { ...program, name: 'apache' },
      {
        folder,
        entry: tested.entry,
        ...(tested.root === undefined ? {} : { root: tested.root }),
        stock: tested.stock,
        backend,
        targets: createTargets(backend.port),
        certificate: throwAwayCertificate(),
      },
    );
    if (!started.starts) return started.message;
    await started.proxy.stop();
    return undefined;
  } finally {
    await backend.stop();
  }
}

async function findingsIn(tested: Case, folder = tested.folder): Promise<readonly Finding[]> {
  return (await lintCase({ ...tested, folder })).findings;
}
