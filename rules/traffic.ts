import type { Exchange, Target } from '../src/model/exchange.ts';
import { knownValue } from '../src/model/fact.ts';
import type { Listener } from '../src/model/gateway.ts';
import { AGENT_INGEST_PORT, PULSE_PORT } from '../src/model/pulse/address.ts';
import { AGENT_SOCKET, portOf, type Role, schemeOf } from '../src/model/request.ts';
import type { Place } from '../src/text/place.ts';
import type { Review, ReviewedSite } from './rule.ts';

/** One exchange of one site that leads to Pulse. */
export interface Asked {
  readonly site: ReviewedSite;
  readonly exchange: Exchange;
}

export function* everyExchange(review: Review): Generator<Asked> {
  for (const site of review.sites) for (const exchange of site.exchanges) yield { site, exchange };
}

/** The exchanges that speak HTTP to Pulse and whose way no earlier finding accounts for: what header rules look at. */
export function* reachingPulse(review: Review, ...roles: readonly Role[]): Generator<Asked> {
  for (const asked of everyExchange(review)) {
    const { exchange, site } = asked;
    if (roles.length > 0 && !roles.includes(exchange.request.role)) continue;
    if (!review.open(exchange, 'route') || !review.open(exchange, 'target')) continue;
    if (destinationOf(review, site, exchange) === 'pulse' && !isRaw(exchange)) yield asked;
  }
}

/** Where a request ends up, as far as can be told; a group that Pulse is one of counts as Pulse. */
export type Destination = 'pulse' | 'elsewhere' | 'undecided';

export function destinationOf(review: Review, site: ReviewedSite, exchange: Exchange): Destination {
  const { outcome } = exchange;
  if (outcome.kind === 'undecided') return 'undecided';
  if (outcome.kind !== 'proxied') return 'elsewhere';
  const answers = outcome.targets.map((target) => isPulse(review, site, exchange, target));
  if (answers.includes(true)) return 'pulse';
  return answers.length === 0 || answers.includes(undefined) ? 'undecided' : 'elsewhere';
}

/** Undefined where a variable decides. Pulse is one program: the port tells it from what else runs on its host. */
function isPulse(
  review: Review,
  site: ReviewedSite,
  exchange: Exchange,
  target: Target,
): boolean | undefined {
  const port = knownValue(target.port);
  const host = knownValue(target.host);
  if (port === undefined || host === undefined) return undefined;
  if (port === null)
    return !isKnownByPort(site) && pageTargets(site).some((page) => knownValue(page.host) === host);
  if (port === AGENT_INGEST_PORT && exchange.request.url.pathname === AGENT_SOCKET) return true;
  return pulsePorts(review, site).has(port);
}

function pulsePorts(review: Review, site: ReviewedSite): ReadonlySet<number> {
  const ports = new Set([PULSE_PORT]);
  if (review.upstream !== undefined) ports.add(review.upstream.port);
  if (review.gateway.pulse !== undefined) ports.add(review.gateway.pulse.port);
  if (!isKnownByPort(site)) {
    for (const target of pageTargets(site)) {
      const port = knownValue(target.port);
      if (port != null) ports.add(port);
    }
  }
  return ports;
}

/** Then what has another port, or none, is another program. */
function isKnownByPort({ sign }: ReviewedSite): boolean {
  return sign.by === 'port' || sign.by === 'upstream';
}

/** Where `/` goes: what a site that was recognised by a name has for Pulse. */
function pageTargets(site: ReviewedSite): readonly Target[] {
  return site.exchanges.flatMap((exchange) =>
    exchange.request.role === 'page' && exchange.outcome.kind === 'proxied' ? exchange.outcome.targets : [],
  );
}

/** Raw bytes are relayed: no header or limit of HTTP applies. */
export function isRaw(exchange: Exchange): boolean {
  return (
    exchange.outcome.kind === 'proxied' && exchange.outcome.targets.some((each) => each.scheme === 'tcp')
  );
}

/** Without a name written or given, requests are asked of a made-up one: what follows from the name alone is no fact. */
export function isNamed(review: Review, { site }: ReviewedSite): boolean {
  return review.host !== undefined || site.names.some((name) => name.literal);
}

/** Where something missing is anchored: the innermost block that governs the request, else the site. */
export function blockOf({ exchange, site }: Asked): Place {
  return exchange.route ?? site.site.at;
}

/** The exchange for `/` at the same listener. */
export function pageBeside(site: ReviewedSite, exchange: Exchange): Exchange | undefined {
  return site.exchanges.find((each) => each.request.role === 'page' && isSameListener(each, exchange));
}

export function isSameListener(a: Exchange, b: Exchange): boolean {
  return (
    a.request.url.host === b.request.url.host &&
    schemeOf(a.request) === schemeOf(b.request) &&
    portOf(a.request) === portOf(b.request)
  );
}

/** The scheme of the connection that this proxy accepts: plain HTTP, often, behind a hop that ends TLS. */
export function arrivalScheme(asked: Asked, review: Review): 'http' | 'https' {
  return listenerOf(asked, review)?.scheme ?? schemeOf(asked.exchange.request);
}

/** The listener that takes the request. */
export function listenerOf({ exchange, site }: Asked, review: Review): Listener | undefined {
  const own = exchange.site === undefined ? site.site : (review.gateway.sites[exchange.site] ?? site.site);
  const port = portOf(exchange.request);
  return own.listeners.find((each) => each.port === port);
}

/** "`/ws` and `/api/agent/ws`", each path once. */
export function pathsOf(exchanges: readonly Exchange[]): string {
  return listed([...new Set(exchanges.map(({ request }) => `\`${request.url.pathname}\``))]);
}

export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
