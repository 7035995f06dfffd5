import { exchangeWithout, NO_LIMITS } from '../../../model/blank.ts';
import type { Exchange, Limits, Outcome, Step, Upgrade } from '../../../model/exchange.ts';
import { byDefault, type Cause, type Fact, unknown, unsupported, written } from '../../../model/fact.ts';
import type { RequestHeader } from '../../../model/header.ts';
import { oncePer } from '../../../model/once.ts';
import type { Remark } from '../../../model/remark.ts';
import { isHandshake, type PulseRequest, portOf, schemeOf } from '../../../model/request.ts';
import { upgradeOf } from '../../../model/upgrade.ts';
import { isTrue } from '../../../syntax/go-values.ts';
import { entryOf, textOf } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import { type EntryPoint, INTERNAL_ENTRY_POINT } from '../entry-points.ts';
import { neverReached } from '../remarks.ts';
import { callsOf } from '../rule/rule.ts';
import { hostsOf, type Mounted, type MountedRouter } from '../runtime/mounted.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { type Service, serviceOf, targetsOf } from '../runtime/services.ts';
import { staticText } from '../static/static-config.ts';
import { atLeast, within } from '../version.ts';
import { chooseRouter, routersOn } from './choose.ts';
import type { Flow } from './flow.ts';
import { forwardedHeaders } from './forwarded.ts';
import { runMiddlewares } from './middlewares.ts';
import { redirectScheme } from './redirects.ts';
import { type TcpRoute, tcpRouteFor } from './tcp.ts';

/** Everything an exchange is predicted from. */
export interface Serving {
  readonly runtime: Runtime;
  readonly mounted: Mounted;
  siteOf(router: MountedRouter | TcpRoute | EntryPoint): number | undefined;
  /** Remarks about a target, said of every exchange that goes there. */
  targetRemarks(router: MountedRouter, service: Service): readonly Remark[];
}

export function predict(request: PulseRequest, serving: Serving): Exchange {
  const { runtime, mounted } = serving;
  const entryPoints = entryPointsAt(request, runtime);
  const [entryPoint] = entryPoints;
  if (entryPoint === undefined)
    return exchangeWithout(request, {
      outcome: { kind: 'closed', why: `no entry point listens on port ${arrivalPort(request)}` },
      steps: [],
      upgrade: lostRoute(request, 'no entry point listens there'),
    });
  const secure = isSecure(request, entryPoints, mounted.routers);
  const flow = startFlow(request, runtime, entryPoint, secure);
  const early = internalAnswer(flow, serving);
  if (early !== undefined) return finish(flow, early, serving, undefined, undefined);
  const routers = routersOn(entryPoints, secure, mounted.routers);
  const tcp = tcpRouteFor(request, entryPoints, secure, httpsShape(routers, request), runtime);
  if (tcp !== undefined) return overTcp(request, tcp, serving);
  const scheme = `${isHandshake(request) ? 'ws' : 'http'}${secure ? 's' : ''}`;
  const choice = chooseRouter(routers, request, request.url.pathname, scheme, runtime.version);
  if (choice.is === 'router') return throughRouter(flow, choice.router, choice.why, serving);
  if (choice.is === 'undecided')
    return finish(flow, { kind: 'undecided', because: choice.because }, serving, undefined, undefined);
  if (choice.is === 'tie') return tied(choice.routers, request, serving, flow);
  return unrouted(flow, entryPoints, secure, serving);
}

function arrivalPort(request: PulseRequest): number {
  return request.arrivesAt ?? portOf(request);
}

/** The entry points a connection can be meant for: one where they are seen, all of a port where they are assumed. */
function entryPointsAt(request: PulseRequest, runtime: Runtime): readonly EntryPoint[] {
  const port = arrivalPort(request);
  const tcp = runtime.entryPoints.filter((each) => !each.udp);
  const published = tcp.filter((each) => each.publicPorts.includes(port));
  if (published.length > 0) return published;
  if (runtime.config.from !== undefined) return tcp.filter((each) => each.port === port);
  const usual = schemeOf(request) === 'https' && request.front === 'none' ? 443 : 80;
  return tcp.filter((each) => each.port === usual);
}

