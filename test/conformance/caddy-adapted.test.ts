import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '../../src/cli/world.ts';
import { adaptCaddyfile } from '../../src/dialects/caddy/adapt.ts';
import type { Config } from '../../src/dialects/caddy/config.ts';
import { treeReader } from '../../src/dialects/caddy/imports.ts';
import { readNative } from '../../src/dialects/caddy/native/read.ts';
import { sourceFile } from '../../src/text/source.ts';
import { corpus } from '../corpus/place.ts';
import { normalForm } from '../dialects/caddy/normal-form.ts';
import { readCases } from './case.ts';
import { adapt } from './proxies/caddy.ts';
import { programsOf, runnableOf } from './proxies/index.ts';
import { proxiesRequired } from './proxies/installed.ts';
import type { Program } from './proxies/proxy.ts';

const programs = programsOf(runnableOf('caddy'));

/** Where `caddy adapt` and the linter may say different things, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'version-unknown 2.11.4': 'what is wrong comes out when the adapted config is run',
  'tls_client_auth_cert_file-legacy 2.6.2': 'a certificate that it names is taken to be there',
  'tls_client_auth_cert_file-legacy 2.11.4': 'a certificate that it names is taken to be there',
  'tls_client_auth_inline_cert_with_leaf_trust 2.11.4': 'a certificate that it names is taken to be there',
};

/** Where the config made of the Caddyfile is not the one made of the JSON, and why. */
const NOT_COVERED: Readonly<Record<string, string>> = {
  'environment-unset 2.6.2': 'the variable is unset where it is adapted, and unknown where it is linted',
  'environment-unset 2.11.4': 'the variable is unset where it is adapted, and unknown where it is linted',
  'bind_fd_fdgram_h123 2.6.2': 'listens on file descriptors',
  'bind_fd_fdgram_h123 2.11.4': 'listens on file descriptors',
  'header 2.6.2': 'the braces of `match` become fields before 2.9.1, which sends none with such a name',
  'import_blocks_snippet_nested 2.6.2': 'a block given to an import becomes headers before 2.9',
  'php_fastcgi_expanded_form 2.6.2': 'a lone rewrite has a group of its own in the linter’s reading',
};

/** A Caddyfile as Caddy and as the linter read it. */
interface Reading {
  readonly name: string;
  readonly accepted: boolean;
  readonly own: Config;
  /** The config that Caddy made of it, as the linter reads that. */
  readonly adapted: Config | undefined;
}

const fixtures = readCases('caddy')
  .filter(({ entry }) => !entry.endsWith('.json'))
  .map(({ name, folder, entry }) => ({ name, path: join(folder, entry) }));
const published = existsSync(join(corpus, 'caddy'))
  ? readdirSync(join(corpus, 'caddy'))
      .filter((name) => /caddyfile|CaddyfileConfig/i.test(name) && !/\.(?:h|swift)$/.test(name))
      .map((name) => ({
        name: name.replace(/^.*caddyfile_adapt__/, '').replace(/\.Caddyfile$/, ''),
        path: join(corpus, 'caddy', name),
      }))
  : [];

async function readingOf(program: Program, { name, path }: { name: string; path: string }, home: string) {
  const world = openWorld('/');
  const file = world.read(path);
  if ('failed' in file) throw new Error(`${path} cannot be read`);
  const { version } = program;
  const real = await adapt(program, path, home);
  const { config: own } = adaptCaddyfile(file, version, treeReader(file, world), world);
  const json =
    'refused' in real ? undefined : sourceFile(`${basename(path)}.json`, JSON.stringify(real.config));
  const adapted = json === undefined ? undefined : readNative(json)(version);
  return { name: `${name} ${version}`, accepted: json !== undefined, own, adapted } satisfies Reading;
}

function isRefused({ remarks }: Config): boolean {
  return remarks.some(({ about }) => about === 'refused' || about === 'syntax');
}

/** A plugin or a file that cannot be seen decides. */
function isUndecided({ remarks, hidden }: Config): boolean {
  return hidden || remarks.some(({ cause }) => cause?.missing === 'plugin');
}

describe.runIf(programs.length > 0 || proxiesRequired)('caddy adapt', () => {
  it('is installed', () => expect(programs.length).toBeGreaterThan(0));

  describe.each(programs.map((program) => [program.version, program] as const))(
    'of %s',
    (version, program) => {
      const readings: Reading[] = [];
      let home = '';
      const ofThis = (reasons: Readonly<Record<string, string>>): readonly string[] =>
        Object.keys(reasons)
          .filter((name) => name.endsWith(` ${version}`) && readings.some((each) => each.name === name))
          .sort();

      beforeAll(async () => {
        home = mkdtempSync(join(tmpdir(), 'pulse-lint-caddy-'));
        const left = [...fixtures, ...published];
        const work = async (): Promise<void> => {
          for (let next = left.shift(); next !== undefined; next = left.shift())
            readings.push(await readingOf(program, next, home));
        };
        await Promise.all(Array.from({ length: 4 }, work));
      }, 240_000);
      afterAll(() => rmSync(home, { recursive: true, force: true }));

      it('accepts what the linter takes for good, and refuses what it refuses', () => {
        const otherwise = readings.filter(
          ({ own, accepted }) => (isRefused(own) || !isUndecided(own)) && isRefused(own) === accepted,
        );
        expect(otherwise.map(({ name }) => name).sort()).toEqual(ofThis(OTHERWISE));
        expect(readings.filter(({ accepted }) => accepted).length).toBeGreaterThan(fixtures.length / 2);
      });

      it('writes JSON that the linter never refuses', () => {
        const refused = readings.filter(({ adapted }) => adapted !== undefined && adapted.remarks.length > 0);
        expect(refused.map(({ name, adapted }) => [name, adapted?.remarks.map(({ text }) => text)])).toEqual(
          [],
        );
      });

      it('makes the config that the linter makes of the Caddyfile', () => {
        const different = readings.filter(
          ({ own, adapted }) =>
            adapted !== undefined &&
            !isRefused(own) &&
            !isUndecided(own) &&
            JSON.stringify(normalForm(own)) !== JSON.stringify(normalForm(adapted)),
        );
        expect(different.map(({ name }) => name).sort()).toEqual(ofThis(NOT_COVERED));
      });
    },
  );
});
