import type { Dialect } from '../../model/dialect.ts';

const pulse = `http:
  routers:
    pulse:
      rule: Host(\`pulse.example.com\`)
      entryPoints: [websecure]
      service: pulse
      tls: {}
  services:
    pulse:
      loadBalancer:
        servers:
          - url: http://pulse:7655`;

const withMiddleware = (name: string, body: string): string => `http:
  routers:
    pulse:
      rule: Host(\`pulse.example.com\`)
      entryPoints: [websecure]
      service: pulse
      tls: {}
      middlewares: [${name}]
  middlewares:
    ${name}:
${body}
  services:
    pulse:
      loadBalancer:
        servers:
          - url: http://pulse:7655`;

/** Traefik's part of the rules' pages, as dynamic files. Every `good` is a whole file that Traefik takes. */
export const howTo: Dialect['howTo'] = {
  upgrade: {
    text: 'Traefik passes WebSockets on by itself, on every HTTP router. Only a `headers` middleware that touches `Upgrade` or `Connection` loses them: take those lines out.',
    bad: withMiddleware(
      'clean',
      `      headers:
        customRequestHeaders:
          Upgrade: ""`,
    ),
    good: pulse,
  },
  host: {
    text: 'Traefik passes the host on by itself. `passHostHeader: false` and a `Host` in `customRequestHeaders` replace it, and Pulse then refuses the WebSocket.',
    bad: withMiddleware(
      'host',
      `      headers:
        customRequestHeaders:
          Host: pulse.internal`,
    ),
    good: pulse,
  },
  proto: {
    text: 'Traefik sets `X-Forwarded-Proto` from the connection. Behind another proxy name its address in `entryPoints.websecure.forwardedHeaders.trustedIPs` of the static config; without it Traefik deletes what that proxy says.',
  },
  'client-address': {
    text: 'Traefik sets `X-Forwarded-For` and `X-Real-Ip` itself and deletes what strangers send. Behind another proxy name its address in `forwardedHeaders.trustedIPs`; `insecure: true` believes everyone.',
  },
  unbuffered: {
    text: 'Nothing is held back unless a `buffering` middleware says so, which collects a whole response before its first byte goes out. Take it off the router; `compress` does no harm.',
    bad: withMiddleware(
      'limits',
      `      buffering:
        maxRequestBodyBytes: 8388608`,
    ),
    good: pulse,
  },
  body: {
    text: 'There is no limit unless a `buffering` middleware sets one. Give agents 4 MiB.',
    bad: withMiddleware(
      'limits',
      `      buffering:
        maxRequestBodyBytes: 1048576`,
    ),
    good: pulse,
  },
  path: {
    text: 'Pulse is served at the root of its own host name: no `stripPrefix`, `addPrefix` or `replacePath` on its router.',
    bad: withMiddleware(
      'strip',
      `      stripPrefix:
        prefixes: [/api]`,
    ),
    good: pulse,
  },
  'socket-route': {
    text: 'The router with the highest priority takes a request, and without `priority` that is the one with the longest rule. One router with `Host(…)` alone takes the page, the API and both sockets.',
    bad: pulse.replace('Host(`pulse.example.com`)', 'Host(`pulse.example.com`) && PathPrefix(`/api`)'),
    good: pulse,
  },
  https: {
    text: 'A router answers TLS only with `tls`, and only TLS then. `tls:` with nothing behind it, and a label `tls` that is not `true`, leave it plain.',
    bad: pulse.replace('tls: {}', 'tls:'),
    good: pulse,
  },
  redirect: {
    text: 'Redirect at the entry point, in the static config: `entryPoints.web.http.redirections.entryPoint.to: websecure`. It covers every host and answers POST with 308, which keeps the method.',
  },
  target: {
    text: "The port is the container's own, 7655, not the one that the host publishes; as a label `traefik.http.services.pulse.loadbalancer.server.port=7655`. Inside Traefik's container `localhost` is Traefik. A container on several networks needs `traefik.docker.network`.",
    bad: pulse.replace('http://pulse:7655', 'https://pulse:7655'),
    good: pulse,
  },
  'http-mode': {
    text: 'A TCP router passes bytes: no forwarded headers, and with `passthrough` the encrypted ones, which Pulse does not understand. Write an HTTP router.',
    bad: `tcp:
  routers:
    pulse:
      rule: HostSNI(\`pulse.example.com\`)
      entryPoints: [websecure]
      service: pulse
      tls:
        passthrough: true
  services:
    pulse:
      loadBalancer:
        servers:
          - address: pulse:7655`,
    good: pulse,
  },
  'no-cors': {
    text: 'Pulse answers cross-origin requests by itself (`ALLOWED_ORIGINS`). Take the `accessControl…` settings out of the `headers` middleware.',
    bad: withMiddleware(
      'cors',
      `      headers:
        accessControlAllowOriginList: ["*"]`,
    ),
    good: pulse,
  },
  'rate-limit': {
    text: 'A `rateLimit` middleware counts requests per client address. A `burst` under 50 also hits the page itself, which loads many files at once; behind another proxy all visitors have one address.',
    good: withMiddleware(
      'rate',
      `      rateLimit:
        average: 30
        burst: 100`,
    ),
  },
  'socket-rate': {
    text: 'A handshake counts as one request. Leave room for reconnects after a restart.',
    bad: withMiddleware(
      'rate',
      `      rateLimit:
        average: 5
        burst: 5`,
    ),
    good: withMiddleware(
      'rate',
      `      rateLimit:
        average: 30
        burst: 100`,
    ),
  },
  'security-headers': {
    text: 'A `headers` middleware replaces what Pulse sends, so one value reaches the browser. Strict-Transport-Security is sent over TLS alone.',
    good: withMiddleware(
      'secure',
      `      headers:
        stsSeconds: 31536000`,
    ),
  },
  'agent-bypass': {
    text: 'Give the paths of the agents a router of their own without the login: they cannot answer it.',
  },
};
