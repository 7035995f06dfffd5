import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialects } from '../../src/dialects/index.ts';
import type { RunResult } from '../../src/engine/result.ts';
import { lintText } from '../rules/lint-fixture.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

/** Configs of a dialect to start from: what its fixtures hold, the small ones. */
function seeds(dialect: string): readonly string[] {
  const root = join(FIXTURES, dialect);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.endsWith('.json') && statSync(join(root, name)).isFile())
    .map((name) => readFileSync(join(root, name), 'utf8'))
    .filter((text) => text.length > 0 && text.length < 4000 && !text.includes('\0'));
}

/** Every finding stands inside the text, and no remark is without words. */
function isSound({ findings }: RunResult, text: string): boolean {
  return findings.every(
    ({ at, message }) => at.start >= 0 && at.start <= at.end && at.end <= text.length && message !== '',
  );
}

const lintAs = async (dialect: string, text: string): Promise<boolean> =>
  isSound(await lintText({ '/etc/a.conf': text }, '/etc/a.conf', { dialect }), text);

const TOKENS = /\s+|[{}();<>"'`#$\\=,:[\]]|[^\s{}();<>"'`#$\\=,:[\]]+/g;
const strange = fc.constantFrom(
  ...['{', '}', ';', '"', "'", '`', '#', '\\', '$', '${', '(', ')', '<', '>', '[', ']', ':', '-', '*', '&'],
  ...['\n', '\r\n', '\t', '\0', '\ufeff', '\ud800', '🙂', '99999999999999999999', '-1', '%{', '{{', '~', '!'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'a'.repeat(5000),
    '('.repeat(300),
    '{'.repeat(300),
    '/'.repeat(300),
  ],
);

/** One thing an author, an editor or a bad line may do to a text that was made of pieces. */
const change = fc.record({
  kind: fc.constantFrom('delete', 'duplicate', 'swap', 'insert', 'cut'),
  at: fc.nat(),
  other: fc.nat(),
  inserted: strange,
});

function changed(
  pieces: readonly string[],
  { kind, at, other, inserted }: typeof change extends fc.Arbitrary<infer C> ? C : never,
): string[] {
  if (pieces.length === 0) return [inserted];
  const one = at % pieces.length;
  const two = other % pieces.length;
  switch (kind) {
    case 'delete':
      return pieces.toSpliced(one, 1);
    case 'duplicate':
      return pieces.toSpliced(two, 0, pieces[one] ?? '');
    case 'swap':
      return pieces.with(one, pieces[two] ?? '').with(two, pieces[one] ?? '');
    case 'insert':
      return pieces.toSpliced(one, 0, inserted);
    default:
      return pieces.slice(0, one + 1);
  }
}

function mutated(dialect: string): fc.Arbitrary<string> {
  const byTokens = (text: string): readonly string[] => text.match(TOKENS) ?? [];
  const byLines = (text: string): readonly string[] => text.split(/(?<=\n)/);
  return fc
    .tuple(
      fc.constantFrom(...seeds(dialect)),
      fc.constantFrom(byTokens, byLines),
      fc.array(change, { minLength: 1, maxLength: 4 }),
    )
    .map(([seed, split, changes]) => changes.reduce<readonly string[]>(changed, split(seed)).join(''));
}

describe.each(dialects.map(({ name }) => name))('%s', (dialect) => {
  test('a config with mistakes in it is linted to the end', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(dialect), (text) => lintAs(dialect, text)),
      { numRuns: 150 },
    );
  });

  test('so is any text', async () => {
    const soup = fc.array(fc.oneof(strange, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(soup, (pieces) => lintAs(dialect, pieces.join(''))),
      { numRuns: 100 },
    );
  });

  test('the same text is told the same, whatever was linted before', async () => {
    const told = async (text: string): Promise<readonly string[]> => {
      const { findings } = await lintText({ '/etc/a.conf': text }, '/etc/a.conf', { dialect });
      return findings.map(({ rule, at, message }) => `${rule} ${at.start} ${message}`);
    };
    await fc.assert(
      fc.asyncProperty(mutated(dialect), async (text) => {
        expect(await told(text)).toEqual(await told(text));
      }),
      { numRuns: 20 },
    );
  });
});
