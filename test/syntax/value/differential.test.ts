import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import toml from '@iarna/toml';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readToml } from '../../../src/syntax/value/toml.ts';
import { plain, type Value } from '../../../src/syntax/value/value.ts';
import { readYaml } from '../../../src/syntax/value/yaml.ts';
import { sourceFile } from '../../../src/text/source.ts';
import { corpus, corpusIsThere } from '../../corpus/place.ts';

const yaml = (text: string): unknown => {
  const [document] = readYaml(sourceFile('a.yml', text)).documents;
  return document === undefined ? null : plain(document);
};

const fromToml = (text: string): unknown => {
  const [document] = readToml(sourceFile('a.toml', text)).documents;
  return document === undefined ? {} : plain(document);
};

/** Dates are text here; the other library makes objects of them. Neither has a prototype to speak of. */
function bare(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? Number(each) : each)) ?? 'null',
  );
}

describe('YAML values are those of the library', () => {
  test.each([
    ['scalars of every kind', 'a: 1\nb: 1.5\nc: true\nd: null\ne: ~\nf:\ng: "1"\nh: yes\ni: 0x1F\n'],
    ['anchors and aliases', 'a: &x {b: [1, 2]}\nc: *x\nd: [*x, *x]\n'],
    [
      'merge keys: own keys win, the first source wins',
      'a: &a {k: 1, l: 1}\nb: &b {k: 2, m: 2}\nc:\n  <<: [*a, *b]\n  l: 3\n',
    ],
    ['block scalars', 'a: |\n  one\n  two\nb: >-\n  one\n  two\n\n  three\n'],
    ['quotes and escapes', `a: 'it''s'\nb: "tab\\there \\u00e9"\nc: "two\\\n  lines"\n`],
    ['a byte order mark and CRLF', '\uFEFFa: 1\r\nb:\r\n  - x\r\n'],
  ])('%s', (_, text) => {
    expect(bare(yaml(text))).toEqual(bare(parseDocument(text, { merge: true }).toJS()));
  });

  test('for generated trees', () => {
    const tree = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(tree, (value) => {
        const text = JSON.stringify(value);
        expect(bare(yaml(text))).toEqual(bare(parseDocument(text).toJS()));
      }),
      { numRuns: 200 },
    );
  });
});

describe("TOML values are @iarna/toml's", () => {
  test.each([
    ['tables, dotted keys, inline tables', 'a.b = 1\n[t]\nx = "y"\n[t.u]\nz = {p = 1, q = [1, 2]}\n'],
    ['arrays of tables and tables below them', '[[s]]\nurl = "a"\n[s.sub]\nk = 1\n[[s]]\nurl = "b"\n'],
    [
      'strings of every kind',
      `a = "x\\ty\\u00e9"\nb = 'raw\\n'\nc = """\nfirst\nsecond"""\nd = '''\nlit'''\n`,
    ],
    ['quoted keys', '[http.routers."my router"]\n"a b" = 1\n'],
    ['numbers', 'a = 1_000\nb = 0xff\nc = 1.5e3\nd = -7\n'],
  ])('%s', (_, text) => {
    expect(bare(fromToml(text))).toEqual(bare(toml.parse(text)));
  });
});

/** Every scalar's characters, looked up in the source one by one. */
function scalars(value: Value): Extract<Value, { kind: 'scalar' }>[] {
  if (value.kind === 'scalar') return [value];
  return value.kind === 'list'
    ? value.items.flatMap(scalars)
    : value.entries.flatMap((entry) => scalars(entry.value));
}

describe('every character of a plain or quoted text knows its place', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '`', '(', ')', '.', "'", '"', '\\', '$', 'é'),
    minLength: 1,
    maxLength: 12,
  });
  test.each(['double', 'single'] as const)('in %s quotes', (quote) => {
    fc.assert(
      fc.property(texts, (text) => {
        const written = quote === 'double' ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
        const source = `- ${written}\n`;
        const [document] = readYaml(sourceFile('a.yml', source)).documents;
        for (const scalar of document === undefined ? [] : scalars(document)) {
          expect(scalar.text).toBe(text);
          [...scalar.text].forEach((character, index) => {
            const at =
              typeof scalar.offsets === 'number' ? scalar.offsets + index : (scalar.offsets[index] ?? -1);
            const here = source[at];
            expect(here === character || here === '\\').toBe(true);
          });
        }
      }),
    );
  });
});

describe.skipIf(!corpusIsThere)('published files compose to the same values', () => {
  const folders = !corpusIsThere
    ? []
    : ['traefik-file', 'traefik-labels', 'cloudflared'].map((name) => join(corpus, name));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  test.each(files.filter((file) => /\.ya?ml$/.test(file)))('%s', (file) => {
    const text = readFileSync(file, 'utf8');
    const document = parseDocument(text, { merge: true });
    if (document.errors.length > 0 || text.includes('\n---')) return;
    expect(bare(yaml(text))).toEqual(bare(document.toJS()));
  });
  test.each(files.filter((file) => file.endsWith('.toml')))('%s', (file) => {
    const text = readFileSync(file, 'utf8');
    let expected: unknown;
    try {
      expected = toml.parse(text);
    } catch {
      return;
    }
    expect(bare(fromToml(text))).toEqual(bare(expected));
  });
});

/** What a key or a value of a published file says, and what stands at its place. */
function* misplaced(value: Value, text: string): Generator<readonly [said: string, there: string]> {
  if (value.kind === 'list') for (const item of value.items) yield* misplaced(item, text);
  if (value.kind === 'map') {
    for (const { name, key, place, value: below } of value.entries) {
      const there = text.slice(key.start, key.end);
      if (unquoted(there) !== name && !there.includes('\\')) yield [name, there];
      if (place.start > key.start || place.end < key.end) yield [name, text.slice(place.start, place.end)];
      yield* misplaced(below, text);
    }
  }
  if (value.kind !== 'scalar' || value.value === null) return;
  const { offsets } = value;
  const there = [...Array(value.text.length).keys()].map((index) => {
    const at = typeof offsets === 'number' ? offsets + index : (offsets[index] ?? -1);
    return text[at] ?? '';
  });
  // A blank may be a folded line ending, and an escape stands for a character by its backslash.
  const wrong = there.some(
    (character, index) =>
      character !== value.text[index] && character !== '\\' && !/\s/.test(value.text[index] ?? ''),
  );
  if (wrong) yield [value.text, there.join('')];
}

function unquoted(written: string): string {
  return /^(["'])[\s\S]*\1$/.test(written) ? written.slice(1, -1) : written;
}

describe.skipIf(!corpusIsThere)('keys and values of published files stand where they say', () => {
  const folders = ['traefik-file', 'traefik-labels', 'cloudflared'].flatMap((name) => [name, `docs/${name}`]);
  const files = folders
    .map((folder) => join(corpus, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => /\.(?:ya?ml|toml)$/.test(file));

  test('are there', () => {
    expect(files.length).toBeGreaterThan(200);
  });

  test.each(files)('%s', (file) => {
    const text = readFileSync(file, 'utf8');
    const source = sourceFile(file, text);
    const { documents } = file.endsWith('.toml') ? readToml(source) : readYaml(source);
    expect(documents.flatMap((document) => [...misplaced(document, text)])).toEqual([]);
  });
});
