import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nginx } from '../../src/dialects/nginx/index.ts';
import { sourceFile } from '../../src/text/source.ts';
import { throwAwayCertificate } from '../conformance/certificate.ts';
import { programsOf, runnableOf } from '../conformance/proxies/index.ts';
import { modulesFor } from '../conformance/proxies/nginx-modules.ts';
import type { Program } from '../conformance/proxies/proxy.ts';
import { worldOf } from '../worlds.ts';
import { corpus, corpusIsThere } from './place.ts';

/** What a release refuses for what this machine lacks, and not for what is written. */
const ELSEWHERE =
  /host not found|No such file|Permission denied|bind\(\) to|getpwnam|getgrnam|cannot load certificate|unknown directive "(?:mail|perl|image_filter)"|on this platform|invalid event type/;

/** Where the two say different things, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'docs/nginx/authelia__authelia__docs__content__integration__proxies__nginx.md.b22.nginx.conf':
    'without a server nginx never looks at the variables of `http`',
  'docs/nginx/lasseh__nginx-conf__docs__HTTP3-IMPLEMENTATION.md.b8.nginx.conf':
    'an excerpt: that `listen … quic` needs a certificate is not checked',
  'nginx/anandslab__docker-traefik__appdata__nginx__common__wp-nfc-php7.conf.example':
    'the upstream of a PHP application is not looked for',
  'nginx/anandslab__docker-traefik__appdata__nginx__common__nonwp-nfc-php7.conf.example':
    'the upstream of a PHP application is not looked for',
  'nginx/nginx__nginx-tests__proxy_cache_min_free.t.0.nginx.conf':
    'which release came with which parameter of a cache is not checked',
  'nginx/nginx__nginx-tests__http_max_headers.t.0.nginx.conf':
    'which release came with `max_headers` is not checked',
};

/** nginx reads these from the folder of its main config; what is in them decides nothing here. */
const SURROUNDINGS = [
  'mime.types',
  'fastcgi_params',
  'fastcgi.conf',
  'uwsgi_params',
  'scgi_params',
  'proxy_params',
];

/** What stands around a part of a config in a main config. */
const AROUND: Readonly<Record<string, (text: string) => string>> = {
  main: (text) => text,
  http: (text) => `events {}\nhttp {\n${text}\n}\n`,
  server: (text) => `events {}\nhttp {\nserver {\n${text}\n}\n}\n`,
  location: (text) => `events {}\nhttp {\nserver {\nlocation / {\n${text}\n}\n}\n}\n`,
};

interface Whole {
  readonly file: string;
  readonly text: string;
}

function wholeConfigs(here: string): readonly Whole[] {
  const [header = '', ...lines] = readFileSync(join(corpus, 'index.tsv'), 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines
    .map((line) => line.split('\t'))
    .filter((cells) => cells[columns.indexOf('dialect')] === 'nginx')
    .map((cells) => {
      const file = cells[columns.indexOf('file')] ?? '';
      const around = AROUND[cells[columns.indexOf('real_context')] ?? ''];
      const text = readFileSync(join(corpus, file), 'utf8');
      return { file, text: withFilesOf(here, around?.(text) ?? text) };
    });
}

/** Certificates are taken for granted, under a name that is there; logs are not written. */
function withFilesOf(here: string, text: string): string {
  return text
    .replace(
      /^([ \t]*\w*ssl\w*_(?:certificate|trusted_certificate|client_certificate|crl)[ \t]+)[^\s;$]+(?=[ \t]*;)/gm,
      `$1${here}/pulse.pem`,
    )
    .replace(/^([ \t]*\w*ssl_certificate_key[ \t]+)[^\s;$]+(?=[ \t]*;)/gm, `$1${here}/pulse.key`)
    .replace(/^([ \t]*(?:access_log|error_log)[ \t]+)(?!off\b|syslog:)[^\s;]+/gm, `$1${here}/log`)
    .replace(/^[ \t]*(?:user|pid)[ \t][^;\n]*;/gm, '');
}

const versions = corpusIsThere ? programsOf(runnableOf('nginx')) : [];

describe.skipIf(versions.length === 0)('published nginx configs load where the release loads them', () => {
  test.each(versions.map((each) => [each.version, each] as const))(
    'nginx %s',
    (_, program) => {
      const here = mkdtempSync(join(tmpdir(), 'pulse-lint-nginx-'));
      try {
        const files = surroundings(here);
        const answers = wholeConfigs(here).map((whole) => ({
          file: whole.file,
          ours: loadsForUs(whole, here, files, program.version),
          theirs: refusalOf(whole, here, program),
        }));
        const judged = answers.filter(
          ({ file, theirs }) => !ELSEWHERE.test(theirs ?? '') && OTHERWISE[file] === undefined,
        );
        const different = judged.filter(({ ours, theirs }) => ours === (theirs !== undefined));
        expect(different).toEqual([]);
        // Undecided is no mistake, and it would be no proof either.
        expect(judged.filter(({ ours }) => ours !== null).length).toBeGreaterThan(250);
      } finally {
        rmSync(here, { recursive: true, force: true });
      }
    },
    120_000,
  );
});

/** The files that are there for both, by their paths. */
function surroundings(here: string): Readonly<Record<string, string>> {
  const { certificate, key } = throwAwayCertificate();
  const texts = Object.fromEntries(SURROUNDINGS.map((name) => [name, '']));
  mkdirSync(join(here, 'logs'));
  return Object.fromEntries(
    Object.entries({ ...texts, 'pulse.pem': certificate, 'pulse.key': key }).map(([name, text]) => {
      writeFileSync(join(here, name), text);
      return [join(here, name), text];
    }),
  );
}

function loadsForUs(
  { text }: Whole,
  here: string,
  files: Readonly<Record<string, string>>,
  version: string,
): boolean | null {
  const root = join(here, 'nginx.conf');
  const world = worldOf({ ...files, [root]: text });
  const [opened] = nginx.open([sourceFile(root, text)], world, { map: [], front: 'none', root });
  return opened?.at(version).loads ?? null;
}

/** What `nginx -t` says against it. */
function refusalOf({ text }: Whole, here: string, program: Program): string | undefined {
  const [command = 'nginx', ...words] = program.command;
  const config = join(here, 'nginx.conf');
  writeFileSync(config, text);
  const modules = modulesFor([text], program).map((file) => `load_module ${file};`);
  const globals = [...modules, `pid ${here}/pid;`].join(' ');
  const run = spawnSync(command, [...words, '-t', '-q', '-p', `${here}/`, '-c', config, '-g', globals], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  if (run.status === 0) return undefined;
  const line = run.stderr.split('\n').find((each) => each.includes('[emerg]')) ?? run.stderr;
  return line.replace(/^.*?\[emerg\](?: \d+#\d+:)? /, '').replaceAll(here, '');
}
