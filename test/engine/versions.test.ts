import { expect, test } from 'vitest';
import type { Checked } from '../../src/engine/check.ts';
import { mergeVersions } from '../../src/engine/versions.ts';

const versions = { oldest: '1.18.0', newest: '1.31.4', turning: ['1.25.1', '1.29.7'] };

function checked(rule: string): Checked {
  const finding = {
    rule,
    severity: 'error' as const,
    certainty: 'certain' as const,
    dialect: 'sketch',
    message: rule,
    help: null,
    at: { file: 'sketch', start: 0, end: 1 },
    related: [],
    requests: [],
  };
  return { finding, explains: [], exchanges: [] };
}

/** The releases, ascending, in which a finding exists. */
const cases: readonly [string, readonly string[], string][] = [
  ['holds for all releases', ['1.18.0', '1.25.1', '1.29.7', '1.31.4'], 'error'],
  ['gone from a turning point on', ['1.18.0', '1.25.1'], 'warning before 1.29.7'],
  ['gone from the first turning point on', ['1.18.0'], 'warning before 1.25.1'],
  ['new from a turning point on', ['1.29.7', '1.31.4'], 'warning from 1.29.7'],
  ['new in the newest release', ['1.31.4'], 'warning from 1.31.4'],
];

test.each(cases)('a finding that %s', (_, releases, shown) => {
  const at = (version: string) => (releases.includes(version) ? [checked('idle-timeout')] : []);
  const merged = mergeVersions(versions, (version) => ({ checked: at(version), starts: true }));
  expect(merged.map(({ finding }) => [finding.severity, finding.versions].filter(Boolean).join(' '))).toEqual(
    [shown],
  );
});

/** A config that starts from 1.25.1 on: what each release finds in it, and what is told. */
const starting: readonly [string, Readonly<Record<string, readonly string[]>>, readonly string[]][] = [
  [
    'that the older one refuses it, and nothing else of that one',
    { '1.18.0': ['refused-config', 'idle-timeout'], '1.25.1': [], '1.29.7': [], '1.31.4': [] },
    ['refused-config warning before 1.25.1'],
  ],
  [
    'what is wrong in all that start as it is',
    { '1.18.0': [], '1.25.1': ['https'], '1.29.7': ['https'], '1.31.4': ['https'] },
    ['https error'],
  ],
  [
    'what came later from that release on',
    { '1.18.0': [], '1.25.1': [], '1.29.7': ['https'], '1.31.4': ['https'] },
    ['https warning from 1.29.7'],
  ],
];

test.each(starting)('of a config that only newer releases start with it tells %s', (_, found, told) => {
  const merged = mergeVersions(versions, (version) => ({
    checked: (found[version] ?? []).map(checked),
    starts: version !== versions.oldest,
  }));
  const shown = merged.map(({ finding }) =>
    [finding.rule, finding.severity, finding.versions].filter(Boolean).join(' '),
  );
  expect(shown).toEqual(told);
});
