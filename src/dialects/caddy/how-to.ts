import type { HowTo, Need } from '../../model/need.ts';

const SITE = (lines: string): string =>
  `pulse.example.com {\n${lines
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n}`;

const PLAIN = SITE('reverse_proxy localhost:7655');

/** Caddy's part of the rules' pages. */
export const howTo: Partial<Record<Need, HowTo>> = {
  upgrade: {
    text: 'Caddy passes WebSockets by itself: nothing has to be written. `header_up` runs after Caddy has put `Connection` and `Upgrade` in, so that it can only take them away; response buffers make the handshake hang.',
    bad: SITE('reverse_proxy localhost:7655 {\n    header_up Connection close\n}'),
    good: PLAIN,
  },
  'upstream-http': {
    text: 'Pulse speaks HTTP/1.1 in the clear, which is what Caddy asks for by itself. `h2c://` and `versions h2c` are for other applications.',
    bad: SITE('reverse_proxy h2c://localhost:7655'),
    good: PLAIN,
  },
  idle: {
    text: 'Caddy closes no silent WebSocket by itself. `read_timeout` of `transport http` does, when Pulse is silent that long; `write_timeout`, `dial_timeout` and the timeouts of `servers` do not.',
    bad: SITE('reverse_proxy localhost:7655 {\n    transport http {\n        read_timeout 30s\n    }\n}'),
    good: PLAIN,
  },
  lifetime: {
    text: '`stream_timeout` (from 2.7) ends a WebSocket at that age, busy or not.',
    bad: SITE('reverse_proxy localhost:7655 {\n    stream_timeout 10m\n}'),
    good: PLAIN,
  },
  host: {
    text: 'Caddy passes Host as the browser sent it, with its port. `{host}` leaves the port out; an upstream over TLS is asked by its own name from 2.11 on, unless `header_up Host {hostport}` says otherwise.',
    bad: SITE('reverse_proxy localhost:7655 {\n    header_up Host {upstream_hostport}\n}'),
    good: PLAIN,
  },
  proto: {
    text: 'Caddy sets X-Forwarded-Proto by itself. Behind another proxy it believes that one only with `trusted_proxies` (from 2.6.3 in `servers`).',
    bad: SITE('reverse_proxy localhost:7655 {\n    header_up -X-Forwarded-Proto\n}'),
    good: PLAIN,
  },
  'client-address': {
    text: 'Caddy sets X-Forwarded-For to the address of the client by itself and replaces what the client claims. `{remote}` is the address with its port, which Pulse cannot read; `{remote_host}` is the address.',
    bad: SITE('reverse_proxy localhost:7655 {\n    header_up X-Forwarded-For {remote}\n}'),
    good: PLAIN,
  },
  unbuffered: {
    text: 'Caddy streams by itself. `response_buffers` (before 2.8 also `buffer_responses`) holds answers back.',
    bad: SITE('reverse_proxy localhost:7655 {\n    response_buffers 64KiB\n}'),
    good: PLAIN,
  },
  body: {
    text: 'Caddy has no limit of its own. An agent’s report may hold 2 MiB.',
    bad: SITE('request_body {\n    max_size 1MB\n}\nreverse_proxy localhost:7655'),
    good: SITE('request_body {\n    max_size 10MB\n}\nreverse_proxy localhost:7655'),
  },
  path: {
    text: 'Pulse lives at the root of its host. `handle_path` and `uri strip_prefix` take a part of the path away; `handle` does not.',
    bad: SITE('handle_path /api/* {\n    reverse_proxy localhost:7655\n}'),
    good: SITE('handle /api/* {\n    reverse_proxy localhost:7655\n}'),
  },
  https: {
    text: 'A site with a name is served over TLS, with a certificate and a redirect from port 80. `http://` or port 80 in the address switches that off.',
    bad: 'http://pulse.example.com {\n    reverse_proxy localhost:7655\n}',
    good: PLAIN,
  },
  redirect: {
    text: 'Caddy redirects port 80 by itself with 308, which keeps the method of an agent’s report. `redir … permanent` is a 301, which does not.',
    bad: 'http://pulse.example.com {\n    redir https://{host}{uri} permanent\n}',
    good: 'http://pulse.example.com {\n    redir https://{host}{uri} 308\n}',
  },
  'security-headers': {
    text: '`header` lines are put on before the answer comes: what Pulse sends as well is sent twice. A block with `defer` replaces it.',
    bad: SITE('header X-Frame-Options SAMEORIGIN\nreverse_proxy localhost:7655'),
    good: SITE(
      'header {\n    defer\n    Strict-Transport-Security "max-age=31536000"\n}\nreverse_proxy localhost:7655',
    ),
  },
  'hide-version': {
    text: 'Caddy names itself without a version. `header -X-Powered-By` takes away what an application adds.',
    good: SITE('header -X-Powered-By\nreverse_proxy localhost:7655'),
  },
  'no-cors': {
    text: 'Pulse answers for CORS itself; leave `Access-Control-*` out.',
    bad: SITE('header Access-Control-Allow-Origin *\nreverse_proxy localhost:7655'),
    good: PLAIN,
  },
  'socket-route': {
    text: 'Caddy sorts directives: `redir`, `handle` and `respond` are run before `reverse_proxy`, wherever they stand, and a path without `*` is matched exactly.',
    bad: SITE('reverse_proxy /ws/* localhost:7655\nrespond 404'),
    good: SITE(
      'handle /ws {\n    reverse_proxy localhost:7655\n}\nhandle {\n    reverse_proxy localhost:7655\n}',
    ),
  },
  'agent-bypass': {
    text: 'A matcher with `not path` leaves the agents’ paths out of a login.',
    good: SITE(
      '@people not path /ws /api/agent/* /api/agents/* /install.sh /install.ps1 /download/* /api/server/info\nforward_auth @people authelia:9091 {\n    uri /api/verify\n}\nreverse_proxy localhost:7655',
    ),
  },
  target: {
    text: 'Pulse listens on port 7655 and speaks plain HTTP there. An upstream is a host and a port, without a path; without a port it is 80.',
    bad: SITE('reverse_proxy https://localhost:7655'),
    good: PLAIN,
  },
};
