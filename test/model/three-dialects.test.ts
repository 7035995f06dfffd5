import { describe, expect, test } from 'vitest';
import { exchangeWithout, NO_LIMITS } from '../../src/model/blank.ts';
import type { Exchange, Target } from '../../src/model/exchange.ts';
import { byDefault, type Fact, knownValue, unsupported, written } from '../../src/model/fact.ts';
import type { RequestHeader } from '../../src/model/header.ts';
import { type PulseRequest, pulseRequests } from '../../src/model/request.ts';
import { upgradeOf } from '../../src/model/upgrade.ts';

/**
 * The model, tried on three inputs that have nothing in common: nginx inherits, Traefik chains middlewares bound by
 * name, HAProxy runs rules in order and takes the idle limit from whichever timeout governs. Each is a sketch over
 * hand-made syntax; what is tested is that one exchange, and one judge who knows no dialect, serves all three.
 */

const handshake = pulseRequests(new URL('https://pulse.example.com')).find(
  (request) => request.url.pathname === '/ws',
);
if (handshake === undefined) throw new Error('pulseRequests lacks /ws');

const at = { file: 'sketch', start: 0, end: 1 };
const pulse = (path: string): Target => ({
  scheme: 'http',
  host: written('localhost', at, 'upstream'),
  port: written(7655, at, 'upstream'),
  path: written(path, at, 'upstream'),
  verifies: unsupported,
});

// nginx: a list of the location's own wins over the whole list of the server.
interface Level {
  readonly headers?: readonly (readonly [string, string])[];
  readonly readTimeout?: number;
}
function nginx(server: Level, location: Level, request: PulseRequest): Exchange {
  const list = location.headers ?? server.headers ?? [];
  const line = (name: string, text: string): RequestHeader =>
    text === '$http_upgrade' || text === '$http_connection'
      ? { name, carries: 'client-supplied', value: text, at, directive: `proxy_set_header ${name}` }
      : {
          name,
          carries: text === '' ? 'empty' : 'constant',
          value: text,
          at,
          directive: `proxy_set_header ${name}`,
        };
  const headers = list.map(([name, text]) => line(name, text));
  const seconds = location.readTimeout ?? server.readTimeout;
  return exchangeWithout(request, {
    outcome: { kind: 'proxied', targets: [pulse(request.url.pathname)] },
    requestHeaders: headers,
    upgrade: upgradeOf(request, headers, byDefault('1.1', true), {
      missing: (names) => `no proxy_set_header ${names.join(' or ')}`,
    }),
    limits: {
      ...NO_LIMITS,
      idleSeconds: seconds === undefined ? byDefault(60, true) : written(seconds, at, 'proxy_read_timeout'),
    },
    route: at,
    steps: [{ at, text: 'location / {', why: 'longest prefix of /ws' }],
  });
}

// Traefik: labels bind a router to middlewares by name; WebSockets pass unless a middleware takes the headers away.
function traefik(labels: Readonly<Record<string, string>>, request: PulseRequest): Exchange {
  const names = (labels['traefik.http.routers.pulse.middlewares'] ?? '')
    .split(',')
    .filter((name) => name !== '');
  const emptied = names.filter(
    (name) => labels[`traefik.http.middlewares.${name}.headers.customrequestheaders.Connection`] === '',
  );
  const headers: RequestHeader[] = [
    { name: 'upgrade', carries: 'client-supplied' },
    emptied.length > 0
      ? { name: 'connection', carries: 'empty', at, directive: `${emptied[0]} Connection` }
      : { name: 'connection', carries: 'client-supplied' },
  ];
  return exchangeWithout(request, {
    outcome: { kind: 'proxied', targets: [pulse(request.url.pathname)] },
    requestHeaders: headers,
    upgrade: upgradeOf(request, headers, byDefault('1.1', false), {
      missing: (names) => `${names.join(' and ')} dropped`,
    }),
    limits: { ...NO_LIMITS, idleSeconds: byDefault(null, false) },
    route: at,
    steps: names.map((name) => ({ at, text: name, why: 'named by the router pulse' })),
  });
}

