import { describe, expect, test } from 'vitest';
import { lint } from '../../src/engine/lint.ts';
import type { RunResult } from '../../src/engine/result.ts';
import { DEFAULT_SETTINGS } from '../../src/engine/settings.ts';
import { sourceFile } from '../../src/text/source.ts';
import { byHandIn, mendingsIn, pasted, printed } from '../conformance/pasted.ts';
import { worldOf } from '../worlds.ts';

/**
 * One round is enough: whatever is wrong with a site, alone or hidden behind something else, the text output says at once what
 * to paste, and the next run finds no error and no warning but those of which it was said that no block mends them.
 */

/** A site without fault: the lines of its server, and those of its `location /`. */
interface Site {
  readonly server: Readonly<Record<string, string>>;
  readonly location: Readonly<Record<string, string>>;
}

const SOUND: Site = {
  server: {
    listen: 'listen 443 ssl;',
    certificate: 'ssl_certificate /etc/ssl/pulse.pem; ssl_certificate_key /etc/ssl/pulse.key;',
  },
  location: {
    pass: 'proxy_pass http://127.0.0.1:7655;',
    version: 'proxy_http_version 1.1;',
    upgrade: 'proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";',
    host: 'proxy_set_header Host $http_host;',
    address: 'proxy_set_header X-Real-IP $remote_addr; proxy_set_header X-Forwarded-For $remote_addr;',
    proto: 'proxy_set_header X-Forwarded-Proto $scheme;',
    idle: 'proxy_read_timeout 3600s;',
    buffering: 'proxy_buffering off;',
    sizes: 'proxy_buffer_size 64k; proxy_buffers 8 64k; proxy_busy_buffers_size 128k;',
  },
};

/** What is written instead, or besides; an empty line is left out. */
interface Fault {
  readonly server?: Readonly<Record<string, string>>;
  readonly location?: Readonly<Record<string, string>>;
}

/** Faults under one heading stand in each other's way. */
const FAULTS: Readonly<Record<string, Readonly<Record<string, Fault>>>> = {
  upgrade: { 'no Upgrade': { location: { upgrade: '' } } },
  host: {
    'no Host': { location: { host: '' } },
    'two Hosts': { location: { other: 'proxy_set_header Host $host;' } },
  },
  address: { 'no address': { location: { address: '' } } },
  proto: { 'no scheme': { location: { proto: '' } } },
  idle: {
    'a short timeout': { location: { idle: 'proxy_read_timeout 20s;' } },
    'a timeout of zero': { location: { idle: 'proxy_read_timeout 0;' } },
  },
  buffering: { 'streams held back': { location: { buffering: '' } } },
  sizes: { 'small buffers': { location: { sizes: '' } } },
  target: {
    'https to the plain port': { location: { pass: 'proxy_pass https://127.0.0.1:7655;' } },
    'another path': { location: { pass: 'proxy_pass http://127.0.0.1:7655/pulse/;' } },
    'https and another path': { location: { pass: 'proxy_pass https://127.0.0.1:7655/pulse/;' } },
    'a variable that is never resolved': {
      location: { before: 'set $pulse pulse;', pass: 'proxy_pass http://$pulse:7655;' },
    },
    'https to a variable': {
      location: { before: 'set $pulse pulse;', pass: 'proxy_pass https://$pulse:7655/pulse/;' },
    },
  },
  rewrite: { 'a rewritten path': { location: { rewrite: 'rewrite ^/api/(.*)$ /v1/$1 break;' } } },
  version: {
    'no version': { location: { version: '' } },
    'HTTP/2 to Pulse': { location: { version: 'proxy_http_version 2;' } },
  },
  method: { 'another method': { location: { method: 'proxy_method POST;' } } },
  answer: { 'the answer hidden': { location: { hidden: 'proxy_hide_header Sec-WebSocket-Accept;' } } },
  cors: { 'CORS added': { location: { cors: 'add_header Access-Control-Allow-Origin *;' } } },
  listen: {
    'plain HTTP alone': { server: { listen: 'listen 80;', certificate: '' } },
    'port 443 without TLS': { server: { listen: 'listen 443;' } },
  },
  sockets: {
    '/ws answered': { server: { sockets: 'location = /ws { return 404; }' } },
    '/ws with a slash alone': { server: { sockets: 'location /ws/ { proxy_pass http://127.0.0.1:7655; }' } },
  },
  api: {
    '/api/ stripped': { server: { api: 'location /api/ { proxy_pass http://127.0.0.1:7655/; }' } },
    '/api/ over https': { server: { api: 'location /api/ { proxy_pass https://127.0.0.1:7655; }' } },
  },
  outer: {
    'settings outside': {
      server: { outer: 'proxy_set_header X-Site pulse; proxy_read_timeout 20s; proxy_buffer_size 8k;' },
    },
  },
  login: {
    'a login': { server: { login: 'auth_basic Pulse; auth_basic_user_file /etc/nginx/.htpasswd;' } },
  },
};

