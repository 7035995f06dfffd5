/** The effects a linter should know of HAProxy, one row each, and the cases that bear them out, or why there is none. */
export const rows: readonly (readonly [
  effect: string,
  proof: readonly string[] | { readonly none: string },
])[] = [
  [
    'mode http on both sides passes WebSockets without a directive',
    ['nothing-about-websockets', 'plain-listen'],
  ],
  ['mode tcp with rules about HTTP is a race', ['guide-sample', 'tcp-by-default-host-routing']],
  [
    'a TCP frontend to one TCP backend works without forwarded headers',
    ['tcp-single-backend', 'tcp-behind-tls'],
  ],
  [
    'the idle limit is the tunnel timeout, else the smaller one of client and server',
    [
      'idle-client-timeout',
      'idle-server-timeout',
      'idle-tunnel-lengthens',
      'idle-tunnel-shortens',
      'set-timeout-tunnel',
      'timeouts-set-by-rule',
      'tunnel-timeout-for-sockets-alone',
      'tunnel-timeout-zero',
    ],
  ],
  ['a limit between 30 and 60 seconds works with Pulse', ['debian-defaults']],
  ['a limit of 30 seconds or less makes the socket reconnect', ['opnsense-export', 'idle-tunnel-shortens']],
  [
    'a timeout in the wrong section has no effect',
    ['tunnel-timeout-in-frontend', 'client-timeout-in-backend'],
  ],
  ['no timeouts at all works, and leaks', ['no-timeouts-at-all', 'no-defaults-at-all']],
  [
    'a timeout of 24.8 days or more, or in an unknown unit, is refused',
    ['timeout-of-thirty-days', 'timeout-in-weeks', 'timeout-of-seven-days'],
  ],
  ['a bare number counts milliseconds', ['tunnel-timeout-in-milliseconds']],
  [
    'Connection or Upgrade taken away breaks the socket',
    ['connection-header-deleted', 'upgrade-header-deleted', 'connection-close-set', 'answer-without-upgrade'],
  ],
  ['Upgrade and Connection set on every request', ['upgrade-headers-set-always']],
  ['upgrade rules for sockets alone are redundant', ['upgrade-headers-set-for-sockets']],
  [
    'close modes, buffering of requests and compression leave sockets alone',
    ['http-server-close', 'httpclose-in-defaults', 'http-buffer-request', 'compressed-stream'],
  ],
  ['option http-tunnel and forceclose are refused from 2.5 on', ['http-tunnel-option', 'forceclose-option']],
  ['no backend for host and path is a 503', ['no-backend-for-the-host', 'no-server-left']],
  [
    'an exact host does not match on another port',
    [
      'host-compared-with-a-port',
      'host-compared-without-its-port',
      'host-compared-without-its-port-by-host-only',
      'host-dom-on-another-port',
      'host-map-without-the-port',
      'backend-named-after-the-host',
    ],
  ],
  [
    'sockets routed to another backend than pages',
    ['sockets-to-another-backend', 'websocket-backend-to-another-port', 'path-prefix-takes-more'],
  ],
  ['an ACL of another proxy, or none at all, is refused', ['acl-of-another-section', 'acl-defined-below']],
  ['a redirect to https covers sockets on the plain port', ['redirect-to-https', 'redirect-and-forward']],
  ['a redirect of what is not TLS where nothing is TLS goes round in circles', ['redirect-without-tls']],
  ['neither forwardfor nor a rule: Pulse sees what the client claims', ['no-forwardfor']],
  [
    'no X-Forwarded-Proto on a TLS listener, which Pulse 5 refuses sockets for',
    ['forwardfor-appends', 'forwarded-proto-for-tls-only', 'no-scheme-told-to-pulse-5'],
  ],
  [
    'HTTP/2 towards the server cannot carry a handshake to Pulse',
    ['server-http2', 'server-http2-sockets-http1'],
  ],
  [
    'a listener for HTTP/2 alone: only `proto h2` in clear shuts HTTP/1.1 out',
    ['listener-http2-in-clear', 'listener-http2-only'],
  ],
  ['a server without a port or with TLS to plain Pulse', ['server-over-tls', 'server-without-a-port']],
  [
    'a health check that fails takes the server down',
    {
      none: 'whether a check fails is the backend’s answer, and the rig’s answers every path: check-of-a-page-behind-a-login has what is said of it, health-check-of-the-health-page runs the good one',
    },
  ],
  ['a frontend and a backend of one name', ['frontend-and-backend-share-a-name']],
  ['a file without a final line feed', ['missing-final-newline']],
  [
    'a variable outside double quotes',
    ['variable-outside-quotes', 'variable-set-in-the-config', 'quotes-and-escapes'],
  ],
  ['several files are one program, and the last defaults hold on into the next one', ['several-files']],
  [
    'a frontend in TCP mode can hand over to a listener of the same process',
    ['opnsense-sni-and-map', 'sni-sorted-into-own-listener'],
  ],
  [
    'rules for answers do not see the request',
    ['answer-rule-asks-for-the-path', 'answer-rule-asks-for-a-variable'],
  ],
  ['a test without a pattern never holds', ['acl-without-a-pattern']],
  ['of prefixes in a map the longest counts', ['map-takes-the-longest-prefix']],
  [
    'the PROXY protocol in front tells the client, towards Pulse it breaks everything',
    ['proxy-protocol-from-a-load-balancer', 'proxy-protocol-to-pulse'],
  ],
  [
    'pages of HAProxy’s own are answered before Pulse',
    [
      'own-pages-of-haproxy',
      'statistics-on-every-frontend',
      'statistics-at-the-root',
      'monitor-uri-on-the-health-page',
    ],
  ],
  ['a TCP frontend may hand on more than Pulse', ['passed-on-by-name-beside-others']],
  [
    'what chooses the backend sees what rules have made of the request',
    ['host-changed-before-it-is-asked', 'path-changed-before-it-is-asked'],
  ],
  ['an ACL of the config’s own hides a predefined one, and or binds last', ['acl-over-a-predefined-one']],
  ['variables of the request are gone when the answer comes', ['variables-forgotten-before-the-answer']],
  ['a server of no weight is asked by name alone', ['weight-of-zero']],
];
