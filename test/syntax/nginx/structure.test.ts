import { expect, test } from 'vitest';
import { tokensOf } from '../../../src/syntax/nginx/tokens.ts';
import { joined, outline, parsed } from './outline.ts';

const trees: [what: string, text: string, outline: string[]][] = [
  ['an empty file has no directives', '', []],
  ['nor has one of blanks and comments', ' # one\n\t# two', []],
  ['blocks nest', 'http { server { listen 80; } }', ['http {}', '  server {}', '    listen 80']],
  ['a brace may stand in the next line', 'server\n{\n}', ['server {}']],
  ['directives keep their order', 'a 1; b { c 2; } a 3;', ['a 1', 'b {}', '  c 2', 'a 3']],
  ['comments may stand between arguments', 'listen # which\n 80 # why\n ;', ['listen 80']],
  ['a comment may follow at once', 'a;#b {\nc{#d\n}', ['a', 'c {}']],
  [
    'the rows of a map look like directives',
    "map $a $b { default x; '' y; ~^/z 1; }",
    ['map $a $b {}', '  default x', '   y', '  ~^/z 1'],
  ],
  [
    'arguments may go on in the next line',
    'gzip_types text/css\n  text/xml;',
    ['gzip_types text/css text/xml'],
  ],
  [
    'even when they are called like directives',
    'server_name a\n  root\n  index;',
    ['server_name a root index'],
  ],
  [
    'a Lua body is taken as it is',
    'content_by_lua_block { if a then b = {} end }',
    ['content_by_lua_block {verbatim}'],
  ],
  [
    'one with an argument, too',
    'set_by_lua_block $v { return "}" } a;',
    ['set_by_lua_block $v {verbatim}', 'a'],
  ],
];

test.each(trees)('%s: %j', (_, text, expected) => {
  const tree = parsed(text);
  expect(tree.problems).toEqual([]);
  expect(outline(tree.directives)).toEqual(expected);
});

const luaBodies: [what: string, body: string][] = [
  ['braces in pairs', ' t = { { 1 }, 2 } '],
  ['a brace in double quotes', ' s = "}" '],
  ['a brace in single quotes', " s = '{' "],
  ['a quote behind a backslash', ' s = "\\"}" '],
  ['a brace in a line comment', ' -- }\n'],
  ['an apostrophe in a line comment', " -- don't {\n"],
  ['a brace in a long comment', ' --[[ }\n } ]] '],
  ['a brace in a long comment with a level', ' --[=[ } ]] } ]=] '],
  ['a comment that only looks long', ' --[ }\n'],
  ['a brace in a long string', ' s = [[ } ]] '],
  ['a brace in a long string with levels', ' s = [==[ }]]}]=] ]==] '],
  ['a quote that is not closed in its line', ' s = "a\n t = {} '],
  ['an index in an index', ' x = y[z[1]] '],
];

test.each(luaBodies)('a Lua body ends at its own brace: %s', (_, body) => {
  const tree = parsed(`content_by_lua_block {${body}} next;`);
  expect(tree.problems).toEqual([]);
  expect(outline(tree.directives)).toEqual(['content_by_lua_block {verbatim}', 'next']);
  const block = tree.directives[0]?.block;
  expect(tree.file.text.slice(block?.open, block?.close)).toBe(body);
});

test('directives and blocks know where they stand', () => {
  const [server] = parsed('\nserver { listen 80; } ').directives;
  expect(server).toMatchObject({ start: 1, end: 22, block: { open: 9, close: 21 } });
  expect(server?.block?.children[0]).toMatchObject({ start: 10, end: 20 });
});

test('a comment has its text without the marker, the blanks and the line ending', () => {
  const { comments } = parsed('a; #  why \r\n#\n## title');
  expect(comments).toEqual([
    { text: 'why', start: 3, end: 10 },
    { text: '', start: 12, end: 13 },
    { text: '# title', start: 14, end: 22 },
  ]);
});

test('tokens name every piece of the source', () => {
  const tree = parsed('\ufeffa "b"{\r\n #c\r\nx_by_lua_block{ {} } }');
  expect(tokensOf(tree).map(({ kind, start, end }) => [kind, tree.file.text.slice(start, end)])).toEqual([
    ['word', '\ufeffa'],
    ['blank', ' '],
    ['word', '"b"'],
    ['punctuation', '{'],
    ['blank', '\r\n '],
    ['comment', '#c'],
    ['blank', '\r\n'],
    ['word', 'x_by_lua_block'],
    ['punctuation', '{'],
    ['verbatim', ' {} '],
    ['punctuation', '}'],
    ['blank', ' '],
    ['punctuation', '}'],
  ]);
});

test('ten thousand blocks inside each other are no trouble', () => {
  const text = 'a {'.repeat(10_000) + '}'.repeat(10_000);
  const tree = parsed(text);
  expect(tree.problems).toEqual([]);
  expect(joined(tree)).toBe(text);
});
