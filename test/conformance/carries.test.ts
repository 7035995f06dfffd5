import { describe, expect, it } from 'vitest';
import { bearsOut } from './carries.ts';
import type { HeaderList } from './headers.ts';
import type { ObservedExchange } from './observation.ts';
import type { Carries } from './trace-shape.ts';

const exchange: ObservedExchange = {
  request: { url: 'wss://pulse.example.com:8443/ws', method: 'GET', websocket: true, client: 'chrome' },
  result: 'proxied',
  status: 101,
  redirect: null,
  upstream: {
    scheme: 'http',
    host: 'pulse',
    port: 7655,
    method: 'GET',
    path: '/ws',
    httpVersion: '1.1',
  },
  again: null,
  upgrade: 'passed',
  pulse: null,
  client: { address: '127.9.9.9', scheme: 'https' },
  honest: null,
  spoofed: null,
  portNamed: null,
  response: null,
  buffered: null,
  bodies: null,
  headerBlocks: null,
  headerLines: null,
  silence: null,
};

const ofTheClient: HeaderList = [
  ['Host', 'pulse.example.com:8443'],
  ['X-Forwarded-For', '203.0.113.66'],
];

// What the header is said to carry, what reached the backend, and whether that bears it out.
const rows: readonly [Carries, string, readonly string[], boolean][] = [
  ['client-host', 'Host', ['pulse.example.com:8443'], true],
  ['client-host', 'Host', ['pulse.example.com'], false],
  ['client-hostname', 'Host', ['pulse.example.com'], true],
  ['upstream-host', 'Host', ['pulse:7655'], true],
  ['upstream-host', 'Host', ['pulse.example.com'], false],
  ['server-name', 'Host', ['monitor.example.com'], true],
  ['client-ip', 'X-Forwarded-For', ['127.9.9.9'], true],
  ['client-ip', 'X-Forwarded-For', ['203.0.113.66, 127.9.9.9'], false],
  ['client-ip-appended', 'X-Forwarded-For', ['203.0.113.66, 127.9.9.9'], true],
  ['client-ip-appended', 'X-Forwarded-For', ['127.9.9.9'], false],
  ['client-ip-twice', 'X-Forwarded-For', ['127.9.9.9', '127.9.9.9'], true],
  ['client-ip-port', 'X-Forwarded-For', ['127.9.9.9:51234'], true],
  ['client-ip-port', 'X-Forwarded-For', ['127.9.9.9'], false],
  ['client-supplied', 'X-Forwarded-For', ['203.0.113.66'], true],
  ['client-supplied', 'X-Forwarded-For', ['127.9.9.9'], false],
  ['client-supplied', 'X-Real-IP', [], true],
  ['client-scheme', 'X-Forwarded-Proto', ['https'], true],
  ['client-scheme', 'X-Forwarded-Proto', ['wss'], true],
  ['client-scheme', 'X-Forwarded-Proto', ['ws'], false],
  ['absent', 'X-Real-IP', [], true],
  ['absent', 'X-Real-IP', [''], false],
  ['empty', 'X-Real-IP', [''], true],
];

describe('what a header is said to carry is borne out by what the backend received', () => {
  it.each(rows)('%s: %s %j is %s', (carries, name, received, expected) => {
    const passed = { sent: ofTheClient, received: received.map((value) => [name, value] as const) };
    expect(bearsOut({ carries }, name, passed, exchange, ['monitor.example.com'])).toBe(expected);
  });

  it('a constant is compared with its value', () => {
    const passed = { sent: ofTheClient, received: [['Connection', 'upgrade']] as const };
    expect(bearsOut({ carries: 'constant', value: 'upgrade' }, 'Connection', passed, exchange, [])).toBe(
      true,
    );
    expect(bearsOut({ carries: 'constant', value: 'close' }, 'Connection', passed, exchange, [])).toBe(false);
  });
});
