import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each layer may import beside itself: layers, single files, packages. Only the command line may touch Node. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: ['text', 're2js'],
  syntax: ['text', 'yaml', 'toml-eslint-parser'],
  rules: ['model', 'text'],
  dialects: ['model', 'syntax', 'text'],
  settings: ['model', 'text', 'rules/rule.ts', 'yaml', 'toml-eslint-parser'],
  report: [
    'model',
    'text',
    'rules/rule.ts',
    'rules/symptoms.ts',
    'engine/result.ts',
    'engine/trace-document.ts',
    'sarif',
  ],
  engine: ['rules', 'dialects', 'report', 'settings', 'model', 'text'],
  cli: [
    ...['engine', 'rules', 'dialects', 'report', 'settings', 'model', 'text', 'package.json'],
    ...['node:', 'commander', 'ignore', 'picomatch'],
  ],
};

interface Import {
  readonly from: string;
  readonly layer: string;
  readonly what: string;
}

const sources = [...filesBelow('src'), ...filesBelow('rules')];

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

function importsOf(path: string): readonly Import[] {
  const text = readFileSync(join(root, path), 'utf8');
  const specifiers = text.matchAll(/^(?:import|export)\b[^'";=]*\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm);
  return Array.from(specifiers, (match) => match[1] ?? match[2] ?? '').map((what) => ({
    from: path,
    layer: layerOf(path),
    what: what.startsWith('.') ? inTree(normalize(join(dirname(path), what))) : what,
  }));
}

/** `src/text/place.ts` is `text/place.ts`. */
function inTree(path: string): string {
  return path.replace(/^src\//, '');
}

function layerOf(path: string): string {
  return inTree(path).split('/')[0] ?? '';
}

function isAllowed({ layer, what }: Import): boolean {
  if (what.startsWith(`${layer}/`)) return true;
  return (ALLOWED[layer] ?? []).some(
    (allowed) => what === allowed || what.startsWith(allowed.endsWith(':') ? allowed : `${allowed}/`),
  );
}

/** Compose files are no proxy's language; the dialects whose proxies run in containers read them. */
const NOT_A_DIALECT = 'compose';

describe('layers import one way', () => {
  const imports = sources.flatMap(importsOf);

  test('imports are found at all', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(new Set(imports.map(({ layer }) => layer))).toEqual(new Set(Object.keys(ALLOWED)));
  });

  test('no import but the allowed ones', () => {
    expect(imports.filter((each) => !isAllowed(each))).toEqual([]);
  });

  test('a dialect does not look at another one', () => {
    const folderOf = (path: string): string | undefined => /^(?:src\/)?dialects\/(\w+)\//.exec(path)?.[1];
    const crossing = imports.filter(({ from, what }) => {
      const own = folderOf(from);
      const other = folderOf(what);
      return own !== undefined && other !== undefined && own !== other && other !== NOT_A_DIALECT;
    });
    expect(crossing).toEqual([]);
  });
});

describe('names stay where they belong', () => {
  const dialectNames = /\b(nginx|apache|caddy|haproxy|traefik|cloudflared)\b/i;

  test.each(filesBelow('rules').filter((path) => !path.endsWith('symptoms.ts')))(
    '%s decides nothing by the name of a dialect',
    (path) => {
      const code = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code).not.toMatch(new RegExp(`dialect\\s*[!=]==|case\\s+['"]${dialectNames.source}`, 'i'));
    },
  );
});

test('everything but the command line runs in a browser', async () => {
  const core = sources.filter((path) => !path.startsWith('src/cli/'));
  const { errors, warnings } = await build({
    absWorkingDir: root,
    entryPoints: [...core],
    outdir: 'nowhere',
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    logLevel: 'silent',
  });
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
});
