import { exchangeWithout } from '../../../model/blank.ts';
import type { Exchange, Outcome } from '../../../model/exchange.ts';
import { byDefault, type Cause, type Fact, unknown } from '../../../model/fact.ts';
import type { Remark } from '../../../model/remark.ts';
import { isHandshake, type PulseRequest } from '../../../model/request.ts';
import { isTrue } from '../../../syntax/go-values.ts';
import { get, itemsOf } from '../../../syntax/value/value.ts';
import { neverReached } from '../remarks.ts';
import type { MountedRouter } from '../runtime/mounted.ts';
import { type Service, serviceOf, targetsOf } from '../runtime/services.ts';
import { staticText } from '../static/static-config.ts';
import { arrivalPort, arrivingPath, entryPointsAt, isSecure, startFlow } from './arrival.ts';
import { chooseRouter, namedBelow, routersOn } from './choose.ts';
import { finish, lostRoute } from './finish.ts';
import type { Flow } from './flow.ts';
import { internalAnswer } from './internal.ts';
import { runMiddlewares } from './middlewares.ts';
import { httpsShape, overTcp } from './over-tcp.ts';
import type { Serving } from './serving.ts';
import { refusedByName } from './strict-names.ts';
import { tcpRouteFor } from './tcp.ts';
import { unrouted } from './unrouted.ts';

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
  const refusal = secure ? refusedByName(request.url.hostname, entryPoints, routers, runtime) : undefined;
  const scheme = `${isHandshake(request) ? 'ws' : 'http'}${secure ? 's' : ''}`;
  const choice = chooseRouter(
    routers,
    request,
    arrivingPath(request, entryPoint, runtime.version),
    scheme,
    runtime.version,
  );
  if (refusal !== undefined) {
    flow.remarks.push(refusal);
    const closed: Outcome = { kind: 'closed', at: refusal.at, why: 'no certificate is for that name' };
    return finish(flow, closed, serving, choice.is === 'router' ? choice.router : undefined, undefined);
  }
  if (choice.is === 'router') {
    flow.remarks.push(...outranked(choice.router, choice.beaten, request));
    return throughRouter(flow, choice.router, choice.why, serving);
  }
  if (choice.is === 'undecided')
    return finish(flow, { kind: 'undecided', because: choice.because }, serving, undefined, undefined);
  if (choice.is === 'tie') return tied(choice.routers, request, serving, flow);
  return unrouted(flow, entryPoints, secure, serving);
}

/** A router that names this host, kept from ever being asked by one that takes any. */
function outranked(
  chosen: MountedRouter,
  beaten: readonly MountedRouter[],
  { url }: PulseRequest,
): readonly Remark[] {
  const meant = namedBelow(chosen, beaten, url.hostname);
  if (meant === undefined) return [];
  const text = `The router \`${meant.definition.name}\` for \`${url.hostname}\` is not asked: \`${chosen.definition.name}\`, which takes any name, has the higher priority (${chosen.priority} to ${meant.priority})`;
  return [
    neverReached(meant.at, text, 'breaks', {
      help: `Give \`${meant.definition.name}\` a \`priority\` above ${chosen.priority}, or \`${chosen.definition.name}\` one below ${meant.priority}.`,
      related: [{ at: chosen.at, text: `\`${chosen.definition.name}\`` }],
      need: 'socket-route',
    }),
  ];
}

/** An entry point's own middlewares run once, before those of the router on it. */
function parentless({ definition }: MountedRouter): boolean {
  return itemsOf(get(definition.value, 'parentRefs')).length === 0;
}

function throughRouter(flow: Flow, router: MountedRouter, why: string, serving: Serving): Exchange {
  flow.steps.push({ at: router.at, text: `${router.name}: ${router.rule.scalar.text}`, why });
  const entryPoint = router.entryPoints.find((each) => each === flow.entryPoint) ?? flow.entryPoint;
  if (parentless(router)) runMiddlewares(flow, entryPoint.middlewares, 'internal');
  runMiddlewares(flow, router.middlewares, router.definition.provider);
  if (flow.ended !== undefined) return finish(flow, flow.ended, serving, router, undefined);
  if (router.children.length > 0) return throughChildren(flow, router, serving);
  if (router.service === undefined) {
    const because: Cause = { missing: 'parent', name: router.name, at: router.at };
    return finish(flow, { kind: 'undecided', because }, serving, router, undefined);
  }
  const service = serviceOf(router.service, router.definition.provider, serving.runtime);
  flow.remarks.push(...serving.targetRemarks(router, service));
  return finish(flow, outcomeOf(service, flow), serving, router, service);
}

/** Routers below see the request as the middlewares above leave it; what none of them takes is answered 404. */
function throughChildren(flow: Flow, parent: MountedRouter, serving: Serving): Exchange {
  const { request, runtime, secure } = flow;
  const scheme = `${isHandshake(request) ? 'ws' : 'http'}${secure ? 's' : ''}`;
  const path = flow.path.is === 'known' ? flow.path.value : request.url.pathname;
  const choice = chooseRouter(parent.children, request, path, scheme, runtime.version);
  const finishAs = (outcome: Outcome): Exchange => finish(flow, outcome, serving, parent, undefined);
  if (flow.unseen !== undefined) return finishAs({ kind: 'undecided', because: flow.unseen });
  switch (choice.is) {
    case 'router':
      return throughRouter(flow, choice.router, `below ${parent.name}, ${choice.why}`, serving);
    case 'undecided':
      return finishAs({ kind: 'undecided', because: choice.because });
    case 'tie':
      return tied(choice.routers, request, serving, flow);
    case 'none':
      return finishAs({ kind: 'answered', status: byDefault(404, true), at: parent.at });
  }
}

function outcomeOf(service: Service, flow: Flow): Outcome {
  switch (service.is) {
    case 'unseen':
      return { kind: 'undecided', because: service.cause };
    case 'internal':
      return internalOutcome(service.name, flow);
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

/** What Traefik's own services say (pkg/api/handler.go, pkg/server/service/internalhandler.go). */
function internalOutcome(name: string, flow: Flow): Outcome {
  const answered = (status: number): Outcome => ({ kind: 'answered', status: byDefault(status, true) });
  if (name === 'noop@internal') return answered(418);
  if (name !== 'api@internal') return answered(200);
  const { request, runtime } = flow;
  const path = flow.path.is === 'known' ? flow.path.value : request.url.pathname;
  const reads = request.method === 'GET';
  if (API_PATHS.test(path)) return answered(reads ? 200 : 405);
  if (!isTrue(staticText(runtime.config, 'api', 'dashboard') ?? 'true')) return answered(404);
  // The dashboard is served beside the API (pkg/api/dashboard/dashboard.go, Append).
  if (path === '/' && reads) return { kind: 'redirected', status: 302, to: byDefault('/dashboard/', true) };
  return answered(path.startsWith('/dashboard/') ? 200 : 404);
}

const API_PATHS =
  /^\/api\/(?:rawdata|overview|support-dump|version|entrypoints|(?:http|tcp|udp)\/\w+)(?:\/[^/]+)?$/;

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
