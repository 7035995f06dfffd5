import type { Exchange, Target } from '../src/model/exchange.ts';
import { knownValue } from '../src/model/fact.ts';
import type { Route } from '../src/model/gateway.ts';
import { AGENT_SOCKET, BROWSER_SOCKET, isHandshake } from '../src/model/request.ts';
import { type Complaint, gathered } from './group.ts';
import { isRefused } from './remarks.ts';
import type { Report, Review, ReviewedSite, Rule } from './rule.ts';
import { socketSeverity } from './sockets.ts';
import { type Asked, blockOf, destinationOf, everyExchange, pageBeside, reachingPulse } from './traffic.ts';

/** Moving a socket to one of these mends it; the guide's `/api/ws` is served by no current Pulse. */
const SERVED_SOCKETS: readonly string[] = [BROWSER_SOCKET, AGENT_SOCKET];

export const pathRewritten: Rule = {
  id: 'path-rewritten',
  severity: 'error',
  summary: 'The path that reaches Pulse is not the path that was asked for.',
  catches:
    'A `proxy_pass` with a path of its own, `handle_path`, `stripPrefix`, a rewrite, and Pulse hosted below a path such as `/pulse/`. For `%2F` in a path, decoded on the way or refused by the proxy, it is an info.',
  why: 'Pulse has no base path: its page asks for `/assets`, `/api` and `/ws` at the root of the name, and its session cookie (`__Host-…`) is valid for the root alone. Give it a name of its own.\n\n`%2F` matters to a few requests only: acknowledging an alert of a Docker host carried its name in the path until Pulse 5.0.11. The guide’s `location /api/` with `proxy_pass http://…:7655/api/;` decodes it; without the path behind the port it would not.',
  needs: ['path'],
  tags: ['routing'],
  *check(review) {
    yield* gathered(rewritten(review));
    yield* gathered(refusedSlashes(review));
    for (const site of review.sites) yield* belowPath(review, site);
  },
};

function* rewritten(review: Review): Generator<Complaint> {
  for (const asked of reachingPulse(review)) {
    const { exchange } = asked;
    const { request } = exchange;
    if (request.role === 'page' || exchange.outcome.kind !== 'proxied') continue;
    const path = request.url.pathname + request.url.search;
    for (const target of exchange.outcome.targets) {
      const arriving = knownValue(target.path);
      if (
        arriving === undefined ||
        isSamePath(withoutAddedQuery(arriving, path), path) ||
        isRefused(review, target.at)
      )
        continue;
      if (isHandshake(request) && arriving !== path && SERVED_SOCKETS.includes(arriving)) continue;
      const slash = isSamePath(arriving, decodeSlashes(path));
      yield {
        kind: slash ? 'slash' : 'path',
        severity: slash ? 'info' : socketSeverity(review.pulse, exchange, 'error'),
        exchange,
        at: target.at ?? blockOf(asked),
        need: 'path',
        say: slash ? () => SLASH_DECODED : (exchanges) => saying(exchanges),
        explains: slash ? [] : ['route'],
      };
    }
  }
}

const SLASH_DECODED =
  '`%2F` in a path reaches Pulse as a plain slash: `/api/alerts/docker%2Fabc` becomes `/api/alerts/docker/abc`. Pulse up to 5.0.10 then cannot acknowledge alerts of Docker hosts; later versions do not put such names into paths.';

function saying(exchanges: readonly Exchange[]): string {
  const pairs = exchanges.flatMap((exchange) => {
    const arriving = exchange.outcome.kind === 'proxied' ? firstPath(exchange.outcome.targets) : undefined;
    return arriving === undefined ? [] : [`\`${exchange.request.url.pathname}\` as \`${arriving}\``];
  });
  const shown = [...new Set(pairs)].slice(0, 3).join(', ');
  return `Pulse is asked for another path than the browser asks for: ${shown}. Pulse serves its pages, API and sockets only at the root, so these requests miss.`;
}

function firstPath(targets: readonly Target[]): string | undefined {
  return targets[0] === undefined ? undefined : knownValue(targets[0].path);
}

/** Pulse looks at no query but its own. */
function withoutAddedQuery(arriving: string, path: string): string {
  return arriving.startsWith(`${path}?`) ? path : arriving;
}

