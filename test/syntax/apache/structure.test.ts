import { expect, test } from 'vitest';
import { joined, outline, parsed } from './outline.ts';

const trees: [what: string, text: string, outline: string[]][] = [
  ['an empty file has no directives', '', []],
  ['nor has one of blanks and comments', ' # one\n\t# two\n', []],
  ['a directive is a line', 'Listen 80\nListen 443', ['Listen|80', 'Listen|443']],
  ['names keep their case', 'proxypass / !', ['proxypass|/|!']],
  [
    'sections nest',
    '<VirtualHost *:80>\n<Location />\nA b\n</Location>\n</VirtualHost>',
    ['<VirtualHost|*:80>', '  <Location|/>', '    A|b'],
  ],
  ['a closing tag may be written otherwise', '<Location />\n</LOCATION>', ['<Location|/>']],
  ['quotes hold blanks together', 'A "b c" \'d e\'', ['A|b c|d e']],
  ['two quoted words may touch', 'A "b""c"', ['A|b|c']],
  ['a quote in a word is a character', 'A b"c d"', ['A|b"c|d"']],
  ['only the own quote and the backslash are escaped', 'A "b\\"c\\\\d\\n\\\'"', ['A|b"c\\d\\n\\\'']],
  ['an unclosed quote runs to the end of its line', 'A "b c\nD', ['A|b c', 'D']],
  ['a backslash at the end joins lines', 'A b \\\n  c', ['A|b|c']],
  ['also before CRLF', 'A b \\\r\n  c\r\nD\r\n', ['A|b|c', 'D']],
  ['a blank behind the backslash makes an argument of it', 'A b \\ \nC', ['A|b|\\', 'C']],
  ['a comment that is continued swallows the next line', '# a \\\nB\nC', ['C']],
  ['a # behind a continuation is no comment', 'A b \\\n# c', ['A|b|#|c']],
  ['there are no trailing comments', 'A b # c', ['A|b|#|c']],
  ['a backslash at the end of the file stays', 'A b\\', ['A|b\\']],
  ['what stands behind the last > of a tag is ignored', '<Location /> x\n</Location>', ['<Location|/>']],
  [
    'a rule splits its own words: a backslash keeps a blank',
    'RewriteRule a\\ b "c d" [P]',
    ['RewriteRule|a\\ b|c d|[P]'],
  ],
  ['and unescapes nothing', 'RewriteCond %{X} "^\\\\.\\d$"', ['RewriteCond|%{X}|^\\\\.\\d$']],
  ['a macro is taken as it is', '<Macro M $a>\n<X $a>\nUse M\n</Macro>', ['<Macro|M|$a>']],
  ['macros may define macros', '<Macro M>\n<Macro N>\n</Macro>\n</Macro>\nA', ['<Macro|M>', 'A']],
];

test.each(trees)('%s: %j', (_, text, expected) => {
  const tree = parsed(text);
  expect(tree.problems).toEqual([]);
  expect(outline(tree.directives)).toEqual(expected);
  expect(joined(tree)).toBe(text);
});

const broken: [what: string, text: string, code: string, kept: string[]][] = [
  ['a section that is never closed', '<Location />\nA', 'unclosed-block', ['<Location|/>', '  A']],
  ['a closing tag of nothing', '</Location>\nA', 'unexpected-close', ['A']],
  ['sections that cross', '<A>\n<B>\n</A>\n</B>\nC', 'unclosed-block', ['<A>', '  <B>', 'C']],
  [
    'an opening tag without its end',
    '<Location /\nA\n</Location>',
    'missing-terminator',
    ['<Location|/>', '  A'],
  ],
  [
    'a closing tag without its end',
    '<Location />\n</Location\nA',
    'missing-terminator',
    ['<Location|/>', 'A'],
  ],
];

test.each(broken)('%s is a problem, and the rest is read: %j', (_, text, code, kept) => {
  const tree = parsed(text);
  expect(tree.problems.map((problem) => problem.code)).toContain(code);
  for (const { message, expected } of tree.problems) expect(message).toContain(expected);
  expect(outline(tree.directives)).toEqual(kept);
  expect(joined(tree)).toBe(text);
});

test('words say where they stand, continued lines included', () => {
  const text = 'ProxyPass / \\\n  "http://pulse:7655/"\n';
  const [directive] = parsed(text).directives;
  const last = directive?.args.at(-1);
  expect(text.slice(last?.start, last?.end)).toBe('"http://pulse:7655/"');
  expect(text.slice(directive?.start, directive?.end)).toBe('ProxyPass / \\\n  "http://pulse:7655/"');
});
