import { expect, test } from 'vitest';
import { frame } from '../../src/report/frame.ts';
import { PLAIN } from '../../src/report/look.ts';
import { sourceFile } from '../../src/text/source.ts';
import { placeOf } from './sample.ts';

/** Each is a file, the words that carets stand under, and the frame. */
const frames: readonly (readonly [string, string, string, string])[] = [
  [
    'a tab counts to the next stop',
    'server {\n\tlisten\t80;\n}\n',
    '80',
    `
  |
2 |     listen  80;
  |             ^^`,
  ],
  [
    'wide characters take two cells, marks none',
    '# 監視 e\u0301 👩‍👩‍👧 proxy_pass\n',
    'proxy_pass',
    `
  |
1 | # 監視 e\u0301 👩‍👩‍👧 proxy_pass
  |             ^^^^^^^^^^`,
  ],
  [
    'a byte order mark and a carriage return take none',
    '\ufeffserver {\r\n',
    'server',
    `
  |
1 | server {
  | ^^^^^^`,
  ],
  [
    'escapes are shown, not obeyed',
    'server_name \u001b[31mred\u202e;\n',
    'red',
    `
  |
1 | server_name ␛[31mred\ufffd;
  |                  ^^^`,
  ],
  [
    'a stretch of several lines is underlined on the first',
    'a {\n  b;\n}\n',
    'a {\n  b;\n}',
    `
  |
1 | a {
  | ^^^`,
  ],
];

test.each(frames)('%s', (_, text, words, expected) => {
  const file = sourceFile('a.conf', text);
  const drawn = frame(file, [{ at: placeOf(file, words), primary: true, style: 'red' }], PLAIN);
  expect(`\n${drawn}`).toBe(expected);
});

test('a line of thousands of characters is cut around the place', () => {
  const file = sourceFile('a.conf', `${'a'.repeat(5000)} here ${'b'.repeat(5000)}`);
  const drawn = frame(file, [{ at: placeOf(file, 'here'), primary: true, style: 'red' }], PLAIN);
  const [, code = '', carets = ''] = drawn.split('\n');
  expect(code.length).toBeLessThanOrEqual(100);
  expect(code.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('here');
});

test('an empty file has a line to point at', () => {
  const file = sourceFile('a.conf', '');
  expect(frame(file, [{ at: placeOf(file, ''), primary: true, style: 'red' }], PLAIN)).toBe(
    '  |\n1 |\n  | ^',
  );
});

test('a line alone between two others is shown, more are left out', () => {
  const file = sourceFile('a.conf', 'one\n2\nthree\n4\n5\n6\nseven\n');
  const labels = ['one', 'three', 'seven'].map((words) => ({
    at: placeOf(file, words),
    primary: words === 'one',
    style: 'blue' as const,
  }));
  expect(frame(file, labels, PLAIN).match(/^(\d|\.\.\.)/gm)).toEqual(['1', '2', '3', '...', '7']);
});