/** Behind a proxy that ends TLS the browser's scheme says nothing about this connection; the routers of the port do. */
function isSecure(
  request: PulseRequest,
  entryPoints: readonly EntryPoint[],
  routers: readonly MountedRouter[],
): boolean {
  if (request.front === 'none') return schemeOf(request) === 'https';
  // Who redirects plain requests is asked plain ones.
  if (entryPoints.some((each) => each.redirection !== undefined && each.tls === undefined)) return false;
  return (
    entryPoints.some((each) => each.port === 443) ||
    (routersOn(entryPoints, false, routers).length === 0 && routersOn(entryPoints, true, routers).length > 0)
  );
}

function startFlow(request: PulseRequest, runtime: Runtime, entryPoint: EntryPoint, secure: boolean): Flow {
  const headers = forwardedHeaders(request, entryPoint, secure);
  const trusts = entryPoint.trusts.everyone || entryPoint.trusts.ranges.length > 0;
  return {
    request,
    runtime,
    entryPoint,
    secure,
    scheme: request.front !== 'none' && trusts ? 'https' : secure ? 'https' : 'http',
    path: { is: 'known', value: arrivingPath(request, runtime.version), origin: 'default' },
    headers: new Map(headers.map((header) => [header.name, header])),
    added: [],
    removed: [],
    gates: [],
    steps: [],
    remarks: [],
    buffered: undefined,
    bodyBytes: undefined,
    unseen: undefined,
    ended: undefined,
    forcesUpgrade: undefined,
  };
}

function arrivingPath(request: PulseRequest, version: string): string {
  void version;
  return request.url.pathname;
}

/** Routers of Traefik's own that no router of the user can outrank. */
function internalAnswer(flow: Flow, serving: Serving): Outcome | undefined {
  const { entryPoint, runtime, request } = flow;
  const path = request.url.pathname;
  const dashboard = dashboardAnswer(flow);
  if (dashboard !== undefined) return dashboard;
  if (refusesEncoded(flow, path)) return { kind: 'answered', status: byDefault(400, true) };
  const { redirection } = entryPoint;
  // The redirection serves plain connections; with TLS on its own entry point it is a TLS router.
  if (redirection === undefined || flow.secure !== (entryPoint.tls !== undefined)) return undefined;
  const outranked = serving.mounted.routers.some(
    (router) => router.priority > redirection.priority && router.entryPoints.includes(entryPoint),
  );
  if (outranked) return undefined;
  const port = redirectPort(redirection.to, runtime);
  if (port === undefined) return undefined;
  redirectScheme(
    flow,
    { scheme: redirection.scheme, port, permanent: redirection.permanent },
    redirection.at,
  );
  flow.steps.push({
    at: redirection.at,
    text: `entry point ${entryPoint.name}`,
    why: `everything is redirected to ${redirection.to}`,
  });
  // Where nothing is left to redirect the request falls to the service noop@internal (pkg/server/service/internalhandler.go).
  return flow.ended ?? { kind: 'answered', status: byDefault(418, true), at: redirection.at };
}

/**
 * `api.insecure` gives the internal entry point to the API and, unless it is switched off, to the dashboard, whose rule
 * takes every path (traefik pkg/provider/traefik/internal.go, apiConfiguration): nothing else is ever served there.
 */
function dashboardAnswer(flow: Flow): Outcome | undefined {
  const { entryPoint, secure, runtime, request } = flow;
  if (
    entryPoint.name !== INTERNAL_ENTRY_POINT ||
    secure ||
    !isTrue(staticText(runtime.config, 'api', 'insecure'))
  )
    return undefined;
  const at = entryPoint.at === undefined ? {} : { at: entryPoint.at };
  const path = request.url.pathname;
  const shown = isTrue(staticText(runtime.config, 'api', 'dashboard') ?? 'true');
  if (!path.startsWith('/api') && !shown) return undefined;
  const insecure = entryOf(entryOf(runtime.config.value, 'api')?.value, 'insecure');
  if (insecure !== undefined)
    flow.remarks.push(
      neverReached(
        entryPoint.at ?? insecure.place,
        `The entry point \`traefik\` belongs to Traefik's own API${shown ? ' and dashboard' : ''}, which no router outranks`,
        'breaks',
        {
          help: 'Give Pulse an entry point of its own.',
          related: [{ at: insecure.place, text: 'switched on here' }],
        },
      ),
    );
  if (path === '/' && !isHandshake(request))
    return {
      kind: 'redirected',
      status: 301,
      to: byDefault(`http://${request.url.host}/dashboard/`, true),
      ...at,
    };
  return { kind: 'answered', status: byDefault(404, true), ...at };
}

