import { describe, expect, test } from 'vitest';
import { readLine } from '../../../src/syntax/haproxy/line.ts';

const wordsOf = (text: string) => readLine(text, 0, text.length).words.map((word) => word.value);

describe('words of a line are cut as HAProxy cuts them', () => {
  test.each([
    ['blanks and tabs separate', 'bind\t*:80  ssl', ['bind', '*:80', 'ssl']],
    ['a hash begins a comment even inside a word', 'global#x', ['global']],
    ['a hash in quotes is a character', 'set-header X "a#b"', ['set-header', 'X', 'a#b']],
    ['a hash behind a backslash is a character', 'a\\#b', ['a#b']],
    ['quotes may open and close inside a word', 'a"b c"d', ['ab cd']],
    ['a blank behind a backslash is part of the word', 'a\\ b c', ['a b', 'c']],
    ['single quotes keep backslashes', "'\\d+\\.x'", ['\\d+\\.x']],
    ['other escapes keep their backslash', '^/x\\.y', ['^/x\\.y']],
    ['a character code', '\\x41b', ['Ab']],
    ['a quote behind a backslash', '\\"x\\"', ['"x"']],
    ['a dollar outside double quotes is a character', 'timeout client $X', ['timeout', 'client', '$X']],
    ['a dollar behind a backslash outside quotes keeps it', '\\$X', ['\\$X']],
    ['a dollar behind a backslash in double quotes', '"\\$X"', ['$X']],
    ['empty quotes make an empty word', 'a "" b', ['a', '', 'b']],
    ['what follows a carriage return is dropped', 'a b\rc', ['a', 'b']],
    ['a backslash at the end does not go on in the next line', 'a \\', ['a', '\\']],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test.each([
    ['a quote that is not closed', 'bind "x', 'unclosed-quote'],
    ['a single quote that is not closed', "it's", 'unclosed-quote'],
    ['a character code without digits', '\\xZZ', 'bad-escape'],
    ['a variable without a name', '"$-"', 'unexpected-token'],
    ['a variable whose brace is open', '"${X"', 'unexpected-token'],
    ['an unknown pseudo-variable', '"$.NAME"', 'unexpected-token'],
    ['more than 64 words', 'x '.repeat(65), 'too-long'],
  ])('%s is refused', (_, text, code) => {
    expect(readLine(text, 0, text.length).problem?.code).toBe(code);
  });

  test('variables stand in double quotes alone, with their default and their spread', () => {
    const line = '"$A" "${B}" "${C-d e}" "${D[*]}" \'$E\' $F';
    expect(readLine(line, 0, line.length).words.map((word) => word.variables?.[0])).toEqual([
      { name: 'A', spread: false, start: 0, end: 2 },
      { name: 'B', spread: false, start: 0, end: 4 },
      { name: 'C', fallback: 'd e', spread: false, start: 0, end: 8 },
      { name: 'D', spread: true, start: 0, end: 7 },
      undefined,
      undefined,
    ]);
  });
});
