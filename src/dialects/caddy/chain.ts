import type { Outcome } from '../../model/exchange.ts';
import { byDefault, type Cause, unknown, written } from '../../model/fact.ts';
import { oncePer } from '../../model/once.ts';
import { withFindings } from './captures.ts';
import type { Handler, HandlerOf, Respond, Route, Server } from './config.ts';
import { copiedHeaders } from './copied-headers.ts';
import { interceptionOf } from './interception.ts';
import { matches, statusRaised } from './match.ts';
import { evaluate } from './placeholders.ts';
import { pluginGate } from './plugin-gate.ts';
import { applied } from './request-header-ops.ts';
import { rewritten } from './rewrite.ts';
import type { Doubt } from './verdict.ts';
import { type Walk, withStep } from './walk.ts';

/** Where a request came to rest, and how it looked then. */
export type End =
  | { readonly walk: Walk; readonly proxy: HandlerOf<'reverse_proxy'> }
  | { readonly walk: Walk; readonly outcome: Outcome };

/**
 * An end, or the rest of the way to it, gone when asked: a config may have thousands of directives that all apply, and each
 * is called by the one before.
 */
type Way = End | (() => Way);

type Next = (walk: Walk) => Way;

function endOf(way: Way): End {
  let at = way;
  while (typeof at === 'function') at = at();
  return at;
}

/** Doubtful matchers double the ways; behind this many the answer is unknown anyway. */
const MOST_DOUBTS = 6;

/** Routes may invoke each other without end, and Caddy then runs out of memory. */
const MOST_ROUTES = 1000;

/** The routes of a server, as caddyhttp/routes.go wires them; behind the last there is an empty 200. */
export function runServer(walk: Walk): End {
  return endOf(runRoutes(walk.server.routes, 0, walk, new Set(), endOfChain, 0));
}

/** Nobody answered: caddyhttp's empty handler writes nothing, which Go sends as 200. */
function endOfChain(walk: Walk): End {
  const at = walk.route;
  const status = walk.error === undefined ? 200 : Number(walk.error);
  const fact = Number.isNaN(status)
    ? unknown({ missing: 'variable', name: walk.error ?? '' })
    : byDefault(status, true);
  return {
    walk,
    outcome: { kind: 'answered', status: fact, empty: true, ...(at === undefined ? {} : { at }) },
  };
}

function runRoutes(
  routes: readonly Route[],
  from: number,
  walk: Walk,
  groups: ReadonlySet<string>,
  next: Next,
  doubts: number,
): Way {
  for (let index = from; index < routes.length; index += 1) {
    const route = routes[index];
    if (route === undefined || (route.group !== undefined && groups.has(route.group))) continue;
    const failed = statusRaised(route, walk);
    if (failed !== undefined)
      return raised({ status: String(failed), at: route.at, text: route.text }, walk, doubts);
    const verdict = matches(route, walk);
    if (verdict === false) continue;
    const taken = route.group === undefined ? groups : new Set([...groups, route.group]);
    walk.spent.routes += 1;
    if (walk.spent.routes > MOST_ROUTES)
      return { walk, outcome: { kind: 'undecided', because: tooMany(route) } };
    const take = (count: number): Way =>
      runHandlers(
        route.handlers,
        0,
        entered(route, walk),
        route.terminal
          ? endOfChain
          : (after) => () => runRoutes(routes, index + 1, after, taken, next, count),
        count,
      );
    if (verdict === true) return take(doubts);
    if (doubts >= MOST_DOUBTS) return { walk, outcome: { kind: 'undecided', because: verdict.because } };
    const skip = endOf(runRoutes(routes, index + 1, walk, groups, next, doubts + 1));
    return either(endOf(take(doubts + 1)), skip, verdict, route);
  }
  return next(walk);
}

function tooMany({ at, text }: Route): Cause {
  return { missing: 'pattern', name: `${text}, behind ${MOST_ROUTES} other routes`, at };
}

function entered(route: Route, walk: Walk): Walk {
  const site = sitesByRoute(walk.server).get(route);
  const named = route.matchers.length === 0 ? 'it takes every request' : 'its matcher fits';
  const stepped = withStep({ ...withFindings(route, walk), route: route.at }, route.at, route.text, named);
  return site === undefined ? stepped : { ...stepped, site };
}

const sitesByRoute = oncePer(
  ({ sites }: Server): ReadonlyMap<Route, number> =>
    new Map(
      sites.flatMap(({ routes }, index) => routes.map((route) => [route, index] as const)).toReversed(),
    ),
);

