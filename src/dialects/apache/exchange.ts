import { exchangeWithout, NO_BUFFERS } from '../../model/blank.ts';
import type { Exchange, Outcome, Step, Target, Upgrade } from '../../model/exchange.ts';
import { byDefault, unknown, written } from '../../model/fact.ts';
import { isHandshake, type PulseRequest } from '../../model/request.ts';
import type { Place } from '../../text/place.ts';
import type { Configuration, Server } from './configuration.ts';
import { environmentOf } from './environment.ts';
import { deniedBy, gatesOf } from './gates.ts';
import { type Passing, upgradeOf } from './handshake.ts';
import { innermost, type Layer, layersOf } from './layers.ts';
import { limitsOf, type Tunnel } from './limits.ts';
import { lastFlag, requestHeaderLines, requestHeadersAt, upgradeSeen } from './request-headers.ts';
import type { RequestView } from './request-view.ts';
import { responseHeaders, showsVersion } from './response-headers.ts';
import { type Routed, routeRequest, type Way } from './routing.ts';
import { flag, lastSetting } from './server-settings.ts';
import { siteIndexOf } from './sites.ts';
import { argument, type Statement, textOf } from './statement.ts';
import { type Destination, destinationOf, hostHeaderOf, targetOf } from './targets.ts';
import { isSince } from './versions.ts';
import { selectServer, speaksTls } from './virtual-hosts.ts';
import { balancerName, isBalancer, type Pool, type Worker, workerFor } from './workers.ts';

/** An exchange, with what a remedy or a remark may ask of it afterwards. */
export interface Traced {
  readonly exchange: Exchange;
  readonly server: Server | undefined;
  readonly layers: readonly Layer[];
  readonly way: Way | undefined;
  readonly worker: Worker | undefined;
}

export function trace(configuration: Configuration, pools: Pools, request: PulseRequest): Traced {
  const selected = selectServer(configuration, request);
  const nowhere = (outcome: Outcome, site: number | undefined): Traced => ({
    exchange: exchangeWithout(request, { outcome, steps: [], site, upgrade: lostOnTheWay(request) }),
    server: undefined,
    layers: [],
    way: undefined,
    worker: undefined,
  });
  if (selected.is === 'closed') return nowhere({ kind: 'closed', why: selected.why }, undefined);
  const { server } = selected;
  const site = siteIndexOf(configuration, server);
  if (selected.is === 'plain-to-tls') {
    const status = byDefault(400, configuration.extent === 'main');
    return nowhere({ kind: 'answered', status, ...placeOf(server) }, site);
  }
  return traceIn(configuration, pools, request, server, {
    at: selected.at,
    why: selected.why,
  });
}

/** The workers of a server: the main server's first (mod_proxy.c, merge_proxy_config). */
export interface Pools {
  of(server: Server): Pool;
}

function traceIn(
  configuration: Configuration,
  pools: Pools,
  request: PulseRequest,
  server: Server,
  first: { readonly at: Place | undefined; readonly why: string },
): Traced {
  const site = siteIndexOf(configuration, server);
  const plain = viewOf(configuration, server, request);
  const before = layersOf(configuration, server, plain, undefined);
  const view = { ...plain, environment: environmentOf(before, plain) };
  const way = routeRequest(configuration, server, before, view);
  const layers = layersOf(
    configuration,
    server,
    way.view,
    way.routed.is === 'proxied' ? way.routed.url : undefined,
  );
  const opening: readonly Step[] =
    first.at === undefined || server.section === undefined
      ? []
      : [{ at: first.at, text: textOf(server.section), why: first.why }];
  const steps = [...opening, ...way.steps];
  const section = innermost(layers);
  const common = {
    site,
    steps,
    gates: gatesOf(layers),
    ...routePlace(section, server),
  };
  const ended = (outcome: Outcome): Traced => ({
    exchange: exchangeWithout(request, {
      ...common,
      outcome,
      upgrade: lostOnTheWay(request),
      responseHeaders: responseHeaders(layers, way.view),
      showsVersion: showsVersion(layers, configuration),
    }),
    server,
    layers,
    way,
    worker: undefined,
  });
  const denied = deniedBy(layers);
  if (denied !== undefined && denied.doubt === undefined && way.routed.is === 'proxied')
    return ended({ kind: 'answered', status: written(403, denied.at, denied.written), at: denied.at });
  if (way.routed.is !== 'proxied') return ended(outcomeOf(way.routed, configuration));

  const pool = pools.of(server);
  const sent = destinationsOf(way.routed, pool, section !== undefined);
  const refused = refusalOf(way.routed, sent, configuration, server, layers, request);
  if (refused !== undefined) return ended(refused);
  const [main] = sent.destinations;
  if (main === undefined)
    return ended({ kind: 'undecided', because: { missing: 'variable', name: way.routed.url } });

  const { worker } = main;
  const headers = requestHeaderLines(layers, { ...way.view, environment: environmentOf(layers, way.view) });
  const http10 = http10By(layers, way.view);
  const passing: Passing = {
    scheme: main.destination.scheme,
    worker,
    sharing: sharingOf(way.routed, pool),
    upgrade: upgradeSeen(headers, way.view),
    http10,
  };
  const upgrade = upgradeOf(way.view, passing, configuration, server, layers, way);
  const forced = forcedBy(passing, request, configuration.version);
  const tunnel = tunnelOf(main.destination.scheme, configuration, layers);
  const at = placeOfTarget(way.routed);
  const targets: readonly Target[] = sent.destinations.map(({ destination, at: memberAt }) =>
    targetOf(destination, configuration, server, memberAt ?? at, proxiedPathIsUnknown(way.routed)),
  );
  const exchange: Exchange = {
    request,
    ...common,
    outcome: { kind: 'proxied', targets },
    upgrade,
    ...(forced === undefined ? {} : { forcesUpgrade: forced }),
    upstreamHttp:
      http10 === undefined
        ? byDefault('1.1', true)
        : {
            is: 'known',
            value: '1.0',
            origin: 'written',
            directive: 'force-proxy-request-1.0',
            at: http10.at,
          },
    requestHeaders: requestHeadersAt(layers, headers, {
      upstreamHost: hostHeaderOf(main.destination),
      serverName: server.names.find((name) => !name.isAlias)?.text,
      upgrades: upgrade.is === 'passed' || forced !== undefined,
      connection: http10 === undefined ? connectionTo(worker, way) : 'none',
      tunnel,
    }),
    responseHeaders: responseHeaders(layers, { ...way.view, environment: environmentOf(layers, way.view) }),
    limits: limitsOf(configuration, server, worker, tunnel),
    buffers: NO_BUFFERS,
    responseBuffered: bufferedBy(layers),
    showsVersion: showsVersion(layers, configuration),
    remarks: [],
  };
  return { exchange, server, layers, way, worker };
}

