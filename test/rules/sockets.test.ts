import { expect, test } from 'vitest';
import type { LintSettings } from '../../src/engine/settings.ts';
import { findingsOf, type Part, place, type Sketch } from './gateway.ts';

/** [what the config does, the sketch, what is found about it] */
type Row = readonly [string, Sketch, readonly string[], Partial<LintSettings>?];

const noUpgrade: Part = { lost: ['no `proxy_set_header Upgrade` applies here'] };
const protocol: Part = { lost: [{ kind: 'protocol', text: 'HTTP/2 has no Upgrade' }], http: '2' };

const rows: readonly Row[] = [
  ['a site without fault', {}, []],

  ['no Upgrade anywhere', { every: noUpgrade }, ['error websocket-upgrade']],
  ['no Upgrade on the browser’s socket', { paths: { '/ws': noUpgrade } }, ['error websocket-upgrade /ws']],
  [
    'no Upgrade below /api alone',
    { paths: { '/api/agent/ws': noUpgrade, '/api/ws': noUpgrade } },
    ['error websocket-upgrade /api/agent/ws /api/ws'],
  ],
  [
    'only the guide’s socket loses it: a warning',
    { paths: { '/api/ws': noUpgrade } },
    ['warning websocket-upgrade /api/ws'],
  ],
  [
    'Pulse 4 has no socket for agents',
    { paths: { '/api/agent/ws': noUpgrade, '/api/ws': noUpgrade } },
    ['warning websocket-upgrade /api/agent/ws /api/ws'],
    { pulse: 4 },
  ],
  [
    'two places lose it for two reasons: two findings',
    {
      paths: {
        '/ws': { lost: ['A'], route: 'location /' },
        '/api/agent/ws': { lost: ['B'], route: 'location /api/' },
      },
    },
    ['error websocket-upgrade /ws', 'error websocket-upgrade /api/agent/ws'],
  ],
  [
    'an upgrade that cannot be decided is no finding',
    {
      paths: {
        '/ws': { headers: { upgrade: 'unknown' } },
      },
    },
    [],
  ],
  [
    'Firefox alone loses it',
    { firefox: { lost: ['`^upgrade$` does not match'] } },
    ['error websocket-upgrade /ws /api/ws'],
  ],
  [
    'Firefox alone is routed to something else',
    { firefox: { answers: 404 } },
    ['error websocket-upgrade /ws /api/ws'],
  ],
  ['an upgrade forced on every request', { every: { forced: 'header' } }, ['warning websocket-upgrade']],

  ['HTTP/1.0 towards Pulse passes', { every: { http: '1.0' } }, ['warning proxy-http-version']],
  ['HTTP/2 towards Pulse loses the handshake', { every: protocol }, ['error proxy-http-version']],
  ['HTTP/2 that still passes is nobody’s business', { every: { http: '2' } }, []],

  ['the proxy answers /ws itself', { paths: { '/ws': { answers: 404 } } }, ['error websocket-path /ws']],
  [
    'the proxy redirects /ws to /ws/',
    { paths: { '/ws': { redirects: [301, 'https://pulse.example.com/ws/'] } } },
    ['error websocket-path /ws'],
  ],
  [
    'the guide’s socket alone goes nowhere',
    { paths: { '/api/ws': { answers: 404 } } },
    ['warning websocket-path /api/ws'],
  ],
  [
    'the agents’ socket goes to another application',
    { paths: { '/api/agent/ws': { to: 'other:8080' } } },
    ['error websocket-path /api/agent/ws'],
  ],
  [
    'the agents’ socket goes to Pulse’s own port for agents',
    { paths: { '/api/agent/ws': { to: 'localhost:7656' } } },
    [],
  ],
  ['the sockets go to Pulse by another of its names', { paths: { '/ws': { to: '127.0.0.1:7655' } } }, []],
  [
    'a name for agents alone, which refuses pages',
    { paths: { '/': { answers: 404 }, '/ws': { answers: 404 }, '/api/ws': { answers: 404 } } },
    ['warning websocket-path /ws /api/ws'],
  ],
  [
    'pages come from disk, and the socket with them',
    { paths: { '/': { answers: 200 }, '/ws': { answers: 404 } } },
    ['error websocket-path /ws'],
  ],
  [
    'one of two backends has another port',
    { every: { to: ['a:7655', 'b:7700'], lost: ['no upgrade'] } },
    ['error websocket-upgrade'],
  ],
  [
    'which backend takes /ws differs from time to time',
    {
      paths: {
        '/ws': { outcome: { kind: 'unstable', outcomes: [{ kind: 'closed' }], at: place('unstable') } },
      },
    },
    ['warning websocket-path /ws'],
  ],
  [
    'a plain listener that redirects everything',
    {
      listens: ['http:80', 'https:443'],
      paths: Object.fromEntries(
        [
          '/',
          '/api/health',
          '/assets/index.js',
          '/api/alerts/docker%2Fabc',
          '/api/agents/host/report',
          '/ws',
          '/api/agent/ws',
          '/api/ws',
          '/api/logs/stream',
        ].map((path) => [`http ${path}`, { redirects: [308, `https://pulse.example.com${path}`] }]),
      ),
    },
    [],
  ],
  ['everything is answered by the proxy', { every: { answers: 404 } }, ['error websocket-path']],
  ['a name made up for the test is not known there', { names: ['_'], every: { answers: 503 } }, []],
  ['everything is refused on purpose', { every: { answers: 403 } }, []],
  [
    'everything goes now here, now there',
    {
      every: {
        outcome: { kind: 'unstable', outcomes: [{ kind: 'closed' }], at: place('unstable'), why: 'it races' },
      },
    },
    ['error websocket-path'],
  ],
  [
    'no listener is known for what was asked',
    { every: { outcome: { kind: 'closed', why: 'nothing listens' } } },
    [],
  ],
  [
    'the proxy hangs up on everything',
    { every: { outcome: { kind: 'closed', at: place('return 444') } } },
    ['error websocket-path'],
  ],
  [
    'a path that an unseen variable decides',
    { every: { outcome: { kind: 'undecided', because: { missing: 'variable', name: '$where' } } } },
    ['info unresolved'],
  ],

  [
    'the path is stripped',
    { paths: { '/api/agent/ws': { path: '/agent/ws' }, '/api/ws': { path: '/ws' } } },
    ['error path-rewritten /api/agent/ws'],
  ],
  ['the guide’s socket is led to the real one', { paths: { '/api/ws': { path: '/ws' } } }, []],
  [
    'an encoded slash is decoded',
    { paths: { '/api/alerts/docker%2Fabc': { path: '/api/alerts/docker/abc' } } },
    ['info path-rewritten'],
  ],
  [
    'the digits of an escape change case',
    { paths: { '/api/alerts/docker%2Fabc': { path: '/api/alerts/docker%2fabc' } } },
    [],
  ],
  [
    'an encoded slash is refused by the proxy',
    { paths: { '/api/alerts/docker%2Fabc': { answers: 400 } } },
    ['info path-rewritten'],
  ],
  ['the page alone is rewritten', { paths: { '/': { path: '/index.html' } } }, []],
  [
    'Pulse below a path',
    {
      routes: [{ match: 'location /pulse/', to: 'localhost:7655' }],
      every: { answers: 404 },
      paths: { '/pulse/': { answers: undefined } },
    },
    ['error path-rewritten'],
  ],

  [
    'assets are served from disk',
    { paths: { '/assets/index.js': { answers: 404 } } },
    ['warning shadowed-route'],
  ],
  [
    'reports go to another backend',
    { paths: { '/api/agents/host/report': { to: 'other:80' } } },
    ['warning shadowed-route'],
  ],
  [
    'reports are refused by address, on purpose',
    { paths: { '/api/agents/host/report': { answers: 403 } } },
    [],
  ],
  [
    'a route above takes the socket',
    {
      paths: {
        '/ws': {
          lost: ['no upgrade'],
          remarks: [{ about: 'never-reached', text: '`ProxyPass /ws` is never reached' }],
        },
      },
    },
    ['error shadowed-route /ws'],
  ],
  [
    'a route above takes it, and it works all the same',
    {
      paths: {
        '/ws': { remarks: [{ about: 'never-reached', text: '`ProxyPass /ws` is never reached' }] },
      },
    },
    ['warning shadowed-route /ws'],
  ],
  [
    'an unused condition',
    { remarks: [{ about: 'never-reached', effect: 'harmless' }] },
    ['info shadowed-route'],
  ],
];

for (const [name, sketch, expected, settings] of rows) {
  test(name, () => expect(findingsOf(sketch, settings)).toEqual(expected));
}
