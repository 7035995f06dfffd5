import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialects } from '../../src/dialects/index.ts';
import { folderWith } from '../cli/console.ts';
import { lintText } from '../rules/lint-fixture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist', 'pulse-lint.js');

/** What a disk, a transfer or a wrong key does to a file, whatever encoding it was in. */
const damage = fc.record({
  kind: fc.constantFrom('overwrite', 'flip', 'drop', 'insert', 'cut', 'repeat'),
  at: fc.nat(),
  to: fc.nat(),
  length: fc.integer({ min: 1, max: 60 }),
  byte: fc.oneof(
    fc.constantFrom(...Buffer.from('\0\n\r\t "\'`{}()[]<>;:#\\$%*&-=')),
    fc.integer({ min: 0x7f, max: 0xff }),
  ),
});

type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

function damaged(bytes: Buffer, { kind, at: anywhere, to, length, byte }: Damage): Buffer {
  const at = anywhere % (bytes.length + 1);
  const before = bytes.subarray(0, at);
  const after = bytes.subarray(at);
  switch (kind) {
    case 'overwrite':
      return Buffer.concat([before, Buffer.from([byte]), after.subarray(1)]);
    case 'flip':
      return Buffer.concat([before, Buffer.from([(after[0] ?? 0) ^ (1 << (byte % 8))]), after.subarray(1)]);
    case 'drop':
      return Buffer.concat([before, after.subarray(length)]);
    case 'insert':
      return Buffer.concat([before, Buffer.from([byte]), after]);
    case 'repeat': {
      const place = to % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, place), after.subarray(0, length), bytes.subarray(place)]);
    }
    default:
      return Buffer.from(before);
  }
}

interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

function seeds(dialect: string): readonly Seed[] {
  const fixtures = join(root, 'fixtures', dialect);
  return readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .map((name) => join(fixtures, name))
    .filter((path) => !/(?:case|expected)\.json$/.test(path) && statSync(path).isFile())
    .map((path) => ({
      name: path.slice(fixtures.length + 1).replaceAll('/', '-'),
      bytes: readFileSync(path),
    }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length < 6000);
}

/** All files in one run, as a folder of configs would be: what one of them does to the program, it does to the run. */
function lintByProgram(
  dialect: string,
  files: readonly Seed[],
): { readonly trouble: string; readonly answered: boolean } {
  const named = Object.fromEntries(files.map(({ name, bytes }, index) => [`${index}-${name}`, bytes]));
  const argv = [program, '--format', 'json', '--dialect', dialect, ...Object.keys(named)];
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, argv, {
    cwd: folderWith(named),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const internal = stderr.indexOf('internal error');
  return {
    trouble: `${signal ?? ''}${internal === -1 ? '' : stderr.slice(internal)}`,
    answered: status !== null && status <= 2 && isDocument(stdout),
  };
}

function isDocument(text: string): boolean {
  try {
    return JSON.parse(text).version === 1;
  } catch {
    return false;
  }
}

describe.each(dialects.map(({ name }) => name))('%s', (dialect) => {
  test('files with broken bytes in them get an answer from the program as it is delivered', () => {
    const file = fc
      .tuple(fc.constantFrom(...seeds(dialect)), fc.array(damage, { minLength: 1, maxLength: 5 }))
      .map(([{ name, bytes }, damages]) => ({ name, bytes: damages.reduce(damaged, bytes) }));
    fc.assert(
      fc.property(fc.array(file, { minLength: 25, maxLength: 25 }), (files) => {
        expect(lintByProgram(dialect, files)).toEqual({ trouble: '', answered: true });
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  test('a config that ends anywhere is linted to the end', async () => {
    const texts = seeds(dialect).map(({ bytes }) => bytes.toString());
    const longest = Math.max(...texts.map(({ length }) => length).filter((length) => length < 1200));
    const text = texts.find(({ length }) => length === longest) ?? '';
    // Each fifth place: words are short, so that every kind of place is met.
    for (let end = 0; end <= text.length; end += 5) {
      const { findings } = await lintText({ '/etc/a.conf': text.slice(0, end) }, '/etc/a.conf', { dialect });
      expect(findings.filter(({ at }) => at.start < 0 || at.end > end)).toEqual([]);
    }
  });
});
