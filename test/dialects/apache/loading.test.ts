import { describe, expect, test } from 'vitest';
import { claims } from '../../../src/dialects/apache/claims.ts';
import { knownValue } from '../../../src/model/fact.ts';
import { gatewayOf, handshake, page, site } from './ask.ts';

const SITE =
  '<VirtualHost *:443>\nServerName pulse.example.com\nSSLEngine on\nSSLCertificateFile /c.pem\nProxyPass / http://localhost:7655/ upgrade=websocket\n</VirtualHost>\n';
const LOADS = ['mpm_event', 'ssl', 'proxy', 'proxy_http', 'headers']
  .map((module) => `LoadModule ${module}_module modules/mod_${module}.so`)
  .join('\n');

const debian = {
  '/etc/apache2/apache2.conf':
    'Timeout 300\nIncludeOptional mods-enabled/*.load\nInclude ports.conf\nIncludeOptional sites-enabled/*.conf\n',
  '/etc/apache2/ports.conf': 'Listen 80\n<IfModule ssl_module>\nListen 443\n</IfModule>\n',
  '/etc/apache2/mods-enabled/all.load': LOADS,
  '/etc/apache2/sites-enabled/pulse.conf': SITE,
};

describe('a site of Debian', () => {
  const gateway = gatewayOf(debian, '/etc/apache2/sites-enabled/pulse.conf');

  test('is read with apache2.conf above it', () => {
    expect(gateway.complete).toBe(true);
    expect(gateway.loads).toBe(true);
    const idle = gateway.exchange(handshake()).limits.idleSeconds;
    expect(idle).toMatchObject({ is: 'known', value: 300, origin: 'inherited' });
  });

  test('knows that a module is absent', () => {
    const without = { ...debian, '/etc/apache2/mods-enabled/all.load': LOADS.replace(/.*headers.*/, '') };
    const text = SITE.replace('SSLEngine', 'RequestHeader set X-Forwarded-Proto https\nSSLEngine');
    const files = { ...without, '/etc/apache2/sites-enabled/pulse.conf': text };
    const refused = gatewayOf(files, '/etc/apache2/sites-enabled/pulse.conf');
    expect(refused.loads).toBe(false);
    expect(refused.remarks[0]?.text).toContain('mod_headers');
  });

  test('is refused for an include that is missing at its own place', () => {
    const files = { ...debian, '/etc/apache2/ports.conf': 'Include nowhere.conf\nListen 443\n' };
    expect(gatewayOf(files, '/etc/apache2/sites-enabled/pulse.conf').loads).toBe(false);
  });
});

test('a copy of the tree leaves a missing include undecided', () => {
  const files = Object.fromEntries(
    Object.entries(debian).map(([path, text]) => [`/home/me/repo${path}`, text]),
  );
  const main = '/home/me/repo/etc/apache2/apache2.conf';
  const named = '/home/me/repo/etc/apache2/sites-enabled/pulse.conf';
  expect(gatewayOf(files, named).loads).toBe(true);
  const cut = { ...files, [main]: `Include /etc/other/common.conf\n${files[main] ?? ''}` };
  expect(gatewayOf(cut, named).loads).toBe(null);
});

test('a lone site assumes httpd’s own defaults and the modules it uses', () => {
  const gateway = gatewayOf({ '/srv/pulse.conf': SITE }, '/srv/pulse.conf');
  expect(gateway.complete).toBe(false);
  expect(gateway.loads).toBe(true);
  expect(gateway.assumes.join(' ')).toContain('defaults are assumed');
  expect(gateway.exchange(handshake()).limits.idleSeconds).toMatchObject({ value: 60, origin: 'assumed' });
});

test('lines of a virtual host without their virtual host leave what is not written unknown', () => {
  const text = 'ProxyPass / http://localhost:7655/ upgrade=websocket\n';
  const gateway = gatewayOf({ '/srv/pulse.conf': text }, '/srv/pulse.conf');
  const exchange = gateway.exchange(handshake());
  expect(gateway.loads).toBe(null);
  expect(exchange.upgrade.is).toBe('passed');
  expect(exchange.limits.idleSeconds.is).toBe('unknown');
});

test('an include that cannot be read leaves what it could say unknown', () => {
  const { requestHeaders, upgrade } = site(
    'ProxyPass / http://localhost:7655/ upgrade=websocket\nInclude /etc/other/headers.conf',
  ).exchange(handshake());
  expect(upgrade.is).toBe('passed');
  expect(requestHeaders.find(({ name }) => name === 'host')?.carries).toBe('unknown');
});

test('certbot’s include is known without being there', () => {
  const text = SITE.replace('SSLEngine on', 'Include /etc/letsencrypt/options-ssl-apache.conf');
  const gateway = gatewayOf({ '/srv/pulse.conf': text }, '/srv/pulse.conf');
  expect(gateway.sites[0]?.listeners[0]?.scheme).toBe('https');
  expect(gateway.exchange(page()).outcome.kind).toBe('proxied');
});

test('--map says where the files of an include are', () => {
  const files = {
    '/srv/pulse.conf': SITE.replace('SSLEngine', 'Include /opt/apache/common.conf\nSSLEngine'),
    '/srv/common/common.conf': 'Timeout 7200\n',
  };
  const gateway = gatewayOf(files, '/srv/pulse.conf', '2.4.71', {
    map: [{ from: '/opt/apache', to: '/srv/common' }],
  });
  expect(knownValue(gateway.exchange(handshake()).limits.idleSeconds)).toBe(7200);
});

const files: [path: string, text: string, isApache: boolean][] = [
  ['/etc/apache2/sites-enabled/pulse.conf', SITE, true],
  ['pulse.conf', SITE, true],
  ['-', 'ProxyPreserveHost On\nProxyPass / http://localhost:7655/\n', true],
  ['nginx.conf', 'server {\n    listen 443 ssl;\n    proxy_pass http://localhost:7655;\n}\n', false],
  ['haproxy.cfg', 'frontend web\n    bind :443\n    default_backend pulse\n', false],
  ['Caddyfile', 'pulse.example.com {\n    reverse_proxy localhost:7655\n}\n', false],
  ['config.yml', 'ingress:\n  - hostname: pulse.example.com\n    service: http://localhost:7655\n', false],
];

test.each(files)('%s is told by its look: %j', (path, text, isApache) => {
  expect(claims(path, text) > 0).toBe(isApache);
});