// HAProxy: the mode of both halves decides whether HTTP is spoken; the tunnel timeout, or the smaller of two, governs.
interface Section {
  readonly mode?: 'tcp' | 'http';
  readonly client?: number;
  readonly server?: number;
  readonly tunnel?: number;
}
function haproxy(frontend: Section, backend: Section, request: PulseRequest): Exchange {
  const raw = frontend.mode !== 'http' || backend.mode !== 'http';
  const idle = (): Fact<number | null> => {
    if (backend.tunnel !== undefined) return written(backend.tunnel, at, 'timeout tunnel');
    const least = Math.min(
      frontend.client ?? Number.POSITIVE_INFINITY,
      backend.server ?? Number.POSITIVE_INFINITY,
    );
    if (least === Number.POSITIVE_INFINITY) return byDefault(null, true);
    return written(least, at, least === frontend.client ? 'timeout client' : 'timeout server');
  };
  return exchangeWithout(request, {
    outcome: raw
      ? { kind: 'closed', at, why: 'hdr(host) cannot match in mode tcp' }
      : { kind: 'proxied', targets: [pulse(request.url.pathname)] },
    upgrade: raw ? { is: 'lost', losses: [{ kind: 'route', text: 'mode tcp', at }] } : { is: 'passed' },
    limits: { ...NO_LIMITS, idleSeconds: idle() },
    route: at,
    steps: [{ at, text: 'use_backend pulse if host_pulse', why: 'hdr(host) is pulse.example.com' }],
  });
}

/** Knows exchanges only. */
function judge(exchange: Exchange): string {
  const idle = exchange.limits.idleSeconds;
  const seconds = knownValue(idle);
  const silence = seconds === null ? 'forever' : seconds === undefined ? 'unknown' : `${seconds}s`;
  const by = idle.is === 'known' && idle.directive !== undefined ? ` by ${idle.directive}` : '';
  const losses =
    exchange.upgrade.is === 'lost' ? `: ${exchange.upgrade.losses.map((loss) => loss.text).join('; ')}` : '';
  return `${exchange.outcome.kind}, ${exchange.upgrade.is}${losses}, silent for ${silence}${by}`;
}

const upgradeHeaders = [
  ['upgrade', '$http_upgrade'],
  ['connection', 'upgrade'],
] as const;

describe('one exchange serves three proxies', () => {
  test.each([
    [
      'headers of the server reach a location without its own',
      { headers: upgradeHeaders },
      {},
      'proxied, passed, silent for 60s',
    ],
    [
      'one header of its own drops them all',
      { headers: upgradeHeaders },
      { headers: [['host', '$host']], readTimeout: 3600 } as Level,
      'proxied, lost: no proxy_set_header Upgrade or Connection, silent for 3600s by proxy_read_timeout',
    ],
    [
      'an emptied Connection is lost',
      {},
      {
        headers: [
          ['upgrade', '$http_upgrade'],
          ['connection', ''],
        ],
      } as Level,
      'proxied, lost: `proxy_set_header connection ""` removes it, silent for 60s',
    ],
  ])('nginx: %s', (_, server, location, judged) => {
    expect(judge(nginx(server, location, handshake))).toBe(judged);
  });

  test.each([
    ['nothing written passes', {}, 'proxied, passed, silent for forever'],
    [
      'a middleware that empties Connection',
      {
        'traefik.http.routers.pulse.middlewares': 'strip',
        'traefik.http.middlewares.strip.headers.customrequestheaders.Connection': '',
      },
      'proxied, lost: `strip Connection ""` removes it, silent for forever',
    ],
  ])('Traefik labels: %s', (_, labels, judged) => {
    expect(judge(traefik(labels as Record<string, string>, handshake))).toBe(judged);
  });

  test.each([
    [
      'both halves in http, no tunnel timeout',
      { mode: 'http', client: 50 },
      { mode: 'http', server: 30 },
      'proxied, passed, silent for 30s by timeout server',
    ],
    [
      'a tunnel timeout governs',
      { mode: 'http', client: 50 },
      { mode: 'http', tunnel: 3600 },
      'proxied, passed, silent for 3600s by timeout tunnel',
    ],
    ['no mode at all is tcp', { client: 50 }, {}, 'closed, lost: mode tcp, silent for 50s by timeout client'],
  ] as const)('HAProxy: %s', (_, frontend, backend, judged) => {
    expect(judge(haproxy(frontend, backend, handshake))).toBe(judged);
  });
});
