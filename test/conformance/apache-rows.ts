/** A statement of what a linter should say about httpd, and the cases in which the real one bears it out. */
export type Row = {
  readonly condition: string;
  readonly cases: readonly string[];
  /** Why there is no case. */
  readonly why?: string;
};

export const apacheRows: readonly Row[] = [
  {
    condition: 'the target is http:// and the worker has no upgrade=',
    cases: ['plain-proxypass', 'upgrade-none', 'upgrade-header-set', 'rewrite-to-http'],
  },
  {
    condition: 'upgrade=websocket on an http:// worker',
    cases: [
      'upgrade-parameter',
      'upgrade-any',
      'location-with-upgrade',
      'proxyset-upgrade',
      'balancer',
      'balancer-sticky',
    ],
  },
  {
    condition: 'ws:// by ProxyPass or [P]',
    cases: [
      'guide',
      'ws-scheme-for-all',
      'ws-paths-first',
      'rewrite-after-proxypass',
      'proxypassmatch',
      'proxypassmatch-sockets',
      'balancer-by-rule',
      'rewrite-by-environment',
      'rewrite-request-line',
    ],
  },
  { condition: 'ws:// without mod_proxy_wstunnel', cases: ['complete-without-wstunnel'] },
  {
    condition: 'upgrade= lost to a worker that is shared',
    cases: ['worker-shared-loses-upgrade', 'worker-location-shared', 'worker-longer-first', 'sub-path'],
  },
  { condition: 'a particular ProxyPass below a general one', cases: ['ws-paths-last', 'ws-paths-first'] },
  {
    condition: 'a particular <Location> above a general one',
    cases: ['locations-long-to-short', 'locations-short-to-long'],
  },
  {
    condition: 'a global ProxyPass shadows that of a virtual host',
    cases: ['global-proxypass', 'global-proxypass-inherit-off'],
  },
  {
    condition: 'the rewrite recipe without RewriteEngine On',
    cases: ['rewrite-engine-missing', 'rewrite-engine-off-in-location'],
  },
  {
    condition: 'rewrite rules in the main config alone',
    cases: ['rewrite-in-main-only', 'rewrite-inherited', 'rewrite-inheritdown', 'rewrite-inheritdown-engine'],
  },
  {
    condition: 'an anchored ^upgrade$ on Connection',
    cases: ['rewrite-anchored-connection', 'rewrite-alternatives'],
  },
  {
    condition: '=WebSocket without NC on Upgrade',
    cases: ['rewrite-equals-capitals', 'rewrite-equals-nocase'],
  },
  {
    condition: 'an earlier redirect or [P] rule takes the handshake',
    cases: [
      'rewrite-catch-all-first',
      'redirect-by-rewrite',
      'rewrite-socketio-filter',
      'rewrite-both-ways',
      'rewrite-redirect-without-last',
    ],
  },
  {
    condition: 'the target changes the path',
    cases: [
      'target-path-doubled',
      'path-glued',
      'sub-path',
      'balancer-members-slash',
      'encoded-slashes-in-location',
      'ws-target-without-path',
      'rewrite-escaped-captures',
      'sub-path-with-sockets',
    ],
  },
  {
    condition: 'a rewrite rule or SetHandler in <Location>',
    cases: [
      'handler-proxy',
      'rewrite-in-location',
      'rewrite-in-location-recipe',
      'rewrite-in-location-file',
      'rewrite-in-locationmatch',
      'rewrite-in-if',
      'handler-in-if',
    ],
  },
  {
    condition: 'a time with a unit',
    cases: ['timeout-minutes', 'proxytimeout-days', 'proxytimeout-unit-in-worker'],
  },
  {
    condition: 'the larger timeout ends silence',
    cases: ['timeout-larger-counts', 'worker-timeout', 'vhost-timeout', 'timeout-minutes'],
  },
  { condition: 'timeout= beside a ws:// rule', cases: ['worker-timeout-not-for-rule'] },
  { condition: 'Timeout in a config that cannot be seen', cases: ['guide', 'debian-site'] },
  { condition: 'ProxyWebsocketFallbackToProxyHttp Off', cases: ['fallback-off'] },
  { condition: 'ProxyWebsocketIdleTimeout', cases: ['idle-timeout-directive'] },
  {
    condition: 'ProxyPreserveHost is not On',
    cases: ['preserve-host-off', 'preserve-host-twice', 'trailing-comment-on-flag'],
  },
  {
    condition: 'X-Forwarded-Proto missing, or under a false condition',
    cases: ['forwarded-proto-missing', 'complete-headers-under-false-condition'],
  },
  { condition: 'X-Forwarded-For set beside mod_proxy’s own', cases: ['guide', 'forwarded-for-unset'] },
  {
    condition: '%{REMOTE_ADDR}s with and without mod_ssl',
    cases: ['guide', 'complete-without-ssl', 'forwarded-expressions'],
  },
  { condition: '%{REMOTE_ADDR}e', cases: ['remote-addr-environment'] },
  { condition: 'ProxyIOBufferSize', cases: ['io-buffer-size', 'guide'] },
  { condition: 'Header always unset alone', cases: ['response-always-unset', 'response-headers'] },
  { condition: 'Header always set beside Pulse’s own', cases: ['response-headers'] },
  {
    condition: 'a Redirect beside ProxyPass on port 80',
    cases: ['redirect-beside-proxypass', 'redirect-port-80', 'redirect-in-location'],
  },
  { condition: 'port 443 without SSLEngine', cases: ['plain-on-443', 'certificate-without-engine'] },
  { condition: 'https:// without SSLProxyEngine', cases: ['https-target', 'https-target-engine'] },
  {
    condition: 'Protocols h2 without http/1.1: sockets dial HTTP/1.1 and get it',
    cases: ['http2-alone', 'http2-beside'],
  },
  {
    condition: 'H2WebSockets on 2.4.58 and 2.4.59',
    cases: [],
    why: 'neither release is installed; the remark is held by test/dialects/apache/versions.test.ts',
  },
  { condition: 'force-proxy-request-1.0', cases: ['force-http-1-0'] },
  {
    condition: 'a comment behind a directive',
    cases: ['trailing-comment', 'trailing-comment-on-flag', 'trailing-comment-on-header'],
  },
  {
    condition: 'an include that is missing',
    cases: [],
    why: 'a missing file is refused only at the config’s own place, where the rig cannot put one; test/dialects/apache/loading.test.ts holds it',
  },
  { condition: 'an undefined variable', cases: ['undefined-variable', 'defined-variable'] },
  {
    condition: 'ProxyRequests On',
    cases: ['forward-proxy-open'],
  },
  {
    condition: 'the prefork MPM',
    cases: [],
    why: 'it bounds how many sockets fit, which no single exchange shows',
  },
  {
    condition: 'a module that is neither loaded nor visible',
    cases: ['complete-without-proxy-http', 'complete-module-missing', 'guide'],
  },
  {
    condition: 'a login in front',
    cases: [
      'basic-auth-everywhere',
      'basic-auth-for-people',
      'login-merged',
      'login-or-expression',
      'login-or-environment',
      'login-for-get',
      'satisfy-any',
      'login-without-require',
      'require-without-login',
    ],
  },
  {
    condition: 'addresses, methods and Order',
    cases: [
      'addresses-only',
      'addresses-but-one',
      'require-method',
      'limit-methods',
      'allow-methods',
      'order-allow-deny',
      'deny-from-all',
      'proxy-section-denied',
      'if-denies',
    ],
  },
  {
    condition: 'rewrite rules in a folder',
    cases: [
      'rewrite-in-directory',
      'rewrite-in-directory-slash',
      'htaccess',
      'htaccess-below-host',
      'complete-directory-rules',
      'rewrite-in-location-again',
    ],
  },
  {
    condition: 'filters and streams',
    cases: ['deflate-streams', 'substitute-streams', 'buffer-filter', 'rate-limit-streams'],
  },
  {
    condition: 'the order of SetEnv and SetEnvIf',
    cases: ['no-proxy-by-setenv', 'no-proxy-by-setenvif', 'browser-match'],
  },
  { condition: 'mod_remoteip', cases: ['remoteip'] },
  {
    condition: 'words that an older release refuses',
    cases: ['fallback-off', 'http2-beside', 'mapping-encoded'],
  },
];
