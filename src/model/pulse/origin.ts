import type { Exchange } from '../exchange.ts';
import { type Cause, knownValue } from '../fact.ts';
import type { PulseContainer } from '../gateway.ts';
import { headerNamed, type RequestHeader } from '../header.ts';
import { AGENT_SOCKET, hostHeaderOf, isHandshake, schemeOf } from '../request.ts';
import { isPrivateOrigin } from './names.ts';

/** What is known of the Pulse behind the proxy; without a container in sight, its defaults are taken. */
export interface PulseAsked {
  readonly pulse: 4 | 5 | 6;
  readonly container?: PulseContainer | undefined;
  /** What a header holds that carries the site's own name. */
  readonly serverName?: string | undefined;
  /** The scheme of the connection that this proxy accepts, where a TLS hop in front makes it another than the URL's. */
  readonly arrivesBy?: 'http' | 'https' | undefined;
}

/**
 * What Pulse's Origin check says to a handshake, as a browser or an agent sends it.
 * `refused` says which part of `Origin` found no match, with both sides of the comparison.
 */
export type OriginAnswer =
  | { readonly is: 'not-asked' }
  | {
      readonly is: 'accepted';
      readonly by: 'same-origin' | 'private-network' | 'allowed-origins' | 'no-check';
    }
  | {
      readonly is: 'refused';
      /** `missing`: no Origin arrives at all. */
      readonly part: 'host' | 'port' | 'scheme' | 'missing';
      readonly origin: string;
      readonly compared: string;
      /** The Origin is not the client's own: what the config makes of it. */
      readonly changed?: RequestHeader;
    }
  | { readonly is: 'undecided'; readonly because: Cause };

/**
 * internal/websocket/hub.go, checkOrigin, and internal/agentexec/server.go, isAllowedWebSocketOrigin.
 * - Pulse 4 and 5 compare scheme and host with X-Forwarded-Proto and -Host from anybody; agents are not checked.
 * - Pulse 6 compares the host alone, `:80` and `:443` aside, and reads X-Forwarded-Host only from a proxy in
 *   PULSE_TRUSTED_PROXY_CIDRS; the agents' socket looks at Host alone. Without an Origin it refuses, 4 and 5 do not.
 */
export function originAnswer(exchange: Exchange, asked: PulseAsked): OriginAnswer {
  if (!isHandshake(exchange.request) || exchange.outcome.kind !== 'proxied') return { is: 'not-asked' };
  const agent = exchange.request.url.pathname === AGENT_SOCKET;
  if (agent && asked.pulse < 6) return { is: 'accepted', by: 'no-check' };
  const changed = changedOrigin(exchange);
  if (changed?.carries === 'unknown') return { is: 'undecided', because: causeOf(changed) };
  const origin = changed === undefined ? originOf(exchange) : originIn(changed);
  if (origin === '')
    return asked.pulse < 6 || changed === undefined
      ? { is: 'accepted', by: 'no-check' }
      : { is: 'refused', part: 'missing', origin, compared: '', changed };
  const compared = comparedWith(exchange, asked, agent);
  if (compared === origin || (asked.pulse === 6 && isSameHost(origin, compared))) {
    return { is: 'accepted', by: 'same-origin' };
  }
  if (!agent) {
    const exempt = exemption(asked, origin);
    if (exempt !== undefined) return { is: 'accepted', by: exempt };
  }
  if (typeof compared !== 'string') return { is: 'undecided', because: compared };
  const unseen = agent ? undefined : unseenSetting(asked);
  if (unseen !== undefined) return { is: 'undecided', because: unseen };
  const part = differingPart(origin, compared, asked.pulse);
  return { is: 'refused', part, origin, compared, ...(changed === undefined ? {} : { changed }) };
}

/** As browsers and agents send it. */
function originOf({ request }: Exchange): string {
  return `${schemeOf(request)}://${hostHeaderOf(request)}`;
}

/** An Origin that the config takes off, or puts in the place of the client's. */
function changedOrigin({ requestHeaders }: Exchange): RequestHeader | undefined {
  const line = headerNamed(requestHeaders, 'origin');
  return line === undefined || line.carries === 'client-supplied' ? undefined : line;
}

function originIn({ carries, value }: RequestHeader): string {
  return carries === 'constant' ? (value ?? '') : '';
}

/** `scheme://host` as Pulse puts it together from what arrives. */
function comparedWith(exchange: Exchange, asked: PulseAsked, agent: boolean): string | Cause {
  const trusted = asked.pulse < 6 || (trustsProxies(asked.container) && !agent);
  const forwarded = trusted ? arriving(exchange, 'x-forwarded-host', asked) : '';
  const host = forwarded === '' ? arriving(exchange, 'host', asked) : forwarded;
  if (typeof host !== 'string') return host;
  if (asked.pulse === 6) return `${schemeOf(exchange.request)}://${host}`;
  const scheme = schemeArriving(exchange, asked);
  return typeof scheme === 'string' ? `${scheme}://${host}` : scheme;
}

