import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorld } from '../../src/cli/world.ts';
import { adaptCaddyfile } from '../../src/dialects/caddy/adapt.ts';
import { claims } from '../../src/dialects/caddy/claims.ts';
import { treeReader } from '../../src/dialects/caddy/imports.ts';
import { caddy } from '../../src/dialects/caddy/index.ts';
import { readNative } from '../../src/dialects/caddy/native/read.ts';
import { parseCaddyfile } from '../../src/syntax/caddyfile/parse.ts';
import { tokensOf } from '../../src/syntax/caddyfile/tokens.ts';
import { type SourceFile, sourceFile } from '../../src/text/source.ts';
import { normalForm } from '../dialects/caddy/normal-form.ts';
import { corpus } from './place.ts';

const OWN_TESTS = 'caddyserver__caddy__caddytest__integration__caddyfile_adapt__';

/** Caddy's own expectation is that of a later release than 2.11.4, which was asked as well. */
const LATER: Readonly<Record<string, string>> = {
  quoted_brace_args: 'quoted braces are structure up to 2.11.4',
  duplicate_named_route_challenge: '2.11.4 lets the second route replace the first',
  forward_auth_duplicate_uri: '2.11.4 takes the last',
  invoke_nested_undefined_named_route: '2.11.4 finds out when it is asked',
};

/** Pairs that the config model does not hold in full. */
const NOT_COVERED: Readonly<Record<string, string>> = {
  bind_fd_fdgram_h123: 'listens on file descriptors',
  quoted_brace_args: 'the JSON is that of a later release',
};

interface Published {
  readonly file: SourceFile;
  readonly expected: boolean | undefined;
}

function published(): readonly Published[] {
  const [header = '', ...lines] = readFileSync(join(corpus, 'index.tsv'), 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines
    .map((line) => line.split('\t'))
    .filter((cells) => cells[columns.indexOf('dialect')] === 'caddy' && cells[0]?.startsWith('caddy/'))
    .map((cells) => {
      const peer = cells[columns.indexOf('peer_expect')];
      const path = join(corpus, cells[0] ?? '');
      const expected =
        peer === 'ok'
          ? true
          : peer === 'error'
            ? false
            : cells[columns.indexOf('real_ok')] === 'yes'
              ? true
              : undefined;
      return { file: sourceFile(path, readFileSync(path, 'utf8')), expected };
    });
}

function shortName(path: string): string {
  return path
    .replace(/^.*\//, '')
    .replace(OWN_TESTS, '')
    .replace(/\.Caddyfile(?:\.json)?$/, '');
}

describe.skipIf(!existsSync(corpus))('published Caddyfiles', () => {
  const files = existsSync(corpus) ? published() : [];

  test('are there', () => {
    expect(files.length).toBeGreaterThan(140);
  });

  test('are known for Caddy’s by their name', () => {
    const strangers = files.filter(
      ({ file }) => /Caddyfile$/.test(file.path) && claims(file.path, file.text) === 0,
    );
    expect(strangers.map(({ file }) => file.path)).toEqual([]);
  });

  test('are given back by their tokens', () => {
    for (const { file } of files) {
      const tokens = tokensOf(parseCaddyfile(file));
      expect(tokens.map(({ start, end }) => file.text.slice(start, end)).join('')).toBe(file.text);
    }
  });

  test('load where Caddy’s own tests say so, and are refused where they say so', () => {
    const world = openWorld(corpus);
    const wrong = files.flatMap(({ file, expected }) => {
      const [opened] = caddy.open([file], world, { map: [], front: 'none' });
      const loads = opened?.at('2.11.4').loads ?? null;
      return expected === undefined || loads === null || loads === expected ? [] : [shortName(file.path)];
    });
    expect(wrong.sort()).toEqual(Object.keys(LATER).sort());
  });

  test('make the gateway that their JSON makes', () => {
    const expectations = join(corpus, 'caddy-expected');
    const world = openWorld(corpus);
    const pairs = readdirSync(expectations).filter((name) => name.endsWith('.Caddyfile.json'));
    const different = pairs.filter((name) => {
      const read = world.read(join(corpus, 'caddy', name.replace(/\.json$/, '')));
      if ('failed' in read) return true;
      const { config } = adaptCaddyfile(read, '2.11.4', treeReader(read, world), world);
      const native = readNative(sourceFile(name, readFileSync(join(expectations, name), 'utf8')))('2.11.4');
      return JSON.stringify(normalForm(config)) !== JSON.stringify(normalForm(native));
    });
    expect(pairs.length).toBeGreaterThan(90);
    expect(different.map(shortName).sort()).toEqual(Object.keys(NOT_COVERED).sort());
  });
});
