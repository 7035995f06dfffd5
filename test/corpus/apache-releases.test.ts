import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apache } from '../../src/dialects/apache/index.ts';
import { isStock } from '../../src/dialects/apache/modules.ts';
import { pulseRequests } from '../../src/model/request.ts';
import { sourceFile } from '../../src/text/source.ts';
import { throwAwayCertificate } from '../conformance/certificate.ts';
import { modulesOf } from '../conformance/proxies/apache.ts';
import { programsOf, runnableOf } from '../conformance/proxies/index.ts';
import type { Program } from '../conformance/proxies/proxy.ts';
import { worldOf } from '../worlds.ts';
import { APACHE_OTHERWISE } from './apache-otherwise.ts';
import { corpusIsThere, publishedConfigs } from './published.ts';

/** What a release refuses for what this machine lacks, and not for what is written. */
const ELSEWHERE =
  /No such file|does not exist|not found:|could not (?:open|resolve|find)|bad user name|bad group name|Cannot load|Permission denied|Unable to (?:open|configure)|must be a valid directory|is built-in and can't be loaded/i;

/** One of several; each refuses to stand beside another. */
const MPM = 'mpm_event';

/** They make something of their own when the config is only tested, or ask for what is not here. */
const LEFT_OUT: readonly string[] = ['suexec', 'cgi', 'cern_meta', 'heartmonitor', 'heartbeat', 'lua', 'md'];

interface Whole {
  readonly file: string;
  readonly text: string;
}

/** With certificates under a name that is there. */
function wholeConfigs(here: string): readonly Whole[] {
  return publishedConfigs()
    .filter(({ dialect }) => dialect === 'apache')
    .map(({ file, text, inSection }) => {
      const own = text
        .replace(
          /^([ \t]*SSL(?:Certificate|CACertificate|CertificateChain)File[ \t]+)\S+/gim,
          `$1${here}/pulse.pem`,
        )
        .replace(/^([ \t]*SSLCertificateKeyFile[ \t]+)\S+/gim, `$1${here}/pulse.key`);
      return { file, text: inSection ? `<Directory /srv/www>\n${own}\n</Directory>\n` : own };
    });
}

/** Every module of this build that comes with httpd, and a port: what others may bring is not known. */
function mainConfig(program: Program): string {
  const folder = modulesOf(program);
  const names = readdirSync(folder)
    .flatMap((file) => /^mod_(\w+)\.so$/.exec(file)?.[1] ?? [])
    .filter(isStock)
    .filter((name) => (!name.startsWith('mpm_') || name === MPM) && !LEFT_OUT.includes(name));
  return [
    ...names.map((name) => `LoadModule ${name}_module ${folder}/mod_${name}.so`),
    'Listen 127.0.0.1:8080',
    'ServerName localhost',
    'Include site.conf',
    '',
  ].join('\n');
}

const versions = corpusIsThere ? programsOf(runnableOf('apache')) : [];

describe.skipIf(versions.length === 0)('published Apache configs load where the release loads them', () => {
  test.each(versions.map((each) => [each.version, each] as const))(
    'Apache %s',
    (_, program) => {
      const here = mkdtempSync(join(tmpdir(), 'pulse-lint-apache-'));
      try {
        const { certificate, key } = throwAwayCertificate();
        mkdirSync(join(here, 'logs'));
        writeFileSync(join(here, 'pulse.pem'), certificate);
        writeFileSync(join(here, 'pulse.key'), key);
        const main = mainConfig(program);
        writeFileSync(join(here, 'httpd.conf'), main);
        const answers = wholeConfigs(here).map((whole) => ({
          file: whole.file,
          ours: loadsForUs(whole, here, main, program.version),
          theirs: refusalOf(whole, here, program),
        }));
        const judged = answers.filter(
          ({ file, theirs }) => !ELSEWHERE.test(theirs ?? '') && APACHE_OTHERWISE[file] === undefined,
        );
        expect(judged.filter(({ ours, theirs }) => ours === (theirs !== undefined))).toEqual([]);
        // Undecided is no mistake, and it would be no proof either.
        expect(judged.filter(({ ours }) => ours !== null).length).toBeGreaterThan(100);
      } finally {
        rmSync(here, { recursive: true, force: true });
      }
    },
    240_000,
  );
});

function loadsForUs({ text }: Whole, here: string, main: string, version: string): boolean | null {
  const root = join(here, 'httpd.conf');
  const site = join(here, 'site.conf');
  const world = worldOf({ [root]: main, [site]: text });
  const [opened] = apache.open([sourceFile(site, text)], world, { map: [], front: 'none', root });
  const gateway = opened?.at(version);
  for (const request of pulseRequests(new URL('https://pulse.example.com'))) gateway?.exchange(request);
  return gateway?.loads ?? null;
}

/** What `httpd -t` says against it. */
function refusalOf({ text }: Whole, here: string, { command }: Program): string | undefined {
  writeFileSync(join(here, 'site.conf'), text);
  const [program = 'httpd', ...first] = command;
  const argv = [
    ...first,
    '-t',
    '-d',
    here,
    '-f',
    join(here, 'httpd.conf'),
    '-C',
    `DefaultRuntimeDir ${here}`,
  ];
  const run = spawnSync(program, argv, { encoding: 'utf8', timeout: 20_000 });
  return run.status === 0 ? undefined : run.stderr.replaceAll(here, '');
}
