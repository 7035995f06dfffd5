import { expect, test } from 'vitest';
import { requestsFor } from '../../src/engine/review.ts';
import { DEFAULT_SETTINGS, type LintSettings } from '../../src/engine/settings.ts';
import { gatewayOf, type SiteSketch } from './gateways.ts';

const pulse: SiteSketch = { names: ['_', 'Pulse.Example.com'], listens: ['https:443'], to: 'app:7655' };

const cases: readonly [string, readonly SiteSketch[], Partial<LintSettings>, readonly string[]][] = [
  ['its first literal name is asked', [pulse], {}, ['wss://pulse.example.com/ws']],
  [
    'a port that is not the scheme’s own stays',
    [{ ...pulse, listens: ['https:8443'] }],
    {},
    ['wss://pulse.example.com:8443/ws'],
  ],
  [
    'every listener is asked once',
    [{ ...pulse, listens: ['http:80', 'https:443', 'http:80'] }],
    {},
    ['ws://pulse.example.com/ws', 'wss://pulse.example.com/ws'],
  ],
  [
    'a site without a name is asked as pulse.example.com',
    [{ to: 'app:7655' }],
    {},
    ['ws://pulse.example.com/ws'],
  ],
  [
    'or as --host says',
    [{ to: 'app:7655' }],
    { host: { name: 'p.example.org', port: null } },
    ['ws://p.example.org/ws'],
  ],
  [
    'a port mapping is where it arrives',
    [pulse],
    { host: { name: 'pulse.example.com', port: 8443 } },
    ['wss://pulse.example.com:8443/ws at 443'],
  ],
  [
    'a plain listener of the name that only redirects is asked too',
    [pulse, { names: ['pulse.example.com'], listens: ['http:80'], redirects: true }],
    {},
    ['wss://pulse.example.com/ws', 'ws://pulse.example.com/ws'],
  ],
  [
    'one that serves something else is not',
    [pulse, { listens: ['http:80'], to: 'other:80' }],
    {},
    ['wss://pulse.example.com/ws'],
  ],
  [
    'behind a TLS hop the client speaks https',
    [{ ...pulse, listens: ['http:8080'] }],
    { front: 'tls' },
    ['wss://pulse.example.com/ws at 8080'],
  ],
];

test.each(cases)('%s', (_, sites, settings, asked) => {
  const gateway = gatewayOf(sites);
  const site = gateway.sites[0];
  if (site === undefined) throw new Error('a case needs a site');
  const requests = requestsFor(gateway, site, { ...DEFAULT_SETTINGS, ...settings });
  const sockets = requests.filter((request) => request.url.pathname === '/ws');
  expect(
    sockets.map(({ url, arrivesAt }) => (arrivesAt === undefined ? url.href : `${url.href} at ${arrivesAt}`)),
  ).toEqual(asked);
});
