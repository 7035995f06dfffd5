import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { directives } from '../../src/dialects/apache/directives.ts';
import { apache } from '../../src/dialects/apache/index.ts';
import type { World } from '../../src/model/dialect.ts';
import { pulseRequests } from '../../src/model/request.ts';
import { sourceFile } from '../../src/text/source.ts';
import { joined, parsed } from '../syntax/apache/outline.ts';
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

/** What the real httpd refuses for reasons that no config shows, and what it was given that this suite does not have. */
const reasons: Readonly<Record<string, string>> = {
  'apache/apache__httpd-tests__t__conf__extra.conf.in': 'a file that RewriteMap names is missing',
  'docs/apache/apache__httpd__docs__manual__rewrite__access.xml.b6.apache.conf':
    'a file that RewriteMap names is missing',
  'docs/apache/apache__httpd__docs__manual__mod__mod_authnz_fcgi.xml.b1.apache.conf':
    'a provider called "..." stands for any',
  'docs/apache/apache__httpd__docs__manual__mod__mod_dav.xml.b4.apache.conf':
    'a provider of a module that does not come with httpd',
  'docs/apache/apache__httpd__docs__manual__mod__mod_authnz_ldap.xml.b21.apache.conf':
    'an example whose password is made by a command',
  'docs/apache/apache__httpd__docs__manual__mod__mod_session_dbd.xml.b0.apache.conf':
    'a driver for a database is not installed',
  // `httpd -t` accepts them, and the server then does not start for want of a certificate.
  'apache/certbot__certbot__certbot__src__certbot___internal__plugins__apache__tls_configs__current-options-ssl-apache.conf':
    'a part of a virtual host by itself',
  'apache/certbot__certbot__certbot__src__certbot___internal__plugins__apache__tls_configs__old-options-ssl-apache.conf':
    'a part of a virtual host by itself',
  'apache/h5bp__server-configs-apache__h5bp__tls__ssl_engine.conf': 'a part of a virtual host by itself',
  'docs/apache/apache__httpd__docs__manual__mod__mod_ssl.xml.b8.apache.conf':
    'an excerpt without its certificate',
};

describe.skipIf(!existsSync(corpus))('published Apache configs', () => {
  const files = existsSync(corpus) ? published() : [];

  test('are there', () => {
    expect(files.length).toBeGreaterThan(150);
  });

  test.each(files)('the tokens of $file give it back', ({ text }) => {
    expect(joined(parsed(text))).toBe(text);
  });

  test.each(files.filter(({ file }) => reasons[file] === undefined))(
    '$file is accepted or refused as by the real httpd',
    (file) => {
      const answer = loads(file);
      if (answer !== null) expect(answer).toBe(file.accepted);
    },
  );
});
