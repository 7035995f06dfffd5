import { expect, test } from 'vitest';
import { exchangeWithout } from '../../../src/model/blank.ts';
import { unsupported, written } from '../../../src/model/fact.ts';
import type { PulseContainer } from '../../../src/model/gateway.ts';
import type { Carries, RequestHeader } from '../../../src/model/header.ts';
import { originAnswer } from '../../../src/model/pulse/origin.ts';
import type { Front } from '../../../src/model/request.ts';

const at = { file: 'sketch', start: 0, end: 1 };

/** `host client-host, x-forwarded-proto =https`: what arrives at Pulse. */
function headersOf(text: string): readonly RequestHeader[] {
  return text
    .split(', ')
    .filter((each) => each !== '')
    .map((each) => {
      const [name = '', what = ''] = each.split(' ');
      return what.startsWith('=')
        ? { name, carries: 'constant', value: what.slice(1) }
        : { name, carries: what as Carries };
    });
}

function answer(
  pulse: 4 | 5 | 6,
  url: string,
  headers: string,
  container?: Partial<PulseContainer>,
  front: Front = 'none',
): string {
  const target = {
    scheme: 'http',
    host: written('localhost', at, 'to'),
    port: written(7655, at, 'to'),
    path: written('/ws', at, 'to'),
    verifies: unsupported,
  } as const;
  const exchange = exchangeWithout(
    { url: new URL(url), method: 'GET', client: 'chrome', role: 'handshake', front },
    { outcome: { kind: 'proxied', targets: [target] }, requestHeaders: headersOf(headers), steps: [] },
  );
  const whole: PulseContainer | undefined =
    container === undefined
      ? undefined
      : {
          at,
          name: 'pulse',
          port: 7655,
          https: false,
          trustedProxyCidrs: null,
          allowedOrigins: null,
          ...container,
        };
  const given = originAnswer(exchange, { pulse, container: whole });
  if (given.is === 'accepted') return `accepted by ${given.by}`;
  return given.is === 'refused' ? `refused for the ${given.part}: ${given.compared}` : given.is;
}

const BROWSER = 'wss://pulse.example.com/ws';
const AGENT = 'wss://pulse.example.com/api/agent/ws';
const trusted = { trustedProxyCidrs: { value: '10.0.0.0/8', at } };

/** [Pulse, URL, what arrives, what Pulse says, its container, what is in front] */
type Row = readonly [4 | 5 | 6, string, string, string, (Partial<PulseContainer> | undefined)?, Front?];