function redirectPort(to: string, runtime: Runtime): string | undefined {
  const literal = /^:(\d+)$/.exec(to)?.[1];
  if (literal !== undefined) return literal;
  const entryPoint = runtime.entryPoints.find((each) => each.name === to);
  return entryPoint === undefined ? undefined : String(entryPoint.port);
}

/** Escaped characters were refused by default for a few releases (3.6.4 to 3.6.6, 2.11.32 to 2.11.34), and where told so since. */
function refusesEncoded(flow: Flow, path: string): boolean {
  const { version } = flow.runtime;
  if (!/%2f/i.test(path)) return false;
  const knows = atLeast(version, '3.6.4') || within(version, '2.11.32', '3.0');
  if (!knows) return false;
  const encoded = entryOf(entryOf(flow.entryPoint.value, 'http')?.value, 'encodedCharacters')?.value;
  const slash = textOf(entryOf(encoded, 'allowEncodedSlash')?.value);
  if (slash !== undefined) return !isTrue(slash);
  return within(version, '3.6.4', '3.6.7') || within(version, '2.11.32', '2.11.35');
}

function httpsShape(
  routers: readonly MountedRouter[],
  request: PulseRequest,
): { namesHost: boolean; any: boolean } {
  const { names, nameless } = namesIn(routers);
  return { namesHost: names.has(request.url.hostname), any: nameless };
}

const namesIn = oncePer((routers: readonly MountedRouter[]) => ({
  names: new Set(routers.flatMap((router) => hostsOf(router.rule).map((host) => host.text.toLowerCase()))),
  nameless: routers.some((router) => hostsOf(router.rule).length === 0),
}));

function overTcp(request: PulseRequest, route: TcpRoute, serving: Serving): Exchange {
  const passed: Upgrade = isHandshake(request) ? { is: 'passed' } : { is: 'not-asked' };
  const remark: Remark = {
    about: 'not-http',
    effect: route.passthrough ? 'breaks' : 'degrades',
    at: route.at,
    text: route.passthrough
      ? `The TCP router \`${route.definition.name}\` hands the encrypted bytes on to Pulse, which speaks plain HTTP`
      : `The TCP router \`${route.definition.name}\` passes bytes and no HTTP: Pulse learns neither the client's address nor the scheme`,
    help: 'Write an HTTP router with `Host(…)` instead of the TCP router.',
    related: [],
    affects: 'route',
  };
  return exchangeWithout(request, {
    site: serving.siteOf(route),
    outcome: {
      kind: 'proxied',
      targets: route.targets.map((target) => ({ ...target, path: sentAsIs(request) })),
    },
    upgrade:
      route.passthrough && isHandshake(request)
        ? lostRoute(request, 'the encrypted bytes reach a plain port', route.at)
        : passed,
    requestHeaders: [
      'host',
      'upgrade',
      'connection',
      'x-forwarded-for',
      'x-forwarded-proto',
      'x-real-ip',
      'x-forwarded-host',
    ].map((name) => ({ name, carries: 'client-supplied' })),
    responseBuffered: byDefault(false, true),
    showsVersion: byDefault(false, true),
    route: route.at,
    remarks: [remark],
    steps: [{ at: route.at, text: route.definition.name, why: 'a TCP router takes the connection' }],
  });
}

/** Bytes that nobody reads arrive as they were sent. */
function sentAsIs(request: PulseRequest): Fact<string> {
  return byDefault(`${request.url.pathname}${request.url.search}`, true);
}

