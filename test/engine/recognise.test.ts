import { expect, test } from 'vitest';
import { recognise } from '../../src/engine/recognise.ts';
import { DEFAULT_SETTINGS, type LintSettings } from '../../src/engine/settings.ts';
import { gatewayOf, type SiteSketch } from './gateways.ts';

const cases: readonly [string, readonly SiteSketch[], Partial<LintSettings>, readonly string[]][] = [
  [
    'port 7655 is the surest sign',
    [{ names: ['x.example.com'], to: 'app:7655' }, { to: 'pulse:80' }],
    {},
    ['0 port'],
  ],
  [
    'a name counts where no site has the port',
    [{ names: ['pulse.example.com'], to: 'app:8080' }],
    {},
    ['0 name'],
  ],
  ['the name of an upstream counts', [{ to: 'pulse:8080' }, { to: 'app:80' }], {}, ['0 name']],
  ['a label counts', [{ to: 'app:8080', labels: ['my-pulse_1'] }, { to: 'app:80' }], {}, ['0 name']],
  ['pulse inside another word does not', [{ to: 'impulse:80' }, { to: 'pulseaudio:80' }], {}, []],
  [
    'a site that proxies nothing is not named after Pulse',
    [{ names: ['pulse.example.com'] }, { to: 'a:1' }, { to: 'b:1' }],
    {},
    [],
  ],
  ['the only proxied site is taken for Pulse', [{ to: 'app:8080' }, {}], {}, ['0 only-site']],
  ['but not in a hook', [{ to: 'app:8080' }], { ignoreUnknown: true }, []],
  ['two proxied sites without a sign are not', [{ to: 'app:8080' }, { to: 'app:9090' }], {}, []],
  [
    '--upstream names another address',
    [{ to: 'app:8080' }, { to: 'app:9090' }],
    { upstream: { host: 'app', port: 9090 } },
    ['1 upstream'],
  ],
  [
    '--host names a site',
    [
      { names: ['a.example.com'], to: 'app:1' },
      { names: ['b.example.com'], to: 'app:2' },
    ],
    { host: { name: 'B.example.com', port: null } },
    ['1 host'],
  ],
];

test.each(cases)('%s', (_, sites, settings, signs) => {
  const gateway = gatewayOf(sites);
  const found = recognise([gateway], { ...DEFAULT_SETTINGS, ...settings }).get(gateway) ?? new Map();
  expect([...found].map(([index, sign]) => `${index} ${sign.by}`)).toEqual(signs);
});

test('a port in one gateway silences a name in another', () => {
  const named = gatewayOf([{ names: ['pulse.example.com'], to: 'app:8080' }]);
  const ported = gatewayOf([{ to: 'app:7655' }]);
  const found = recognise([named, ported], DEFAULT_SETTINGS);
  expect([found.get(named)?.size, found.get(ported)?.size]).toEqual([0, 1]);
});

test('the container that a compose file shows to be Pulse counts whatever its port, beside a site that has 7655', () => {
  const gateway = {
    ...gatewayOf([{ to: 'app:7655' }, { to: 'pulse:8080' }, { to: 'pulse-notes:80' }]),
    pulse: {
      at: { file: 'compose.yml', start: 0, end: 5 },
      name: 'pulse',
      port: 7655,
      https: false,
      trustedProxyCidrs: null,
      allowedOrigins: null,
    },
  };
  const found = recognise([gateway], DEFAULT_SETTINGS).get(gateway) ?? new Map();
  expect([...found].map(([index, sign]) => `${index} ${sign.by}`)).toEqual(['0 port', '1 container']);
});
