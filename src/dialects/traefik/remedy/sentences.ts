import type { Need } from '../../../model/need.ts';

/**
 * What to do where no line can be written for it. Most needs have lines of their own (cures.ts), and a sentence only where the
 * reader's own are in one line with others, or in a chain that does more. The others never have any, and why is said here.
 */
export const SENTENCES: Readonly<Partial<Record<Need, string>>> = {
  upgrade:
    'Take `Upgrade` and `Connection` out of `customRequestHeaders`: Traefik passes WebSockets on by itself.',
  host: 'Leave `passHostHeader` out, and `Host` out of `customRequestHeaders`: Traefik passes the host on by itself.',
  // The address of the proxy in front is written in no file of Traefik's.
  proto:
    'Leave `X-Forwarded-Proto` out of `customRequestHeaders`; behind another proxy, name its address in `forwardedHeaders.trustedIPs` of the entry point.',
  'client-address':
    'Leave `X-Forwarded-For` and `X-Real-Ip` out of `customRequestHeaders`; behind another proxy, name its address in `forwardedHeaders.trustedIPs` of the entry point.',
  unbuffered: 'Take the `buffering` middleware off this router.',
  body: 'Raise `maxRequestBodyBytes` of the `buffering` middleware to 4194304 or more, or take the middleware off.',
  path: 'Take the middleware that changes the path off this router: Pulse is served at the root of its own host name.',
  // An entry point is shared with every other router on it.
  lifetime: 'Leave `respondingTimeouts.writeTimeout` of the entry point at 0.',
  // Without an entry point for TLS there are also a port to publish and a certificate to get.
  https: 'Give the router `tls: {}` (as a label `tls=true`) on a TLS entry point, and redirect `web` to it.',
  redirect: 'Redirect at the entry point: `http.redirections.entryPoint.to: websecure`.',
  'rate-limit': 'Add a `rateLimit` middleware with `average: 30` and `burst: 50`.',
  'socket-rate': 'Raise `burst` of the `rateLimit` middleware to 50 or more.',
  'no-cors': 'Take the `accessControl…` settings out: Pulse answers such requests by itself.',
  // A middleware of the router that serves the page is what answers: what else it is for is the reader's to weigh.
  'socket-route':
    'Send `/ws` and `/api/agent/ws` to Pulse as well: one router with `Host(…)` alone is enough.',
  'agent-bypass':
    'Give the agents a router of their own with `PathPrefix(`/api/agent`)` and `Path(`/ws`)`, without the login.',
  // TCP middlewares, services that others share, and rules about more than names have no counterpart in HTTP.
  'http-mode': 'Write an HTTP router instead of the TCP router.',
  target: 'Point the service at Pulse: `http://pulse:7655`, or the label `loadbalancer.server.port=7655`.',
  'security-headers':
    'Add a `headers` middleware with `contentTypeNosniff: true`, `customFrameOptionsValue: SAMEORIGIN` and `stsSeconds: 31536000`.',
};