/** Escapes are compared without regard to the case of their digits; nothing else is taken to be equal. */
function isSamePath(a: string, b: string): boolean {
  const upper = (path: string) => path.replace(/%[0-9a-f]{2}/gi, (digits) => digits.toUpperCase());
  return upper(a) === upper(b);
}

function decodeSlashes(path: string): string {
  return path.replace(/%2f/gi, '/');
}

function* refusedSlashes(review: Review): Generator<Complaint> {
  for (const asked of everyExchange(review)) {
    const { exchange, site } = asked;
    if (exchange.request.role !== 'encoded' || exchange.outcome.kind !== 'answered') continue;
    const status = knownValue(exchange.outcome.status);
    if (status !== 400 && status !== 404) continue;
    const page = pageBeside(site, exchange);
    if (page === undefined || destinationOf(review, site, page) !== 'pulse') continue;
    if (!review.open(exchange, 'route')) continue;
    yield {
      kind: 'slash refused',
      severity: 'info',
      exchange,
      at: exchange.outcome.at ?? blockOf(asked),
      say: () =>
        `A path with \`%2F\` is answered ${status} by the proxy itself. Pulse up to 5.0.10 then cannot acknowledge alerts of Docker hosts; later versions do not put such names into paths.`,
    };
  }
}

/** No page of Pulse comes past, yet a route leads there: below a path, as trying it shows. */
function* belowPath(review: Review, site: ReviewedSite): Generator<Report> {
  // A listener that only sends on to TLS says nothing of where that leads.
  const own = site.exchanges.filter((exchange) => !isToTls(exchange));
  if (own.length === 0) return;
  // Its sockets may have been sent on beside it, since the page asks for them at the root.
  const pages = own.filter(({ request }) => !isHandshake(request));
  if (pages.length === 0 || own.some(isMeantForPulse)) return;
  if (pages.some((each) => destinationOf(review, site, each) !== 'elsewhere')) return;
  if (own.some((exchange) => !review.open(exchange, 'route'))) return;
  for (const route of site.site.routes) {
    const prefix = prefixOf(route);
    if (prefix === undefined || isPathOfPulse(prefix, own)) continue;
    if (!leadsBelow(review, { ...site, exchanges: own }, prefix)) continue;
    yield {
      severity: 'error',
      message: `Pulse is put below \`${prefix}\`. It has no base path: its page asks for \`/assets\`, \`/api\` and \`/ws\` at the root of the name, where none of its pages is to be had.`,
      at: route.at,
      exchanges: own,
      help: 'Give Pulse a name of its own, such as pulse.example.com, and send all of that name to it.',
      explains: ['route', 'target', 'upgrade'],
    };
    return;
  }
}

/** It leads to Pulse and comes to nothing on the last hop: other rules say why. */
function isMeantForPulse({ outcome, upstreamHttp }: Exchange): boolean {
  if (outcome.kind === 'unstable') return outcome.outcomes.some(({ kind }) => kind === 'proxied');
  return outcome.kind === 'answered' && upstreamHttp.is === 'known' && knownValue(outcome.status) === 502;
}

function isToTls(exchange: Exchange): boolean {
  const to = exchange.outcome.kind === 'redirected' ? knownValue(exchange.outcome.to) : undefined;
  return to?.startsWith('https:') === true && exchange.request.url.protocol !== 'https:';
}

/** The path written in a route's match: `location /pulse/`, ``PathPrefix(`/pulse`)``. */
function prefixOf(route: Route): string | undefined {
  if (route.targets.length === 0) return undefined;
  const prefix = /(?:^|[\s`"'(])(\/[\w.~-][\w.~/-]*)/.exec(route.match)?.[1];
  return prefix?.replace(/\/+$/, '');
}

/** A route for `/ws` or `/api` alone puts nothing below it. */
function isPathOfPulse(prefix: string, exchanges: readonly Exchange[]): boolean {
  return exchanges.some(({ request }) => `${request.url.pathname}/`.startsWith(`${prefix}/`));
}

function leadsBelow(review: Review, site: ReviewedSite, prefix: string): boolean {
  const page: Asked | undefined = site.exchanges
    .filter((exchange) => exchange.request.role === 'page')
    .map((exchange) => ({ exchange, site }))[0];
  if (page === undefined) return false;
  const { request } = page.exchange;
  const below = review.gateway.exchange({ ...request, url: new URL(`${prefix}/`, request.url) });
  return destinationOf(review, site, below) === 'pulse';
}
