import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/result.ts';
import { type SourceFile, sourceFile } from '../../src/text/source.ts';
import { paste } from '../paste.ts';
import { type Case, readCases } from './case.ts';
import { withChanged } from './changed.ts';
import { lintCase } from './lint-case.ts';
import { adapt } from './proxies/caddy.ts';
import { installed } from './proxies/installed.ts';

const newest = installed('caddy').at(-1);

describe.skipIf(newest === undefined)(
  'what the help says loads in the real Caddy and clears the finding',
  () => {
    for (const tested of readCases('caddy').filter(({ notRun }) => notRun === undefined)) {
      it(tested.name, async () => {
        const file = configOf(tested);
        const { findings } = await lintCase(tested);
        // What stops Caddy is said first, and is no business of the other remedies.
        if (findings.some(({ rule }) => rule === 'refused-config' || rule === 'syntax')) return;
        for (const finding of findings.filter((each) => isCurable(each, file))) {
          const text = pasted(file, finding);
          const left = await withChanged(tested, new Map([[file.path, text]]), (cured) => lintCase(cured));
          const same = left.findings.filter(
            (each) => each.rule === finding.rule && each.message === finding.message,
          );
          expect(same, `${finding.rule} after:\n${text}`).toEqual([]);
          expect(await refusal(text), `${finding.rule} after:\n${text}`).toBeUndefined();
        }
      });
    }
  },
);

/** Findings with lines to paste or to take out, in the file itself. */
function isCurable({ remedy, versions }: Finding, file: SourceFile): boolean {
  if (
    [remedy?.into, ...(remedy?.replaces ?? [])].some(
      (place) => place !== undefined && place.file !== file.path,
    )
  )
    return false;
  return (
    versions === undefined &&
    remedy !== undefined &&
    (remedy.block !== undefined || remedy.replaces.length > 0)
  );
}

function pasted(file: SourceFile, { remedy }: Finding): string {
  if (remedy === undefined) return file.text;
  return paste(remedy, new Map([[file.path, file.text]]), file.path).get(file.path) ?? file.text;
}

async function refusal(text: string): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-caddy-'));
  try {
    const config = join(folder, 'Caddyfile');
    writeFileSync(config, text);
    const program = { name: 'caddy', version: newest?.version ?? '', command: newest?.command ?? [] };
    const adapted = await adapt(program, config, folder);
    return 'refused' in adapted ? adapted.refused : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function configOf({ folder, entry }: Case): SourceFile {
  const path = join(folder, entry);
  return sourceFile(path, readFileSync(path, 'utf8'));
}
