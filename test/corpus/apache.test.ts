import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { directives } from '../../src/dialects/apache/directives.ts';
import { apache } from '../../src/dialects/apache/index.ts';
import type { World } from '../../src/model/dialect.ts';
import { pulseRequests } from '../../src/model/request.ts';
import { sourceFile } from '../../src/text/source.ts';
import { joined, parsed } from '../syntax/apache/outline.ts';
import { APACHE_OTHERWISE } from './apache-otherwise.ts';
import { corpus } from './place.ts';

interface Published {
  readonly file: string;
  readonly accepted: boolean;
  readonly inSection: boolean;
  readonly text: string;
}

function published(): Published[] {
  const [header = '', ...lines] = readFileSync(join(corpus, 'index.tsv'), 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  const column = (line: string, name: string) => line.split('\t')[columns.indexOf(name)] ?? '';
  return lines
    .filter((line) => column(line, 'dialect') === 'apache')
    .map((line) => {
      const file = column(line, 'file');
      return {
        file,
        accepted: column(line, 'real_ok') === 'yes',
        inSection: column(line, 'real_context') === 'dir',
        text: readFileSync(join(corpus, file), 'utf8'),
      };
    });
}

/** The main config the real httpd had around each of them: every module that comes with it, and a port. */
const main = [
  ...[
    ...new Set([...directives().values()].flatMap(({ modules }) => modules)),
    'proxy_http',
    'proxy_balancer',
    'slotmem_shm',
    'lbmethod_byrequests',
    'authz_host',
    'authz_owner',
    'authz_user',
  ]
    .filter((module) => !/^mpm_(?!event)/.test(module))
    .map((module) => `LoadModule ${module}_module modules/mod_${module}.so`),
  'Listen 8080',
].join('\n');

function loads({ text, inSection }: Published): boolean | null {
  const root = '/srv/httpd';
  const files = new Map([
    [
      `${root}/httpd.conf`,
      `${main}\n${inSection ? '<Directory /srv/www>\nInclude site.conf\n</Directory>' : 'Include site.conf'}\n`,
    ],
    [`${root}/site.conf`, text],
  ]);
  const world: World = {
    read: (path) => {
      const found = files.get(path);
      return found === undefined
        ? { failed: 'missing', path, reason: 'is not there' }
        : sourceFile(path, found);
    },
    list: () => [],
    kind: (path) => (files.has(path) ? 'file' : path === root ? 'directory' : 'missing'),
    real: (path) => path,
    absolute: (path) => path,
  };
  const [opened] = apache.open([sourceFile(`${root}/site.conf`, text)], world, { map: [], front: 'none' });
  const gateway = opened?.at('2.4.71');
  for (const request of pulseRequests(new URL('https://pulse.example.com'))) gateway?.exchange(request);
  return gateway?.loads ?? null;
}

describe.skipIf(!existsSync(corpus))('published Apache configs', () => {
  const files = existsSync(corpus) ? published() : [];

  test('are there', () => {
    expect(files.length).toBeGreaterThan(150);
  });

  test.each(files)('the tokens of $file give it back', ({ text }) => {
    expect(joined(parsed(text))).toBe(text);
  });

  test.each(files.filter(({ file }) => APACHE_OTHERWISE[file] === undefined))(
    '$file is accepted or refused as by the real httpd',
    (file) => {
      const answer = loads(file);
      if (answer !== null) expect(answer).toBe(file.accepted);
    },
  );
});