function throughRouter(flow: Flow, router: MountedRouter, why: string, serving: Serving): Exchange {
  flow.steps.push({ at: router.at, text: `${router.name}: ${router.rule.scalar.text}`, why });
  const entryPoint = router.entryPoints.find((each) => each === flow.entryPoint) ?? flow.entryPoint;
  runMiddlewares(flow, entryPoint.middlewares, 'internal');
  runMiddlewares(flow, router.middlewares, router.definition.provider);
  if (flow.ended !== undefined) return finish(flow, flow.ended, serving, router, undefined);
  if (router.service === undefined) {
    const because: Cause = { missing: 'parent', name: router.name, at: router.at };
    return finish(flow, { kind: 'undecided', because }, serving, router, undefined);
  }
  const service = serviceOf(router.service, router.definition.provider, serving.runtime);
  flow.remarks.push(...serving.targetRemarks(router, service));
  return finish(flow, outcomeOf(service, flow), serving, router, service);
}

function outcomeOf(service: Service, flow: Flow): Outcome {
  switch (service.is) {
    case 'unseen':
      return { kind: 'undecided', because: service.cause };
    case 'internal':
      return { kind: 'answered', status: byDefault(200, true) };
    case 'missing':
      return { kind: 'answered', status: byDefault(404, true) };
    case 'shared': {
      const outcomes = service.services.map((each) => outcomeOf(each, flow));
      const [only] = outcomes;
      if (only !== undefined && outcomes.length === 1) return only;
      return { kind: 'proxied', targets: targetsOf(service, targetPath(flow)) };
    }
    case 'servers':
      if (service.servers.length === 0)
        return { kind: 'answered', status: byDefault(503, true), at: service.balancer.key };
      return { kind: 'proxied', targets: targetsOf(service, targetPath(flow)) };
  }
}

function targetPath(flow: Flow): Fact<string> {
  if (flow.unseen !== undefined) return unknown(flow.unseen);
  if (flow.path.is !== 'known') return flow.path;
  // Nothing at all cannot be asked for: Go writes `/`.
  return { ...flow.path, value: `${flow.path.value || '/'}${flow.request.url.search}` };
}

function tied(
  routers: readonly MountedRouter[],
  request: PulseRequest,
  serving: Serving,
  flow: Flow,
): Exchange {
  const exchanges = routers.map((router) =>
    throughRouter(
      startFlow(request, serving.runtime, flow.entryPoint, flow.secure),
      router,
      'one of several with the same priority',
      serving,
    ),
  );
  const [first] = exchanges;
  const same = exchanges.every(
    (each) => JSON.stringify(shape(each.outcome)) === JSON.stringify(shape(first?.outcome)),
  );
  const [one, other] = routers;
  if (first === undefined || one === undefined || same)
    return (
      first ?? finish(flow, { kind: 'answered', status: byDefault(404, true) }, serving, undefined, undefined)
    );
  const why = `${routers.map((router) => router.name).join(' and ')} match with the same priority (${one.priority})`;
  const remark: Remark = {
    about: 'never-reached',
    effect: 'breaks',
    at: one.at,
    text: `\`${one.definition.name}\` and \`${other?.definition.name}\` match the same requests with the same priority (${one.priority}), so that either may get them`,
    help: 'Set `priority` on the one that is meant.',
    related: routers.slice(1).map((router) => ({ at: router.at, text: `\`${router.definition.name}\`` })),
    affects: 'route',
  };
  return {
    ...first,
    outcome: { kind: 'unstable', outcomes: exchanges.map((each) => each.outcome), at: one.at, why },
    remarks: [...first.remarks, remark],
  };
}

function shape(outcome: Outcome | undefined): unknown {
  if (outcome?.kind !== 'proxied') return outcome;
  return outcome.targets.map((each) => [
    each.scheme,
    factValue(each.host),
    factValue(each.port),
    factValue(each.path),
  ]);
}

function factValue(fact: Fact<unknown>): unknown {
  return fact.is === 'known' ? fact.value : fact.is;
}

