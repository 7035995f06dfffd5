import { describe, expect, test } from 'vitest';
import { adaptCaddyfile } from '../../../src/dialects/caddy/adapt.ts';
import { treeReader } from '../../../src/dialects/caddy/imports.ts';
import { stableSort } from '../../../src/dialects/caddy/order.ts';
import { sourceFile } from '../../../src/text/source.ts';
import { worldOf } from '../../worlds.ts';

/** The lines of a site in the order in which Caddy runs them. */
function order(lines: readonly string[], options = '', version = '2.11.4'): readonly string[] {
  const text = `${options}\n:80 {\n${lines.map((line) => `\t${line}`).join('\n')}\n}`;
  const entry = sourceFile('Caddyfile', text);
  const world = worldOf({ Caddyfile: text });
  const { config } = adaptCaddyfile(entry, version, treeReader(entry, world), world);
  return (config.servers[0]?.routes ?? []).map((route) => route.text);
}

describe('directives are run', () => {
  test.each<[what: string, lines: readonly string[], expected: readonly string[]]>([
    [
      'in an order of their own',
      ['reverse_proxy a', 'respond 404', 'redir /x /y'],
      ['redir /x /y', 'respond 404', 'reverse_proxy a'],
    ],
    [
      'the longer path first',
      ['respond /a 1', 'respond /abc 2', 'respond /ab* 3'],
      ['respond /abc 2', 'respond /ab* 3', 'respond /a 1'],
    ],
    [
      'the exact path before the prefix',
      ['respond /a* 1', 'respond /a 2'],
      ['respond /a 2', 'respond /a* 1'],
    ],
    ['with a matcher before without', ['respond 1', 'respond /a 2'], ['respond /a 2', 'respond 1']],
    [
      'as written where a matcher is no path alone',
      ['@x path /b /c', 'respond @x 1', 'respond /abc 2'],
      ['respond @x 1', 'respond /abc 2'],
    ],
    ['as written where nothing tells them apart', ['header A a', 'header B b'], ['header A a', 'header B b']],
  ])('%s', (_, lines, expected) => {
    expect(order(lines)).toEqual(expected);
  });

  test('in the order that the global option gives', () => {
    expect(order(['reverse_proxy a', 'respond 404'], '{\n\torder respond last\n}')).toEqual([
      'reverse_proxy a',
      'respond 404',
    ]);
  });

  test('by the whole length of their path before 2.10.1', () => {
    expect(order(['respond /a 1', 'respond /b* 2'], '', '2.10.0')).toEqual(['respond /b* 2', 'respond /a 1']);
    expect(order(['respond /b* 2', 'respond /a 1'], '', '2.10.1')).toEqual(['respond /a 1', 'respond /b* 2']);
  });
});

describe('sorting', () => {
  test('keeps what is equal in order, however much it is', () => {
    const items = Array.from({ length: 65 }, (_, index) => ({ key: (index * 7) % 5, index }));
    const sorted = stableSort(items, (one, other) => one.key < other.key);
    expect(sorted).toEqual(items.toSorted((one, other) => one.key - other.key || one.index - other.index));
  });
});
