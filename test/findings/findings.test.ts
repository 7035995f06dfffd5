import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dialects, readCases } from '../conformance/case.ts';
import { type Expected, expectedOf, lintCase } from '../conformance/lint-case.ts';

/**
 * Every case folder holds what must be found in it, and nothing else may be. `expected.json` is read and judged by a
 * person; UPDATE_EXPECTED=1 writes what is found where a case has none yet.
 */
describe.each(dialects)('%s', (dialect) => {
  test.each(readCases(dialect).map((each) => [each.name, each] as const))('%s', async (_, tested) => {
    const found = expectedOf(tested, await lintCase(tested));
    const file = join(tested.folder, 'expected.json');
    if (!existsSync(file) && process.env.UPDATE_EXPECTED === '1') writeFileSync(file, spelled(found));
    const expected: readonly Expected[] = JSON.parse(readFileSync(file, 'utf8'));
    expect(found).toEqual(expected);
  });
});

/** One finding a line, so that a change reads as one. */
function spelled(found: readonly Expected[]): string {
  if (found.length === 0) return '[]\n';
  return `[\n${found.map((each) => `  ${JSON.stringify(each)}`).join(',\n')}\n]\n`;
}
