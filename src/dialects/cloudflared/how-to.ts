import type { Dialect } from '../../model/dialect.ts';

/** cloudflared's part of the rules' pages. Every `good` is accepted by `cloudflared tunnel ingress validate`. */
export const howTo: Dialect['howTo'] = {
  upgrade: {
    text: 'WebSockets need no setting. Two things lose them: a unix socket with `protocol: http2`, and a service that is raw TCP.',
    bad: `protocol: http2
ingress:
  - hostname: pulse.example.com
    service: unix:/run/pulse.sock
  - service: http_status:404`,
    good: `ingress:
  - hostname: pulse.example.com
    service: http://localhost:7655
  - service: http_status:404`,
  },
  host: {
    text: 'cloudflared passes the name in the browser on by itself. `httpHostHeader` replaces it, and Pulse then refuses the WebSocket; a value at the top level hits every rule, and `httpHostHeader: ""` on the rule takes it back.',
    bad: `ingress:
  - hostname: pulse.example.com
    service: http://localhost:7655
    originRequest:
      httpHostHeader: localhost
  - service: http_status:404`,
    good: `ingress:
  - hostname: pulse.example.com
    service: http://localhost:7655
  - service: http_status:404`,
  },
  target: {
    text: "A service is a scheme, a host and a port, without a path and without a slash at the end. Inside a container `localhost` is cloudflared's own; write the name of Pulse's service there.",
    bad: `ingress:
  - hostname: pulse.example.com
    service: https://localhost:7655/
  - service: http_status:404`,
    good: `ingress:
  - hostname: pulse.example.com
    service: http://localhost:7655
  - service: http_status:404`,
  },
  'socket-route': {
    text: 'Rules are tried from top to bottom, and `path` is a regular expression that may match anywhere. One rule for the host name, without `path`, serves the page, the API and both sockets.',
    bad: `ingress:
  - hostname: pulse.example.com
    path: ^/api/
    service: http://localhost:7655
  - service: http_status:404`,
    good: `ingress:
  - hostname: pulse.example.com
    service: http://localhost:7655
  - service: http_status:404`,
  },
  'http-mode': {
    text: 'A scheme that cloudflared does not know, a mistyped one included, makes the service raw TCP: it answers the handshake itself and passes bytes.',
    bad: `ingress:
  - hostname: pulse.example.com
    service: htttp://localhost:7655
  - service: http_status:404`,
    good: `ingress:
  - hostname: pulse.example.com
    service: http://localhost:7655
  - service: http_status:404`,
  },
  'agent-bypass': {
    text: 'With `access` on the rule every request needs a token of Cloudflare Access, which Pulse\u2019s agents do not have. Give them a host name of their own, or a service token.',
  },
};