/** What may let a browser in and is set where it cannot be read. */
function unseenSetting({ container, pulse }: PulseAsked): Cause | undefined {
  if (container?.originsUnseen !== undefined)
    return { missing: 'environment', name: 'ALLOWED_ORIGINS', at: container.originsUnseen };
  const cidrs = container?.trustedProxyCidrs;
  return pulse === 6 && cidrs?.value === null
    ? { missing: 'environment', name: 'PULSE_TRUSTED_PROXY_CIDRS', at: cidrs.at }
    : undefined;
}

/** Pulse cannot be told apart from the proxy it names: any range at all is taken to hold this proxy. */
export function trustsProxies(container: PulseContainer | undefined): boolean {
  const value = container?.trustedProxyCidrs?.value;
  return value !== null && value !== undefined && value.trim() !== '';
}

function exemption(asked: PulseAsked, origin: string): 'allowed-origins' | 'private-network' | undefined {
  const allowed = (asked.container?.allowedOrigins ?? '').split(',').map((each) => each.trim());
  if (allowed.includes('*') || allowed.includes(origin)) return 'allowed-origins';
  const none = allowed.every((each) => each === '');
  const host = URL.canParse(origin) ? new URL(origin).hostname : '';
  return none && isPrivateOrigin(host) ? 'private-network' : undefined;
}

function schemeArriving(exchange: Exchange, asked: PulseAsked): string | Cause {
  for (const name of ['x-forwarded-proto', 'x-forwarded-scheme']) {
    const value = arriving(exchange, name, asked);
    if (typeof value !== 'string') return value;
    const first = value.split(',')[0]?.trim().toLowerCase() ?? '';
    if (first !== '') return first === 'wss' ? 'https' : first === 'ws' ? 'http' : first;
  }
  const tls = exchange.outcome.kind === 'proxied' && exchange.outcome.targets[0]?.scheme === 'https';
  return tls ? 'https' : 'http';
}

/** The text of a header as Pulse reads it; empty where it is absent. */
function arriving(exchange: Exchange, name: string, asked: PulseAsked): string | Cause {
  const { request } = exchange;
  const line = headerNamed(exchange.requestHeaders, name);
  if (line === undefined) return name === 'host' ? { missing: 'parent', name: 'Host' } : '';
  switch (line.otherwise ?? line.carries) {
    case 'client-host':
      return hostHeaderOf(request);
    case 'client-hostname':
      return request.url.hostname;
    case 'client-scheme':
      return asked.arrivesBy ?? schemeOf(request);
    case 'client-supplied':
      return suppliedByClient(exchange, name);
    case 'constant':
      return line.value ?? '';
    case 'upstream-host':
      return upstreamHost(exchange) ?? causeOf(line);
    case 'server-name':
      return asked.serverName ?? request.url.hostname;
    case 'unknown':
      return causeOf(line);
    default:
      return '';
  }
}

/** Browsers and agents send Host and no X-Forwarded-*. A TLS hop in front is taken to do its part. */
function suppliedByClient({ request }: Exchange, name: string): string {
  if (name === 'host') return hostHeaderOf(request);
  if (name === 'x-forwarded-host') return request.front === 'tls' ? hostHeaderOf(request) : '';
  return request.front === 'none' ? '' : schemeOf(request);
}

function upstreamHost(exchange: Exchange): string | undefined {
  const target = exchange.outcome.kind === 'proxied' ? exchange.outcome.targets[0] : undefined;
  if (target === undefined) return undefined;
  const host = knownValue(target.host);
  const port = knownValue(target.port);
  return host === undefined ? undefined : port == null ? host : `${host}:${port}`;
}

function causeOf(line: RequestHeader): Cause {
  return line.because ?? { missing: 'variable', name: line.value ?? line.name };
}

/** pkg/securityutil/websocket_origin.go, SameHostWebSocketOrigin. */
function isSameHost(origin: string, compared: string | Cause): boolean {
  if (typeof compared !== 'string') return false;
  return withoutOwnPort(hostPart(origin)) === withoutOwnPort(hostPart(compared));
}

function withoutOwnPort(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/:(80|443)$/, '');
}

function hostPart(origin: string): string {
  return origin.slice(origin.indexOf('://') + 3);
}

function differingPart(origin: string, compared: string, pulse: 4 | 5 | 6): 'host' | 'port' | 'scheme' {
  const theirs = hostPart(origin).toLowerCase();
  const ours = hostPart(compared).toLowerCase();
  if (pulse < 6 && theirs === ours) return 'scheme';
  return theirs.replace(/:\d+$/, '') === ours.replace(/:\d+$/, '') ? 'port' : 'host';
}
