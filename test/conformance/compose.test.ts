import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openWorld } from '../../src/cli/world.ts';
import { readProject } from '../../src/dialects/compose/project.ts';
import type { ComposeService } from '../../src/dialects/compose/service.ts';
import { corpus, corpusIsThere } from '../corpus/place.ts';
import { installedTools, toolsRequired } from '../tools/installed.ts';
import { readCases } from './case.ts';

/** Compose's own reader of its files (.ci/go/compose) has the last word on what a compose file says. */
const [reader] = installedTools('compose-config');
const scratch = mkdtempSync(join(tmpdir(), 'pulse-lint-compose-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test.runIf(toolsRequired)('compose’s reader is at hand', () => expect(reader).toBeDefined());

interface Theirs {
  readonly name: string;
  readonly services: Readonly<
    Record<
      string,
      {
        readonly labels?: Readonly<Record<string, string>>;
        readonly deploy?: { readonly labels?: Readonly<Record<string, string>> };
        readonly command?: readonly string[] | null;
        readonly container_name?: string;
        readonly environment?: Readonly<Record<string, string | null>>;
      }
    >
  >;
}

function theirs(files: readonly string[]): Theirs | { readonly refused: string } {
  const [program = '', ...words] = reader?.command ?? [];
  const done = spawnSync(program, [...words, ...files], { encoding: 'utf8', timeout: 60_000, env: {} });
  return done.status === 0 ? (JSON.parse(done.stdout) as Theirs) : { refused: done.stderr.trim() };
}

function ours(files: readonly string[]): readonly ComposeService[] {
  const world = openWorld(dirname(files[0] ?? '.'));
  const read = files.map((path) => {
    const file = world.read(path);
    if ('failed' in file) throw new Error(file.reason);
    return file;
  });
  return readProject(read, world).services;
}

function pairs(labels: ComposeService['labels']): Readonly<Record<string, string>> {
  return Object.fromEntries(labels.map(({ key, value }) => [key.text, value.text]));
}

/** What a variable that is set nowhere comes to is the shell's business; compose puts nothing. */
function isSettled({ unresolved }: ComposeService): boolean {
  return unresolved.length === 0;
}

function compare(files: readonly string[]): void {
  const said = theirs(files);
  if ('refused' in said) return;
  for (const service of ours(files).filter(isSettled)) {
    const other = said.services[service.name];
    // A service of a profile that is off.
    if (other === undefined) continue;
    expect(pairs(service.labels), service.name).toEqual(other.labels ?? {});
    expect(pairs(service.deployLabels), service.name).toEqual(other.deploy?.labels ?? {});
    if (Array.isArray(other.command))
      expect(
        service.command.map(({ text }) => text),
        service.name,
      ).toEqual(other.command);
    const variables = Object.fromEntries(service.environment.map(({ name, value }) => [name, value]));
    expect(variables, service.name).toEqual(other.environment ?? {});
  }
}

/** Files that lean on everything a label may be made of. */
const written: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    'a list and a map',
    {
      'a.yml':
        'services:\n  a:\n    image: x\n    labels:\n      - a=b\n      - c\n  b:\n    image: x\n    labels:\n      a: b\n      n: 1\n      t: true\n',
    },
  ],
  [
    'an equals sign in the value',
    { 'a.yml': 'services:\n  a:\n    image: x\n    labels: ["a=b=c", "d==e"]\n' },
  ],
  [
    'dollars',
    {
      'a.yml': 'services:\n  a:\n    image: x\n    labels: ["a=$$5", "b=x$$y", "c=$$${V}"]\n',
      '.env': 'V=1\n',
    },
  ],
  [
    'defaults, nested',
    {
      'a.yml':
        'services:\n  a:\n    image: x\n    labels: ["a=${A:-x}", "b=${A-${B:-y}}", "c=${S:-no}", "d=${E:-empty}", "e=${E-kept}", "f=${S:+set}", "g=${A:+none}"]\n',
      '.env': 'S=yes\nE=\n',
    },
  ],
  [
    'variables in keys of a list',
    {
      'a.yml': 'services:\n  a:\n    image: x\n    labels: ["traefik.http.routers.${N}.rule=Host(`a`)"]\n',
      '.env': 'N=pulse\n',
    },
  ],
  [
    'quotes in the .env',
    {
      'a.yml': 'services:\n  a:\n    image: x\n    labels: ["a=${A}", "b=${B}", "c=${C}", "d=${D}"]\n',
      '.env': 'A="double # not"\nB=\'single $A\'\nexport C=plain # comment\nD=a#b\n',
    },
  ],
  [
    'anchors, merge keys and x- fields',
    {
      'a.yml':
        'x-l: &l\n  a: one\n  b: two\nx-m: &m\n  b: three\n  c: four\nservices:\n  a:\n    image: x\n    labels:\n      <<: [*l, *m]\n      c: own\n',
    },
  ],
  [
    'extends in the same file',
    {
      'a.yml':
        'services:\n  base:\n    image: x\n    labels:\n      a: base\n      b: base\n  a:\n    extends: base\n    labels:\n      - b=own\n',
    },
  ],
  [
    'extends from another file',
    {
      'a.yml':
        'services:\n  a:\n    extends:\n      file: b.yml\n      service: base\n    labels:\n      b: own\n',
      'b.yml': 'services:\n  base:\n    image: x\n    labels: ["a=base", "b=base"]\n',
    },
  ],
  [
    'an env_file and environment',
    {
      'a.yml':
        'services:\n  a:\n    image: x\n    env_file: [one.env, two.env]\n    environment:\n      C: own\n',
      'one.env': 'A=1\nB=1\nC=1\n',
      'two.env': '# two\nB=2\n',
    },
  ],
  [
    'an env_file with a path that need not be there',
    {
      'a.yml':
        'services:\n  a:\n    image: x\n    env_file:\n      - path: none.env\n        required: false\n    environment: ["A=1"]\n',
    },
  ],
  [
    'a command as one line',
    {
      'a.yml':
        'services:\n  a:\n    image: traefik\n    command: --api=true --providers.docker "--entrypoints.web.address=:80"\n',
    },
  ],
  [
    'a command over lines',
    { 'a.yml': 'services:\n  a:\n    image: traefik\n    command: >-\n      --api=true\n      --ping\n' },
  ],
  [
    'include',
    {
      'a.yml': 'include: [b.yml]\nservices:\n  a:\n    image: x\n    labels: ["a=1"]\n',
      'b.yml': 'services:\n  b:\n    image: x\n    labels: ["b=1"]\n',
    },
  ],
  [
    'a label over lines',
    {
      'a.yml':
        'services:\n  a:\n    image: x\n    labels:\n      - >-\n        traefik.http.routers.a.rule=Host(`a`)\n        && PathPrefix(`/`)\n',
    },
  ],
  [
    'deploy labels as a map',
    { 'a.yml': 'services:\n  a:\n    image: x\n    deploy:\n      labels:\n        a: "b"\n' },
  ],
];