/** Nothing takes the request: 404, and where a router was dropped or is plain where TLS is asked for, that is why. */
function unrouted(
  flow: Flow,
  entryPoints: readonly EntryPoint[],
  secure: boolean,
  serving: Serving,
): Exchange {
  const { runtime, mounted } = serving;
  const scheme = secure ? 'https' : 'http';
  const asked = (routers: readonly MountedRouter[]) =>
    chooseRouter(routers, flow.request, flow.request.url.pathname, scheme, runtime.version);
  const other = asked(routersOn(entryPoints, !secure, mounted.routers));
  if (other.is === 'router') {
    const { router } = other;
    if (secure && runtime.config.from === undefined && !router.tlsMeant) {
      const because: Cause = {
        missing: 'parent',
        name: `http.tls of the entry point ${flow.entryPoint.name}`,
        at: router.at,
      };
      return finish(flow, { kind: 'undecided', because }, serving, router, undefined);
    }
    flow.steps.push({
      at: router.at,
      text: `${router.name}: ${router.rule.scalar.text}`,
      why: secure ? 'without `tls` it answers plain HTTP only' : 'with `tls` it answers TLS only',
    });
    flow.remarks.push(wrongSide(router, secure));
    return finish(
      flow,
      { kind: 'answered', status: byDefault(404, runtime.config.from !== undefined), at: router.at },
      serving,
      router,
      undefined,
    );
  }
  if (refusesMethod(flow, entryPoints, secure, serving))
    return finish(flow, { kind: 'answered', status: byDefault(405, true) }, serving, undefined, undefined);
  const lost = mounted.dropped.find(
    ({ router }) =>
      asked([router]).is === 'router' ||
      hostsOf(router.rule).some((host) => host.text.toLowerCase() === flow.request.url.hostname),
  );
  if (lost !== undefined) flow.remarks.push(lost.why);
  return finish(
    flow,
    { kind: 'answered', status: byDefault(404, true), ...(lost === undefined ? {} : { at: lost.why.at }) },
    serving,
    lost?.router,
    undefined,
  );
}

/** v2 answers 405 where only the method keeps a router from matching (gorilla/mux, ErrMethodMismatch); v3 always 404. */
function refusesMethod(
  flow: Flow,
  entryPoints: readonly EntryPoint[],
  secure: boolean,
  serving: Serving,
): boolean {
  const { runtime, mounted } = serving;
  if (atLeast(runtime.version, '3.0')) return false;
  const routers = routersOn(entryPoints, secure, mounted.routers);
  const methods = routers.flatMap((router) =>
    callsOf(router.rule.tree).flatMap((call) =>
      /^method$/i.test(call.name) ? call.args.map((arg) => arg.value.toUpperCase()) : [],
    ),
  );
  return methods.some((method) => {
    const asked = { ...flow.request, method };
    return (
      chooseRouter(routers, asked, asked.url.pathname, secure ? 'https' : 'http', runtime.version).is ===
      'router'
    );
  });
}

function wrongSide(router: MountedRouter, secure: boolean): Remark {
  return {
    about: 'refused',
    effect: 'breaks',
    at: router.at,
    text: secure
      ? `The router \`${router.definition.name}\` has no \`tls\`, so it does not answer over TLS`
      : `The router \`${router.definition.name}\` has \`tls\`, so it does not answer plain HTTP`,
    why: 'Traefik answers such requests with 404.',
    help: secure
      ? 'Give the router `tls: {}` (as a label `tls=true`).'
      : 'Let clients use the TLS entry point.',
    related: [],
    affects: 'router',
  };
}

function lostRoute(request: PulseRequest, text: string, at?: Place): Upgrade {
  if (!isHandshake(request)) return { is: 'not-asked' };
  return { is: 'lost', losses: [{ kind: 'route', text, ...(at === undefined ? {} : { at }) }] };
}

function finish(
  flow: Flow,
  outcome: Outcome,
  serving: Serving,
  router: MountedRouter | undefined,
  service: Service | undefined,
): Exchange {
  const { request, runtime } = flow;
  const proxied = outcome.kind === 'proxied';
  const upstreamHttp: Fact<'1.0' | '1.1' | '2' | '3'> = proxied ? upstreamVersion(service) : unsupported;
  const asked = proxied ? sentHeaders(flow, service) : [];
  const upgrade = upgradeFor(flow, outcome, asked, upstreamHttp);
  const headers = overTheHop(asked, upgrade.is === 'passed' || flow.forcesUpgrade !== undefined);
  const base = exchangeWithout(request, { outcome, steps: flow.steps });
  return {
    ...base,
    site: router === undefined ? serving.siteOf(flow.entryPoint) : serving.siteOf(router),
    upgrade,
    ...(flow.forcesUpgrade === undefined ? {} : { forcesUpgrade: flow.forcesUpgrade }),
    upstreamHttp,
    requestHeaders: headers,
    responseHeaders: { added: flow.added, removed: flow.removed },
    limits: limitsOf(flow),
    responseBuffered:
      flow.unseen === undefined
        ? (flow.buffered ?? byDefault(false, runtime.config.from !== undefined))
        : unknown(flow.unseen),
    showsVersion: byDefault(false, true),
    gates: flow.gates,
    remarks: flow.remarks,
    ...(router === undefined ? {} : { route: router.at }),
    steps: flow.steps,
  };
}

