import { expect, test } from 'vitest';
import type { LintSettings } from '../../src/engine/settings.ts';
import type { Gate } from '../../src/model/exchange.ts';
import { findingsOf, place, type Sketch } from './gateway.ts';

/** [what the config does, the sketch, what is found about it] */
type Row = readonly [string, Sketch, readonly string[], Partial<LintSettings>?];

const idle = (seconds: number | null): Sketch => ({ every: { limits: { idleSeconds: seconds } } });
const gated = (gate: Gate): Sketch => ({ every: { gates: [gate] } });
const basic: Gate = { kind: 'auth', scheme: 'basic', at: place('auth') };
const rate = (burst: number): Gate => ({
  kind: 'rate',
  perSecond: { is: 'known', value: 30, origin: 'written' },
  burst: { is: 'known', value: burst, origin: 'written' },
  at: place('limit_req'),
});
const connections = (most: number): Gate => ({
  kind: 'connections',
  most: { is: 'known', value: most, origin: 'written' },
  at: place('limit_conn'),
});

const behindTls: Sketch = {
  every: { headers: { 'x-forwarded-for': 'client-ip-appended', 'x-forwarded-proto': '=https' } },
};

const rows: readonly Row[] = [
  // idle-timeout
  ['an hour', idle(3600), []],
  ['no limit', idle(null), []],
  ['just under an hour', idle(3599), ['warning idle-timeout']],
  ['a minute, nginx’s default', idle(60), ['warning idle-timeout']],
  ['30 s: Pulse pings as often', idle(30), ['error idle-timeout']],
  ['31 s', idle(31), ['warning idle-timeout']],
  [
    '30 s over the agents’ socket alone',
    { paths: { '/api/agent/ws': { limits: { idleSeconds: 30 } } } },
    ['warning idle-timeout /api/agent/ws'],
  ],
  [
    '5 s over the agents’ socket',
    { paths: { '/api/agent/ws': { limits: { idleSeconds: 5 } } } },
    ['error idle-timeout /api/agent/ws'],
  ],
  [
    '10 s over the guide’s socket alone',
    { paths: { '/api/ws': { limits: { idleSeconds: 10 } } } },
    ['warning idle-timeout /api/ws'],
  ],
  [
    'Pulse may be silent for 20 s',
    { every: { limits: { upstreamSilentSeconds: 20 } } },
    ['error idle-timeout'],
  ],
  [
    'a connection may live 10 minutes',
    { every: { limits: { lifetimeSeconds: 600 } } },
    ['warning idle-timeout'],
  ],
  ['a limit that cannot be seen', { every: { limits: { idleSeconds: 'unknown' } } }, ['info unresolved']],

  // ineffective-timeout
  ['no patience at all', idle(0), ['error ineffective-timeout']],
  [
    'five seconds by a unit that is ignored: one finding, and an error',
    {
      every: {
        limits: { idleSeconds: 5 },
        remarks: [{ about: 'no-effect', effect: 'degrades', text: '`Timeout 5m` is five seconds' }],
      },
    },
    ['error ineffective-timeout'],
  ],
  [
    'a timeout in the wrong section, the one in force is a minute',
    {
      every: {
        limits: { idleSeconds: 60 },
        remarks: [{ about: 'no-effect', effect: 'degrades', text: '`timeout tunnel` has no effect here' }],
      },
    },
    ['warning ineffective-timeout'],
  ],
  [
    'a connect timeout that is too long to matter',
    { every: { remarks: [{ about: 'no-effect', effect: 'harmless' }] } },
    ['info ineffective-timeout'],
  ],

  // buffers, body
  [
    'streams are held back',
    { paths: { '/api/logs/stream': { buffered: true } } },
    ['warning response-buffering'],
  ],
  ['pages are held back', { paths: { '/': { buffered: true } } }, []],
  ['small buffers', { every: { buffers: [4096, 4096] } }, ['warning buffer-size']],
  ['64k', { every: { buffers: [65536, 65536] } }, []],
  [
    'small buffers in one location',
    { paths: { '/api/health': { buffers: [4096, 65536], route: 'location /api/' } } },
    ['warning buffer-size'],
  ],
  ['bodies up to 1 MiB, by hand', { every: { limits: { bodyBytes: 1 << 20 } } }, ['warning body-limit']],
  ['bodies up to 2 MiB', { every: { limits: { bodyBytes: 2 << 20 } } }, []],

  // upstream
  [
    'another port, recognised by its name',
    { sign: 'name', every: { to: 'pulse:8080' } },
    ['warning upstream-target'],
  ],
  [
    'another port, which --upstream names',
    { sign: 'upstream', every: { to: 'pulse:8080' } },
    [],
    { upstream: { host: 'pulse', port: 8080 } },
  ],
  [
    'another port than the container’s',
    { sign: 'name', pulse: {}, every: { to: 'pulse:8080' } },
    ['error upstream-target'],
  ],
  [
    'the port that the container was given',
    { sign: 'name', pulse: { port: 8080 }, every: { to: 'pulse:8080' } },
    [],
  ],
  ['no port is decided', { sign: 'name', every: { to: 'unix' } }, []],
  [
    'https to Pulse’s plain port',
    { every: { to: 'https://localhost:7655' } },
    ['error upstream-tls assumed'],
  ],
  ['https to a Pulse that has TLS', { pulse: { https: true }, every: { to: 'https://pulse:7655' } }, []],
  [
    'http to a Pulse that has TLS',
    { pulse: { https: true }, every: { to: 'pulse:7655' } },
    ['error upstream-target'],
  ],
  [
    'https elsewhere, unverified',
    { sign: 'only-site', every: { to: 'https://10.0.0.8:443', verifies: false } },
    ['info upstream-tls'],
  ],
  [
    'https elsewhere, verified',
    { sign: 'only-site', every: { to: 'https://10.0.0.8:443', verifies: true } },
    [],
  ],
  ['FastCGI', { every: { to: 'fastcgi://localhost:7655' } }, ['error upstream-target']],
  [
    'a name that nothing defines accounts for what follows',
    {
      every: {
        lost: ['no upgrade'],
        to: 'https://localhost:7655',
        remarks: [{ about: 'target', text: 'no upstream is named "pulse"' }],
      },
    },
    ['error upstream-target'],
  ],
  [
    'a health check that asks for a login',
    { every: { check: { method: 'GET', path: '/api/state', healthy: [[200, 399]] } } },
    ['error upstream-health'],
  ],
  [
    'the guide’s health check',
    { every: { check: { method: 'GET', path: '/api/health', healthy: [[200, 399]] } } },
    [],
  ],
  [
    'HAProxy’s own health check',
    { every: { check: { method: 'OPTIONS', path: '/', healthy: [[200, 399]] } } },
    [],
  ],
  ['a TCP check', { every: { check: { method: 'GET', path: null, healthy: [] } } }, []],

  // mode
  [
    'raw bytes where HTTP is meant: one finding',
    {
      every: {
        outcome: { kind: 'closed', at: place('use_backend') },
        lost: ['mode tcp'],
        limits: { idleSeconds: 10 },
        headers: { host: 'upstream-host', 'x-forwarded-proto': 'absent' },
        remarks: [{ about: 'not-http', text: '`frontend https` is in TCP mode' }],
      },
    },
    ['error proxy-mode'],
  ],
  [
    'raw bytes all the way',
    {
      every: {
        to: 'tcp://localhost:7655',
        headers: { host: 'client-supplied', 'x-forwarded-for': 'absent' },
      },
    },
    ['warning proxy-mode'],
  ],
  ['443 without TLS', { listens: ['http:443'] }, ['error proxy-mode']],
  ['443 without TLS behind a TLS hop', { ...behindTls, listens: ['http:443'] }, [], { front: 'tls' }],

  // https
  ['plain HTTP on a public name', { listens: ['http:80'] }, ['warning https']],
  ['plain HTTP behind TLS', { ...behindTls, listens: ['http:80'] }, [], { front: 'tls' }],
  [
    'a redirect to https behind TLS goes in a circle',
    { listens: ['http:80'], every: { redirects: [301, 'https://pulse.example.com/'] } },
    ['error websocket-path'],
    { front: 'tls' },
  ],
  ['plain HTTP on a private name', { names: ['pulse.home.arpa'], listens: ['http:80'] }, []],
  ['plain HTTP without a name', { names: ['_'], listens: ['http:80'] }, []],
  ['a plain listener that does not redirect', { listens: ['http:80', 'https:443'] }, ['warning https']],

  // gates
  ['a login over everything', gated(basic), ['warning auth-blocks-agents /api/agent/ws']],
  ['a login over the page alone', { paths: { '/': { gates: [basic] } } }, []],
  ['a tight limit on everything', gated(rate(0)), ['warning rate-limit']],
  ['the guide’s limit', gated(rate(50)), []],
  ['two connections at once', gated(connections(2)), ['warning rate-limit']],
  ['no limit, where there could be one', { abilities: { rateLimit: true } }, ['info rate-limit']],

  // redirects
  [
    'a 301 covers the agents’ reports',
    { paths: { '/api/agents/host/report': { redirects: [301, 'https://pulse.example.com/x'] } } },
    ['info redirect-loses-post'],
  ],
  [
    'a 308 covers them',
    { paths: { '/api/agents/host/report': { redirects: [308, 'https://pulse.example.com/x'] } } },
    [],
  ],

  // compose
  ['Pulse trusts nobody', { pulse: { trustedProxyCidrs: null } }, ['info trusted-proxies']],
  [
    'Pulse trusts everybody',
    { pulse: { trustedProxyCidrs: { value: '10.0.0.0/8, 0.0.0.0/0', at: place('cidrs') } } },
    ['error trusted-proxies'],
  ],
  [
    'whom Pulse trusts is set elsewhere',
    { pulse: { trustedProxyCidrs: { value: null, at: place('cidrs') } } },
    [],
  ],

  // remarks
  ['a quote that is not closed', { remarks: [{ about: 'syntax' }] }, ['error syntax']],
  ['a directive in the wrong place', { remarks: [{ affects: 'process' }] }, ['error refused-config']],
  [
    'another application’s router is dropped',
    { remarks: [{ affects: 'router' }] },
    ['warning refused-config'],
  ],
  [
    'Pulse’s router is dropped',
    { remarks: [{ affects: 'router', text: 'Router `pulse` names a middleware that is not there.' }] },
    ['error refused-config'],
  ],
  ['cookies are rewritten', { every: { remarks: [{ about: 'cookie' }] } }, ['warning cookie-rewrite']],
  ['answers are cached', { every: { remarks: [{ about: 'cached' }] } }, ['warning response-cached']],
  [
    'identity headers are added',
    { every: { remarks: [{ about: 'identity' }] } },
    ['warning proxy-auth-trust'],
  ],
  ['metrics are open', { remarks: [{ about: 'exposed', effect: 'harmless' }] }, ['info exposed-surface']],
  ['an open forward proxy', { remarks: [{ about: 'exposed' }] }, ['warning exposed-surface']],
  ['an old way to say it', { remarks: [{ about: 'outdated', effect: 'harmless' }] }, ['info deprecated']],
  [
    'one include that cannot be seen, met in three places',
    {
      every: { limits: { idleSeconds: 'unknown', bodyBytes: 'unknown' } },
      remarks: [
        { about: 'unseen', effect: 'harmless', cause: { missing: 'include', name: 'limits.conf' } },
        {
          about: 'unseen',
          effect: 'harmless',
          cause: { missing: 'include', name: 'limits.conf' },
          at: place('again'),
        },
      ],
    },
    ['info unresolved'],
  ],
];

for (const [name, sketch, expected, settings] of rows) {
  test(name, () => expect(findingsOf(sketch, settings)).toEqual(expected));
}
