/** A statement of what a linter should say about nginx, and the cases in which the real nginx bears it out. */
export type Row = {
  readonly condition: string;
  readonly cases: readonly string[];
  /** Why there is no case. */
  readonly why?: string;
};

export const nginxRows: readonly Row[] = [
  {
    condition: 'no location proxies the socket path, or it ends in return, static files or 404',
    cases: [
      'everything-else-closed',
      'socket-denied',
      'static-pages-and-proxied-api',
      'return-beside-proxy-pass',
      'internal-location',
      'auth-request-that-always-refuses',
    ],
  },
  {
    condition: 'effective Upgrade header not set or empty',
    cases: ['upgrade-never-set', 'upgrade-emptied', 'debian-proxy-params', 'npm-without-websockets'],
  },
  {
    condition: 'effective Connection lacks upgrade',
    cases: [
      'connection-header-forgotten',
      'keepalive-empties-connection',
      'keep-alive-from-a-framework-sample',
      'connection-compared-word-by-word',
      'connection-set-twice',
    ],
  },
  {
    condition: 'header set at http or server but dropped by any proxy_set_header lower down',
    cases: [
      'headers-at-server-lost-in-location',
      'headers-at-http-lost-in-server',
      'debian-snippet-drops-headers',
      'npm-headers-in-advanced',
      'headers-at-server-inherited',
    ],
  },
  { condition: 'Upgrade literal websocket', cases: ['upgrade-forced-on-every-request'] },
  {
    condition: '$connection_upgrade used, no map or set',
    cases: ['connection-upgrade-without-map', 'usual-map-left-to-the-main-config'],
  },
  {
    condition: 'map with default upgrade but no empty row, or default close without a row for websocket',
    cases: [
      'map-without-row-for-empty',
      'map-default-close-only',
      'map-default-close-row-websocket',
      'map-only-row-websocket',
      'map-pattern-in-the-wrong-case',
      'map-of-another-site-wins',
    ],
  },
  {
    condition: 'proxy_http_version absent or 1.0, headers right',
    cases: ['http-version-left-out', 'http-version-1.0'],
  },
  {
    condition: 'version unknown and proxy_http_version absent',
    cases: [],
    why: 'A running nginx always has a version; http-version-left-out shows the difference between two of them.',
  },
  { condition: 'proxy_http_version 2', cases: ['http-version-2', 'error-page-takes-the-502-of-http2'] },
  {
    condition: 'only location /ws/ while the path is /ws',
    cases: ['location-only-with-a-slash', 'location-without-a-slash'],
  },
  {
    condition: 'URI part of proxy_pass changes the path',
    cases: [
      'api-prefix-stripped',
      'api-prefix-becomes-two-slashes',
      'sub-path-hosting',
      'uri-part-repeats-the-location',
      'slash-after-the-port-decodes',
      'guide-sample',
    ],
  },
  {
    condition: 'variable proxy_pass with URI part and no $request_uri or $uri',
    cases: ['variable-target-with-a-slash', 'variable-target-with-request-uri', 'variable-target-alone'],
  },
  {
    condition: 'variable proxy_pass with host name, no resolver in scope',
    cases: ['variable-host-without-resolver', 'variable-host-with-resolver', 'variable-names-an-upstream'],
  },
  {
    condition: 'nested location without proxy_pass catches the path',
    cases: ['nested-location-without-proxy-pass', 'headers-inherited-into-nested-location'],
  },
  {
    condition: 'outer regex location captures the socket path',
    cases: [
      'outer-pattern-beats-nested-prefix',
      'api-pattern-without-upgrade',
      'nested-shielded-by-outer',
      'nested-pattern-before-outer',
      'asset-pattern-takes-scripts',
      'asset-pattern-kept-out',
    ],
  },
  {
    condition: 'proxy_set_header or limit_req in if, limit_req_zone in server, proxy_pass in server',
    cases: [
      'set-header-inside-if',
      'limit-req-inside-if',
      'guide-rate-limit-inside-server',
      'proxy-pass-inside-server',
      'map-inside-server',
    ],
  },
  {
    condition: 'duplicate scalar at one level, after includes',
    cases: [
      'read-timeout-given-twice',
      'swag-timeout-twice',
      'debian-conf.d-and-site-clash',
      'timeout-set-on-two-levels',
    ],
  },
  {
    condition: 'buffer inequality violated after merging',
    cases: [
      'buffer-size-64k-alone',
      'buffers-too-few-for-the-size',
      'busy-buffers-alone',
      'buffers-clash-with-inherited',
      'buffers-clash-without-proxying',
      'single-buffer',
      'buffers-fit-the-inherited',
      'buffers-of-the-guide',
    ],
  },
  {
    condition: 'proxy_read_timeout default or at most the ping interval',
    cases: [
      'idle-limit-of-three-seconds',
      'idle-limit-in-milliseconds',
      'idle-limit-of-the-http-block',
      'idle-limit-by-send-timeout',
      'timeout-set-on-two-levels',
    ],
  },
  { condition: 'proxy_read_timeout 0', cases: ['read-timeout-zero'] },
  {
    condition: 'y or M units, or g sizes, where they are not known',
    cases: [
      'timeout-of-one-year',
      'timeout-in-months',
      'timeout-infinite',
      'temp-file-size-in-gigabytes',
      'buffer-size-in-kb',
      'timeout-in-combined-units',
      'body-limit-in-gigabytes',
    ],
  },
  {
    condition: 'proxy_connect_timeout over 75 s',
    cases: ['connect-timeout-of-seven-days', 'guide-sample'],
    why: 'They show that it loads and harms nothing; that the kernel gives up after some 75 s by itself is its own setting, and longer than a test waits.',
  },
  {
    condition: 'proxy_buffering on: streams held back behind TLS, gzip or HTTP/1.0',
    cases: [
      'stream-held-back-behind-tls',
      'stream-live-on-plain-http',
      'stream-held-back-by-gzip',
      'stream-untouched-by-gzip-for-pages',
      'stream-live-without-buffering',
      'http-version-1.0',
    ],
  },
  { condition: 'http2 on the listener', cases: ['http2-on-the-listener'] },
  { condition: 'listen ... http2', cases: ['http2-on-the-listener', 'guide-sample'] },
  { condition: 'http2 on', cases: ['http2-directive'] },
  { condition: 'ssl on', cases: ['ssl-switched-on'] },
  { condition: 'no TLS on a public name', cases: ['plain-http-on-a-public-name'] },
  { condition: 'port 80 without redirect while 443 exists', cases: ['both-ports-without-redirect'] },
  {
    condition: 'Host not forwarded',
    cases: [
      'host-not-forwarded',
      'host-of-the-upstream-group',
      'host-of-another-name',
      'forwarded-host-heals-pulse-4',
      'host-port-lost',
      'host-port-kept',
      'host-written-out',
      'host-set-twice',
      'host-emptied',
      'nginx-proxy-template',
    ],
  },
  {
    condition: 'X-Forwarded-Proto absent on a TLS server, or taken from the client',
    cases: [
      'forwarded-proto-missing',
      'forwarded-proto-from-the-client',
      'forwarded-proto-from-a-map',
      'forwarded-proto-written-out',
    ],
  },
  {
    condition: 'X-Forwarded-For set to what the client sent',
    cases: [
      'forwarded-for-from-the-client',
      'forwarded-for-is-the-client',
      'forwarded-for-with-a-port',
      'forwarded-for-put-together',
      'real-ip-from-everybody',
    ],
  },
  {
    condition: 'add_header at a lower level hides security headers',
    cases: ['security-headers-lost-in-location', 'security-headers-merged', 'header-added-inside-if'],
  },
  { condition: 'add_header Access-Control-*', cases: ['cors-added'] },
  {
    condition: 'security add_header without always',
    cases: ['security-headers-on-success-only', 'security-headers-doubled', 'security-headers-replaced'],
  },
  {
    condition: 'missing include target that is no pattern',
    cases: ['include-missing', 'include-pattern-without-match'],
  },
  {
    condition: 'Lua, njs or an unknown module in the path',
    cases: ['lua-in-the-path', 'unknown-directive'],
  },
];
