import { connectionOf, hostHeaderOf, isHandshake, type PulseRequest } from '../../../model/request.ts';

/** A request as matchers look at it. */
export interface RuleRequest {
  /** Lower-case, without port and trailing dot. */
  readonly host: string;
  readonly path: string;
  readonly method: string;
  readonly query: URLSearchParams;
  /** Values by lower-case name; null where the client decides, undefined where it sends none. */
  header(name: string): string | null | undefined;
}

/** Headers that clients set as they like: nothing may rest on their values. */
const CLIENTS_OWN = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'authorization',
  'cache-control',
  'cookie',
  'dnt',
  'pragma',
  'referer',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'user-agent',
  'x-api-token',
  'x-csrf-token',
]);

export function ruleRequest(request: PulseRequest, path: string, scheme: string): RuleRequest {
  const handshake = isHandshake(request);
  const host = hostHeaderOf(request);
  const known = new Map<string, string | undefined>([
    ['host', host],
    ['upgrade', handshake ? 'websocket' : undefined],
    ['connection', connectionOf(request)],
    ['sec-websocket-version', handshake ? '13' : undefined],
    ['x-forwarded-proto', scheme],
    ['x-forwarded-host', host],
  ]);
  return {
    host: host.replace(/:\d+$/, '').replace(/\.$/, '').toLowerCase(),
    path,
    method: request.method,
    query: request.url.searchParams,
    header: (name) => {
      if (known.has(name)) return known.get(name);
      if (CLIENTS_OWN.has(name)) return null;
      if (handshake && (name === 'origin' || name.startsWith('sec-websocket'))) return null;
      if (request.method === 'POST' && (name === 'content-type' || name === 'content-encoding')) return null;
      return name.startsWith('x-forwarded') || name === 'x-real-ip' ? null : undefined;
    },
  };
}
