import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/engine/result.ts';
import { suppress } from '../../src/engine/suppress.ts';
import { lineStarts, positionAt, sourceFile } from '../../src/text/source.ts';
import { findingAt, placeOf } from '../report/sample.ts';

const rules = ['idle-timeout', 'https', 'unused-suppression'];

interface Case {
  readonly text: string;
  readonly requireReason?: boolean;
  readonly trailing?: boolean;
  readonly judged?: boolean;
}

/** Lints a file in which every `BAD` is an `idle-timeout`: `[suppressed lines] line: what is left`. */
function outcome({ text, requireReason = false, trailing = true, judged = true }: Case): readonly string[] {
  const file = sourceFile('a.conf', text);
  const findings = Array.from(text.matchAll(/BAD(?: \d)?/g), (match) =>
    findingAt(placeOf(file, match[0]), { rule: 'idle-timeout', message: 'bad' }),
  );
  const commented = { file, dialect: 'nginx', comments: { marker: '#', trailing }, judged };
  const { kept, suppressed } = suppress(findings, [commented], { rules, requireReason });
  const lineOf = (finding: Finding): number => positionAt(lineStarts(text), finding.at.start).line;
  return [
    ...suppressed.map((finding) => `${lineOf(finding)}: suppressed`),
    ...kept.map((finding) => `${lineOf(finding)}: ${finding.message}`),
  ];
}

const idle = '`idle-timeout` finds nothing here, so this comment suppresses nothing.';

const cases: readonly (readonly [string, Case, readonly (string | RegExp)[]])[] = [
  [
    'the next line',
    { text: '# pulse-lint-disable-next-line idle-timeout -- a reason\nBAD 1\nBAD 2' },
    ['2: suppressed', '3: bad'],
  ],
  [
    'without a blank behind the marker',
    { text: '  #pulse-lint-disable-next-line idle-timeout\r\nBAD\r\n' },
    ['2: suppressed'],
  ],
  [
    'several rules',
    { text: '# pulse-lint-disable-next-line https, idle-timeout\nBAD' },
    ['2: suppressed', '1: `https` finds nothing here, so this comment suppresses nothing.'],
  ],
  [
    'stacked comments speak of the line below them',
    { text: '# pulse-lint-disable-next-line idle-timeout\n# why\n\nBAD' },
    ['4: suppressed'],
  ],
  [
    'the whole file',
    { text: 'BAD 1\n# pulse-lint-disable-file idle-timeout -- ours\nBAD 2' },
    ['1: suppressed', '3: suppressed'],
  ],
  [
    'the same line',
    { text: 'BAD 1 # pulse-lint-disable-line idle-timeout\nBAD 2' },
    ['1: suppressed', '2: bad'],
  ],
  [
    'the same line, where no comment may trail',
    { text: 'BAD # pulse-lint-disable-line idle-timeout', trailing: false },
    ['1: bad'],
  ],
  ['nothing', { text: '# pulse-lint-disable-next-line idle-timeout\nfine' }, [`1: ${idle}`]],
  [
    'nothing, in a file that was not looked at whole',
    { text: '# pulse-lint-disable-file idle-timeout', judged: false },
    [],
  ],
  [
    'an unknown rule',
    { text: '# pulse-lint-disable-next-line idle-timout\nBAD' },
    ['2: bad', '1: There is no rule `idle-timout`; did you mean "idle-timeout"?'],
  ],
  [
    'no rule',
    { text: '# pulse-lint-disable-next-line -- because\nBAD' },
    ['2: bad', '1: This comment names no rule, so it suppresses nothing.'],
  ],
  [
    'no scope',
    { text: '# pulse-lint-disable idle-timeout\nBAD' },
    ['2: bad', /^1: .*must say next-line or file/],
  ],
  [
    'no reason, where one is asked for',
    { text: '# pulse-lint-disable-next-line idle-timeout\nBAD', requireReason: true },
    ['2: bad', /^1: This comment gives no reason/],
  ],
  [
    'a reason, where one is asked for',
    { text: '# pulse-lint-disable-next-line idle-timeout -- pings\nBAD', requireReason: true },
    ['2: suppressed'],
  ],
  ['text that only talks of it', { text: 'return 200 "see pulse-lint-disable-file";\nBAD' }, ['2: bad']],
];

describe('a comment suppresses', () => {
  test.each(cases)('%s', (_, given, expected) => {
    const actual = outcome(given);
    expect(actual).toHaveLength(expected.length);
    expected.forEach((each, index) => {
      if (typeof each === 'string') expect(actual[index]).toBe(each);
      else expect(actual[index]).toMatch(each);
    });
  });
});