/** Files in the order that `-f` names them. */
const several: readonly (readonly [string, readonly string[]])[] = [
  [
    'labels of a list under labels of a map',
    [
      'services:\n  a:\n    image: x\n    labels: ["a=one", "b=one"]\n',
      'services:\n  a:\n    labels:\n      b: two\n      c: two\n',
    ],
  ],
  [
    'three of them, with a command and an environment',
    [
      'services:\n  a:\n    image: traefik\n    command: ["--api=true", "--ping"]\n    environment: ["A=1", "B=1"]\n',
      'services:\n  a:\n    environment:\n      B: "2"\n',
      'services:\n  a:\n    command: ["--providers.docker"]\n    environment: ["C=3"]\n',
    ],
  ],
  [
    '!reset and !override',
    [
      'services:\n  a:\n    image: x\n    labels: ["a=one", "b=one"]\n    environment: ["A=1"]\n  b:\n    image: x\n    labels: ["a=one"]\n',
      'services:\n  a:\n    labels: !override\n      c: two\n    environment: !reset []\n  b:\n    labels: !reset null\n',
    ],
  ],
  [
    'a service that only the later one has, extending one of the earlier',
    [
      'services:\n  base:\n    image: x\n    labels: ["a=base", "b=base"]\n',
      'services:\n  a:\n    image: x\n    extends:\n      file: 0.yml\n      service: base\n    labels: ["b=own"]\n',
    ],
  ],
  [
    'a merge key in the earlier, a label over it in the later',
    [
      'x-l: &l\n  a: one\n  b: one\nservices:\n  a:\n    image: x\n    labels:\n      <<: *l\n',
      'services:\n  a:\n    labels: ["b=two"]\n',
    ],
  ],
];

describe.skipIf(reader === undefined)('compose files are read as compose reads them', () => {
  test.each(several)('several files: %s', (name, texts) => {
    const folder = join(scratch, name.replaceAll(/\W/g, '-'));
    mkdirSync(folder);
    const files = texts.map((text, index) => {
      writeFileSync(join(folder, `${index}.yml`), text);
      return join(folder, `${index}.yml`);
    });
    expect(theirs(files)).not.toHaveProperty('refused');
    compare(files);
  });

  test.each(written)('%s', (name, files) => {
    const folder = join(scratch, name.replaceAll(/\W/g, '-'));
    mkdirSync(folder);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    expect(theirs([join(folder, 'a.yml')])).not.toHaveProperty('refused');
    compare([join(folder, 'a.yml')]);
  });

  const cases = readCases('traefik').filter(({ entry }) => /compose/.test(entry));
  test.each(cases.map((tested) => [tested.name, tested] as const))('case %s', (_, { folder, entry }) => {
    const override = readdirSync(folder).filter((name) => /\.override\.ya?ml$/.test(name));
    compare([entry, ...override].map((name) => join(folder, name)));
  });
});

const published = corpusIsThere ? readdirSync(join(corpus, 'traefik-labels')) : [];

describe.skipIf(reader === undefined || !corpusIsThere)('published compose files', () => {
  test.each(published)('%s', (name) => {
    const folder = join(scratch, `published-${basename(name).replaceAll(/\W/g, '-')}`);
    mkdirSync(folder);
    const file = join(folder, 'docker-compose.yml');
    writeFileSync(file, readFileSync(join(corpus, 'traefik-labels', name), 'utf8'));
    compare([file]);
  });
});
