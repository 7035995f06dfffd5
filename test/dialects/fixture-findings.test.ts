import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorld } from '../../src/cli/world.ts';
import { lint } from '../../src/engine/lint.ts';
import { DEFAULT_SETTINGS } from '../../src/engine/settings.ts';
import { lineStarts, positionAt } from '../../src/text/source.ts';
import { type Case, readCases } from '../conformance/case.ts';

/** One finding, as expected.json has it; `file` where it is not in the file that was named. */
interface Expected {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly file?: string;
}

async function findingsOf(tested: Case, dialect: string): Promise<readonly Expected[]> {
  const path = join(tested.folder, tested.entry);
  const file = { path, text: readFileSync(path, 'utf8'), lossy: false };
  const { findings, sources } = await lint([file], openWorld(tested.folder), {
    ...DEFAULT_SETTINGS,
    dialect,
    front: tested.behind,
    pulse: tested.pulse,
  });
  return findings.map(({ rule, severity, at }) => ({
    rule,
    severity,
    line: positionAt(lineStarts(sources.get(at.file)?.text ?? ''), at.start).line,
    ...(basename(at.file) === basename(path) ? {} : { file: basename(at.file) }),
  }));
}

describe.each(['traefik', 'cloudflared'])('every %s case has exactly its findings', (dialect) => {
  const cases = readCases(join(import.meta.dirname, '../../fixtures', dialect));
  test.each(cases.map((tested) => [tested.name, tested] as const))('%s', async (_, tested) => {
    const expected: readonly Expected[] = JSON.parse(
      readFileSync(join(tested.folder, 'expected.json'), 'utf8'),
    );
    expect(await findingsOf(tested, dialect)).toEqual(expected);
  });
});