const faults = Object.entries(FAULTS).flatMap(([heading, own]) =>
  Object.entries(own).map(([name, fault]) => ({ heading, name, fault })),
);

/** Faults that hide others: what is behind two of them at once is looked at as well. */
const HIDING = ['idle', 'target', 'rewrite', 'version', 'listen', 'sockets', 'api'];

const pairs = faults.flatMap((one, index) => faults.slice(index).map((other) => [one, other] as const));
const together = pairs.filter(([one, other]) => one === other || one.heading !== other.heading);
const behindTwo = together
  .filter((pair) => pair.every(({ heading }) => HIDING.includes(heading)))
  .map(([one, other]) => {
    const others = faults.filter(({ heading }) => !HIDING.includes(heading) && heading !== 'login');
    const all = others.filter(({ name }) => name !== 'two Hosts');
    return [one, other, ...all] as const;
  });

describe.each([
  ['of every release', undefined],
  ['of the newest release', '1.31.4'],
  ["of Debian's release", '1.22.1'],
] as const)('the next run %s finds nothing more', (_, version) => {
  test.each([...together, ...behindTwo].map((all) => [titleOf(all), all] as const))('%s', async (_, all) => {
    const text = written(all.map(({ fault }) => fault));
    const before = await linted(text, version);
    const page = printed(before);
    const mended = pasted(mendingsIn(page), WHERE, before).get(PATH) ?? text;
    const after = await linted(mended, version);
    const left = after.findings.filter(
      ({ rule, severity }) => severity !== 'info' && !byHandIn(page).includes(rule),
    );
    expect(
      left.map(({ rule, message }) => `${rule}: ${message}`),
      `${text}\n${page}`,
    ).toEqual([]);
  });
});

function titleOf(all: readonly { readonly name: string }[]): string {
  return (
    [...new Set(all.map(({ name }) => name))].slice(0, 2).join(', ') + (all.length > 2 ? ', all else' : '')
  );
}

function written(all: readonly Fault[]): string {
  const lines = (of: keyof Site): string =>
    Object.values(Object.assign({}, SOUND[of], ...all.map((fault) => fault[of])))
      .filter((line) => line !== '')
      .join(`\n${of === 'location' ? '        ' : '    '}`);
  return `server {
    server_name pulse.example.com;
    ${lines('server')}
    location / {
        ${lines('location')}
    }
}
`;
}

const PATH = '/pulse.conf';
const WHERE = { folder: '/', entry: 'pulse.conf', dialect: 'nginx' };

function linted(text: string, version: string | undefined): Promise<RunResult> {
  return lint([sourceFile(PATH, text)], worldOf({ [PATH]: text }), {
    ...DEFAULT_SETTINGS,
    dialect: 'nginx',
    ...(version === undefined ? {} : { proxyVersions: new Map([['nginx', version]]) }),
  });
}
