/** What a case's trace shows of a row: a field of the exchange on a path, or of the whole config. */
export interface Shown {
  readonly case: string;
  /** The path of the request; without one the field is of the whole trace. */
  readonly on?: string;
  readonly field: string;
  readonly is: unknown;
  /** The release, where not all show it: the oldest of those that the suite runs, or the newest. */
  readonly at?: 'oldest' | 'newest';
}

export type Row = { readonly shown: readonly Shown[] } | { readonly reason: string };

const refused = (name: string, at?: Shown['at']): Shown => ({
  case: name,
  field: 'loads',
  is: false,
  ...(at === undefined ? {} : { at }),
});

const upgrade = (name: string, is: 'passed' | 'lost', on = '/ws'): Shown => ({
  case: name,
  on,
  field: 'upgrade',
  is,
});

/**
 * The rows of the verdict table in the notes on Caddy, and the fields by which cases (folders of fixtures/caddy) bear each
 * out: that the real Caddy does what a trace shows is the suite's to prove.
 */
export const caddyRows: Readonly<Record<string, Row>> = {
  '1 reverse_proxy and nothing else': {
    shown: [
      upgrade('guide-short', 'passed'),
      upgrade('without-braces', 'passed'),
      { case: 'guide-short', on: '/ws', field: 'requestHeaders.host.carries', is: 'client-host' },
      { case: 'guide-short', on: '/ws', field: 'requestHeaders.x-forwarded-for.carries', is: 'client-ip' },
      { case: 'upstream-http-scheme', on: '/', field: 'result', is: 'proxied' },
    ],
  },
  '2 another handler wins': {
    shown: [
      { case: 'respond-beats-proxy', on: '/ws', field: 'result', is: 'answered' },
      { case: 'redir-beats-proxy', on: '/ws', field: 'result', is: 'redirected' },
      { case: 'static-files-first', on: '/', field: 'result', is: 'answered' },
      { case: 'try-files-before-proxies', on: '/ws', field: 'result', is: 'answered' },
      { case: 'sockets-to-another-address', on: '/ws', field: 'result', is: 'proxied' },
    ],
  },
  '3 no handler answers': {
    shown: [
      { case: 'ws-path-with-star-only', on: '/ws', field: 'status', is: 200 },
      { case: 'api-path-without-star', on: '/api/health', field: 'status', is: 200 },
    ],
  },
  '4 a path that is not matched exactly': {
    shown: [
      { case: 'ws-path-with-star-only', on: '/ws', field: 'result', is: 'answered' },
      { case: 'api-path-without-star', on: '/api/agent/ws', field: 'result', is: 'answered' },
      upgrade('path-is-a-prefix-with-star', 'passed', '/api/agent/ws'),
    ],
  },
  '5 the path is changed': {
    shown: [
      { case: 'handle-path-strips-api', on: '/api/agent/ws', field: 'upstreams.0.path', is: '/agent/ws' },
      { case: 'uri-strip-prefix', on: '/api/health', field: 'upstreams.0.path', is: '/health' },
      { case: 'rewrite-of-everything', on: '/ws', field: 'upstreams.0.path', is: '/app/ws' },
      { case: 'rewrite-of-a-socket', on: '/api/ws', field: 'upstreams.0.path', is: '/ws' },
      { case: 'pulse-below-a-path', on: '/ws', field: 'result', is: 'answered' },
    ],
  },
  '6 sockets routed by a header': {
    shown: [
      upgrade('sockets-by-exact-header', 'passed'),
      upgrade('sockets-by-header-to-the-same', 'passed'),
      upgrade('sockets-by-lower-case', 'lost'),
    ],
  },
  '7 Connection or Upgrade removed or overwritten': {
    shown: [
      upgrade('connection-removed', 'lost'),
      upgrade('connection-closed', 'lost'),
      upgrade('upgrade-removed-before', 'lost'),
      upgrade('everything-removed', 'lost'),
      upgrade('first-version-placeholder', 'lost'),
      upgrade('native-json-connection-removed', 'lost'),
    ],
  },
  '8 defaults restated': {
    shown: [upgrade('upgrade-restated', 'passed'), upgrade('upgrade-forced', 'passed')],
  },
  '9 ip:port': {
    shown: [
      { case: 'guide-long', on: '/', field: 'requestHeaders.x-forwarded-for.carries', is: 'client-ip-port' },
      { case: 'real-ip-with-port', on: '/', field: 'requestHeaders.x-real-ip.carries', is: 'client-ip-port' },
      { case: 'real-ip', on: '/', field: 'requestHeaders.x-real-ip.carries', is: 'client-ip' },
    ],
  },
  '10 Host without the port': {
    shown: [
      { case: 'own-port-lost', on: '/ws', field: 'requestHeaders.host.carries', is: 'client-hostname' },
      { case: 'own-port-written', on: '/ws', field: 'requestHeaders.host.carries', is: 'client-host' },
    ],
  },
  '11 Host of the upstream': {
    shown: [
      { case: 'host-of-the-upstream', on: '/ws', field: 'requestHeaders.host.carries', is: 'upstream-host' },
      {
        case: 'https-upstream',
        on: '/ws',
        field: 'requestHeaders.host.carries',
        is: 'upstream-host',
        at: 'newest',
      },
      {
        case: 'https-upstream',
        on: '/ws',
        field: 'requestHeaders.host.carries',
        is: 'client-host',
        at: 'oldest',
      },
      {
        case: 'https-upstream-host-kept',
        on: '/ws',
        field: 'requestHeaders.host.carries',
        is: 'client-host',
      },
    ],
  },
  '12 a short read_timeout': {
    shown: [
      { case: 'read-timeout-of-two-seconds', on: '/ws', field: 'limits.idleSeconds', is: 2 },
      { case: 'read-timeout-of-two-seconds', on: '/ws', field: 'limits.upstreamSilentSeconds', is: 2 },
      { case: 'read-timeout-of-two-seconds', on: '/ws', field: 'limits.clientSilentSeconds', is: null },
    ],
  },
  '13 a long read_timeout, any write_timeout': {
    shown: [
      { case: 'read-timeout-of-an-hour', on: '/ws', field: 'limits.idleSeconds', is: 3600 },
      { case: 'write-timeout-of-a-second', on: '/ws', field: 'limits.idleSeconds', is: null },
      { case: 'guide-long', on: '/ws', field: 'limits.idleSeconds', is: null },
    ],
  },
  '14 stream_timeout': {
    shown: [
      { case: 'stream-timeout', on: '/ws', field: 'limits.lifetimeSeconds', is: 1800, at: 'newest' },
      refused('stream-timeout', 'oldest'),
    ],
  },
  '15 response buffers': {
    shown: [
      { ...upgrade('response-buffers', 'lost'), at: 'newest' },
      { ...upgrade('buffer-responses', 'lost'), at: 'oldest' },
      refused('buffer-responses', 'newest'),
      { ...upgrade('request-buffers', 'passed'), at: 'newest' },
    ],
  },
  '16 h2c, versions': {
    shown: [
      { case: 'upstream-h2c', on: '/', field: 'status', is: 502 },
      { case: 'upstream-h2c', on: '/ws', field: 'status', is: 502 },
      { case: 'versions-h2c', on: '/ws', field: 'status', is: 502 },
      upgrade('versions-plain', 'passed'),
      refused('version-unknown', 'newest'),
    ],
  },
  '17 another port or scheme upstream': {
    shown: [
      { case: 'https-upstream', on: '/', field: 'upstreams.0.scheme', is: 'https' },
      { case: 'upstream-without-a-port', on: '/', field: 'upstreams.0.port', is: 80 },
    ],
  },
  '18 an upstream that is refused': {
    shown: [
      refused('upstream-with-a-path'),
      refused('upstream-ws-scheme', 'newest'),
      refused('upstreams-of-two-schemes', 'newest'),
    ],
  },
  '19 settings without effect on sockets': {
    shown: [
      { case: 'server-timeouts', on: '/ws', field: 'limits.idleSeconds', is: null },
      { case: 'body-of-a-megabyte', on: '/api/agents/host/report', field: 'limits.bodyBytes', is: 1_000_000 },
      upgrade('health-checks', 'passed'),
      { case: 'write-timeout-of-a-second', on: '/ws', field: 'limits.clientSilentSeconds', is: null },
    ],
  },
  '20 no stream_close_delay': {
    reason: 'only a reload shows it, and a config alone does not tell whether there will be one',
  },
  '21 plain HTTP': {
    shown: [upgrade('plain-http-site', 'passed'), upgrade('any-host-on-port-80', 'passed')],
  },
  '22 behind another proxy': {
    shown: [
      {
        case: 'trusts-the-local-network',
        on: '/',
        field: 'requestHeaders.x-forwarded-for.carries',
        is: 'client-ip-appended',
      },
    ],
  },
  '23 a login in front': {
    shown: [
      { case: 'basic-auth-everywhere', on: '/ws', field: 'result', is: 'answered' },
      { case: 'forward-auth-leaves-agents-alone', on: '/ws', field: 'upgrade', is: 'passed' },
    ],
  },
  '24 security headers': {
    shown: [
      { case: 'guide-short', on: '/', field: 'responseHeaders.removed', is: [] },
      {
        case: 'security-headers-deferred',
        on: '/',
        field: 'responseHeaders.removed',
        is: ['x-frame-options', 'server'],
      },
    ],
  },
  '25 plugins': {
    shown: [{ case: 'rate-limit-plugin', field: 'loads', is: null }],
  },
  '26 CORS headers': {
    shown: [
      {
        case: 'cors-added',
        on: '/',
        field: 'responseHeaders.added.1.name',
        is: 'access-control-allow-origin',
      },
    ],
  },
  '27 what is refused': {
    shown: [
      refused('missing-unit'),
      refused('directive-brace-on-a-new-line', 'newest'),
      { case: 'site-brace-on-a-new-line', field: 'loads', is: true },
      refused('same-site-twice'),
      refused('matcher-undefined'),
      refused('directive-misspelled'),
      refused('first-version'),
      refused('native-json-unknown-key'),
    ],
  },
  '28 an unset variable': {
    shown: [{ case: 'environment-unset', on: '/ws', field: 'upstreams.0.host', is: 'unknown' }],
  },
};
