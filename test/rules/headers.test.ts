import { expect, test } from 'vitest';
import type { LintSettings } from '../../src/engine/settings.ts';
import { findingsOf, type Sketch } from './gateway.ts';

/** [what the config does, the sketch, what is found about it] */
type Row = readonly [string, Sketch, readonly string[], Partial<LintSettings>?];

const lostHost = { every: { headers: { host: 'upstream-host' } } };
const noProto = { every: { headers: { 'x-forwarded-proto': 'absent' } } };
const headers = (own: Readonly<Record<string, string>>): Sketch => ({ every: { headers: own } });
/** Behind a hop the address of this proxy's own client is the hop's. */
const behind = (proto: string): Sketch =>
  headers({ 'x-forwarded-for': 'client-ip-appended', 'x-forwarded-proto': proto });

const rows: readonly Row[] = [
  // forwarded-host
  ['Host is the upstream’s', lostHost, ['error forwarded-host']],
  [
    'Host is the upstream’s, on a .lan name: the page is let through, agents are not',
    { ...lostHost, names: ['pulse.lan'], every: { ...lostHost.every, adds: {} } },
    ['warning forwarded-host'],
  ],
  [
    'Host is the upstream’s, on a private address, Pulse 5',
    { ...lostHost, names: ['192.168.1.20'] },
    ['warning forwarded-host'],
    { pulse: 5 },
  ],
  [
    'Host is the upstream’s, and the site has no name',
    { ...lostHost, names: ['_'] },
    ['warning forwarded-host'],
  ],
  [
    'Host is the upstream’s, X-Forwarded-Host is right, Pulse 5',
    headers({ host: 'upstream-host', 'x-forwarded-host': 'client-host' }),
    ['warning forwarded-host'],
    { pulse: 5 },
  ],
  [
    'Host is the upstream’s, X-Forwarded-Host is right, Pulse 6 trusts nobody',
    headers({ host: 'upstream-host', 'x-forwarded-host': 'client-host' }),
    ['error forwarded-host'],
  ],
  [
    'Host is the upstream’s, X-Forwarded-Host is right, Pulse 6 trusts the proxy: agents alone are refused',
    { ...headers({ host: 'upstream-host', 'x-forwarded-host': 'client-host' }), pulse: {} },
    ['warning forwarded-host'],
  ],
  ['Host without a port on 443', headers({ host: 'client-hostname' }), []],
  [
    'Host without a port on 8443',
    { ...headers({ host: 'client-hostname' }), listens: ['https:8443'] },
    ['error forwarded-host'],
  ],
  [
    'Host without a port, and the public port is another',
    headers({ host: 'client-hostname' }),
    ['error forwarded-host'],
    { host: { name: 'pulse.example.com', port: 8443 } },
  ],
  [
    'Host without a port on a private name, Pulse 5 lets it pass',
    { ...headers({ host: 'client-hostname' }), names: ['pulse.lan'], listens: ['https:8443'] },
    [],
    { pulse: 5 },
  ],
  ['the site’s own name as Host', headers({ host: 'server-name' }), []],
  [
    'the site’s own name as Host, and it has two',
    { ...headers({ host: 'server-name' }), names: ['pulse.example.com', 'monitor.example.com'] },
    ['warning forwarded-host'],
  ],
  [
    'two names, and the browser’s Host is passed on',
    { names: ['pulse.example.com', 'monitor.example.com'] },
    [],
  ],
  ['a constant Host that is right', headers({ host: '=pulse.example.com' }), []],
  ['a constant Host that is wrong', headers({ host: '=pulse.internal' }), ['error forwarded-host']],
  ['a Host that cannot be told', headers({ host: 'unknown' }), []],
  [
    'the guide’s socket alone has another Host',
    { paths: { '/api/ws': { headers: { host: 'upstream-host' } } } },
    ['warning forwarded-host /api/ws'],
  ],
  [
    'ALLOWED_ORIGINS lets the browser in, not the agents',
    { ...lostHost, pulse: { allowedOrigins: 'https://pulse.example.com' } },
    ['warning forwarded-host'],
  ],

  // forwarded-proto
  ['no X-Forwarded-Proto, Pulse 6', noProto, ['warning forwarded-proto']],
  ['no X-Forwarded-Proto, Pulse 5', noProto, ['error forwarded-proto'], { pulse: 5 }],
  [
    'no X-Forwarded-Proto, Pulse 4, a private name',
    { ...noProto, names: ['10.0.0.4'] },
    ['warning forwarded-proto'],
    { pulse: 4 },
  ],
  ['no X-Forwarded-Proto on plain HTTP', { ...noProto, names: ['pulse.lan'], listens: ['http:80'] }, []],
  ['X-Forwarded-Proto http on TLS', headers({ 'x-forwarded-proto': '=http' }), ['warning forwarded-proto']],
  ['X-Forwarded-Proto https on TLS', headers({ 'x-forwarded-proto': '=https' }), []],
  ['X-Forwarded-Proto wss, as Traefik says', headers({ 'x-forwarded-proto': '=wss' }), [], { pulse: 4 }],
  [
    'whatever the client sends',
    headers({ 'x-forwarded-proto': 'client-supplied at proto' }),
    ['warning forwarded-proto'],
  ],
  [
    'whatever the TLS hop in front sends',
    { ...behind('client-supplied at proto'), listens: ['http:80'] },
    [],
    { front: 'tls' },
  ],
  [
    'http by hand, behind a TLS hop',
    { ...behind('=http'), listens: ['http:80'] },
    ['warning forwarded-proto'],
    { front: 'tls' },
  ],
  [
    'the scheme of a plain listener, behind a TLS hop',
    { ...behind('client-scheme'), listens: ['http:80'] },
    ['warning forwarded-proto'],
    { front: 'tls' },
  ],
  [
    'the address of the hop in the place of the visitor’s, behind a TLS hop',
    headers({ 'x-forwarded-for': 'client-ip' }),
    ['warning client-address'],
    { front: 'tls' },
  ],
  [
    'the scheme of a TLS listener, behind another TLS hop',
    behind('client-scheme'),
    [],
    { front: 'cloudflare' },
  ],
  [
    'the scheme of a plain listener, behind a TLS hop, Pulse 5',
    { ...behind('client-scheme'), listens: ['http:80'] },
    ['error forwarded-proto'],
    { front: 'tls', pulse: 5 },
  ],
  ['X-Forwarded-Proto unknown', headers({ 'x-forwarded-proto': 'unknown' }), []],

  // client-address
  [
    'no address at all',
    headers({ 'x-forwarded-for': 'absent', 'x-real-ip': 'absent' }),
    ['warning client-address'],
  ],
  ['X-Real-IP alone', headers({ 'x-forwarded-for': 'absent' }), []],
  ['X-Forwarded-For alone', headers({ 'x-real-ip': 'absent' }), []],
  [
    'X-Real-IP alone, a client’s X-Forwarded-For passes',
    headers({ 'x-forwarded-for': 'client-supplied' }),
    ['info client-address'],
  ],
  [
    'appended to what the client sent',
    headers({ 'x-forwarded-for': 'client-ip-appended' }),
    ['info client-address'],
  ],
  [
    'appended to what Cloudflare sent',
    {
      ...headers({ 'x-forwarded-for': 'client-ip-appended', 'x-forwarded-proto': '=https' }),
      listens: ['http:80'],
    },
    [],
    { front: 'cloudflare' },
  ],
  ['ip:port', headers({ 'x-forwarded-for': 'client-ip-port' }), ['warning client-address']],
  ['sent twice', headers({ 'x-forwarded-for': 'client-ip-twice' }), ['warning client-address']],
  ['(null)', headers({ 'x-forwarded-for': '=(null)' }), ['warning client-address']],
  [
    'passed on from the client by hand',
    headers({ 'x-forwarded-for': 'client-supplied at xff' }),
    ['warning client-address'],
  ],
  ['X-Forwarded-For is unknown', headers({ 'x-forwarded-for': 'unknown' }), []],

  // what inherited-headers-lost accounts for
  [
    'a header of its own costs the location Upgrade, Host and the address',
    {
      every: {
        lost: ['no Upgrade'],
        headers: {
          host: 'upstream-host',
          'x-forwarded-for': 'client-supplied',
          'x-real-ip': 'client-supplied',
          'x-forwarded-proto': 'client-supplied',
        },
        remarks: [
          {
            about: 'headers-cut',
            headers: ['upgrade', 'connection', 'host', 'x-forwarded-for', 'x-real-ip', 'x-forwarded-proto'],
          },
        ],
      },
    },
    ['error inherited-headers-lost'],
  ],
  [
    'it costs X-Forwarded-Proto alone; the rest is another matter',
    {
      every: {
        lost: ['no Upgrade'],
        headers: { 'x-forwarded-proto': 'absent' },
        remarks: [{ about: 'headers-cut', headers: ['x-forwarded-proto'] }],
      },
    },
    ['warning inherited-headers-lost', 'error websocket-upgrade'],
  ],
  [
    'it costs nothing that does not arrive another way',
    { every: { remarks: [{ about: 'headers-cut', headers: ['upgrade', 'host', 'x-real-ip'] }] } },
    [],
  ],
  [
    'it costs the guide’s socket alone the upgrade',
    {
      paths: {
        '/api/ws': { lost: ['no Upgrade'], remarks: [{ about: 'headers-cut', headers: ['upgrade'] }] },
      },
    },
    ['warning inherited-headers-lost /api/ws'],
  ],
  [
    'it costs HSTS',
    {
      every: {
        adds: { 'strict-transport-security': '' },
        remarks: [{ about: 'headers-cut', headers: ['strict-transport-security'] }],
      },
    },
    ['warning inherited-headers-lost'],
  ],

  // response headers
  ['no HSTS', { every: { adds: { 'strict-transport-security': '' } } }, ['info security-headers']],
  [
    'no HSTS on a private name',
    { names: ['pulse.lan'], every: { adds: { 'strict-transport-security': '' } } },
    [],
  ],
  ['Pulse’s X-Frame-Options is hidden', { every: { hides: ['x-frame-options'] } }, ['info security-headers']],
  [
    'Pulse’s X-Frame-Options is replaced',
    { every: { hides: ['x-frame-options'], adds: { 'x-frame-options': 'SAMEORIGIN' } } },
    [],
  ],
  [
    'X-Frame-Options is added beside Pulse’s',
    { every: { adds: { 'x-frame-options': 'SAMEORIGIN' } } },
    ['info duplicate-headers'],
  ],
  ['nosniff twice is no harm', { every: { adds: { 'x-content-type-options': 'nosniff' } } }, []],
  [
    'a policy without the page’s scripts',
    { every: { adds: { 'content-security-policy': "default-src 'none'" } } },
    ['error duplicate-headers'],
  ],
  [
    'a policy that lets the page work beside Pulse’s own',
    { every: { adds: { 'content-security-policy': "frame-ancestors 'self'" } } },
    ['info duplicate-headers'],
  ],
  ['CORS headers', { every: { adds: { 'access-control-allow-origin': '*' } } }, ['warning cors-headers']],
  ['the version is shown', { every: { showsVersion: true } }, ['info version-disclosure']],
];

for (const [name, sketch, expected, settings] of rows) {
  test(name, () => expect(findingsOf(sketch, settings)).toEqual(expected));
}
