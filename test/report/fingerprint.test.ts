import { describe, expect, test } from 'vitest';
import { lineHashes } from '../../src/report/fingerprint.ts';
import { sourceFile } from '../../src/text/source.ts';

/** The hashes GitHub's upload action computes for each line of a text. */
const texts: readonly (readonly [string, string, readonly string[]])[] = [
  ['an empty file', '', ['c129715d7a2bc9a3:1']],
  [
    'blanks count for nothing',
    ' a\nb\n  \t\tc\n d',
    ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1'],
  ],
  [
    'line endings of every kind are the same line ending',
    ' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n',
    [
      'e9496ae3ebfced30:1',
      'fb7c023a8b9ccb3f:1',
      'ce8ba1a563dcdaca:1',
      'e20e36e16fcb0cc8:1',
      'b3edc88f2938467e:1',
      'c8e28b0b4002a3a0:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
  [
    'equal lines are told apart by their number',
    'Lorem ipsum dolor sit amet.\n'.repeat(10),
    [
      'a7f2ff13bc495cf2:1',
      'a7f2ff13bc495cf2:2',
      'a7f2ff13bc495cf2:3',
      'a7f2ff13bc495cf2:4',
      'a7f2ff13bc495cf2:5',
      'a7f2ff13bc495cf2:6',
      'a7f2ff1481e87703:1',
      'a9cf91f7bbf1862b:1',
      '55ec222b86bcae53:1',
      'cc97dc7b1d7d8f7b:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
];

describe('a line is fingerprinted as the upload action does it', () => {
  test.each(texts)('%s', (_, text, expected) => {
    const hashOf = lineHashes(new Map([['pulse.conf', sourceFile('pulse.conf', text)]]));
    expect(expected.map((_hash, index) => hashOf('pulse.conf', index + 1))).toEqual(expected);
  });
});
