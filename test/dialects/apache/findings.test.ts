import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readCases } from '../../conformance/case.ts';
import { findingsIn, lineOf } from './lint-case.ts';

const cases = readCases(join(import.meta.dirname, '../../../fixtures/apache'));

/** `expected.json` beside each case: every finding, and no other; `file` where it is not in the file that was named. */
test.each(cases)('$name: $title', async (tested) => {
  const file = join(tested.folder, 'expected.json');
  const expected: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const found = (await findingsIn(tested)).map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    line: lineOf(finding),
    ...(finding.at.file.endsWith(`/${tested.entry}`) ? {} : { file: basename(finding.at.file) }),
  }));
  expect(found).toEqual(expected);
});
