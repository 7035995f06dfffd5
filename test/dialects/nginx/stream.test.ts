import { expect, it } from 'vitest';
import { ask, open, outcomeOf } from './ask.ts';

const RELAY = `events {}
stream {
  upstream pulse { server 10.0.0.2:7655; }
  server { listen 7000; proxy_pass pulse; proxy_timeout 1h; }
}
`;

it('relays a whole connection as bytes', () => {
  const gateway = open(RELAY);
  const exchange = ask(gateway, 'ws://pulse.example.com:7000/ws');
  expect(gateway.loads).toBe(true);
  expect(gateway.sites).toMatchObject([{ listeners: [{ port: 7000 }], routes: [{ labels: ['pulse'] }] }]);
  expect(outcomeOf(exchange)).toBe('tcp://10.0.0.2:7655/ws');
  expect(exchange.upgrade.is).toBe('passed');
  expect(exchange.limits.idleSeconds).toMatchObject({ value: 3600, origin: 'written' });
});

it('leaves the ports of http servers to them', () => {
  const gateway = open(`${RELAY}http { server { listen 80; return 204; } }`);
  expect(outcomeOf(ask(gateway, 'http://pulse.example.com/'))).toBe('204');
  expect(outcomeOf(ask(gateway, 'http://pulse.example.com:7001/'))).toBe('closed');
});
