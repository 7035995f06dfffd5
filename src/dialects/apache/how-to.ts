import type { HowTo, Need } from '../../model/need.ts';

/** Apache's part of the rules' pages. Every `good` loads, put into a virtual host. */
export const HOW_TO: Partial<Record<Need, HowTo>> = {
  upgrade: {
    text: 'Since 2.4.47 `upgrade=websocket` on the ProxyPass is all it takes, with mod_proxy_http alone. Before, sockets need a `ws://` target and mod_proxy_wstunnel. A rewrite rule to `ws://` works in every 2.4, if `RewriteEngine On` stands in the same virtual host and its conditions fit Firefox, which sends `Connection: keep-alive, Upgrade`.',
    bad: 'ProxyPass / http://localhost:7655/',
    good: 'ProxyPass / http://localhost:7655/ upgrade=websocket',
  },
  'upstream-http': {
    text: '`force-proxy-request-1.0` makes every request HTTP/1.0, and Apache then drops Upgrade.',
    bad: 'SetEnv force-proxy-request-1.0 1',
    good: 'ProxyPass / http://localhost:7655/ upgrade=websocket',
  },
  idle: {
    text: 'A silent socket is closed after the larger of `Timeout` and `ProxyTimeout` (or `timeout=` of the ProxyPass), before 2.4.53 after the smaller. All of them are whole seconds: `Timeout 5m` is five seconds. `timeout=` does not hold for sockets that go to `ws://` by a rewrite rule.',
    bad: 'ProxyTimeout 1h',
    good: `Timeout 3600
ProxyTimeout 3600`,
  },
  host: {
    text: 'By default Pulse is asked for the name in the ProxyPass.',
    bad: 'ProxyPreserveHost Off',
    good: 'ProxyPreserveHost On',
  },
  proto: {
    text: 'mod_proxy adds X-Forwarded-For, -Host and -Server by itself, and never X-Forwarded-Proto.',
    good: 'RequestHeader set X-Forwarded-Proto "https"',
  },
  'client-address': {
    text: 'mod_proxy appends the address to X-Forwarded-For by itself: a `RequestHeader set` for it sends the address twice. `%{REMOTE_ADDR}e` is always `(null)`, `%{REMOTE_ADDR}s` is it without mod_ssl.',
    bad: 'RequestHeader set X-Forwarded-For "%{REMOTE_ADDR}s"',
    good: `RequestHeader unset X-Forwarded-For
RequestHeader set X-Real-IP expr=%{REMOTE_ADDR}`,
  },
  unbuffered: {
    text: 'mod_proxy_http passes on what it has, and so do the filters that come with httpd. ProxyIOBufferSize has nothing to do with it.',
    good: 'ProxyPass / http://localhost:7655/ upgrade=websocket',
  },
  path: {
    text: 'What follows the matched path is put behind the target as it is, so both ends need the same slashes. A path with `%2F` is a 404 unless `AllowEncodedSlashes` says otherwise in the same virtual host.',
    bad: 'ProxyPass / http://localhost:7655',
    good: `AllowEncodedSlashes NoDecode
ProxyPass / http://localhost:7655/ nocanon upgrade=websocket`,
  },
  https: {
    text: 'Neither the port nor a certificate switches TLS on.',
    good: `SSLEngine on
SSLCertificateFile /etc/letsencrypt/live/pulse.example.com/fullchain.pem
SSLCertificateKeyFile /etc/letsencrypt/live/pulse.example.com/privkey.pem`,
  },
  redirect: {
    text: 'A `Redirect` beside a `ProxyPass` never fires, since mod_proxy comes first; a rewrite rule does. A 308 keeps the method, so that an agent’s POST stays a POST.',
    bad: 'Redirect permanent / https://pulse.example.com/',
    good: `RewriteEngine On
RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=308,L]`,
  },
  'security-headers': {
    text: '`Header always set` puts a second header beside the one Pulse sends; `Header set` replaces it.',
    bad: 'Header always set X-Frame-Options "SAMEORIGIN"',
    good: 'Header always set Strict-Transport-Security "max-age=31536000"',
  },
  'hide-version': {
    text: 'In the main config, outside of all virtual hosts.',
    good: 'ServerTokens Prod',
  },
  'no-cors': {
    text: 'Pulse answers cross-origin requests itself.',
    bad: 'Header set Access-Control-Allow-Origin "*"',
    good: 'ProxyPass / http://localhost:7655/ upgrade=websocket',
  },
  'socket-route': {
    text: 'The first ProxyPass that matches decides, so the longer path stands first; of `<Location>` sections the last one counts, so there the longer path stands last. A target that begins with an earlier one’s shares its worker, and its own parameters are ignored.',
    bad: `ProxyPass / http://localhost:7655/
ProxyPass /ws ws://localhost:7655/ws`,
    good: `ProxyPass /ws ws://localhost:7655/ws
ProxyPass / http://localhost:7655/`,
  },
  'agent-bypass': {
    text: 'Agents know no login but Pulse’s token.',
    good: `<LocationMatch "^/(?:api/agents?/|api/server/info|install\\.|download/)">
    Require all granted
</LocationMatch>`,
  },
  target: {
    text: 'A target is a whole URL. Pulse speaks plain HTTP on port 7655.',
    bad: 'ProxyPass / https://localhost:7655/',
    good: 'ProxyPass / http://localhost:7655/ upgrade=websocket',
  },
};