/** Two ways from a doubtful matcher: one answer if they end alike; a gate if only some clients are let through. */
function either(taken: End, skipped: End, doubt: Doubt, route: Route): End {
  if (doubt.client) {
    const passing =
      isProxied(taken) !== isProxied(skipped) ? (isProxied(taken) ? taken : skipped) : undefined;
    if (passing !== undefined)
      return {
        ...passing,
        walk: { ...passing.walk, gates: [...passing.walk.gates, { kind: 'address', at: route.at }] },
      };
  }
  if (!endAlike(taken, skipped))
    return { walk: skipped.walk, outcome: { kind: 'undecided', because: doubt.because } };
  return { ...skipped, walk: mixed(taken.walk, skipped.walk, doubt) };
}

function isProxied(end: End): boolean {
  return 'proxy' in end;
}

function endAlike(one: End, other: End): boolean {
  if ('proxy' in one && 'proxy' in other)
    return (
      doesTheSame(one.proxy, other.proxy) &&
      one.walk.path === other.walk.path &&
      one.walk.query === other.walk.query
    );
  if ('proxy' in one || 'proxy' in other) return false;
  return JSON.stringify(one.outcome) === JSON.stringify(other.outcome);
}

/** Two handlers that differ in nothing but where they are written. */
function doesTheSame(one: Handler, other: Handler): boolean {
  const meaning = (handler: Handler): string =>
    JSON.stringify(handler, (key, value) =>
      key === 'at' || key === 'text' || key === 'directive' ? undefined : value,
    );
  return one === other || meaning(one) === meaning(other);
}

/** Where the two ways left different headers behind, they are unknown. */
function mixed(taken: Walk, skipped: Walk, { because }: Doubt): Walk {
  const headers = new Map(skipped.headers);
  for (const [name, lines] of taken.headers) {
    if (JSON.stringify(lines) === JSON.stringify(skipped.headers.get(name))) continue;
    const at = lines[0]?.at;
    headers.set(name, [{ carries: 'unknown', because, ...(at === undefined ? {} : { at }) }]);
  }
  const only = [...taken.early, ...taken.late].filter(
    (ops) => !skipped.early.includes(ops) && !skipped.late.includes(ops),
  );
  const bodyLimit =
    taken.bodyLimit === undefined || taken.bodyLimit === skipped.bodyLimit
      ? skipped.bodyLimit
      : { ...taken.bodyLimit, unsure: true as const };
  return {
    ...skipped,
    headers,
    unsureAnswers: [...skipped.unsureAnswers, ...only],
    bodyLimit,
    gates: skipped.gates.length >= taken.gates.length ? skipped.gates : taken.gates,
  };
}

function runHandlers(
  handlers: readonly Handler[],
  from: number,
  walk: Walk,
  next: Next,
  doubts: number,
): Way {
  const handler = handlers[from];
  if (handler === undefined) return next(walk);
  return runHandler(
    handler,
    walk,
    (after) => () => runHandlers(handlers, from + 1, after, next, doubts),
    doubts,
  );
}

