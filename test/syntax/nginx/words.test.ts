// biome-ignore-all lint/suspicious/noTemplateCurlyInString: nginx writes its variables so
import { expect, test } from 'vitest';
import { parsed } from './outline.ts';

const words: [why: string, written: string, values: string[]][] = [
  ['blanks of four kinds part words', 'listen\t80\r\n default_server ;', ['listen', '80', 'default_server']],
  ['nothing needs to stand between a word and its end', 'listen 80;', ['listen', '80']],
  ['a no-break space is part of a word', 'root /a\u00a0b;', ['root', '/a\u00a0b']],
  ['a vertical tab and a form feed are, too', 'root /a\vb\fc;', ['root', '/a\vb\fc']],
  ['a byte order mark is, too', '\ufeffuser www-data;', ['\ufeffuser', 'www-data']],
  ['a byte order mark makes a word of a comment', '\ufeff# note;', ['\ufeff#', 'note']],
  ['quotes enclose what would end a word', 'return 200 "a; b{c}#d";', ['return', '200', 'a; b{c}#d']],
  ['single quotes do the same', 'return 200 \'a; "b" {c}\';', ['return', '200', 'a; "b" {c}']],
  ['a quoted word goes on over lines', 'log_format x "a\n  b";', ['log_format', 'x', 'a\n  b']],
  ['a quoted word may be empty', 'proxy_set_header Connection "";', ['proxy_set_header', 'Connection', '']],
  ['a name may be quoted', '"listen" 80;', ['listen', '80']],
  ['a quote inside a word is an ordinary character', "set $a it's;", ['set', '$a', "it's"]],
  ['so is a closing brace', 'rewrite a}b c};', ['rewrite', 'a}b', 'c}']],
  ['so is a hash', 'rewrite a#b c#;', ['rewrite', 'a#b', 'c#']],
  [
    'an opening brace behind a dollar does not open a block',
    'root /srv/${host}/x;',
    ['root', '/srv/${host}/x'],
  ],
  ['nor do several', 'root ${{a;', ['root', '${{a']],
  ['an escaped dollar does not protect it', 'root \\$\\{;', ['root', '\\$\\{']],
  ['a backslash keeps a word going', 'root /a\\ b\\;c\\{d;', ['root', '/a\\ b\\;c\\{d']],
  ['even over a line', 'root /a\\\nb;', ['root', '/a\\\nb']],
  ['six escapes are resolved', `set $a "\\"\\'\\\\\\t\\r\\n";`, ['set', '$a', '"\'\\\t\r\n']],
  ['all others keep their backslash', 'location ~ \\.php\\d\\$ {}', ['location', '~', '\\.php\\d\\$']],
  ['an escaped backslash does not escape the next', 'set $a "\\\\";', ['set', '$a', '\\']],
  [
    'a parenthesis may follow a closing quote and begins a word',
    'if ($a = "b") {}',
    ['if', '($a', '=', 'b', ')'],
  ],
  ['an opening brace ends a word', 'location /x{}', ['location', '/x']],
  ['an opening brace follows a closing quote', 'location "/x"{}', ['location', '/x']],
];

test.each(words)('%s: %j', (_, written, values) => {
  const tree = parsed(written);
  expect(tree.problems).toEqual([]);
  expect(tree.directives.map(({ name, args }) => [name, ...args].map(({ value }) => value))).toEqual([
    values,
  ]);
});

test('a word covers its quotes and knows them', () => {
  const [directive] = parsed(`add_header A "b" 'c';`).directives;
  expect(directive?.args).toEqual([
    { value: 'A', quote: '', start: 11, end: 12 },
    { value: 'b', quote: '"', start: 13, end: 16 },
    { value: 'c', quote: "'", start: 17, end: 20 },
  ]);
});
