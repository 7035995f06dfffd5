import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/result.ts';
import { parseHaproxy } from '../../src/syntax/haproxy/parse.ts';
import { type SourceFile, sourceFile } from '../../src/text/source.ts';
import { type Case, readCases } from './case.ts';
import { throwAwayCertificate } from './certificate.ts';
import { withChanged } from './changed.ts';
import { lintCase } from './lint-case.ts';
import { installed } from './proxies/installed.ts';

const newest = installed('haproxy').at(-1);

describe.skipIf(newest === undefined)(
  'what the help says loads in the real HAProxy and clears the finding',
  () => {
    for (const tested of readCases('haproxy')) {
      it(tested.name, async () => {
        const file = configOf(tested);
        const { findings } = await lintCase(tested);
        // What stops HAProxy is said first, and is no business of the other remedies.
        if (findings.some(({ rule }) => rule === 'refused-config' || rule === 'syntax')) return;
        for (const finding of findings.filter(isCurable)) {
          const text = pasted(file, finding);
          const left = await withChanged(tested, new Map([[file.path, text]]), (cured) => lintCase(cured));
          const same = left.findings.filter(
            (each) => each.rule === finding.rule && each.message === finding.message,
          );
          expect(same, `${finding.rule} after:\n${text}`).toEqual([]);
          expect(refusal(text), `${finding.rule} after:\n${text}`).toBeUndefined();
        }
      });
    }
  },
);

/** Warnings and errors with lines to paste or to take out, in a config that loads otherwise. */
function isCurable({ severity, remedy, versions }: Finding): boolean {
  if (severity === 'info' || versions !== undefined || remedy === undefined) return false;
  return remedy.block !== undefined || remedy.replaces.length > 0;
}

/** Takes out what goes, with its line where nothing else stands on it, and puts the block at the end of its section. */
function pasted(file: SourceFile, { remedy }: Finding): string {
  const edits = (remedy?.replaces ?? []).map(({ start, end }) => ({
    ...wholeLine(file.text, start, end),
    text: '',
  }));
  if (remedy?.block !== undefined) {
    const section = parseHaproxy(file).directives.find(({ start }) => start === remedy.into?.start);
    const at = section?.block?.close ?? file.text.length;
    edits.push({ start: at, end: at, text: `${remedy.block}\n` });
  }
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), file.text);
}

function wholeLine(text: string, start: number, end: number) {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineFeed = text.indexOf('\n', end);
  const to = lineFeed === -1 ? text.length : lineFeed + 1;
  const alone = text.slice(from, start).trim() === '' && text.slice(end, to).trim() === '';
  return alone ? { start: from, end: to } : { start, end };
}

/** What `haproxy -c` has against it, certificates and Debian's folders apart. */
function refusal(text: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-haproxy-'));
  try {
    const { certificate, key } = throwAwayCertificate();
    const pem = join(folder, 'pulse.pem');
    writeFileSync(pem, `${certificate}\n${key}`);
    const config = join(folder, 'haproxy.cfg');
    writeFileSync(
      config,
      text
        .replace(/\bcrt(?:-list)? \S+/g, `crt ${pem}`)
        .replace(/^\s*(?:chroot|user|group|errorfile)\s.*$/gm, ''),
    );
    const [command = 'haproxy', ...before] = newest?.command ?? [];
    const run = spawnSync(command, [...before, '-c', '-f', config], { encoding: 'utf8', timeout: 20_000 });
    return run.status === 0 ? undefined : `${run.stdout}${run.stderr}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function configOf({ folder, entry }: Case): SourceFile {
  const path = join(folder, entry);
  return sourceFile(path, readFileSync(path, 'utf8'));
}
