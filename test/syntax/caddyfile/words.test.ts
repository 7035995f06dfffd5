import { describe, expect, test } from 'vitest';
import { NEWEST_GRAMMAR } from '../../../src/syntax/caddyfile/grammar.ts';
import { lexCaddyfile } from '../../../src/syntax/caddyfile/lex.ts';
import { sourceFile } from '../../../src/text/source.ts';

function lexed(text: string, heredocs = true) {
  return lexCaddyfile(sourceFile('Caddyfile', text), { ...NEWEST_GRAMMAR, heredocs });
}

function words(text: string): readonly string[] {
  return lexed(text).words.map(({ value }) => value);
}

describe('words', () => {
  test.each<[what: string, text: string, expected: readonly string[]]>([
    ['are divided by blanks and lines', 'a b\n\tc\r\nd', ['a', 'b', 'c', 'd']],
    ['are divided by the blanks that Unicode knows', 'a\u00a0b\u2003c', ['a', 'b', 'c']],
    ['keep a number sign in their midst', 'foo#bar # comment', ['foo#bar']],
    ['keep a quote in their midst', 'a"b c', ['a"b', 'c']],
    ['may be quoted', '"a b" c', ['a b', 'c']],
    ['may hold an escaped quote and other backslashes', '"a \\"b\\" \\d"', ['a "b" \\d']],
    ['may be between backticks, where nothing is escaped', '`a "b" \\`', ['a "b" \\']],
    ['end with their quote', '"a"b', ['a', 'b']],
    ['may be empty when quoted', '"" a', ['', 'a']],
    ['keep backslashes', 'C:\\monitor', ['C:\\monitor']],
    ['go on behind a backslash at the end of a line', 'a \\\n b', ['a', 'b']],
    ['may be braces', 'a {\n}', ['a', '{', '}']],
    ['may hold placeholders', '{host}:{port}', ['{host}:{port}']],
    ['begin behind a byte order mark', '\ufeffa', ['a']],
    ['may be a quote that never ends', '"a b\nc', ['a b\nc']],
    [
      'may be texts of several lines',
      'respond <<END\n    a\n      b\n    END 200',
      ['respond', 'a\n  b', '200'],
    ],
    ['may begin with two angles and a blank', '<< a', ['<<', 'a']],
    ['may begin with an escaped angle', '\\<<END', ['<<END']],
    ['may come from the environment’s defaults, several at once', '{$TO:a b} c', ['a', 'b', 'c']],
    ['keep a variable without a default', '{$TO} {$}', ['{$TO}', '{$}']],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('know the line they stand in, joined lines being one', () => {
    expect(lexed('a \\\n b\nc').words.map(({ line }) => line)).toEqual([1, 1, 3]);
  });

  test('stand where a variable is written whose default they are', () => {
    const text = 'x {$TO:a b} y';
    expect(lexed(text).words.map(({ start, end }) => text.slice(start, end))).toEqual([
      'x',
      '{$TO:a b}',
      '{$TO:a b}',
      'y',
    ]);
  });

  test('begin no text of several lines before 2.7', () => {
    expect(lexed('<<END\na\nEND', false).words.map(({ value }) => value)).toEqual(['<<END', 'a', 'END']);
  });
});

describe('what the lexer refuses', () => {
  test.each<[what: string, text: string, message: RegExp]>([
    ['a marker with other characters', '<<A.B\na\nA.B', /cannot mark/],
    ['no marker', '<<\na', /no word behind/],
    ['three angles', '<<<END\na\nEND', /Too many/],
    ['a text that never ends', '<<END\na', /never ends/],
    ['a line that is indented too little', '<<END\na\n  END', /indented less/],
  ])('%s', (_, text, message) => {
    expect(lexed(text).problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
  });
});
