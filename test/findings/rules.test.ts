import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';

/**
 * For each rule that can concern nginx, a case it speaks in, and one that looks much like it and must not make it speak.
 * The cases themselves say what really happens; this table says why each is the other's opposite.
 */
const rows: readonly (readonly [rule: string, speaks: string, silent: string, because: string])[] = [
  ['syntax', 'semicolon-forgotten', 'everything-on-one-line', 'no line break is needed'],
  [
    'refused-config',
    'buffers-clash-with-inherited',
    'buffers-fit-the-inherited',
    'enough buffers are inherited',
  ],
  ['proxy-mode', 'port-443-without-ssl', 'ssl-on-the-address-of-another-server', 'TLS is the socket’s'],
  [
    'upstream-target',
    'variable-host-without-resolver',
    'variable-names-an-upstream',
    'a group needs no resolver',
  ],
  [
    'upstream-target',
    'upstream-without-port',
    'upstream-with-keepalive-and-map',
    'the group’s server has Pulse’s port',
  ],
  [
    'inherited-headers-lost',
    'headers-at-server-lost-in-location',
    'headers-at-server-inherited',
    'the location sets none',
  ],
  [
    'inherited-headers-lost',
    'npm-headers-in-advanced',
    'npm-with-websockets',
    'the switch repeats them in the location',
  ],
  ['shadowed-route', 'asset-pattern-takes-scripts', 'asset-pattern-kept-out', '^~ keeps patterns out'],
  [
    'path-rewritten',
    'api-prefix-stripped',
    'uri-part-repeats-the-location',
    'the path comes out as it went in',
  ],
  [
    'path-rewritten',
    'variable-target-with-a-slash',
    'variable-target-with-request-uri',
    '$request_uri is the path',
  ],
  ['websocket-path', 'location-only-with-a-slash', 'location-without-a-slash', '/ws lies below it'],
  [
    'websocket-path',
    'if-refuses-sockets',
    'websocket-location-by-map-and-return',
    'Pulse’s own paths are let through',
  ],
  ['proxy-http-version', 'http-version-1.0', 'upgrade-forced-on-every-request', '1.1 is written'],
  [
    'websocket-upgrade',
    'connection-header-forgotten',
    'connection-from-the-client',
    '$http_connection holds the word',
  ],
  [
    'websocket-upgrade',
    'map-default-close-only',
    'map-default-close-row-websocket',
    'the row meets what browsers send',
  ],
  ['websocket-upgrade', 'map-pattern-in-the-wrong-case', 'map-pattern-in-any-case', '~* does not mind case'],
  ['forwarded-host', 'host-port-lost', 'host-with-server-port', 'the port comes back'],
  ['forwarded-host', 'host-of-another-name', 'host-written-out', 'it is the browser’s own name'],
  [
    'forwarded-proto',
    'forwarded-proto-missing',
    'forwarded-proto-written-out',
    'https is right on a TLS listener',
  ],
  [
    'client-address',
    'forwarded-for-with-a-port',
    'forwarded-for-is-the-client',
    '$remote_addr is an address',
  ],
  [
    'ineffective-timeout',
    'swag-timeout-at-server',
    'timeout-set-on-two-levels',
    'both stand in sight: the short one is judged',
  ],
  ['ineffective-timeout', 'read-timeout-zero', 'idle-limit-in-milliseconds', 'it does what it says'],
  [
    'idle-timeout',
    'idle-limit-of-three-seconds',
    'timeout-in-combined-units',
    'an hour and a half is enough',
  ],
  [
    'response-buffering',
    'stream-held-back-by-gzip',
    'stream-untouched-by-gzip-for-pages',
    'gzip is for pages alone',
  ],
  [
    'response-buffering',
    'stream-held-back-behind-tls',
    'stream-buffering-off-for-one-location',
    'it is off where streams are',
  ],
  ['buffer-size', 'buffers-larger-than-the-first', 'buffers-of-the-guide', 'all are as the guide says'],
  ['body-limit', 'body-limit-lowered', 'body-limit-lifted', '0 is no limit'],
  ['upstream-tls', 'https-to-the-plain-port', 'upstream-tls-on-its-own-port', 'TLS may be spoken there'],
  [
    'auth-blocks-agents',
    'basic-auth-everywhere',
    'basic-auth-without-agents',
    'agents have locations without it',
  ],
  ['auth-blocks-agents', 'npm-with-an-access-list', 'satisfy-any', 'an address suffices'],
  ['redirect-loses-post', 'redirect-to-https', 'redirect-with-308', '308 keeps the method'],
  ['rate-limit', 'body-limit-lifted', 'rate-limit-with-burst', 'there is one, with room'],
  ['https', 'both-ports-without-redirect', 'redirect-by-if-scheme', 'the plain port redirects'],
  ['https', 'plain-http-on-a-public-name', 'pulse-6-behind-its-own-name', 'the name is the house’s own'],
  ['cors-headers', 'cors-added', 'cors-hidden', 'it takes them away'],
  ['duplicate-headers', 'security-headers-doubled', 'security-headers-replaced', 'Pulse’s own is hidden'],
  ['security-headers', 'security-headers-doubled', 'security-headers-replaced', 'HSTS is there'],
  [
    'version-disclosure',
    'hidden-headers-lost-in-location',
    'server-tokens-off-in-location',
    'server_tokens is off',
  ],
  ['cookie-rewrite', 'cookies-rewritten', 'cookie-attributes-added', 'the path stays /'],
  ['response-cached', 'pages-cached', 'cached-assets', 'assets are the same for everybody'],
  ['proxy-auth-trust', 'identity-from-the-client', 'identity-header-emptied', 'nobody can send it'],
  ['exposed-surface', 'metrics-beside-pulse', 'metrics-for-monitoring-alone', 'strangers are denied'],
  ['deprecated', 'http2-on-the-listener', 'http2-directive', 'this is the new way'],
  ['unresolved', 'include-missing', 'include-pattern-without-match', 'a pattern may match nothing'],
  ['no-pulse-route', 'two-other-applications', 'map-by-path', 'the map’s rows lead to Pulse'],
  ['unused-suppression', 'suppression-of-nothing', 'suppressed-and-why', 'it suppresses something'],
];

