import { describe, expect, test } from 'vitest';
import type { LintSettings } from '../../src/engine/settings.ts';
import { lintFixture, lintText, toldBy } from './lint-fixture.ts';

test('the guide’s nginx sample works; its /api/ lacks the buffers that / has', async () => {
  const result = await lintFixture('nginx/guide-sample', 'pulse.conf');
  expect(result.verdicts.map((verdict) => verdict.text)).toEqual(['WebSocket works']);
  expect(toldBy(result)).toEqual(['warning buffer-size 47']);
});

test('Nginx Proxy Manager’s “Cache Assets” leads to Pulse, as its proxy.conf says', async () => {
  const result = await lintFixture('nginx/npm-with-cached-assets', 'data/nginx/proxy_host/1.conf');
  expect(toldBy(result).filter((told) => told.includes('shadowed-route'))).toEqual([]);
});

/** A server that is well, around what each case is about. */
const server = (inside: string, listen = '443 ssl') => `server {
    listen ${listen};
    server_name pulse.example.com;
    ssl_certificate a.pem; ssl_certificate_key a.key;
    client_max_body_size 4m;
    proxy_http_version 1.1;
    proxy_read_timeout 1h;
    proxy_buffering off;
    proxy_buffer_size 64k; proxy_buffers 8 64k; proxy_busy_buffers_size 128k;
${inside}
}
`;
const headers = `
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection "upgrade";
        proxy_set_header Host $http_host;
        proxy_set_header X-Forwarded-For $remote_addr;
        proxy_set_header X-Forwarded-Proto $scheme;`;
const location = (name: string, inside: string) => `    location ${name} {${inside}
        proxy_pass http://127.0.0.1:7655;
    }`;
const whole = location('/', headers);
/** Behind a hop the address of this proxy's own client is the hop's. */
const behind = headers.replace('$remote_addr', '$proxy_add_x_forwarded_for');

/** [what it is, the config, errors and warnings by line, settings] */
type Row = readonly [string, string, readonly string[], Partial<LintSettings>?];

const rows: readonly Row[] = [
  ['without fault', server(whole), []],
  ['and in front of Pulse 5', server(whole), [], { pulse: 5 }],
  ['and of Pulse 4', server(whole), [], { pulse: 4 }],
  ['Host is forgotten', server(location('/', headers.replace(/.*Host.*/, ''))), ['error forwarded-host 10']],
  [
    '$host on port 8443',
    server(location('/', headers.replace('$http_host', '$host')), '8443 ssl'),
    ['error forwarded-host 13'],
  ],
  ['$http_host on port 8443', server(whole, '8443 ssl'), []],
  [
    '$host, and the public port is 8443',
    server(location('/', headers.replace('$http_host', '$host'))),
    ['error forwarded-host 13'],
    { host: { name: 'pulse.example.com', port: 8443 } },
  ],
  [
    'no X-Forwarded-Proto',
    server(location('/', headers.replace(/.*Proto.*/, ''))),
    ['warning forwarded-proto 10'],
  ],
  [
    'no X-Forwarded-Proto, Pulse 5',
    server(location('/', headers.replace(/.*Proto.*/, ''))),
    ['error forwarded-proto 10'],
    { pulse: 5 },
  ],
  [
    '$scheme behind a TLS hop',
    server(location('/', behind), '80'),
    ['warning forwarded-proto 15'],
    { front: 'tls' },
  ],
  [
    'what the TLS hop says is passed on',
    server(location('/', behind.replace('$scheme', '$http_x_forwarded_proto')), '80'),
    [],
    { front: 'tls' },
  ],
  [
    'a socket path with a slash too many',
    server(`${whole}\n${location('/ws/', headers)}`),
    ['error websocket-path 18'],
  ],
  [
    'a location for the sockets that forgets Host',
    server(`${whole}\n${location('/ws', headers.replace(/.*Host.*/, ''))}`),
    ['error forwarded-host 18'],
  ],
  ['port 80 serves pages, too', server(whole, '443 ssl; listen 80'), ['warning https 2']],
  ['a read timeout of 30 s', server(whole).replace('1h', '30s'), ['error idle-timeout 7']],
  ['a read timeout of 31 s', server(whole).replace('1h', '31s'), ['warning idle-timeout 7']],
  ['a read timeout of zero', server(whole).replace('1h', '0'), ['error ineffective-timeout 7']],
  ['a bare location', `location / {${headers}\n  proxy_pass http://10.0.0.5:7655;\n}\n`, []],
  [
    'a bare location that forgets Host and scheme',
    `location / {${headers.replace(/.*(Host|Proto).*/g, '')}\n  proxy_pass http://10.0.0.5:7655;\n}\n`,
    ['warning forwarded-host 1'],
  ],
  [
    'an include that is not there may hold anything',
    server(location('/', '\n        include /etc/nginx/snippets/mine.conf;')),
    [],
  ],
  [
    'one header in the location costs it those of the server: one finding, at the line that costs them',
    server(`${headers}\n${location('/', '\n        proxy_set_header X-Real-IP $remote_addr;')}`),
    ['error inherited-headers-lost 17'],
  ],
  [
    'a pattern for scripts takes Pulse’s',
    server(`${whole}\n    location ~* \\.js$ { root /var/www; }`),
    ['warning shadowed-route 18'],
  ],
  [
    'a long timeout outside, a short one inside',
    server(location('/', `${headers}\n        proxy_read_timeout 10s;`)),
    ['error idle-timeout 16'],
  ],
  [
    'https to Pulse’s plain port',
    server(whole).replace('http://127', 'https://127'),
    ['error upstream-tls 16'],
  ],
];

describe('an nginx site', () => {
  for (const [name, text, told, settings] of rows) {
    test(name, async () => {
      expect(toldBy(await lintText({ '/pulse.conf': text }, '/pulse.conf', settings))).toEqual(told);
    });
  }
});
