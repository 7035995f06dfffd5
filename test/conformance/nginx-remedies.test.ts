import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/engine/result.ts';
import type { Remedy } from '../../src/model/need.ts';
import { paste } from '../paste.ts';
import { startBackend } from './backend.ts';
import { type Case, readCases } from './case.ts';
import { throwAwayCertificate } from './certificate.ts';
import { lintCase } from './lint-case.ts';
import { type Installation, installed, proxiesRequired } from './proxies/installed.ts';
import { startNginx } from './proxies/nginx.ts';
import { createTargets } from './targets.ts';

const cases = readCases('nginx');
const newest = installed('nginx').at(-1);

describe.runIf(newest !== undefined || proxiesRequired)('what the help says to paste', () => {
  describe.concurrent('loads in the real nginx and takes the finding away', { timeout: 180_000 }, () => {
    it.each(cases.map((tested) => [tested.name, tested] as const))('%s', async (_name, tested) => {
      if (newest === undefined) throw new Error('nginx is not installed');
      const before = await lintCase(tested, newest.version);
      const refused = isRefused(before);
      for (const { finding, remedy } of remediesOf(before)) {
        const mended = pasted(tested, remedy, before);
        try {
          const after = await lintCase(mended, newest.version);
          expect(countOf(after, finding), `${finding} after ${remedy.block ?? remedy.help}`).toBeLessThan(
            countOf(before, finding),
          );
          if (refused || tested.notRun !== undefined || tested.undecided.loads !== undefined) continue;
          expect(await messageOf(mended, newest), remedy.block).toBe('');
        } finally {
          rmSync(mended.folder, { recursive: true });
        }
      }
    });
  });
});

/** What the real nginx says against it; empty when it starts. */
async function messageOf(tested: Case, installation: Installation): Promise<string> {
  const backend = await startBackend();
  try {
    const started = await startNginx(
      { name: 'nginx', ...installation },
      {
        folder: tested.folder,
        entry: tested.entry,
        ...(tested.root === undefined ? {} : { root: tested.root }),
        stock: tested.stock,
        backend,
        targets: createTargets(backend.port),
        certificate: throwAwayCertificate(),
      },
    );
    if (started.starts) await started.proxy.stop();
    return started.starts ? '' : started.message;
  } finally {
    await backend.stop();
  }
}

function isRefused(result: RunResult): boolean {
  return result.findings.some(({ rule }) => rule === 'refused-config' || rule === 'syntax');
}

interface Promised {
  readonly finding: string;
  readonly remedy: Remedy;
}

function remediesOf(result: RunResult): readonly Promised[] {
  return result.findings.flatMap(({ rule, severity, remedy }) =>
    severity === 'info' ||
    remedy === undefined ||
    (remedy.block === undefined && remedy.replaces.length === 0)
      ? []
      : [{ finding: rule, remedy }],
  );
}

/** Requests that a rule complains of: a finding over several locations is mended one location at a time. */
function countOf(result: RunResult, rule: string): number {
  return result.findings
    .filter((finding) => finding.rule === rule && finding.severity !== 'info')
    .reduce((sum, { requests }) => sum + Math.max(1, requests.length), 0);
}

/** The case with a remedy pasted into a copy of its folder. */
function pasted(tested: Case, remedy: Remedy, result: RunResult): Case {
  const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-remedy-'));
  cpSync(tested.folder, folder, { recursive: true, verbatimSymlinks: true });
  const texts = new Map([...result.sources.values()].map(({ path }) => [path, readFileSync(path, 'utf8')]));
  for (const [path, text] of paste(remedy, texts, join(tested.folder, tested.entry)))
    writeFileSync(path.replace(tested.folder, folder), text);
  return { ...tested, folder };
}
