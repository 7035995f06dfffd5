/** What stands between the client and this proxy: nothing, a TLS terminator, or Cloudflare's edge. */
export type Front = 'none' | 'tls' | 'cloudflare';

/** Chrome sends `Connection: Upgrade`, Firefox `Connection: keep-alive, Upgrade`; an agent sends what Chrome sends. */
export type Client = 'chrome' | 'firefox' | 'agent';

/** One request of Pulse's browser page or agents, as the client itself sees it. */
export interface PulseRequest {
  /** `ws:` and `wss:` are WebSocket handshakes. */
  readonly url: URL;
  readonly method: string;
  readonly client: Client;
  readonly role: Role;
  readonly front: Front;
  /** The local port it arrives at, where something in front (a port mapping, a TLS hop) makes it another than the URL's. */
  readonly arrivesAt?: number;
}

export type Role = 'page' | 'health' | 'asset' | 'encoded' | 'report' | 'stream' | 'handshake';

/** The sockets of Pulse: the browser's, the agents', and the one the published guide tests. */
export const BROWSER_SOCKET = '/ws';
export const AGENT_SOCKET = '/api/agent/ws';
export const GUIDE_SOCKET = '/api/ws';
export const SOCKET_PATHS: readonly string[] = [BROWSER_SOCKET, AGENT_SOCKET, GUIDE_SOCKET];

/**
 * The requests Pulse lives on, asked of one listener (`origin` is `https://pulse.example.com`, a port only where it is
 * not the scheme's own).
 */
export function pulseRequests(
  origin: URL,
  front: Front = 'none',
  arrivesAt?: number,
): readonly PulseRequest[] {
  const request = (path: string, role: Role, method = 'GET', client: Client = 'chrome'): PulseRequest => ({
    url: new URL(path, role === 'handshake' ? socketOrigin(origin) : origin),
    method,
    client,
    role,
    front,
    ...(arrivesAt === undefined ? {} : { arrivesAt }),
  });
  return [
    request('/', 'page'),
    request('/api/health', 'health'),
    request('/assets/index.js', 'asset'),
    request('/api/alerts/docker%2Fabc', 'encoded'),
    request('/api/agents/host/report', 'report', 'POST', 'agent'),
    request(BROWSER_SOCKET, 'handshake'),
    request(AGENT_SOCKET, 'handshake', 'GET', 'agent'),
    request(GUIDE_SOCKET, 'handshake'),
    request('/api/logs/stream', 'stream'),
  ];
}

function socketOrigin(origin: URL): URL {
  return new URL(origin.href.replace(/^http/, 'ws'));
}

export function isHandshake(request: PulseRequest): boolean {
  return request.url.protocol === 'ws:' || request.url.protocol === 'wss:';
}

/** The scheme the client uses on the wire. */
export function schemeOf(request: PulseRequest): 'http' | 'https' {
  return request.url.protocol === 'wss:' || request.url.protocol === 'https:' ? 'https' : 'http';
}

/** The local port the request arrives at. */
export function portOf(request: PulseRequest): number {
  if (request.arrivesAt !== undefined) return request.arrivesAt;
  if (request.url.port !== '') return Number(request.url.port);
  return schemeOf(request) === 'https' ? 443 : 80;
}

/** The Host header as the client sends it: with a port unless it is the scheme's own. */
export function hostHeaderOf(request: PulseRequest): string {
  return request.url.host;
}

/** The Connection header of a handshake, by client. */
export function connectionOf(request: PulseRequest): string | undefined {
  if (!isHandshake(request)) return undefined;
  return request.client === 'firefox' ? 'keep-alive, Upgrade' : 'Upgrade';
}
