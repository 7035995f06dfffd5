import { expect, test } from 'vitest';
import { checkStatus } from '../../../src/model/pulse/health.ts';
import { isPrivateOrigin, isPublicName } from '../../../src/model/pulse/names.ts';

test.each([
  ['localhost', true, false],
  ['127.0.0.1', true, false],
  ['10.1.2.3', true, false],
  ['172.16.0.1', true, false],
  ['172.32.0.1', false, true],
  ['192.168.178.2', true, false],
  ['203.0.113.9', false, true],
  ['pulse.local', true, false],
  ['pulse.home.lan', true, false],
  ['a.b.c.lan', false, false],
  ['pulse.home.arpa', false, false],
  ['pulse.internal', false, false],
  ['pulse', false, false],
  ['pulse.example.com', false, true],
  ['fd00::1', true, false],
])('%s: let through by Pulse %s, public %s', (host, letThrough, isPublic) => {
  expect(isPrivateOrigin(host)).toBe(letThrough);
  expect(isPublicName(host)).toBe(isPublic);
});

test.each([
  ['GET', '/api/health', 200],
  ['HEAD', '/api/health', 200],
  ['POST', '/api/health', 405],
  ['OPTIONS', '/', 200],
  ['GET', '/', 200],
  ['GET', '/api/state', 401],
  ['GET', '/api/version', 200],
  ['GET', '/healthz', undefined],
])('a health check %s %s gets %s', (method, path, status) => {
  expect(checkStatus(method, path)).toBe(status);
});
