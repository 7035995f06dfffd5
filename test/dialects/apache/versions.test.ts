import { describe, expect, test } from 'vitest';
import { knownValue } from '../../../src/model/fact.ts';
import { handshake, site } from './ask.ts';

const UPGRADE = 'ProxyPass / http://localhost:7655/ upgrade=websocket';
const RULE =
  'RewriteEngine On\nRewriteCond %{HTTP:Upgrade} websocket [NC]\nRewriteRule ^/?(.*) ws://localhost:7655/$1 [P]\nProxyPass / http://localhost:7655/';

const upgrades: [what: string, body: string, version: string, upgrade: string][] = [
  ['upgrade= means nothing yet', UPGRADE, '2.4.46', 'lost'],
  ['upgrade= works', UPGRADE, '2.4.47', 'passed'],
  ['a ws:// rule works with mod_proxy_wstunnel', RULE, '2.4.41', 'passed'],
  ['a ws:// rule works', RULE, '2.4.71', 'passed'],
];

test.each(upgrades)('%s in %s', (_, body, version, upgrade) => {
  expect(site(body, version).exchange(handshake()).upgrade.is).toBe(upgrade);
});

const limits: [body: string, version: string, seconds: number | null][] = [
  [`Timeout 60\nProxyTimeout 3600\n${UPGRADE}`, '2.4.52', 60],
  [`Timeout 60\nProxyTimeout 3600\n${UPGRADE}`, '2.4.53', 3600],
  [`Timeout 3600\nProxyTimeout 60\n${UPGRADE}`, '2.4.52', 60],
  [`Timeout 3600\nProxyTimeout 60\n${UPGRADE}`, '2.4.53', 3600],
  [`Timeout 60\nProxyTimeout 3600\n${RULE}`, '2.4.46', null],
  [`Timeout 5m\n${UPGRADE}`, '2.4.71', 5],
  [`${UPGRADE}`, '2.4.71', 60],
];

test.each(limits)('%j: silence ends in %s after %s s', (body, version, seconds) => {
  expect(knownValue(site(body, version).exchange(handshake()).limits.idleSeconds)).toBe(seconds);
});

describe('releases with a fault of their own', () => {
  test('2.4.64 takes every RewriteCond expr for true', () => {
    const body =
      'RewriteEngine On\nRewriteCond expr "%{HTTP:Upgrade} == \'nothing\'"\nRewriteRule ^/?(.*) ws://localhost:7655/$1 [P]\nProxyPass / http://localhost:7655/';
    expect(site(body, '2.4.64').exchange(handshake()).upgrade.is).toBe('passed');
    expect(site(body, '2.4.65').exchange(handshake()).upgrade.is).toBe('lost');
  });

  test.each([
    ['2.4.58', 1],
    ['2.4.60', 0],
  ])('H2WebSockets in %s is remarked %s times', (version, times) => {
    const { remarks } = site(`H2WebSockets on\n${UPGRADE}`, version);
    expect(remarks.filter((remark) => remark.about === 'exposed')).toHaveLength(times);
  });
});

test('Firefox is lost where only Chrome’s Connection fits', () => {
  const gateway = site(
    RULE.replace('RewriteRule', 'RewriteCond %{HTTP:Connection} ^upgrade$ [NC]\nRewriteRule'),
  );
  expect(gateway.exchange(handshake('chrome')).upgrade.is).toBe('passed');
  expect(gateway.exchange(handshake('firefox')).upgrade.is).toBe('lost');
});
