import type { Exchange, Target } from '../src/model/exchange.ts';
import { knownValue } from '../src/model/fact.ts';
import type { Listener, Site } from '../src/model/gateway.ts';
import { oncePer } from '../src/model/once.ts';
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
  for (const asked of arrivingAtPulse(review, ...roles)) if (!isRaw(asked.exchange)) yield asked;
}

/** The same, and what arrives there as raw bytes. */
export function* arrivingAtPulse(review: Review, ...roles: readonly Role[]): Generator<Asked> {
  for (const asked of everyExchange(review)) {
    const { exchange, site } = asked;
    if (roles.length > 0 && !roles.includes(exchange.request.role)) continue;
    if (!review.open(exchange, 'route') || !review.open(exchange, 'target')) continue;
    if (destinationOf(review, site, exchange) === 'pulse') yield asked;
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
  if (port === undefined && isOther(review, site, host)) return false;
  if (port === undefined || host === undefined) return undefined;
  if (port === null) return !isKnownByPort(site) && pageHosts(site).has(host);
  if (port === AGENT_INGEST_PORT && exchange.request.url.pathname === AGENT_SOCKET) return true;
  return isPulsePort(review, site, port);
}

/** Where the file shows Pulse's own container, another host is another program, whatever port it has. */
function isOther({ gateway: { pulse } }: Review, { sign }: ReviewedSite, host: string | undefined): boolean {
  const sure = sign.by === 'port' || sign.by === 'container';
  return sure && pulse !== undefined && host !== undefined && host !== pulse.name;
}

function isPulsePort(review: Review, site: ReviewedSite, port: number): boolean {
  if (port === PULSE_PORT || port === review.upstream?.port || port === review.gateway.pulse?.port)
    return true;
  return !isKnownByPort(site) && pagePorts(site).has(port);
}

const pagePorts = oncePer(
  (site: ReviewedSite): ReadonlySet<number> =>
    new Set(pageTargets(site).flatMap(({ port }) => knownValue(port) ?? [])),
);

const pageHosts = oncePer(
  (site: ReviewedSite): ReadonlySet<string> =>
    new Set(pageTargets(site).flatMap(({ host }) => knownValue(host) ?? [])),
);

/** Then what has another port, or none, is another program. */
function isKnownByPort({ sign }: ReviewedSite): boolean {
  return sign.by === 'port' || sign.by === 'upstream';
}

/** Where `/` goes: what a site that was recognised by a name has for Pulse. */
const pageTargets = oncePer((site: ReviewedSite): readonly Target[] =>
  site.exchanges.flatMap((exchange) =>
    exchange.request.role === 'page' && exchange.outcome.kind === 'proxied' ? exchange.outcome.targets : [],
  ),
);

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
  return besides(site, exchange).find((each) => each.request.role === 'page');
}

/** What was asked of a site at the listener of an exchange, that exchange among it. */
export function besides(site: ReviewedSite, exchange: Exchange): readonly Exchange[] {
  return byListener(site).get(listenerKey(exchange)) ?? [];
}

const byListener = oncePer((site: ReviewedSite): ReadonlyMap<string, readonly Exchange[]> => {
  const groups = new Map<string, Exchange[]>();
  for (const exchange of site.exchanges) {
    const key = listenerKey(exchange);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [exchange]);
    else group.push(exchange);
  }
  return groups;
});

function listenerKey({ request }: Exchange): string {
  return `${schemeOf(request)} ${request.url.host} ${portOf(request)}`;
}

/** The scheme of the connection that this proxy accepts: plain HTTP, often, behind a hop that ends TLS. */
export function arrivalScheme(asked: Asked, review: Review): 'http' | 'https' {
  return listenerOf(asked, review)?.scheme ?? schemeOf(asked.exchange.request);
}

/** The listener that takes the request. */
export function listenerOf({ exchange, site }: Asked, review: Review): Listener | undefined {
  const own = exchange.site === undefined ? site.site : (review.gateway.sites[exchange.site] ?? site.site);
  const port = portOf(exchange.request);
  return listenersAt(own, port)[0];
}

/** The listeners of a site on one port, in the order they are written. */
export function listenersAt(site: Site, port: number): readonly Listener[] {
  return byPort(site).get(port) ?? [];
}

const byPort = oncePer((site: Site): ReadonlyMap<number, readonly Listener[]> => {
  const ports = new Map<number, Listener[]>();
  for (const listener of site.listeners) {
    const own = ports.get(listener.port);
    if (own === undefined) ports.set(listener.port, [listener]);
    else own.push(listener);
  }
  return ports;
});

/** "`/ws` and `/api/agent/ws`", each path once. */
export function pathsOf(exchanges: readonly Exchange[]): string {
  return listed([...new Set(exchanges.map(({ request }) => `\`${request.url.pathname}\``))]);
}

export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** How proxies answer a name that no rule of theirs knows. */
export function isUnknownName({ outcome }: Exchange): boolean {
  const status = outcome.kind === 'answered' ? knownValue(outcome.status) : undefined;
  return status === 404 || status === 421 || status === 503;
}
