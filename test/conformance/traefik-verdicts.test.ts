import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What a linter should say of Traefik and of cloudflared, row by row: the cases that show it, or why none can. */
type Row = readonly [condition: string, cases: readonly string[] | string];

const traefik: readonly Row[] = [
  ['one router for the host, port 7655', ['guide-file', 'guide-labels', 'labels-in-one-file']],
  ['another router takes a socket', ['longer-rule-steals-api']],
  ['equal priorities', ['equal-priorities']],
  ['a path rule that leaves a socket out', ['path-prefix-alone', 'path-prefix-is-plain-text']],
  ['a TLS entry point without tls', ['websecure-without-tls', 'plain-router']],
  ['tls that leaves TLS off', ['tls-null', 'labels-tls-yes']],
  ['an unknown label', ['labels-unknown-field', 'labels-old-port-label']],
  ['an unknown key in a file', ['unknown-field', 'bad-boolean', 'empty-routers']],
  ['two services and a router without one', ['labels-two-services']],
  ['no port label', ['labels-port-from-the-image', 'labels-lowest-port']],
  ['another port', ['labels-wrong-port']],
  ['one name in two containers', ['labels-same-name-twice']],
  [
    'a reference that leads nowhere',
    [
      'middleware-missing',
      'service-missing',
      'entry-point-missing',
      'middleware-of-another-provider',
      'labels-middleware-without-its-provider',
    ],
  ],
  [
    'v2 rules under v3, quotes',
    ['v2-list-of-hosts', 'v2-host-regexp', 'v2-headers', 'single-quotes', 'labels-quotes-in-the-rule'],
  ],
  ['a dollar in a label', ['labels-dollar']],
  [
    'Upgrade or Connection removed',
    ['upgrade-removed', 'connection-removed', 'connection-close', 'labels-override'],
  ],
  ['both forced', ['both-headers-forced']],
  [
    'a path that is changed',
    [
      'strip-prefix-ws',
      'strip-prefix-api',
      'strip-prefix-regex',
      'replace-path',
      'replace-path-regex',
      'add-prefix',
      'chain',
    ],
  ],
  ['buffering', ['buffering']],
  ['compress, circuitBreaker, retry, rateLimit', ['compress', 'retry-and-circuit-breaker', 'rate-limit']],
  ['few connections', ['few-in-flight']],
  [
    'retry in 3.7.6 and 3.7.7',
    'neither release is built here: 3.7 needs a module that no proxy of modules has',
  ],
  ['respondingTimeouts', ['idle-for-long']],
  ['a short responseHeaderTimeout', ['short-wait-for-the-answer']],
  ['passHostHeader: false', ['host-not-passed']],
  ['https and h2c towards the plain port', ['https-to-the-plain-port', 'labels-scheme-https', 'h2c']],
  ['a server URL with a path', ['server-url-with-a-path', 'preserve-path']],
  ['localhost inside a container', ['labels-file-service-on-localhost']],
  ['a static file and flags', ['labels-file-and-flags']],
  [
    'a redirection behind a tunnel',
    'which of its ports the tunnel calls is written in the tunnel’s config, not in Traefik’s',
  ],
  ['a proxy in front that is not trusted', ['behind-a-proxy-untrusted', 'behind-a-proxy-trusted']],
  ['the internal entry point', ['on-the-internal-entry-point']],
  ['not enabled', ['labels-not-enabled']],
  [
    'no shared network',
    ['labels-no-shared-network', 'labels-network-without-project', 'labels-several-networks'],
  ],
  ['labels where the provider does not look', ['labels-under-deploy', 'labels-docker-provider-off']],
  ['an unhealthy container', 'whether a container is healthy is not in its compose file'],
  ['Traefik 1', ['labels-version-1']],
  ['a Go template', ['template']],
  ['a plugin', ['labels-plugin']],
  ['TLS passed through', ['passthrough']],
];

const cloudflared: readonly Row[] = [
  ['every refusal', 'one by one in cloudflared/cases.ts'],
  ['a path in the service', ['trailing-slash']],
  ['Pulse’s host matched by no rule', ['path-for-the-api-alone']],
  ['a socket matched by another rule', ['api-to-another-service', 'wildcard-first']],
  ['https to 7655', ['https-to-the-plain-port']],
  ['tcp or an unknown scheme', ['mistyped-scheme']],
  ['a unix socket over http2', ['socket-file-over-http2']],
  ['an option that is ignored', ['option-in-the-wrong-case']],
  ['access at the top', ['access-at-the-top']],
  ['access on the rule', ['access-on-the-rule']],
  ['noTLSVerify', ['https-to-the-plain-port']],
  ['wildcards that match nothing', 'in cloudflared/cases.ts, asked of the program'],
  ['an unanchored path', 'in cloudflared/cases.ts, asked of the program'],
  ['options that do no harm', ['guide']],
  ['httpHostHeader', ['host-header']],
  ['localhost in a container', ['localhost-in-a-container', 'name-in-a-container']],
  ['obsolete keys', 'they change nothing that could be observed without the edge'],
  ['remote management', 'what the dashboard says cannot be seen'],
  ['a valid tunnel', ['guide', 'websocket-scheme']],
  ['a tunnel to another proxy', ['to-traefik', 'all-to-nginx']],
];

describe.each([
  ['traefik', traefik],
  ['cloudflared', cloudflared],
] as const)('every verdict on %s has its case', (dialect, rows) => {
  test.each(rows)('%s', (_, cases) => {
    for (const name of typeof cases === 'string' ? [] : cases)
      expect(existsSync(join(import.meta.dirname, '../../fixtures', dialect, name, 'case.json')), name).toBe(
        true,
      );
  });
});
