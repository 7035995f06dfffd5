import { type HeaderList, hasToken, valuesOf } from './headers.ts';

export type HandshakeRequest = {
  readonly method: string;
  readonly path: string;
  readonly httpVersion: string;
  readonly headers: HeaderList;
};

export const socketPaths: readonly string[] = ['/ws', '/api/agent/ws', '/api/ws'];

/** gorilla/websocket server.go, Upgrader.Upgrade: it never looks at the HTTP version. */
export function isHandshake(request: HandshakeRequest): boolean {
  return (
    request.method === 'GET' &&
    hasToken(request.headers, 'connection', 'upgrade') &&
    hasToken(request.headers, 'upgrade', 'websocket') &&
    hasToken(request.headers, 'sec-websocket-version', '13') &&
    valuesOf(request.headers, 'sec-websocket-key').some((key) => Buffer.from(key, 'base64').length === 16)
  );
}

export type PulseVersion = 4 | 5 | 6;

export type OriginPolicy = {
  readonly pulse: PulseVersion;
  /** The proxy stands in PULSE_TRUSTED_PROXY_CIDRS, so Pulse 6 believes its X-Forwarded-Host. */
  readonly trustsProxy?: boolean;
  /** Pulse lets private addresses and local names pass on `/ws`; off here, so that the strict answer shows. */
  readonly privateNamesPass?: boolean;
};

/** Would Pulse take this handshake's Origin? internal/websocket/hub.go, internal/agentexec/server.go. */
export function acceptsOrigin(request: HandshakeRequest, policy: OriginPolicy): boolean {
  const agent = pathOf(request) === '/api/agent/ws';
  return policy.pulse === 6 ? acceptedBySix(request, policy, agent) : agent || acceptedByFour(request);
}

/** Pulse 4 and 5 rebuild the whole origin from what the proxy says of itself, and believe anybody. */
function acceptedByFour(request: HandshakeRequest): boolean {
  const origin = valuesOf(request.headers, 'origin')[0];
  if (origin === undefined) return true;
  const scheme = valuesOf(request.headers, 'x-forwarded-proto')[0] || 'http';
  return (
    origin === `${scheme === 'wss' ? 'https' : scheme === 'ws' ? 'http' : scheme}://${forwardedHost(request)}`
  );
}

/** Pulse 6 compares hosts only, and asks the agent's socket for the raw Host. */
function acceptedBySix(request: HandshakeRequest, policy: OriginPolicy, agent: boolean): boolean {
  const origin = originHost(valuesOf(request.headers, 'origin')[0]);
  if (origin === undefined) return false;
  const raw = valuesOf(request.headers, 'host')[0] ?? '';
  const host = policy.trustsProxy && !agent ? forwardedHost(request) : raw;
  if (origin === withoutDefaultPort(host)) return true;
  return policy.privateNamesPass === true && !agent && isPrivateName(origin);
}

function forwardedHost(request: HandshakeRequest): string {
  return valuesOf(request.headers, 'x-forwarded-host')[0] || (valuesOf(request.headers, 'host')[0] ?? '');
}

function originHost(origin: string | undefined): string | undefined {
  const match = /^[a-z]+:\/\/([^/]+)/i.exec(origin ?? '');
  return match ? withoutDefaultPort(match[1] ?? '') : undefined;
}

function withoutDefaultPort(host: string): string {
  return host.toLowerCase().replace(/:(80|443)$/, '');
}

function isPrivateName(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  if (/^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(name)) return true;
  return /\.(local|lan)$/.test(name) && name.split('.').length <= 3;
}

/** The status Pulse answers a handshake with, once it is past the login. */
export function pulseAnswer(request: HandshakeRequest, policy: OriginPolicy): number {
  const path = pathOf(request);
  if (path.includes('//')) return 301; // Go's ServeMux cleans the path with a redirect
  if (path !== '/ws' && path !== '/api/agent/ws') return 404;
  if (!isHandshake(request)) return 400;
  return acceptsOrigin(request, policy) ? 101 : 403;
}

export function pathOf(request: { readonly path: string }): string {
  return request.path.split('?')[0] ?? request.path;
}
