import type { HowTo, Need } from '../../model/need.ts';

/** HAProxy's part of the rules' pages. */
export const howTo: Partial<Record<Need, HowTo>> = {
  upgrade: {
    text: 'In `mode http` HAProxy passes WebSockets by itself: no directive is needed, and rules that touch `Connection` or `Upgrade` can only take them away.',
    bad: 'backend pulse\n    http-request del-header Connection\n    server pulse 127.0.0.1:7655',
    good: 'backend pulse\n    server pulse 127.0.0.1:7655',
  },
  'upstream-http': {
    text: 'Pulse speaks HTTP/1.1. Leave `proto h2` and `alpn h2` out of its `server` line.',
    bad: 'backend pulse\n    server pulse 127.0.0.1:7655 proto h2',
    good: 'backend pulse\n    server pulse 127.0.0.1:7655',
  },
  idle: {
    text: 'A silent WebSocket is closed by `timeout tunnel` of the backend, else by the smaller one of `timeout client` and `timeout server`. Numbers without a unit are milliseconds.',
    bad: 'backend pulse\n    timeout tunnel 3600\n    server pulse 127.0.0.1:7655',
    good: 'backend pulse\n    timeout tunnel 1h\n    server pulse 127.0.0.1:7655',
  },
  timeouts: {
    text: '`timeout client` belongs to a frontend, `timeout connect`, `timeout server` and `timeout tunnel` to a backend; a `listen` and the `defaults` take all of them. In the wrong section they are ignored, and without them HAProxy waits for ever.',
    bad: 'backend pulse\n    timeout client 1h\n    server pulse 127.0.0.1:7655',
    good: 'frontend https\n    timeout client 1m\n    default_backend pulse\n\nbackend pulse\n    timeout connect 5s\n    timeout server 1m\n    timeout tunnel 1h\n    server pulse 127.0.0.1:7655',
  },
  host: {
    text: 'HAProxy passes Host as the browser sent it. Leave `http-request set-header Host` out.',
    bad: 'backend pulse\n    http-request set-header Host pulse.internal\n    server pulse 127.0.0.1:7655',
    good: 'backend pulse\n    server pulse 127.0.0.1:7655',
  },
  proto: {
    text: 'HAProxy adds no X-Forwarded-Proto by itself. Set both branches, so that nothing the client claims is left.',
    good: 'frontend https\n    bind :443 ssl crt /etc/haproxy/certs/pulse.pem\n    http-request set-header X-Forwarded-Proto http\n    http-request set-header X-Forwarded-Proto https if { ssl_fc }\n    default_backend pulse',
  },
  'client-address': {
    text: '`option forwardfor` adds the address behind whatever the client sent, and Pulse reads the first one: delete the client’s copy. The place of the two lines does not matter.',
    bad: 'frontend https\n    option forwardfor',
    good: 'frontend https\n    http-request del-header X-Forwarded-For\n    option forwardfor',
  },
  'http-mode': {
    text: 'Without `mode http` HAProxy passes raw bytes: rules about hosts and headers match by chance or not at all, and `haproxy -c` says nothing of it. It has to hold for frontend and backend; `defaults` is the place for it.',
    bad: 'frontend https\n    bind :443 ssl crt /etc/haproxy/certs/pulse.pem\n    use_backend pulse if { hdr(host) -i pulse.example.com }',
    good: 'defaults\n    mode http\n    timeout connect 5s\n    timeout client 1m\n    timeout server 1m\n\nfrontend https\n    bind :443 ssl crt /etc/haproxy/certs/pulse.pem\n    use_backend pulse if { hdr(host) -i pulse.example.com }',
  },
  'socket-route': {
    text: '`use_backend` rules are tried in order, and the first that holds wins. Put Pulse’s sockets above what takes them away.',
    bad: 'frontend https\n    use_backend api if { path_beg /api/ }\n    use_backend pulse if { hdr(host) -i pulse.example.com }',
    good: 'frontend https\n    use_backend pulse if { hdr(host) -i pulse.example.com }\n    use_backend api if { path_beg /api/ }',
  },
  target: {
    text: 'Pulse listens on port 7655 and speaks plain HTTP there, without the PROXY protocol. A `server` without a port is asked at the port the client came in on.',
    bad: 'backend pulse\n    server pulse 10.0.0.5 ssl verify none',
    good: 'backend pulse\n    server pulse 10.0.0.5:7655',
  },
  https: {
    text: 'A listener speaks TLS with `ssl crt`; the file holds key and chain.',
    bad: 'frontend https\n    bind :443',
    good: 'frontend https\n    bind :443 ssl crt /etc/haproxy/certs/pulse.pem',
  },
  redirect: {
    text: 'Redirect plain requests with 308, which keeps the method of an agent’s report.',
    good: 'frontend http\n    bind :80\n    http-request redirect scheme https code 308 unless { ssl_fc }',
  },
  'security-headers': {
    text: '`http-response set-header` replaces what Pulse sends; `add-header` would double it.',
    good: 'backend pulse\n    http-response set-header Strict-Transport-Security "max-age=31536000"',
  },
  'hide-version': {
    text: 'HAProxy names itself in no header. What the application says is taken out by `http-response del-header`.',
    good: 'backend pulse\n    http-response del-header X-Powered-By',
  },
  'rate-limit': {
    text: 'A stick table counts requests by address. A WebSocket counts once.',
    good: 'backend pulse\n    stick-table type ip size 100k expire 1m store http_req_rate(10s)\n    http-request track-sc1 src if { path_beg /api/ }\n    http-request deny deny_status 429 if { path_beg /api/ } { sc_http_req_rate(1) gt 200 }',
  },
  'agent-bypass': {
    text: 'Agents have no password of the proxy’s. Leave their paths and the sockets out of the login.',
    bad: 'frontend https\n    http-request auth unless { http_auth(admins) }',
    good: 'frontend https\n    http-request auth unless { http_auth(admins) } or { path_beg /ws /api/agent /api/server/info /install /download/ }',
  },
  'no-cors': {
    text: 'Pulse does CORS itself. Leave `Access-Control-*` out of `http-response` rules.',
    bad: 'backend pulse\n    http-response set-header Access-Control-Allow-Origin *',
  },
  path: {
    text: 'Pulse lives at the root of its host. Leave `set-path` and `replace-path` out.',
    bad: 'frontend https\n    http-request replace-path ^/pulse/(.*) /\\1',
  },
  body: {
    text: 'HAProxy has no limit on bodies unless a rule makes one. Agents report up to 2 MiB.',
    bad: 'backend pulse\n    http-request deny if { req.body_size gt 1048576 }',
  },
  unbuffered: {
    text: 'HAProxy passes streams as they come. `http-response wait-for-body` holds them back.',
    bad: 'backend pulse\n    http-response wait-for-body time 10s',
  },
};
