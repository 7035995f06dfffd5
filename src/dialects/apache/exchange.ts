import { exchangeWithout, NO_BUFFERS } from '../../model/blank.ts';
import type { Exchange, Outcome, Step, Target, Upgrade } from '../../model/exchange.ts';
import { byDefault, type Cause, unknown, written } from '../../model/fact.ts';
import { isHandshake, type PulseRequest } from '../../model/request.ts';
import type { Place } from '../../text/place.ts';
import type { Configuration, Server } from './configuration.ts';
import { withPlain } from './environment.ts';
import { type Passing, upgradeOf } from './handshake.ts';
import { requestHeadersAt } from './headers-to-pulse.ts';
import { http10By, upstreamHttpOf } from './http-version.ts';
import { hiddenIn, innermost, type Layer, statementsNamed } from './layers.ts';
import { limitsOf } from './limits.ts';
import { requestHeaderLines, upgradeSeen } from './request-headers.ts';
import type { RequestView } from './request-view.ts';
import { responseHeaders, showsVersion } from './response-headers.ts';
import { routeRequest } from './routing/route.ts';
import type { Routed, Way } from './routing/routed.ts';
import { destinationsOf, placeOfTarget, refusalOf, tunnelOf } from './sending.ts';
import { siteIndexOf } from './sites.ts';
import { argument, type Statement, textOf } from './statement.ts';
import { hostHeaderOf, targetOf } from './targets.ts';
import { isSince } from './versions.ts';
import { viewOf } from './views.ts';
import { selectServer } from './virtual-hosts.ts';
import type { Pool, Worker } from './workers.ts';

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
  const way = routeRequest(configuration, server, viewOf(configuration, server, request));
  const { layers } = way;
  const view = { ...way.view, environment: withPlain(layers, way.view) };
  const opening: readonly Step[] =
    first.at === undefined || server.section === undefined
      ? []
      : [{ at: first.at, text: textOf(server.section), why: first.why }];
  const steps = [...opening, ...way.steps];
  const section = innermost(layers);
  const common = {
    site,
    steps,
    gates: way.gates,
    ...routePlace(section, server),
  };
  const ended = (outcome: Outcome): Traced => ({
    exchange: exchangeWithout(request, {
      ...common,
      outcome,
      upgrade: lostOnTheWay(request),
      responseHeaders: responseHeaders(layers, view),
      showsVersion: showsVersion(layers, configuration),
    }),
    server,
    layers,
    way,
    worker: undefined,
  });
  if (way.routed.is !== 'proxied') return ended(outcomeOf(way.routed, configuration));

  const pool = pools.of(server);
  const sent = destinationsOf(way.routed, pool, section !== undefined, configuration.version);
  const refused = refusalOf(way.routed, sent, configuration, server, layers, request);
  if (refused !== undefined) return ended(refused);
  const [main] = sent.destinations;
  if (main === undefined)
    return ended({ kind: 'undecided', because: { missing: 'variable', name: way.routed.url } });

  const { worker } = main;
  const headers = requestHeaderLines(layers, view);
  const http10 = http10By(layers, view);
  const passing: Passing = {
    scheme: main.destination.scheme,
    worker,
    sharing: sharingOf(way.routed, pool),
    upgrade: upgradeSeen(headers, view),
    http10,
  };
  const upgrade = upgradeOf(view, passing, configuration, server, layers, way);
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
    upstreamHttp: upstreamHttpOf(http10),
    requestHeaders: requestHeadersAt(layers, headers, hiddenIn(layers) ?? parentOf(configuration), {
      upstreamHost: sameHost(sent.destinations.map(({ destination }) => hostHeaderOf(destination))),
      serverName: server.names.find((name) => !name.isAlias)?.text,
      upgrades: upgrade.is === 'passed' || forced !== undefined,
      connection: http10 === undefined ? connectionTo(worker, view) : 'none',
      tunnel,
    }),
    responseHeaders: responseHeaders(layers, view),
    limits: limitsOf(configuration, server, worker, tunnel),
    buffers: NO_BUFFERS,
    responseBuffered: bufferedBy(layers),
    showsVersion: showsVersion(layers, configuration),
    remarks: [],
  };
  return { exchange, server, layers, way, worker };
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

/** The default worker, and any that is told so, closes its connections (proxy_util.c, ap_proxy_connection_reusable). */
function connectionTo(worker: Worker | undefined, view: RequestView): 'Keep-Alive' | 'close' {
  if (worker === undefined || view.environment.has('proxy-nokeepalive')) return 'close';
  const disabled = worker.parameters.get('disablereuse')?.value ?? '';
  const enabled = worker.parameters.get('enablereuse')?.value ?? '';
  if (/^on$/i.test(disabled) || /^off$/i.test(enabled)) return 'close';
  return worker.isPattern && worker.name.includes('$') ? 'close' : 'Keep-Alive';
}

/**
 * Apache passes on what it has when Pulse pauses, and every filter that comes with it passes that on: BUFFER, SUBSTITUTE,
 * DEFLATE and a cache included. What another program makes of it nobody can tell.
 */
function bufferedBy(layers: readonly Layer[]): Exchange['responseBuffered'] {
  const own = statementsNamed(layers, 'extfilterdefine');
  const names = own.map((each) => (argument(each, 0) ?? '').toUpperCase());
  const filter = statementsNamed(
    layers,
    'setoutputfilter',
    'addoutputfilterbytype',
    'addoutputfilter',
  ).findLast((each) =>
    each.args.some((word) =>
      word.value
        .toUpperCase()
        .split(';')
        .some((name) => names.includes(name)),
    ),
  );
  if (filter === undefined) return byDefault(false, true);
  return unknown({ missing: 'plugin', name: textOf(filter), at: filter.at });
}

function proxiedPathIsUnknown(routed: Routed): boolean {
  return routed.is === 'proxied' && routed.pathIsUnknown === true;
}

function lostOnTheWay(request: PulseRequest): Upgrade {
  if (!isHandshake(request)) return { is: 'not-asked' };
  return { is: 'lost', losses: [{ kind: 'route', text: 'the request does not get to Pulse' }] };
}

/** Lines without their virtual host: it may well say what they leave out. */
function parentOf({ extent, outside }: Configuration): Cause | undefined {
  return extent === 'part' ? outside : undefined;
}

/** The members of a balancer may each have another name. */
function sameHost(hosts: readonly string[]): string | undefined {
  return hosts.every((host) => host === hosts[0]) ? hosts[0] : undefined;
}

/** What is missing belongs into the virtual host, whose sections inherit it. */
function routePlace(section: Statement | undefined, server: Server): { readonly route?: Place } {
  const place = server.section?.at ?? section?.at;
  return place === undefined ? {} : { route: place };
}

function placeOf(server: Server): { readonly at?: Place } {
  return server.section === undefined ? {} : { at: server.section.at };
}
