import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorld } from '../../src/cli/world.ts';
import { lint } from '../../src/engine/lint.ts';
import type { Finding } from '../../src/engine/result.ts';
import { DEFAULT_SETTINGS } from '../../src/engine/settings.ts';
import { lineStarts, positionAt, type SourceFile } from '../../src/text/source.ts';
import { type Case, readCases } from '../conformance/case.ts';

/**
 * Every case folder holds what must be found in it, and nothing else may be. `expected.json` is read and judged by a
 * person; UPDATE_EXPECTED=1 writes what is found where a case has none yet.
 */

interface Expected {
  readonly rule: string;
  readonly severity: string;
  /** In the linted file unless `path` says otherwise, relative to the case. */
  readonly line: number;
  readonly path?: string;
  /** The releases it holds for, when not all. */
  readonly versions?: string;
}

const fixtures = join(import.meta.dirname, '../../fixtures');

for (const dialect of ['nginx']) {
  describe(dialect, () => {
    test.each(readCases(join(fixtures, dialect)).map((each) => [each.title, each] as const))(
      '%s',
      async (_, tested) => {
        const found = await findingsOf(tested, dialect);
        const file = join(tested.folder, 'expected.json');
        if (!existsSync(file) && process.env.UPDATE_EXPECTED === '1') writeFileSync(file, spelled(found));
        const expected: readonly Expected[] = JSON.parse(readFileSync(file, 'utf8'));
        expect(found).toEqual(expected);
      },
    );
  });
}

async function findingsOf(tested: Case, dialect: string): Promise<readonly Expected[]> {
  const world = openWorld(tested.folder);
  const entry = world.read(join(tested.folder, tested.entry));
  if ('failed' in entry) throw new Error(`${entry.path} ${entry.reason}`);
  const result = await lint([entry], world, {
    ...DEFAULT_SETTINGS,
    dialect,
    front: tested.behind,
    pulse: tested.pulse,
    host: { name: tested.host, port: null },
    map: Object.entries(tested.map).map(([from, to]) => ({ from, to: join(tested.folder, to) })),
    ...(tested.root === undefined ? {} : { root: join(tested.folder, tested.root) }),
  });
  return result.findings.map((finding) => expectedOf(finding, entry, tested, result.sources));
}

function expectedOf(
  { rule, severity, at, versions }: Finding,
  entry: SourceFile,
  tested: Case,
  sources: ReadonlyMap<string, SourceFile>,
): Expected {
  const { line } = positionAt(lineStarts(sources.get(at.file)?.text ?? ''), at.start);
  return {
    rule,
    severity,
    line,
    ...(at.file === entry.path ? {} : { path: relative(tested.folder, at.file) }),
    ...(versions === undefined ? {} : { versions }),
  };
}

/** One finding a line, so that a change reads as one. */
function spelled(found: readonly Expected[]): string {
  if (found.length === 0) return '[]\n';
  return `[\n${found.map((each) => `  ${JSON.stringify(each)}`).join(',\n')}\n]\n`;
}
