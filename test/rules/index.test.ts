import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';

/** docs of the contract: ids keep their meaning once released. */
const RELEASED =
  `websocket-upgrade websocket-path inherited-headers-lost proxy-mode proxy-http-version idle-timeout
  ineffective-timeout forwarded-host forwarded-proto client-address response-buffering buffer-size body-limit
  security-headers duplicate-headers cors-headers https rate-limit version-disclosure upstream-tls upstream-target
  upstream-health shadowed-route path-rewritten auth-blocks-agents redirect-loses-post trusted-proxies cookie-rewrite
  response-cached proxy-auth-trust exposed-surface refused-config deprecated syntax unresolved no-pulse-route
  unused-suppression`.split(/\s+/);

const ids = rules.map((rule) => rule.id);

test('every released rule is there, once', () => {
  expect(ids.toSorted()).toEqual(RELEASED.toSorted());
});

test.each([
  ['syntax', 'refused-config'],
  ['refused-config', 'proxy-mode'],
  ['proxy-mode', 'upstream-target'],
  ['upstream-target', 'inherited-headers-lost'],
  ['inherited-headers-lost', 'shadowed-route'],
  ['shadowed-route', 'path-rewritten'],
  ['path-rewritten', 'proxy-http-version'],
  ['proxy-http-version', 'websocket-path'],
  ['websocket-path', 'websocket-upgrade'],
  ['websocket-upgrade', 'forwarded-host'],
  ['ineffective-timeout', 'idle-timeout'],
  ['upstream-target', 'upstream-tls'],
])('%s speaks before %s', (first, second) => {
  expect(ids.indexOf(first)).toBeLessThan(ids.indexOf(second));
});

test.each(rules)('the page of $id is whole', (rule) => {
  expect(rule.summary).toMatch(/^[A-Z].*\.$/);
  expect(rule.catches).not.toBe('');
  expect(rule.why).toMatch(/[.)]$/);
  expect(rule.tags.length).toBeGreaterThan(0);
});
