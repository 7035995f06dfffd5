import { expect, test } from 'vitest';
import { byNginxConf, treeAsWritten, treeOf } from './nginx-conf.ts';
import { parsed } from './outline.ts';

/** The second opinion that the corpus is compared with is wrong here: nginx itself takes every one of these. */
const faults: [what: string, text: string, theirs: string[] | 'refused'][] = [
  [
    'an escaped brace opens a block, an escaped closing one ends a directive',
    'location ~ ^/a\\{2\\}$ { root /a; }',
    ['location ~ ^/a\\', '$', '  root /a'],
  ],
  ['an apostrophe in a word opens a quote', "set $a it's;", 'refused'],
  ['a Lua body ends at a brace in a string', 'x_by_lua_block { a("}") }', ['x_by_lua_block a("']],
  ['a Lua body counts a brace in a comment', 'x_by_lua_block { -- {\n } a;', 'refused'],
  ['a Lua body may not follow an argument', 'set_by_lua_block $a { return 1 }', 'refused'],
  ['a comment behind a single blank is a directive', 'a; #b\nc;', ['a', '#b c']],
];

test.each(faults)('nginx-conf is wrong: %s', (_, text, theirs) => {
  const tree = byNginxConf(text);
  expect(tree === undefined ? 'refused' : treeOf(tree)).toEqual(theirs);
  expect(parsed(text).problems).toEqual([]);
});

const agreed: readonly string[] = [
  'a b c; d { e "f;{}#" \'g\'; }',
  'location ~ "^/[a-z]{2}$" { root /a; }',
  'log_format x "a"\n  "b";',
  'a; # b\nc { # d\n}',
  'if ($a = "(bot);") { return 403; }',
  'map $a $b { default x; \'\' y; "~*^web;socket$" z; }',
  'a /x\\ y;',
  'content_by_lua_block { a = { b = {} } }',
];

test.each(agreed)('nginx-conf sees the same: %s', (text) => {
  expect(treeOf(byNginxConf(text) ?? [])).toEqual(treeAsWritten(text, parsed(text).directives));
});
