import { describe, expect, test } from 'vitest';
import { dialects } from '../../src/dialects/index.ts';
import { sarif } from '../../src/report/sarif.ts';
import { text } from '../../src/report/text.ts';
import { fitsWildcard } from '../../src/text/wildcard.ts';
import { inputOf } from '../report/sample.ts';
import { lintText } from '../rules/lint-fixture.ts';
import { doublings, type Hostile, inherited, nestings, patterns, wildcards } from './inputs.ts';

/** Whatever it is told, it is told in the end: what does not end fails by the limit that every test has. */
async function told({ dialect, path, files }: Hostile): Promise<string> {
  const result = await lintText(files, path, { dialect });
  return text(inputOf(result)) + sarif(inputOf(result));
}

describe.each([
  ['nested 10,000 deep', nestings],
  ['where each step doubles the one before', doublings],
  ['with words that every object answers to', inherited],
  ['with patterns that no engine may try one way after the other', patterns],
  ['with wildcards of the same kind', wildcards],
])('configs %s are linted to the end', (_, inputs) => {
  test.each(inputs.map((input) => [input.what, input] as const))('%s', async (_, input) => {
    const said = await told(input);
    expect(said.length).toBeLessThan(50_000_000);
    expect(said).not.toContain('[native code]');
  });
});

describe('what tells notations apart reads any text in steady time', () => {
  const endless: readonly (readonly [string, string])[] = [
    ['a comment of hashes', `${'# '.repeat(5000)}x`],
    ['a list of words with commas', `a.example.com ${'b, '.repeat(5000)}c`],
    ['blanks behind a keyword', `location${' '.repeat(50_000)}`],
    ['blanks behind a directive', `listen${' '.repeat(50_000)}x`],
    ['empty lines', '\n'.repeat(50_000)],
    ['line separators', '\u2028'.repeat(50_000)],
    ['one long word', 'a'.repeat(50_000)],
    ['section names', 'frontend\n'.repeat(10_000)],
    ['dots', 'a.'.repeat(25_000)],
  ];

  test.each(endless)('%s', (_, text) => {
    const before = process.cpuUsage();
    for (const { claims } of dialects)
      for (const path of ['/a/pulse.conf', '/a/pulse.yml', '/a/pulse.toml']) claims(path, text);
    const { user, system } = process.cpuUsage(before);
    // Seconds where milliseconds are expected: the square of these lengths takes minutes.
    expect((user + system) / 1e6).toBeLessThan(10);
  });
});

test.each([
  ['*', '', true],
  ['a*c', 'abbbc', true],
  ['a*c', 'abbbd', false],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['*a*b', 'aXbab', true],
  ['', '', true],
  ['', 'a', false],
])('the wildcard `%s` and `%s`', (pattern, text, fits) => {
  expect(fitsWildcard(pattern, text)).toBe(fits);
});