function runHandler(handler: Handler, walk: Walk, next: Next, doubts: number): Way {
  const { at, text } = handler;
  switch (handler.kind) {
    case 'pass':
      return next(walk);
    case 'subroute': {
      const errorRoutes = handler.errors.length > 0 ? handler.errors : walk.errorRoutes;
      return runRoutes(handler.routes, 0, { ...walk, errorRoutes }, new Set(), next, doubts);
    }
    case 'invoke': {
      const route = walk.server.namedRoutes.get(handler.name);
      if (route === undefined)
        return {
          walk,
          outcome: { kind: 'undecided', because: { missing: 'include', name: handler.name, at } },
        };
      const there = withStep(walk, at, text, 'it goes on in the named route');
      return () => runHandlers(route.handlers, 0, there, next, doubts);
    }
    case 'vars': {
      const values = Object.entries(handler.values).flatMap(
        ([name, value]): [string, string | undefined][] => {
          const known = evaluate(value, walk).text;
          return [[name, known]];
        },
      );
      return next({ ...walk, variables: new Map([...walk.variables, ...values]) });
    }
    case 'map':
      return next({ ...walk, maps: [...walk.maps, handler] });
    case 'rewrite': {
      const after = rewritten(handler, walk, at);
      if (after.path === walk.path && after.query === walk.query) return next(after);
      return next(withStep(after, at, text, `the path becomes ${after.path}`));
    }
    case 'headers': {
      const after = handler.request === undefined ? walk : applied(handler.request, walk);
      if (handler.response === undefined) return next(after);
      const waits =
        handler.response.deferred ||
        handler.response.onlyFor !== undefined ||
        handler.response.unlessPresent.length > 0;
      return next(
        waits
          ? { ...after, late: [...after.late, handler.response] }
          : { ...after, early: [...after.early, handler.response] },
      );
    }
    case 'request_body':
      return next(handler.limit === undefined ? walk : { ...walk, bodyLimit: handler.limit });
    case 'authentication':
      return next({ ...walk, gates: [...walk.gates, { kind: 'auth', scheme: handler.scheme, at }] });
    case 'respond':
      return { walk: answeredBy(handler, walk), outcome: answerOf(handler, walk) };
    case 'error':
      return raised(handler, walk, doubts);
    case 'copy_response':
      return walk.intercepted === undefined
        ? next(walk)
        : {
            walk: withStep({ ...walk, route: walk.intercepted.at }, at, text, 'it passes the answer on'),
            proxy: walk.intercepted,
          };
    case 'copy_response_headers':
      return next({ ...walk, early: [...walk.early, copiedHeaders(handler)] });
    case 'answer':
      return {
        walk: answeredBy(handler, walk),
        outcome: { kind: 'answered', status: written(handler.status, at, handler.name), at },
      };
    case 'file_server': {
      const cause = { missing: 'file' as const, name: walk.path, at };
      if (handler.passesOn) return { walk, outcome: { kind: 'undecided', because: cause } };
      // A rewrite to a file that was found leads to it; what is served to other methods than these is left open.
      if (walk.method === 'GET' && walk.found.get('http.matchers.file.relative') === walk.path)
        return {
          walk: answeredBy(handler, walk),
          outcome: { kind: 'answered', status: byDefault(200, true), at },
        };
      return { walk: answeredBy(handler, walk), outcome: { kind: 'answered', status: unknown(cause), at } };
    }
    case 'plugin': {
      const gate = pluginGate(handler);
      if (gate !== undefined) return next({ ...walk, gates: [...walk.gates, gate] });
      return { walk, outcome: { kind: 'undecided', because: { missing: 'plugin', name: handler.name, at } } };
    }
    case 'reverse_proxy':
      return proxied(handler, walk, next, doubts);
  }
}

function answeredBy(handler: Pick<Handler, 'at' | 'text'>, walk: Walk): Walk {
  return withStep({ ...walk, route: handler.at }, handler.at, handler.text, 'it answers by itself');
}

/** caddyhttp/staticresp.go; a `Location` with a status of 3xx is what makes it a redirect. */
function answerOf(handler: Respond & Handler, walk: Walk): Outcome {
  const { at } = handler;
  if (handler.abort) return { kind: 'closed', at, why: `\`${handler.text}\` closes the connection` };
  const status = evaluate(handler.status ?? walk.error ?? '200', walk, at).text;
  const code = Number(status);
  if (status === undefined || Number.isNaN(code))
    return { kind: 'answered', status: unknown({ missing: 'variable', name: handler.status ?? '', at }), at };
  if (handler.location === undefined || code < 300 || code > 399)
    return { kind: 'answered', status: written(code, at, handler.text.split(' ')[0] ?? 'respond'), at };
  const to = evaluate(handler.location, walk, at);
  const target =
    to.text === undefined
      ? unknown(to.because ?? { missing: 'variable', name: handler.location, at })
      : written(to.text, at, 'redir');
  return { kind: 'redirected', status: code, to: target, at };
}

function raised(
  handler: Pick<HandlerOf<'error'>, 'status' | 'at' | 'text'>,
  walk: Walk,
  doubts: number,
): Way {
  const { at } = handler;
  const status = evaluate(handler.status, walk, at).text ?? '500';
  const failed = answeredBy(handler, { ...walk, error: status, errorRoutes: [] });
  return runRoutes(walk.errorRoutes, 0, failed, new Set(), endOfChain, doubts);
}

/** Pulse's answer is passed on unless a `handle_response` takes it, which may pass it on itself or go on behind the proxy. */
function proxied(handler: HandlerOf<'reverse_proxy'>, walk: Walk, next: Next, doubts: number): Way {
  const { at, text } = handler;
  const here = withStep({ ...walk, route: at }, at, text, 'it proxies');
  const taken = interceptionOf(handler, walk.request);
  if (taken === 'doubtful')
    return { walk: here, outcome: { kind: 'undecided', because: { missing: 'pattern', name: text, at } } };
  if (taken === undefined || taken.status !== undefined) return { walk: here, proxy: handler };
  const passed: Next = (after) =>
    next(
      withStep(
        {
          ...after,
          site: walk.site,
          route: walk.route,
          gates: [...after.gates, { kind: 'auth', scheme: 'forward', at }],
        },
        at,
        text,
        'it lets through who is logged in',
      ),
    );
  return runRoutes(taken.routes, 0, { ...walk, intercepted: handler }, new Set(), passed, doubts);
}