const rows: readonly Row[] = [
  // Pulse 6: the host alone
  [6, BROWSER, 'host client-host', 'accepted by same-origin'],
  [6, BROWSER, 'host =PULSE.example.com:443', 'accepted by same-origin'],
  [6, BROWSER, 'host upstream-host', 'refused for the host: https://localhost:7655'],
  [
    6,
    BROWSER,
    'host upstream-host, x-forwarded-host client-host',
    'refused for the host: https://localhost:7655',
  ],
  [6, BROWSER, 'host upstream-host, x-forwarded-host client-host', 'accepted by same-origin', trusted],
  [
    6,
    AGENT,
    'host upstream-host, x-forwarded-host client-host',
    'refused for the host: https://localhost:7655',
    trusted,
  ],
  [6, BROWSER, 'host client-host, x-forwarded-proto =http', 'accepted by same-origin'],
  [6, BROWSER, 'host unknown', 'undecided'],
  [6, BROWSER, 'host absent', 'refused for the host: https://'],
  // an Origin that is not the client's
  [6, BROWSER, 'host client-host, origin client-supplied', 'accepted by same-origin'],
  [6, BROWSER, 'host client-host, origin empty', 'refused for the missing: '],
  [6, BROWSER, 'host unknown, origin absent', 'refused for the missing: '],
  [6, AGENT, 'host client-host, origin empty', 'refused for the missing: '],
  [5, BROWSER, 'host client-host, origin empty', 'accepted by no-check'],
  [
    6,
    BROWSER,
    'host client-host, origin =https://other.example.org',
    'refused for the host: https://pulse.example.com',
  ],
  [6, BROWSER, 'host upstream-host, origin =http://localhost:7655', 'accepted by same-origin'],
  [6, BROWSER, 'host client-host, origin unknown', 'undecided'],
  [6, 'wss://pulse.lan/ws', 'host client-host, origin empty', 'refused for the missing: '],
  // the port
  [
    6,
    'wss://pulse.example.com:8443/ws',
    'host client-hostname',
    'refused for the port: https://pulse.example.com',
  ],
  [6, 'wss://pulse.example.com:8443/ws', 'host client-host', 'accepted by same-origin'],
  [
    6,
    'ws://pulse.example.com:8080/ws',
    'host client-hostname',
    'refused for the port: http://pulse.example.com',
  ],
  [6, BROWSER, 'host client-hostname', 'accepted by same-origin'],
  // private names, browsers only
  [6, 'wss://pulse.lan/ws', 'host upstream-host', 'accepted by private-network'],
  [6, 'wss://192.168.1.5:8443/ws', 'host client-hostname', 'accepted by private-network'],
  [6, 'wss://a.b.c.lan/ws', 'host upstream-host', 'refused for the host: https://localhost:7655'],
  [6, 'wss://pulse.home.arpa/ws', 'host upstream-host', 'refused for the host: https://localhost:7655'],
  [6, 'wss://pulse.lan/api/agent/ws', 'host upstream-host', 'refused for the host: https://localhost:7655'],
  [
    6,
    'wss://pulse.lan/ws',
    'host upstream-host',
    'refused for the host: https://localhost:7655',
    { allowedOrigins: 'https://x.example' },
  ],
  [
    6,
    BROWSER,
    'host upstream-host',
    'accepted by allowed-origins',
    { allowedOrigins: 'https://pulse.example.com' },
  ],
  [6, BROWSER, 'host upstream-host', 'accepted by allowed-origins', { allowedOrigins: '*' }],
  // what is set where it cannot be read
  [6, BROWSER, 'host upstream-host', 'undecided', { originsUnseen: at }],
  [6, BROWSER, 'host client-host', 'accepted by same-origin', { originsUnseen: at }],
  [6, BROWSER, 'host upstream-host', 'undecided', { trustedProxyCidrs: { value: null, at } }],
  [
    6,
    'wss://pulse.example.com/api/agent/ws',
    'host upstream-host',
    'refused for the host: https://localhost:7655',
    { originsUnseen: at },
  ],
  // Pulse 4 and 5: the scheme, too, and forwarded headers from anybody
  [5, BROWSER, 'host client-host, x-forwarded-proto client-scheme', 'accepted by same-origin'],
  [
    5,
    BROWSER,
    'host client-host, x-forwarded-proto absent',
    'refused for the scheme: http://pulse.example.com',
  ],
  [
    5,
    BROWSER,
    'host client-host, x-forwarded-proto client-supplied',
    'refused for the scheme: http://pulse.example.com',
  ],
  [
    5,
    BROWSER,
    'host client-host, x-forwarded-proto client-supplied',
    'accepted by same-origin',
    undefined,
    'tls',
  ],
  [5, BROWSER, 'host client-host, x-forwarded-proto =wss', 'accepted by same-origin'],
  [5, BROWSER, 'host client-host, x-forwarded-proto =https,http', 'accepted by same-origin'],
  [
    5,
    BROWSER,
    'host client-host, x-forwarded-proto absent, x-forwarded-scheme client-scheme',
    'accepted by same-origin',
  ],
  [5, BROWSER, 'host client-host, x-forwarded-proto unknown', 'undecided'],
  [
    5,
    BROWSER,
    'host upstream-host, x-forwarded-proto =https, x-forwarded-host client-host',
    'accepted by same-origin',
  ],
  [
    5,
    BROWSER,
    'host client-host, x-forwarded-proto =https, x-forwarded-host =pulse.example.com:443',
    'refused for the port: https://pulse.example.com:443',
  ],
  [5, 'ws://pulse.example.com/ws', 'host client-host, x-forwarded-proto absent', 'accepted by same-origin'],
  [4, 'wss://pulse.lan/ws', 'host upstream-host, x-forwarded-proto absent', 'accepted by private-network'],
  [5, AGENT, 'host upstream-host', 'accepted by no-check'],
  [4, AGENT, 'host upstream-host', 'accepted by no-check'],
  [6, 'https://pulse.example.com/', 'host upstream-host', 'not-asked'],
];

for (const [pulse, url, headers, expected, container, front] of rows) {
  const circumstances = [container && Object.keys(container), front].flat().filter(Boolean).join(' ');
  test(`Pulse ${pulse}, ${url}, ${headers} ${circumstances}: ${expected}`, () => {
    expect(answer(pulse, url, headers, container, front)).toBe(expected);
  });
}
