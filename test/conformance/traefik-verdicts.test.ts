import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * What a linter should say of Traefik and of cloudflared, row by row: the cases that show it, each with the rule that speaks there
 * or `well` where none warns, or why no case can. That the real programs do what the cases say is asked in the other files here.
 */
type Row = readonly [condition: string, cases: Readonly<Record<string, string>> | string];

const traefik: readonly Row[] = [
  [
    'one router for the host, port 7655',
    { 'guide-file': 'well', 'guide-labels': 'well', 'labels-in-one-file': 'well' },
  ],
  [
    'another router takes a socket',
    {
      'longer-rule-steals-api': 'websocket-path',
      'labels-other-container-takes-the-socket': 'shadowed-route',
      'labels-sockets-to-the-same-pulse': 'well',
    },
  ],
  ['equal priorities', { 'equal-priorities': 'shadowed-route' }],
  [
    'a path rule that leaves a socket out',
    { 'path-prefix-alone': 'websocket-path', 'path-prefix-is-plain-text': 'websocket-path' },
  ],
  ['a TLS entry point without tls', { 'websecure-without-tls': 'refused-config', 'plain-router': 'https' }],
  ['tls that leaves TLS off', { 'tls-null': 'refused-config', 'labels-tls-yes': 'refused-config' }],
  [
    'an unknown label',
    { 'labels-unknown-field': 'refused-config', 'labels-old-port-label': 'refused-config' },
  ],
  [
    'an unknown key in a file',
    { 'unknown-field': 'refused-config', 'bad-boolean': 'refused-config', 'empty-routers': 'refused-config' },
  ],
  ['two services and a router without one', { 'labels-two-services': 'refused-config' }],
  [
    'no port label',
    {
      'labels-port-from-the-image': 'well',
      'labels-two-ports-the-lower-is-pulses': 'well',
      'labels-lowest-port': 'upstream-target',
    },
  ],
  ['another port', { 'labels-wrong-port': 'upstream-target' }],
  ['one name in two containers', { 'labels-same-name-twice': 'refused-config' }],
  [
    'a reference that leads nowhere',
    {
      'middleware-missing': 'refused-config',
      'service-missing': 'refused-config',
      'entry-point-missing': 'refused-config',
      'middleware-of-another-provider': 'refused-config',
      'labels-middleware-without-its-provider': 'refused-config',
    },
  ],
  [
    'v2 rules under v3, quotes',
    {
      'v2-list-of-hosts': 'refused-config',
      'v2-host-regexp': 'refused-config',
      'v2-headers': 'refused-config',
      'single-quotes': 'refused-config',
      'labels-quotes-in-the-rule': 'refused-config',
    },
  ],
  ['a dollar in a label', { 'labels-dollar': 'well' }],
  [
    'Upgrade or Connection removed',
    {
      'upgrade-removed': 'websocket-upgrade',
      'connection-removed': 'websocket-upgrade',
      'connection-close': 'websocket-upgrade',
      'labels-override': 'websocket-upgrade',
    },
  ],
  ['both forced', { 'both-headers-forced': 'websocket-upgrade' }],
  [
    'a path that is changed',
    {
      'strip-prefix-ws': 'path-rewritten',
      'strip-prefix-api': 'path-rewritten',
      'strip-prefix-regex': 'path-rewritten',
      'replace-path': 'path-rewritten',
      'replace-path-regex': 'path-rewritten',
      'add-prefix': 'path-rewritten',
      chain: 'path-rewritten',
    },
  ],
  ['buffering', { buffering: 'response-buffering' }],
  [
    'compress, circuitBreaker, retry, rateLimit',
    { compress: 'well', 'retry-and-circuit-breaker': 'well', 'rate-limit': 'well' },
  ],
  ['few connections', { 'few-in-flight': 'rate-limit' }],
  [
    'retry in 3.7.6 and 3.7.7',
    'neither release is built here: 3.7 needs a module that no proxy of modules has',
  ],
  ['respondingTimeouts', { 'idle-for-long': 'well', 'timeouts-that-touch-no-socket': 'well' }],
  ['a short responseHeaderTimeout', { 'short-wait-for-the-answer': 'upstream-target' }],
  ['passHostHeader: false', { 'host-not-passed': 'forwarded-host' }],
  [
    'https and h2c towards the plain port',
    {
      'https-to-the-plain-port': 'upstream-tls',
      'labels-scheme-https': 'upstream-tls',
      h2c: 'upstream-target',
    },
  ],
  ['a server URL with a path', { 'server-url-with-a-path': 'well', 'preserve-path': 'path-rewritten' }],
  ['localhost inside a container', { 'labels-file-service-on-localhost': 'upstream-target' }],
  ['a static file and flags', { 'labels-file-and-flags': 'refused-config' }],
  [
    'a proxy in front that is not trusted',
    { 'behind-a-proxy-untrusted': 'forwarded-proto', 'behind-a-proxy-trusted': 'well' },
  ],
  ['the internal entry point', { 'on-the-internal-entry-point': 'shadowed-route' }],
  ['not enabled', { 'labels-not-enabled': 'refused-config' }],
  [
    'no shared network',
    {
      'labels-no-shared-network': 'upstream-target',
      'labels-network-without-project': 'upstream-target',
      'labels-several-networks': 'upstream-target',
    },
  ],
  [
    'labels where the provider does not look',
    { 'labels-under-deploy': 'refused-config', 'labels-docker-provider-off': 'refused-config' },
  ],
  ['an unhealthy container', 'whether a container is healthy is not in its compose file'],
  ['Traefik 1', { 'labels-version-1': 'refused-config' }],
  ['a Go template', { template: 'well' }],
  ['a plugin', { 'labels-plugin': 'well' }],
  ['TLS passed through', { passthrough: 'proxy-mode' }],
  [
    'a redirection behind a tunnel',
    {
      'redirect-behind-a-tunnel': 'client-address',
      'redirect-behind-a-trusted-tunnel': 'websocket-path',
    },
  ],
  ['Origin removed', { 'origin-removed': 'forwarded-host' }],
  [
    'routers in layers',
    {
      'layered-routers': 'well',
      'layered-api-apart': 'path-rewritten',
      'layered-router-with-tls': 'refused-config',
    },
  ],
  ['constraints', { 'labels-constraint-unmet': 'refused-config' }],
  [
    'swarm',
    {
      'labels-swarm': 'well',
      'labels-swarm-without-port': 'refused-config',
      'labels-swarm-on-the-container': 'refused-config',
    },
  ],
  ['another port beside a site with 7655', { 'labels-wrong-port-beside-another-pulse': 'upstream-target' }],
  ['a catch-all with a high priority', { 'labels-catch-all-with-priority': 'shadowed-route' }],
  [
    'Pulse’s own environment in the same compose file',
    {
      'labels-port-of-its-own': 'upstream-target',
      'labels-pulse-with-tls': 'upstream-target',
      'labels-passthrough-to-pulse-with-tls': 'proxy-mode',
      'labels-host-not-passed-by-default': 'forwarded-host',
      'labels-host-not-passed-and-allowed': 'forwarded-host',
    },
  ],
  [
    'several compose files',
    { 'labels-override': 'websocket-upgrade', 'labels-several-files': 'forwarded-host' },
  ],
  [
    'a file that no parser takes',
    {
      'not-utf-8': 'syntax',
      'toml-not-utf-8': 'syntax',
      'static-not-utf-8': 'syntax',
      'labels-not-utf-8': 'syntax',
      'key-written-twice': 'syntax',
      'indentation-with-a-tab': 'syntax',
    },
  ],
  ['a transport that is not defined', { 'labels-transport-missing': 'refused-config' }],
  ['the dashboard under Pulse’s name', { 'labels-dashboard-takes-the-api': 'shadowed-route' }],
];

