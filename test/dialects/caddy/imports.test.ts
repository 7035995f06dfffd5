import { describe, expect, test } from 'vitest';
import { adaptCaddyfile } from '../../../src/dialects/caddy/adapt.ts';
import { treeReader } from '../../../src/dialects/caddy/imports.ts';
import { sourceFile } from '../../../src/text/source.ts';
import { worldOf } from '../../worlds.ts';

function adapted(text: string, files: Readonly<Record<string, string>> = {}, version = '2.11.4') {
  const entry = sourceFile('/srv/Caddyfile', text);
  const world = worldOf({
    '/srv/Caddyfile': text,
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`/srv/${name}`, content])),
  });
  return adaptCaddyfile(entry, version, treeReader(entry, world), world);
}

/** Where the first site proxies to. */
function dials(
  text: string,
  files: Readonly<Record<string, string>> = {},
  version = '2.11.4',
): readonly string[] {
  const [server] = adapted(text, files, version).config.servers;
  return JSON.stringify(server?.routes ?? []).match(/(?<="dial":")[^"]*/g) ?? [];
}

describe('an import', () => {
  test.each<
    [what: string, text: string, files: Readonly<Record<string, string>>, expected: readonly string[]]
  >([
    ['puts a snippet in', '(p) {\n\treverse_proxy a:1\n}\nx.com {\n\timport p\n}', {}, ['a:1']],
    [
      'fills its arguments in',
      '(p) {\n\treverse_proxy {args[0]}:{args[1]}\n}\nx.com {\n\timport p a 1\n}',
      {},
      ['a:1'],
    ],
    [
      'fills a range of them in',
      '(p) {\n\treverse_proxy {args[:]}\n}\nx.com {\n\timport p a:1 b:2\n}',
      {},
      ['a:1', 'b:2'],
    ],
    [
      'fills them in as they were once written',
      '(p) {\n\treverse_proxy {args.0}\n}\nx.com {\n\timport p a:1\n}',
      {},
      ['a:1'],
    ],
    [
      'hands a block over',
      '(p) {\n\treverse_proxy {\n\t\t{block}\n\t}\n}\nx.com {\n\timport p {\n\t\tto a:1\n\t}\n}',
      {},
      ['a:1'],
    ],
    [
      'hands parts of a block over',
      '(p) {\n\t{blocks.up}\n}\nx.com {\n\timport p {\n\t\tup {\n\t\t\treverse_proxy a:1\n\t\t}\n\t\tdown {\n\t\t\treverse_proxy b:2\n\t\t}\n\t}\n}',
      {},
      ['a:1'],
    ],
    [
      'reads a file beside the one it stands in',
      'x.com {\n\timport parts/p\n}',
      { 'parts/p': 'import q', 'parts/q': 'reverse_proxy a:1' },
      ['a:1'],
    ],
    [
      'reads the files of a folder in the order of their names',
      'x.com {\n\troute {\n\t\timport parts/*.caddy\n\t}\n}',
      {
        'parts/b.caddy': 'reverse_proxy b:2',
        'parts/a.caddy': 'reverse_proxy a:1',
        'parts/.c.caddy': 'reverse_proxy c:3',
      },
      ['a:1', 'b:2'],
    ],
    ['reads whole sites', 'import sites/*', { 'sites/x': 'x.com {\n\treverse_proxy a:1\n}' }, ['a:1']],
    [
      'takes a snippet before a file',
      '(p) {\n\treverse_proxy a:1\n}\nx.com {\n\timport p\n}',
      { p: 'reverse_proxy b:2' },
      ['a:1'],
    ],
  ])('%s', (_, text, files, expected) => {
    expect(dials(text, files)).toEqual(expected);
  });

  test('hands no block over before 2.9', () => {
    const text =
      '(p) {\n\treverse_proxy a:1 {\n\t\t{block}\n\t}\n}\nx.com {\n\timport p {\n\t\tto b:2\n\t}\n}';
    expect(dials(text, {}, '2.8.0')).toEqual(['a:1']);
  });

  test.each<[what: string, text: string, files: Readonly<Record<string, string>>, message: RegExp]>([
    ['of a file that is not there', 'x.com {\n\timport missing\n}', {}, /neither a snippet/],
    ['with two wildcards', 'import */*', {}, /more than one wildcard/],
    ['of itself', 'x.com {\n\timport a\n}', { a: 'import b', b: 'import a' }, /imports itself/],
    ['of nothing', 'x.com {\n\timport\n}', {}, /names nothing/],
  ])('%s stops Caddy', (_, text, files, message) => {
    expect(adapted(text, files).config.remarks.map((remark) => remark.text)).toEqual([
      expect.stringMatching(message),
    ]);
  });

  test('of a place on another machine leaves the rest undecided', () => {
    const { config } = adapted('x.com {\n\timport /etc/caddy/common\n\treverse_proxy a:1\n}');
    expect(config.hidden).toBe(true);
    expect(config.remarks.map(({ about }) => about)).toEqual(['unseen']);
  });
});