function viewOf(configuration: Configuration, server: Server, request: PulseRequest): RequestView {
  return {
    request,
    version: configuration.version,
    tls:
      configuration.extent === 'part'
        ? /^(?:https|wss):$/.test(request.url.protocol)
        : speaksTls(configuration, server),
    serverName: server.names[0]?.text,
    modules: configuration.modules,
    path: decodedPath(request.url.pathname, decodesSlashes(server)),
    query: request.url.search.slice(1),
    environment: new Map(),
  };
}

/** `AllowEncodedSlashes On` decodes them, `NoDecode` leaves them; virtual hosts do not inherit it. */
function decodesSlashes({ statements }: Server): boolean {
  const setting = statements.findLast((each) => each.name === 'allowencodedslashes');
  return setting !== undefined && /^on$/i.test(argument(setting, 0) ?? '');
}

/** Slashes are merged, the rest is decoded. */
function decodedPath(path: string, decodesSlashes: boolean): string {
  if (decodesSlashes) return safelyDecoded(path).replace(/\/{2,}/g, '/');
  return path
    .replace(/\/{2,}/g, '/')
    .split(/(%2f)/i)
    .map((part) => (/^%2f$/i.test(part) ? part : safelyDecoded(part)))
    .join('');
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function outcomeOf(routed: Exclude<Routed, { is: 'proxied' }>, configuration: Configuration): Outcome {
  switch (routed.is) {
    case 'redirected':
      return {
        kind: 'redirected',
        status: routed.status,
        to:
          routed.to === undefined
            ? unknown({ missing: 'variable', name: textOf(routed.by), at: routed.by.at })
            : written(routed.to, routed.by.at, routed.by.written),
        at: routed.by.at,
      };
    case 'answered':
      return {
        kind: 'answered',
        status:
          routed.by === undefined
            ? { ...byDefault(routed.status, configuration.extent === 'main'), why: routed.why }
            : { is: 'known', value: routed.status, origin: 'written', at: routed.by.at, why: routed.why },
        ...(routed.by === undefined ? {} : { at: routed.by.at }),
      };
    case 'file':
      return {
        kind: 'answered',
        status: unknown({ missing: 'file', name: routed.why }),
        ...(routed.by === undefined ? {} : { at: routed.by.at }),
      };
    case 'unknown':
      return { kind: 'undecided', because: routed.because };
  }
}

interface Sent {
  readonly destinations: readonly {
    readonly destination: Destination;
    readonly worker: Worker | undefined;
    readonly at?: Place;
  }[];
  /** A balancer that nothing defines. */
  readonly unknownBalancer?: string;
}

function destinationsOf(routed: Routed & { is: 'proxied' }, pool: Pool, inSection: boolean): Sent {
  const { url, query, isEncoded } = routed;
  const encoding = isEncoded ? 'as-is' : inSection ? 'escaped-twice' : 'escaped';
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
function refusalOf(
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
    at,
  });
  if (sent.unknownBalancer !== undefined)
    return answer(500, `nothing defines the members of \`${sent.unknownBalancer}\``);
  if (sent.destinations.length === 0 && !/[$%]\{/.test(routed.url))
    return answer(500, `\`${routed.url}\` is no URL: a slash is missing at the end of the target`);
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

/** No module that is loaded speaks the scheme (AH01144). */
function withoutHandler(
  scheme: string,
  { modules, version }: Configuration,
  layers: readonly Layer[],
  request: PulseRequest,
): boolean {
  const has = (module: string) => modules.has(module) !== 'absent';
  if (scheme === 'http' || scheme === 'https') return !has('proxy_http');
  if (scheme !== 'ws' && scheme !== 'wss') return false;
  const fallsBack = lastFlag(layers, 'proxywebsocketfallbacktoproxyhttp')?.value !== false;
  if (isSince(version, '2.4.47') && has('proxy_http') && (fallsBack || !has('proxy_wstunnel'))) return false;
  return !has('proxy_wstunnel') || (!isSince(version, '2.4.47') && !isHandshake(request));
}

function missingHandler(scheme: string, { version }: Configuration): string {
  const module = scheme.startsWith('http')
    ? 'mod_proxy_http'
    : isSince(version, '2.4.47')
      ? 'mod_proxy_http'
      : 'mod_proxy_wstunnel';
  return `${scheme}:// targets need ${module}, which is not loaded`;
}

/** Who carries an upgraded connection. */
function tunnelOf(scheme: string, { modules, version }: Configuration, layers: readonly Layer[]): Tunnel {
  if (scheme !== 'ws' && scheme !== 'wss') return 'http';
  if (!isSince(version, '2.4.47') || modules.has('proxy_http') === 'absent') return 'wstunnel';
  const fallback = lastFlag(layers, 'proxywebsocketfallbacktoproxyhttp');
  return fallback?.value === false && modules.has('proxy_wstunnel') !== 'absent' ? 'wstunnel' : 'http';
}

function sharingOf(routed: Routed & { is: 'proxied' }, pool: Pool): Passing['sharing'] {
  if (!('statement' in routed.by)) return undefined;
  const worker = pool.shared.get(routed.by.statement);
  return worker === undefined ? undefined : { statement: routed.by.statement, worker };
}

/** RequestHeader puts an Upgrade on requests that have none, and the worker lets it pass. */
function forcedBy(
  { upgrade, worker, scheme }: Passing,
  request: PulseRequest,
  version: string,
): Place | undefined {
  if (isHandshake(request) || upgrade.statement === undefined || !isSince(version, '2.4.47'))
    return undefined;
  if (!/^websocket$/i.test(upgrade.text ?? '')) return undefined;
  return worker?.parameters.has('upgrade') === true || scheme.startsWith('ws')
    ? upgrade.statement.at
    : undefined;
}

/** `SetEnv force-proxy-request-1.0 1`, which any value turns on. */
function http10By(layers: readonly Layer[], view: RequestView): Statement | undefined {
  if (!environmentOf(layers, view).has(HTTP_1_0)) return undefined;
  return layers
    .flatMap(({ statements }) => statements)
    .findLast((each) => each.args.some((word) => word.value.split('=')[0] === HTTP_1_0));
}

const HTTP_1_0 = 'force-proxy-request-1.0';

/** The default worker, and any that is told so, closes its connections (proxy_util.c, ap_proxy_connection_reusable). */
function connectionTo(worker: Worker | undefined, way: Way): 'Keep-Alive' | 'close' {
  if (worker === undefined || way.environment.has('proxy-nokeepalive')) return 'close';
  const disabled = worker.parameters.get('disablereuse')?.value ?? '';
  const enabled = worker.parameters.get('enablereuse')?.value ?? '';
  if (/^on$/i.test(disabled) || /^off$/i.test(enabled)) return 'close';
  return worker.isPattern && worker.name.includes('$') ? 'close' : 'Keep-Alive';
}

/** Apache passes on what it has when Pulse pauses; only filters that want all of it hold it back. */
function bufferedBy(layers: readonly Layer[]): Exchange['responseBuffered'] {
  const filter = layers
    .flatMap(({ statements }) => statements)
    .findLast((each) => /^(?:setoutputfilter|addoutputfilterbytype|addoutputfilter)$/.test(each.name));
  const names =
    filter === undefined ? [] : filter.args.flatMap((word) => word.value.toUpperCase().split(';'));
  const held = filter !== undefined && names.includes('BUFFER');
  return held ? written(true, filter.at, filter.written) : byDefault(false, true);
}

function proxiedPathIsUnknown(routed: Routed): boolean {
  return routed.is === 'proxied' && routed.pathIsUnknown === true;
}

function placeOfTarget(routed: Routed & { is: 'proxied' }): Place {
  if ('targetAt' in routed.by) return routed.by.targetAt;
  return 'statement' in routed.by ? routed.by.statement.at : routed.by.at;
}

function lostOnTheWay(request: PulseRequest): Upgrade {
  if (!isHandshake(request)) return { is: 'not-asked' };
  return { is: 'lost', losses: [{ kind: 'route', text: 'the request does not get to Pulse' }] };
}

function routePlace(section: Statement | undefined, server: Server): { readonly route?: Place } {
  const place = section?.at ?? server.section?.at;
  return place === undefined ? {} : { route: place };
}

function placeOf(server: Server): { readonly at?: Place } {
  return server.section === undefined ? {} : { at: server.section.at };
}
