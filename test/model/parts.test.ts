import { expect, test } from 'vitest';
import { standingAlone } from '../../src/model/parts.ts';

/** Files and what each includes; which stand, and what they take in. */
const cases: [what: string, configs: [first: string, ...included: string[]][], standing: string[]][] = [
  ['files that have nothing to do with one another', [['a'], ['b']], ['a: a', 'b: b']],
  ['a part behind the whole', [['a', 'b'], ['b']], ['a: a b']],
  ['a part before the whole', [['b'], ['a', 'b']], ['a: b a']],
  ['a part of two wholes', [['a', 'c'], ['b', 'c'], ['c']], ['a: a c', 'b: b c']],
  ['a part of a part', [['a', 'b', 'c'], ['b', 'c'], ['c']], ['a: a b c']],
  [
    'two that include one another',
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    ['a: a b'],
  ],
  ['one file named twice', [['a'], ['a']], ['a: a a']],
  ['what is included and was not named', [['a', 'x']], ['a: a']],
  ['nothing', [], []],
];

test.each(cases)('%s', (_, configs, standing) => {
  const lone = configs.map((paths) => ({ first: paths[0], reached: new Set(paths) }));
  const name = (index: number): string => lone[index]?.first ?? '';
  const found = standingAlone(lone).map(({ index, parts }) => `${name(index)}: ${parts.map(name).join(' ')}`);
  expect(found).toEqual(standing);
});
