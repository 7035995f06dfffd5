import type { Outcome } from '../../model/exchange.ts';
import { isHandshake, type PulseRequest } from '../../model/request.ts';
import type { Place } from '../../text/place.ts';
import { tableOf } from '../../text/table.ts';
import type { Configuration, Server } from './configuration.ts';
import { lastFlag } from './flags.ts';
import type { Layer } from './layers.ts';
import type { Tunnel } from './limits.ts';
import type { Routed } from './routing/routed.ts';
import { flag, lastSetting } from './server-settings.ts';
import { argument } from './statement.ts';
import { type Destination, destinationOf } from './targets.ts';
import { isSince } from './versions.ts';
import { balancerName, isBalancer, type Pool, type Worker, workerFor } from './workers.ts';

/** Where a request is sent, with the worker that sends it. */
export interface Sent {
  readonly destinations: readonly {
    readonly destination: Destination;
    readonly worker: Worker | undefined;
    readonly at?: Place;
  }[];
  /** A balancer that nothing defines. */
  readonly unknownBalancer?: string;
}

export function destinationsOf(
  routed: Routed & { is: 'proxied' },
  pool: Pool,
  inSection: boolean,
  version: string,
): Sent {
  const { url, query, isEncoded } = routed;
  const keepsSlashes = !inSection && isSince(version, '2.4.57');
  const encoding = isEncoded ? 'as-is' : keepsSlashes ? 'escaped' : 'escaped-twice';
  if (!isBalancer(url)) {
    const destination = destinationOf(url, query, encoding);
    if (destination === undefined) return { destinations: [] };
    return { destinations: [{ destination, worker: workerFor(pool.workers, url, 'both') }] };
  }
  const balancer = pool.balancers.get(balancerName(url));
  if (balancer === undefined) return { destinations: [], unknownBalancer: balancerName(url) };
  const rest = url.slice(balancerName(url).length);
  return {
    destinations: balancer.members.flatMap((worker) => {
      const destination = destinationOf(worker.name + rest, query, encoding);
      return destination === undefined ? [] : [{ destination, worker, at: worker.at }];
    }),
  };
}

/** Where Apache answers by itself instead of passing on. */
export function refusalOf(
  routed: Routed & { is: 'proxied' },
  sent: Sent,
  configuration: Configuration,
  server: Server,
  layers: readonly Layer[],
  request: PulseRequest,
): Outcome | undefined {
  const at = placeOfTarget(routed);
  const answer = (status: number, why: string): Outcome => ({
    kind: 'answered',
    status: { is: 'known', value: status, origin: 'written', why, at },
    ofTarget: true,
    at,
  });
  if (sent.unknownBalancer !== undefined)
    return answer(500, `nothing defines the members of \`${sent.unknownBalancer}\``);
  if (sent.destinations.length === 0 && !/[$%]\{/.test(routed.url))
    // A name that cannot be looked up; since 2.4.59 with the addresses that are kept (ap_proxy_determine_address).
    return answer(
      isSince(configuration.version, '2.4.59') ? 500 : 502,
      `\`${writtenTarget(routed)}\` lacks the slash at its end, and what follows is glued to the port`,
    );
  const scheme = sent.destinations[0]?.destination.scheme ?? '';
  const isSecure = scheme === 'https' || scheme === 'wss';
  const engine = lastSetting(configuration, server, 'sslproxyengine');
  if (
    isSecure &&
    engine?.doubt === undefined &&
    (engine === undefined || flag(argument(engine, 0) ?? '') !== true)
  ) {
    const hidden = configuration.outside;
    if (hidden !== undefined && engine === undefined) return { kind: 'undecided', because: hidden };
    return answer(500, `an ${scheme}:// target needs \`SSLProxyEngine On\``);
  }
  return withoutHandler(scheme, configuration, layers, request)
    ? answer(500, missingHandler(scheme, configuration))
    : undefined;
}

/** Who speaks a scheme but those of WebSockets, of which there are two (each module's scheme_handler or canon_handler). */
const HANDLERS: Readonly<Record<string, string>> = tableOf({
  http: 'proxy_http',
  https: 'proxy_http',
  h2: 'proxy_http2',
  h2c: 'proxy_http2',
  ajp: 'proxy_ajp',
  fcgi: 'proxy_fcgi',
  scgi: 'proxy_scgi',
  uwsgi: 'proxy_uwsgi',
  ftp: 'proxy_ftp',
  fd: 'proxy_fdpass',
});

/** No module that is loaded speaks the scheme (AH01144). */
function withoutHandler(
  scheme: string,
  { modules, version }: Configuration,
  layers: readonly Layer[],
  request: PulseRequest,
): boolean {
  const has = (module: string) => modules.has(module) !== 'absent';
  if (scheme !== 'ws' && scheme !== 'wss') {
    const handler = HANDLERS[scheme];
    return handler === undefined || !has(handler);
  }
  const fallsBack = lastFlag(layers, 'proxywebsocketfallbacktoproxyhttp')?.value !== false;
  if (isSince(version, '2.4.47') && has('proxy_http') && (fallsBack || !has('proxy_wstunnel'))) return false;
  return !has('proxy_wstunnel') || (!isSince(version, '2.4.47') && !isHandshake(request));
}

function missingHandler(scheme: string, { modules, version }: Configuration): string {
  const isWstunnels = scheme.startsWith('ws') && !isSince(version, '2.4.47');
  if (isWstunnels && modules.has('proxy_wstunnel') !== 'absent')
    return `${scheme}:// targets take handshakes alone before 2.4.47`;
  const handler = isWstunnels ? 'proxy_wstunnel' : scheme.startsWith('ws') ? 'proxy_http' : HANDLERS[scheme];
  return handler === undefined
    ? `no module of Apache speaks ${scheme}://`
    : `${scheme}:// targets need mod_${handler}, which is not loaded`;
}

/** Who carries an upgraded connection. */
export function tunnelOf(
  scheme: string,
  { modules, version }: Configuration,
  layers: readonly Layer[],
): Tunnel {
  if (scheme !== 'ws' && scheme !== 'wss') return 'http';
  if (!isSince(version, '2.4.47') || modules.has('proxy_http') === 'absent') return 'wstunnel';
  const fallback = lastFlag(layers, 'proxywebsocketfallbacktoproxyhttp');
  return fallback?.value === false && modules.has('proxy_wstunnel') !== 'absent' ? 'wstunnel' : 'http';
}

/** As it stands in the config, without what is put behind it. */
function writtenTarget({ by, url }: Routed & { is: 'proxied' }): string {
  if ('target' in by) return by.target;
  return 'substitution' in by ? by.substitution : url;
}

/** The words that name where a request goes. */
export function placeOfTarget(routed: Routed & { is: 'proxied' }): Place {
  if ('targetAt' in routed.by) return routed.by.targetAt;
  return 'statement' in routed.by ? routed.by.statement.at : routed.by.at;
}
