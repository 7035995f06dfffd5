import type { Exchange } from '../src/model/exchange.ts';
import { knownValue } from '../src/model/fact.ts';
import { oncePer } from '../src/model/once.ts';
import { isHandshake, type Role } from '../src/model/request.ts';
import { type Complaint, gathered } from './group.ts';
import { byPlace, type Noted, reportOf, trafficRemarks } from './remarks.ts';
import type { Aspect, Report, Review, ReviewedSite, Rule, Severity } from './rule.ts';
import { socketSeverity } from './sockets.ts';
import { blockOf, destinationOf, everyExchange, pageBeside, pathsOf } from './traffic.ts';

export const shadowedRoute: Rule = {
  id: 'shadowed-route',
  severity: 'warning',
  summary: 'A route is never reached, or takes requests that were meant for another one.',
  catches:
    'Order and priority: a `ProxyPass /` before the one for `/ws`, a `use_backend` that an earlier one always beats, a router whose priority loses, a catch-all above Pulse’s rule, a regular expression for `.js` and `.css` that takes Pulse’s assets. An error where it costs a socket, else a warning; a condition that nothing uses is an info.',
  why: 'Each proxy has its own order: the first match, the longest prefix, the highest priority, a fixed order of directives. The line that was meant for Pulse is in the file and does nothing. Where the winner lacks what the loser had, the socket breaks; where it serves files, the page stays blank.',
  needs: ['socket-route'],
  tags: ['routing'],
  *check(review) {
    for (const noted of byPlace(trafficRemarks(review, 'never-reached'))) yield judged(review, noted);
    yield* gathered(stolen(review));
  },
};

function judged(review: Review, noted: Noted): Report {
  const { effect } = noted.remark;
  if (effect === 'harmless') return reportOf(noted, 'info');
  const broken = noted.exchanges.filter((exchange) => isBroken(review, exchange));
  const worst = broken.map((exchange) => socketSeverity(review.pulse, exchange, 'error'));
  const severity: Severity = effect === 'breaks' && worst.includes('error') ? 'error' : 'warning';
  const report = reportOf(noted, severity);
  const needed = noted.exchanges.filter(
    (exchange) => NEEDED.includes(exchange.request.role) && isTaken(review, exchange),
  );
  const message = needed.length > 0 ? `${report.message} ${consequence(needed)}` : report.message;
  return { ...report, message, explains: accountedFor(review, noted, broken) };
}

function accountedFor(
  review: Review,
  { remark, exchanges }: Noted,
  broken: readonly Exchange[],
): readonly Aspect[] {
  if (exchanges.length > 0 && exchanges.every((exchange) => isTaken(review, exchange))) return ['route'];
  return broken.length > 0 && remark.effect === 'breaks' ? ['upgrade'] : [];
}

function isTaken(review: Review, exchange: Exchange): boolean {
  const site = sitesByExchange(review).get(exchange);
  return site !== undefined && destinationOf(review, site, exchange) === 'elsewhere';
}

const sitesByExchange = oncePer((review: Review): ReadonlyMap<Exchange, ReviewedSite> => {
  const sites = new Map<Exchange, ReviewedSite>();
  for (const { exchange, site } of everyExchange(review)) if (!sites.has(exchange)) sites.set(exchange, site);
  return sites;
});

function isBroken(review: Review, exchange: Exchange): boolean {
  return isHandshake(exchange.request) && (exchange.upgrade.is === 'lost' || isTaken(review, exchange));
}

/** What Pulse's page and agents need beside the sockets; health is often answered by the proxy on purpose. */
const NEEDED: readonly Role[] = ['asset', 'report', 'stream'];

function* stolen(review: Review): Generator<Complaint> {
  for (const asked of everyExchange(review)) {
    const { exchange, site } = asked;
    if (!NEEDED.includes(exchange.request.role) || !review.open(exchange, 'route')) continue;
    const page = pageBeside(site, exchange);
    if (page === undefined || destinationOf(review, site, page) !== 'pulse') continue;
    const fate = fateOf(exchange);
    if (fate === undefined || destinationOf(review, site, exchange) !== 'elsewhere') continue;
    yield {
      kind: `stolen ${fate}`,
      severity: 'warning',
      exchange,
      at: outcomePlace(exchange) ?? blockOf(asked),
      say: (exchanges) =>
        `${pathsOf(exchanges)} ${exchanges.length > 1 ? 'are' : 'is'} ${fate}, while \`/\` goes to Pulse. ${consequence(exchanges)}`,
      help: `Send ${exchange.outcome.kind === 'proxied' ? 'them to Pulse as well, or give the other program a name of its own' : 'them to Pulse as well'}.`,
      explains: ['route'],
    };
  }
}

function outcomePlace({ outcome }: Exchange) {
  return outcome.kind === 'answered' ? outcome.at : undefined;
}

/** Refusals by login or address are meant; a redirect is another rule's. */
function fateOf({ outcome, gates }: Exchange): string | undefined {
  if (gates.length > 0) return undefined;
  if (outcome.kind === 'proxied') return 'sent to another upstream';
  if (outcome.kind !== 'answered') return undefined;
  const status = knownValue(outcome.status);
  if (status === undefined || status === 401 || status === 403) return undefined;
  return status === 200 ? 'answered by the proxy itself' : `answered ${status} by the proxy itself`;
}

function consequence(exchanges: readonly Exchange[]): string {
  const roles = exchanges.map((exchange) => exchange.request.role);
  if (roles.includes('asset')) return 'Pulse carries its scripts inside itself, so the page stays blank.';
  if (roles.includes('report')) return 'Agents report there, and do not get through.';
  return 'The log view stays empty.';
}