const cloudflared: readonly Row[] = [
  ['every refusal', 'one by one in cloudflared/cases.ts'],
  ['a path in the service', { 'trailing-slash': 'refused-config' }],
  [
    'Pulse’s host matched by no rule',
    { 'path-for-the-api-alone': 'websocket-path', 'status-for-agents': 'websocket-path' },
  ],
  [
    'a socket matched by another rule',
    { 'api-to-another-service': 'websocket-path', 'wildcard-first': 'shadowed-route' },
  ],
  [
    'https to 7655',
    { 'https-to-the-plain-port': 'upstream-tls', 'http2-towards-the-plain-port': 'upstream-tls' },
  ],
  ['tcp or an unknown scheme', { 'mistyped-scheme': 'proxy-mode', 'tcp-service': 'proxy-mode' }],
  [
    'a unix socket over http2',
    { 'socket-file-over-http2': 'websocket-upgrade', 'socket-file-over-quic': 'well' },
  ],
  ['an option that is ignored', { 'option-in-the-wrong-case': 'refused-config' }],
  ['access at the top', { 'access-at-the-top': 'exposed-surface' }],
  ['access on the rule', { 'access-on-the-rule': 'auth-blocks-agents' }],
  [
    'noTLSVerify',
    {
      'https-to-the-plain-port': 'upstream-tls',
      'no-tls-verify-at-the-top': 'upstream-tls',
      'no-tls-verify-without-tls': 'well',
    },
  ],
  ['wildcards that match nothing', 'in cloudflared/cases.ts, asked of the program'],
  ['an unanchored path', 'in cloudflared/cases.ts, asked of the program'],
  ['options that do no harm', { guide: 'well', 'options-that-do-no-harm': 'well', 'over-http2': 'well' }],
  [
    'httpHostHeader',
    {
      'host-header': 'forwarded-host',
      'host-header-at-the-top': 'forwarded-host',
      'host-header-reset': 'well',
    },
  ],
  [
    'localhost in a container',
    { 'localhost-in-a-container': 'upstream-target', 'name-in-a-container': 'well' },
  ],
  ['obsolete keys', 'they change nothing that could be observed without the edge'],
  ['remote management', 'what the dashboard says cannot be seen'],
  ['a valid tunnel', { guide: 'well', 'websocket-scheme': 'well' }],
  ['a tunnel to another proxy', { 'to-traefik': 'well', 'all-to-nginx': 'well' }],
  ['a single url', { 'single-url': 'well', 'single-url-with-a-path': 'well' }],
  ['no rules', { 'no-rules': 'no-pulse-route' }],
  ['a jump host', { 'bastion-mode-at-the-top': 'proxy-mode' }],
];

interface Finding {
  readonly rule: string;
  readonly severity: string;
}

describe.each([
  ['traefik', traefik],
  ['cloudflared', cloudflared],
] as const)('every verdict on %s has its case', (dialect, rows) => {
  test.each(rows)('%s', (_, cases) => {
    for (const [name, said] of typeof cases === 'string' ? [] : Object.entries(cases)) {
      const file = join(import.meta.dirname, '../../fixtures', dialect, name, 'expected.json');
      const found: readonly Finding[] = JSON.parse(readFileSync(file, 'utf8'));
      if (said === 'well')
        expect(
          found.filter(({ severity }) => severity !== 'info'),
          name,
        ).toEqual([]);
      else
        expect(
          found.map(({ rule }) => rule),
          name,
        ).toContain(said);
    }
  });
});