/** What nginx has no part in. */
const elsewhere = new Map([
  ['upstream-health', 'stock nginx asks no upstream for its health'],
  ['trusted-proxies', 'Pulse’s environment is seen in compose files alone'],
]);

const fixtures = join(import.meta.dirname, '../../fixtures/nginx');

test('every rule has its rows, or a reason why nginx cannot make it speak', () => {
  const told = new Set([...rows.map(([rule]) => rule), ...elsewhere.keys()]);
  expect(rules.map((rule) => rule.id).filter((id) => !told.has(id))).toEqual([]);
  const spoken = new Set(readdirSync(fixtures).flatMap((name) => [...rulesIn(name)]));
  expect([...elsewhere.keys()].filter((id) => spoken.has(id))).toEqual([]);
});

describe.each(rows)('%s', (rule, speaks, silent, because) => {
  test(`speaks in ${speaks}`, () => {
    expect(rulesIn(speaks)).toContain(rule);
  });
  test(`is silent in ${silent}: ${because}`, () => {
    expect(rulesIn(silent)).not.toContain(rule);
  });
});

test('the guide’s own sample: no error, and one warning, at the location that lacks what the other has', () => {
  const told = expectedOf('guide-sample').filter(({ severity }) => severity !== 'info');
  expect(told).toEqual([{ rule: 'buffer-size', severity: 'warning', line: 47 }]);
});

test('the guide’s lines for rate limiting do not load where it puts them', () => {
  const told = expectedOf('guide-rate-limit-inside-server').filter(({ severity }) => severity === 'error');
  expect(told).toEqual([{ rule: 'refused-config', severity: 'error', line: 20 }]);
});

function rulesIn(name: string): ReadonlySet<string> {
  return new Set(expectedOf(name).map(({ rule }) => rule));
}

interface Expected {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
}

function expectedOf(name: string): readonly Expected[] {
  const path = join(fixtures, name, 'expected.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
}
