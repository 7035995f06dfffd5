import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isMuch } from '../../src/cli/much-work.ts';
import { folderWith } from './console.ts';

const LITTLE = '#'.repeat(1_000);
const HALF = '#'.repeat(20_000);

const cases: [what: string, argv: string[], much: boolean][] = [
  ['a small file', ['little'], false],
  ['a large file', ['large'], true],
  ['files that are large together', ['half', 'other-half'], true],
  ['a folder, of which nobody knows yet', ['folder'], true],
  ['a file that is missing', ['nowhere'], false],
  ['a path below a file', ['little/below'], false],
  ['options', ['little', '--format', 'compact'], false],
  ['standard input', ['-'], false],
  ['nothing', [], false],
];

test.each(cases)('%s', (_, argv, much) => {
  const folder = folderWith({
    little: LITTLE,
    half: HALF,
    'other-half': HALF,
    large: HALF + HALF,
    'folder/little': LITTLE,
  });
  expect(isMuch(argv.map((word) => (word.startsWith('-') ? word : join(folder, word))))).toBe(much);
});
