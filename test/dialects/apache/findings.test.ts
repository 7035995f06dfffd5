import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCases } from '../../conformance/case.ts';
import { findingsIn, lineOf } from './lint-case.ts';

const cases = readCases(join(import.meta.dirname, '../../../fixtures/apache'));

/** `expected.json` beside each case: every finding, and no other. */
test.each(cases)('$name: $title', async (tested) => {
  const file = join(tested.folder, 'expected.json');
  const expected: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const found = (await findingsIn(tested)).map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    line: lineOf(finding),
  }));
  expect(found).toEqual(expected);
});
