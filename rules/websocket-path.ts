import type { Exchange, Outcome } from '../src/model/exchange.ts';
import { knownValue } from '../src/model/fact.ts';
import { BROWSER_SOCKET } from '../src/model/request.ts';
import type { Place } from '../src/text/place.ts';
import { type Complaint, gathered } from './group.ts';
import type { Review, ReviewedSite, Rule, Severity } from './rule.ts';
import { consequence, failsOnTheWay, socketSeverity } from './sockets.ts';
import {
  type Asked,
  besides,
  blockOf,
  destinationOf,
  everyExchange,
  isNamed,
  isUnknownName,
  pageBeside,
  pathsOf,
} from './traffic.ts';

export const websocketPath: Rule = {
  id: 'websocket-path',
  severity: 'error',
  summary: 'The path of a socket does not lead to Pulse, although its page does.',
  catches:
    'The page goes to Pulse, but `/ws` or `/api/agent/ws` is answered by the proxy, redirected, or sent to something else: `location /ws/` where Pulse asks for `/ws`, a matcher for `/api/ws` alone, another backend for `/api`.',
  why: 'The browser’s socket is `/ws`, the agents’ is `/api/agent/ws`. Browsers do not follow redirects on a handshake. The page loads, then says “Connection Lost” and shows nothing.\n\nThe published guide tests `/api/ws`. No current Pulse serves it, so a proxy that mishandles that path alone gets a warning at most.',
  needs: ['socket-route'],
  tags: ['websocket', 'routing'],
  *check(review) {
    yield* gathered(complaints(review));
    yield* gathered(unreached(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of everyExchange(review)) {
    const { exchange, site } = asked;
    if (exchange.request.role !== 'handshake' || !review.open(exchange, 'route')) continue;
    // It is routed to Pulse, and fails on the way: rule websocket-upgrade names the cause.
    if (exchange.outcome.kind === 'answered' && failsOnTheWay(exchange)) continue;
    const beside = whatReaches(review, asked);
    if (beside === undefined || destinationOf(review, site, exchange) !== 'elsewhere') continue;
    const fate = fateOf(exchange.outcome);
    yield {
      kind: fate.one,
      severity: severityOf(review, asked),
      exchange,
      at: placeOf(exchange.outcome) ?? blockOf(asked),
      need: 'socket-route',
      say: (exchanges) =>
        `${pathsOf(exchanges)} ${exchanges.length > 1 ? fate.many : fate.one}, while \`${beside.request.url.pathname}\` goes to Pulse. ${consequenceBeside(beside, review, site, exchanges)}`,
      explains: ['route', 'upgrade'],
    };
  }
}

function severityOf(review: Review, { exchange, site }: Asked): Severity {
  if (exchange.outcome.kind === 'unstable') return 'warning';
  const page = pageBeside(site, exchange);
  // A name that refuses pages may be meant for agents alone, and they do not open the browser's socket.
  const refuses =
    page !== undefined && isLost(page) && !(page.outcome.kind === 'answered' && page.outcome.empty);
  const forAgents = refuses && exchange.request.url.pathname === BROWSER_SOCKET;
  return forAgents ? 'warning' : socketSeverity(review.pulse, exchange, 'error');
}

/** Where the page does not come from Pulse, nothing can be said of it but what it waits for. */
function consequenceBeside(
  beside: Exchange,
  review: Review,
  site: Asked['site'],
  exchanges: readonly Exchange[],
): string {
  const browsers = exchanges.some(({ request }) => request.url.pathname === BROWSER_SOCKET);
  const reports = besides(site, beside).every(
    (other) => other.request.role !== 'report' || destinationOf(review, site, other) !== 'elsewhere',
  );
  if (beside.request.role === 'page' || !browsers) return consequence(review.pulse, exchanges, reports);
  return 'Pulse’s page, wherever it comes from, says “Connection Lost” without it.';
}

/** What goes to Pulse at the same listener: its page, or, where that is served from disk, something else of it. */
function whatReaches(review: Review, { exchange, site }: Asked): Exchange | undefined {
  const reaching = besides(site, exchange).filter(
    (other) => other.request.role !== 'handshake' && destinationOf(review, site, other) === 'pulse',
  );
  return reaching.find((other) => other.request.role === 'page') ?? reaching[0];
}

/** What becomes of one path, or of many: "gets a 404", "get a 404". */
interface Fate {
  readonly one: string;
  readonly many: string;
}

function fateOf(outcome: Outcome): Fate {
  switch (outcome.kind) {
    case 'answered': {
      const status = knownValue(outcome.status);
      const what = status === undefined ? 'an answer' : `a ${status}`;
      return gets(`${what} from the proxy itself`);
    }
    case 'redirected':
      return gets(`a redirect (${outcome.status}) to \`${knownValue(outcome.to) ?? 'another address'}\``);
    case 'proxied':
      return goes(`to ${addressesOf(outcome)}`);
    case 'unstable':
      return goes(`now here, now there${outcome.why === undefined ? '' : `, because ${outcome.why}`}`);
    default:
      return gets('no answer');
  }
}

/** Why everything ends here, where the proxy knows it beforehand. */
function reasonOf(outcome: Outcome): string {
  const why =
    outcome.kind === 'closed'
      ? outcome.why
      : outcome.kind === 'answered' && outcome.status.is === 'known'
        ? outcome.status.why
        : undefined;
  return why === undefined ? '' : `, because ${why}`;
}

function gets(what: string): Fate {
  return { one: `gets ${what}`, many: `get ${what}` };
}

function goes(where: string): Fate {
  return { one: `goes ${where}`, many: `go ${where}` };
}

function addressesOf(outcome: Outcome & { kind: 'proxied' }): string {
  const [target] = outcome.targets;
  if (target === undefined) return 'no upstream at all';
  const port = knownValue(target.port);
  const host = knownValue(target.host) ?? 'another upstream';
  return `\`${port == null ? host : `${host}:${port}`}\``;
}

function placeOf(outcome: Outcome): Place | undefined {
  if (outcome.kind === 'undecided') return undefined;
  return outcome.kind === 'proxied' ? outcome.targets[0]?.at : outcome.at;
}

/** A site that leads to Pulse on paper, where `/` itself is answered by something else. */
function* unreached(review: Review): Generator<Complaint> {
  const unreachable = new Set(review.sites.filter((site) => !reachesSomehow(review, site)));
  for (const { exchange, site } of everyExchange(review)) {
    if (exchange.request.role !== 'page' || !review.open(exchange, 'route')) continue;
    if (!isLost(exchange) || !unreachable.has(site)) continue;
    if (!isNamed(review, site) && isUnknownName(exchange)) continue;
    const { origin } = exchange.request.url;
    const sometimes = reachesAtTimes(exchange.outcome);
    const what = sometimes
      ? `Not all that a browser asks of \`${origin}\` reaches Pulse`
      : `Nothing that a browser asks of \`${origin}\` reaches Pulse`;
    const said = `${what}: \`/\` ${fateOf(exchange.outcome).one}${reasonOf(exchange.outcome)}${circle(exchange)}.`;
    const leading = site.site.routes.find((route) => route.targets.length > 0);
    yield* besides(site, exchange).map((other) => ({
      kind: 'unreached',
      severity: sometimes ? ('warning' as const) : ('error' as const),
      exchange: other,
      at: placeOf(exchange.outcome) ?? site.site.at,
      related: leading === undefined ? [] : [{ at: leading.at, text: 'what leads to Pulse' }],
      say: () => said,
      help: wayOut(exchange.outcome),
      explains: ['route', 'upgrade', 'target'] as const,
    }));
  }
}

function wayOut(outcome: Outcome): string {
  if (outcome.kind === 'closed')
    return 'Mend what closes the connection, or keep it to the names that it is meant for.';
  if (outcome.kind === 'answered' && (outcome.empty || isNotFoundByDefault(outcome)))
    return 'Nothing here takes `/`: let what leads to Pulse take every path, for Pulse lives at the root of its host.';
  return 'Take out what answers first, or keep it to the paths and names that it is meant for.';
}

/** No line of the config says so: the proxy has nothing for that path. */
function isNotFoundByDefault({ at, status }: Outcome & { readonly kind: 'answered' }): boolean {
  return at === undefined && knownValue(status) === 404;
}

function reachesAtTimes(outcome: Outcome): boolean {
  return outcome.kind === 'unstable' && outcome.outcomes.some(({ kind }) => kind === 'proxied');
}

function circle({ request, outcome }: Exchange): string {
  if (outcome.kind !== 'redirected') return '';
  if (request.front === 'none') return ', which is the address that was asked for';
  return ', which is where it came from: what is in front ends TLS and asks this proxy in the clear again';
}

/** Answered with an error by the proxy, or sent in a circle; pages of its own, refusals and redirects may be meant. */
function isLost({ request, outcome, gates, limits }: Exchange): boolean {
  // Without a place nothing listens: a port that a template fills in, as likely as not.
  if (outcome.kind === 'closed') return outcome.at !== undefined;
  // A timeout of zero is `ineffective-timeout`'s.
  if (outcome.kind === 'unstable') return knownValue(limits.idleSeconds) !== 0;
  if (outcome.kind === 'redirected') return knownValue(outcome.to) === request.url.href;
  if (gates.length > 0 || outcome.kind !== 'answered') return false;
  // Nobody is let in, and the config alone says so.
  if (outcome.empty || reasonOf(outcome) !== '') return true;
  const status = knownValue(outcome.status);
  return status !== undefined && status >= 400 && status !== 401 && status !== 403;
}

/** Some listener lets a request through, or one that is elsewhere cannot be told. */
function reachesSomehow(review: Review, site: ReviewedSite): boolean {
  return site.exchanges.some((exchange) => destinationOf(review, site, exchange) !== 'elsewhere');
}
