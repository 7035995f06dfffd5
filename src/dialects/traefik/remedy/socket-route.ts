import type { Exchange } from '../../../model/exchange.ts';
import type { PulseRequest } from '../../../model/request.ts';
import { get, textOf } from '../../../syntax/value/value.ts';
import { arrivingPath, entryPointsAt, isSecure } from '../exchange/arrival.ts';
import { type Choice, chooseRouter, namedBelow, routersOn } from '../exchange/choose.ts';
import type { Serving } from '../exchange/serving.ts';
import { hostsOf, type MountedRouter, routersNaming } from '../runtime/mounted.ts';
import { entryPointNames } from '../runtime/runtime.ts';
import { NO_CHANGE, type Settings } from './change.ts';
import type { Cure } from './cure.ts';

/** What Pulse's page and agents ask for, and a matcher that takes it. */
const PATHS: readonly (readonly [asks: string, matcher: string])[] = [
  ['/ws', 'Path(`/ws`)'],
  ['/api/agent/ws', 'Path(`/api/agent/ws`)'],
  ['/api/ws', 'Path(`/api/ws`)'],
  ['/api/agents/host/report', 'PathPrefix(`/api/agents`)'],
  ['/api/logs/stream', 'PathPrefix(`/api/logs`)'],
  ['/assets/index.js', 'PathPrefix(`/assets`)'],
];

/**
 * Where the page's own router takes some of Pulse's paths only, by a rule that names its host once, the host alone is enough.
 * Where another router takes them, one of its own above it brings them to where the page goes. With middlewares of the
 * page's router in the way, that router is what has to change, and that is for the reader.
 */
export function socketRoute(exchange: Exchange, serving: Serving): Cure | undefined {
  const here = chosenFor(exchange.request, serving);
  const meant =
    here.is === 'router' ? namedBelow(here.router, here.beaten, exchange.request.url.hostname) : undefined;
  if (here.is === 'router' && meant !== undefined) return higher(meant, here.router);
  const page = taker({ ...exchange.request, url: new URL('/', exchange.request.url) }, serving);
  const thief = here.is === 'router' ? here.router : undefined;
  if (page === undefined) return lone(exchange, serving);
  if (page === thief || page.service === undefined) return undefined;
  if (thief === undefined && takersOf(exchange.request, serving).length < 2) return byHostAlone(page);
  return ownRouter(page, thief, exchange.request, serving);
}

function lone({ request, route }: Exchange, serving: Serving): Cure | undefined {
  const [named, ...others] = takersOf(request, serving);
  return route === undefined && named !== undefined && others.length === 0 ? byHostAlone(named) : undefined;
}

function takersOf({ url }: PulseRequest, { mounted }: Serving): readonly MountedRouter[] {
  return routersNaming(url.hostname, mounted.routers);
}

/** A priority above that of the one that takes any name. */
function higher({ definition }: MountedRouter, above: MountedRouter): Cure {
  const old = definition.value.entries.find(({ name }) => name === 'priority');
  const priority = above.priority + 1;
  return {
    help: `Give \`${definition.name}\` a \`priority\` above ${above.priority}.`,
    change: {
      ...NO_CHANGE,
      takes: old === undefined ? [] : [{ from: definition, at: old.place, replaced: true }],
      puts: [
        { kind: 'routers', name: definition.name, near: definition, exists: true, settings: { priority } },
      ],
    },
  };
}

function taker(request: PulseRequest, serving: Serving): MountedRouter | undefined {
  const choice = chosenFor(request, serving);
  return choice.is === 'router' ? choice.router : undefined;
}

function chosenFor(request: PulseRequest, { runtime, mounted }: Serving): Choice {
  const entryPoints = entryPointsAt(request, runtime);
  const secure = isSecure(request, entryPoints, mounted.routers);
  const [entryPoint] = entryPoints;
  if (entryPoint === undefined) return { is: 'none' };
  return chooseRouter(
    routersOn(entryPoints, secure, mounted.routers),
    request,
    arrivingPath(request, entryPoint, runtime.version),
    secure ? 'https' : 'http',
    runtime.version,
  );
}

/** A rule that names Pulse's host and paths beside it. */
function byHostAlone({ definition, rule }: MountedRouter): Cure | undefined {
  const written = definition.value.entries.find(({ name }) => name === 'rule');
  const hosts = hostsOf(rule).filter(({ literal }) => literal);
  const restricts = /path|method|header|query/i.test(rule.scalar.text);
  // `Host(a) || Host(b) && …` says more than one thing.
  const apart = /^Host\([^()]*\)\s*&&/i.test(rule.scalar.text.trim()) || !/\|\|/.test(rule.scalar.text);
  if (written === undefined || hosts.length !== 1 || !restricts || !apart) return undefined;
  return {
    help: 'One rule with the host alone sends Pulse everything it needs, `/ws` and `/api/agent/ws` among it.',
    change: {
      ...NO_CHANGE,
      takes: [{ from: definition, at: written.place, replaced: true }],
      puts: [
        {
          kind: 'routers',
          name: definition.name,
          near: definition,
          exists: true,
          settings: { rule: `Host(\`${hosts[0]?.text}\`)` },
        },
      ],
    },
  };
}

function ownRouter(
  page: MountedRouter,
  thief: MountedRouter | undefined,
  request: PulseRequest,
  serving: Serving,
): Cure | undefined {
  const { definition, service } = page;
  const name = `${definition.name}-sockets`;
  const matchers = stolenFrom(page, request, serving);
  if (service === undefined || matchers.length === 0) return undefined;
  if (serving.runtime.definitions.http.routers.has(`${name}@${definition.provider}`)) return undefined;
  const any = matchers.length === 1 ? matchers[0] : `(${matchers.join(' || ')})`;
  const rule = `Host(\`${request.url.hostname}\`) && ${any}`;
  const above = Math.max(thief?.priority ?? 0, page.priority) + 1;
  const points = entryPointNames(definition).map(({ text }) => text);
  const resolver = textOf(get(page.tls, 'certResolver'));
  const settings: Settings = {
    rule,
    ...(above > rule.length ? { priority: above } : {}),
    ...(points.length > 0 ? { entryPoints: points } : {}),
    service: service.text,
    ...(page.middlewares.length > 0 ? { middlewares: page.middlewares.map(({ text }) => text) } : {}),
    ...(page.tls === undefined ? {} : { tls: resolver === undefined ? {} : { certResolver: resolver } }),
  };
  return {
    help: `Give what Pulse asks for a router of its own above \`${thief?.definition.name ?? definition.name}\`, to the service that its page comes from.`,
    change: { ...NO_CHANGE, puts: [{ kind: 'routers', name, near: definition, exists: false, settings }] },
  };
}

/** As few matchers as take all that goes elsewhere. */
function stolenFrom(page: MountedRouter, request: PulseRequest, serving: Serving): readonly string[] {
  const goesElsewhere = (path: string): boolean =>
    taker({ ...request, url: new URL(path, request.url) }, serving)?.service?.text !== page.service?.text;
  const all = goesElsewhere('/api/health');
  const stolen = PATHS.filter(([asks]) => goesElsewhere(asks) && !(all && asks.startsWith('/api/')));
  return [...stolen.map(([, matcher]) => matcher), ...(all ? ['PathPrefix(`/api`)'] : [])];
}
