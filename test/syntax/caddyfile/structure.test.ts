import { describe, expect, test } from 'vitest';
import { NEWEST_GRAMMAR } from '../../../src/syntax/caddyfile/grammar.ts';
import { parseCaddyfile } from '../../../src/syntax/caddyfile/parse.ts';
import type { Directive } from '../../../src/syntax/directive.ts';
import { sourceFile } from '../../../src/text/source.ts';

/** The tree in one line: `name args { children }`. */
function outline(directives: readonly Directive[]): string {
  return directives
    .map(({ name, args, block }) => {
      const words = [name, ...args].map(({ value }) => value).join(' ');
      return block === undefined ? words : `${words} { ${outline(block.children)} }`;
    })
    .join('; ');
}

function parsed(text: string) {
  return parseCaddyfile(sourceFile('Caddyfile', text));
}

describe('the tree', () => {
  test.each<[what: string, text: string, expected: string]>([
    ['of a site', 'a.com {\n\trespond 200\n}', 'a.com { respond 200 }'],
    ['of a site whose brace has a line of its own', 'a.com\n{\n\trespond 200\n}', 'a.com { respond 200 }'],
    ['of addresses over several lines', 'a.com,\nb.com {\n}', 'a.com, b.com {  }'],
    ['of a site without braces', 'a.com\n\nencode gzip\nrespond 200', 'a.com { encode gzip; respond 200 }'],
    ['of global options', '{\n\tdebug\n}\n\na.com {\n}', ' { debug }; a.com {  }'],
    [
      'of a snippet',
      '(common) {\n\tencode gzip\n}\na.com {\n\timport common\n}',
      '(common) { encode gzip }; a.com { import common }',
    ],
    ['of a named route', '&(pulse) {\n\treverse_proxy b\n}', '&(pulse) { reverse_proxy b }'],
    [
      'of blocks in blocks',
      'a {\n\thandle /x {\n\t\treverse_proxy b {\n\t\t\theader_up C d\n\t\t}\n\t}\n}',
      'a { handle /x { reverse_proxy b { header_up C d } } }',
    ],
    ['of an import outside of sites', 'import sites/*\na.com {\n}', 'import sites/*; a.com {  }'],
    ['of an import with a block', 'a.com {\n\timport x y {\n\t\tz\n\t}\n}', 'a.com { import x y { z } }'],
    ['of addresses alone', 'a.com', 'a.com'],
    ['of nothing', '# nothing\n', ''],
  ])('%s', (_, text, expected) => {
    expect(outline(parsed(text).directives)).toBe(expected);
    expect(parsed(text).problems).toEqual([]);
  });

  test('covers a directive from its name to its closing brace', () => {
    const text = 'a.com {\n\thandle {\n\t}\n}';
    const [site] = parsed(text).directives;
    const [handle] = site?.block?.children ?? [];
    expect(text.slice(handle?.start, handle?.end)).toBe('handle {\n\t}');
    expect(text.slice(site?.start, site?.end)).toBe(text);
  });

  test('keeps comments', () => {
    expect(parsed('# one\na.com { # two\n}').comments.map(({ text }) => text)).toEqual(['one', 'two']);
  });
});

describe('what does not parse', () => {
  test.each<[what: string, text: string, problem: string, at: string]>([
    ['a block that never ends', 'a.com {\n\thandle {\n\t\trespond 200\n', 'unclosed-block', 'handle'],
    ['a quote that never ends', 'a.com {\n\trespond "x\n}\n', 'unclosed-quote', '"x\n}\n'],
    ['a brace too many', 'a.com {\n}\n}', 'unexpected-close', '}'],
    [
      'a brace of a directive on a line of its own',
      'a.com {\n\thandle\n\t{\n\t}\n}',
      'unexpected-token',
      '{',
    ],
    ['a word behind a brace', 'a.com {\n\thandle { respond 200\n\t}\n}', 'unexpected-token', 'respond'],
    ['a brace glued to an address', 'a.com{\n}', 'unexpected-token', 'a.com{'],
    ['a comma without a blank', 'a.com,b.com {\n}', 'unexpected-token', 'a.com,b.com'],
    ['a comma before the brace', 'a.com, {\n}', 'unexpected-token', '{'],
    ['a matcher outside of a site', '@ws path /ws\na.com {\n}', 'bad-structure', '@ws'],
    ['a snippet without a block', '(common)\nencode gzip', 'unexpected-token', 'encode'],
  ])('%s', (_, text, code, at) => {
    const [first] = parsed(text).problems;
    expect(first?.code).toBe(code);
    expect(text.slice(first?.start, first?.end)).toBe(at);
  });

  test('was taken by 2.6 all the same', () => {
    const file = sourceFile('Caddyfile', 'a.com {\n\thandle\n\t{\n\t}\n}');
    expect(parseCaddyfile(file, { ...NEWEST_GRAMMAR, strictBraces: false }).problems).toEqual([]);
  });
});