/**
 * An h2c server is spoken to in HTTP/2 alone: measured with 2.11.53 and 3.6.12, handshakes to a server of HTTP/1.1 fail
 * as pages do. To https an upgrade goes over HTTP/1.1 (traefik pkg/server/service/smart_roundtripper.go).
 */
function upstreamVersion(service: Service | undefined): Fact<'1.1' | '2'> {
  const h2c =
    service?.is === 'servers' ? service.servers.find((server) => server.scheme === 'h2c') : undefined;
  return h2c === undefined ? byDefault('1.1', true) : written('2', h2c.at, 'h2c');
}

function sentHeaders(flow: Flow, service: Service | undefined): readonly RequestHeader[] {
  const headers = [...flow.headers.values()].map((header): RequestHeader => {
    if (header.name !== 'host' || service?.is !== 'servers' || service.balancer.passesHost.value)
      return header;
    const { at } = service.balancer.passesHost;
    return {
      name: 'host',
      carries: 'upstream-host',
      directive: 'passHostHeader',
      value: 'false',
      ...(at === undefined ? {} : { at }),
    };
  });
  if (flow.unseen === undefined) return headers;
  const because = flow.unseen;
  return headers.map((header) =>
    header.at === undefined ? { name: header.name, carries: 'unknown', because } : header,
  );
}

/** Both headers concern one hop: they go on only where an upgrade does (Go net/http/httputil reverseproxy.go). */
function overTheHop(headers: readonly RequestHeader[], upgrades: boolean): readonly RequestHeader[] {
  return headers.map((header): RequestHeader => {
    if (header.carries === 'unknown') return header;
    if (header.name === 'connection' && upgrades) return { ...header, carries: 'constant', value: 'Upgrade' };
    if ((header.name === 'connection' || header.name === 'upgrade') && !upgrades)
      return { ...header, carries: 'absent' };
    return header;
  });
}

function upgradeFor(
  flow: Flow,
  outcome: Outcome,
  headers: readonly RequestHeader[],
  http: Fact<string>,
): Upgrade {
  const { request } = flow;
  if (!isHandshake(request)) return { is: 'not-asked' };
  if (outcome.kind === 'undecided') return { is: 'undecided', because: outcome.because };
  if (outcome.kind === 'unstable') return { is: 'passed' };
  if (outcome.kind !== 'proxied') {
    const at = 'at' in outcome ? outcome.at : undefined;
    return lostRoute(
      request,
      outcome.kind === 'redirected' ? 'Traefik redirects it' : 'Traefik answers it',
      at,
    );
  }
  return upgradeOf(request, headers, http, { missing: (name) => `${name} is not passed on` });
}

/** Go's transport reads response headers up to 10 MiB (net/http transport.go, maxHeaderResponseSize); an upgraded connection has no limit at all. */
function limitsOf(flow: Flow): Limits {
  const complete = flow.runtime.config.from !== undefined;
  const none = byDefault<number | null>(null, complete);
  const { writeTimeout } = flow.entryPoint;
  const cut = writeTimeout !== undefined && !isHandshake(flow.request);
  return {
    ...NO_LIMITS,
    idleSeconds: none,
    lifetimeSeconds: cut ? written(writeTimeout.seconds, writeTimeout.at, 'writeTimeout') : none,
    bodyBytes: flow.unseen === undefined ? (flow.bodyBytes ?? none) : unknown(flow.unseen),
    headerBlockBytes: byDefault(10_485_760, true),
    headerLineBytes: byDefault(10_485_760, true),
  };
}

export type { Step };
