import { describe, expect, test } from 'vitest';
import { readToml } from '../../../src/syntax/value/toml.ts';
import { readYaml } from '../../../src/syntax/value/yaml.ts';
import { sourceFile } from '../../../src/text/source.ts';

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
for (let level = 0; level < 9; level += 1) {
  const name = String.fromCharCode(98 + level);
  const below = String.fromCharCode(97 + level);
  bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${below}`).join(', ')}]`);
}

describe('what a file may not do is a problem, never a hang', () => {
  test.each([
    ['an alias bomb', `${bomb.join('\n')}\n`, 'alias-bomb'],
    ['an anchor that contains itself', 'a: &a [*a]\n', 'alias-cycle'],
    ['an alias without its anchor', 'a: *nowhere\n', 'unknown-alias'],
    ['a key twice', 'a: 1\na: 2\n', 'duplicate-key'],
    ['ten thousand brackets', `a: ${'['.repeat(10_000)}`, 'too-deep'],
    [
      'ten thousand levels of indentation',
      Array.from({ length: 2_000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
      'too-deep',
    ],
    ['a tab as indentation', 'a:\n\tb: 1\n', 'syntax'],
    ['an open quote', 'a: "b\n', 'syntax'],
  ])('YAML: %s', (_, text, code) => {
    expect(readYaml(sourceFile('a.yml', text)).problems.map((problem) => problem.code)).toContain(code);
  });

  test.each([
    ['an open quote', 'a = "b\n', 'syntax'],
    ['a key twice', 'a = 1\na = 2\n', 'syntax'],
    ['ten thousand brackets', `a = ${'['.repeat(10_000)}`, 'too-deep'],
  ])('TOML: %s', (_, text, code) => {
    const codes = readToml(sourceFile('a.toml', text)).problems.map((problem) => problem.code);
    expect(codes.length).toBe(1);
    if (code === 'syntax') expect(codes).toEqual(['syntax']);
  });

  test.each([
    ['the second of two', 'a: 1\na: 2\n', [5]],
    ['a key without a value', 'b:\nb:\n', [3]],
    ['each after the first', 'c: 1\nd: 1\nc: 2\n"c": 3\n', [10, 15]],
    ['numbers that are the same', '1: a\n0x1: b\n', [5]],
    ['in braces', 'e: {f: 1, f: 2}\n', [10]],
    ['not in maps of their own', 'g:\n  a: 1\nh:\n  a: 1\n', []],
  ])('a key that is there already is told where it stands: %s', (_, text, starts) => {
    const { problems } = readYaml(sourceFile('a.yml', text));
    expect(problems.map(({ code }) => code)).toEqual(starts.map(() => 'duplicate-key'));
    expect(problems.map(({ place }) => place.start)).toEqual(starts);
  });

  test('an empty file is no value and no problem', () => {
    expect(readYaml(sourceFile('a.yml', '# nothing\n'))).toMatchObject({ documents: [], problems: [] });
    expect(readToml(sourceFile('a.toml', ''))).toMatchObject({ documents: [], problems: [] });
  });
});
