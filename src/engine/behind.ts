import type { Review, ReviewedSite } from '../../rules/rule.ts';
import type { Opened } from '../model/dialect.ts';
import type { Exchange, Target, Upgrade } from '../model/exchange.ts';
import type { Gateway } from '../model/gateway.ts';
import type { Need } from '../model/need.ts';
import { PULSE_PORT } from '../model/pulse/address.ts';
import { GUIDE_IDLE_SECONDS } from '../model/pulse/timing.ts';
import type { PulseRequest } from '../model/request.ts';
import { type Checked, check } from './check.ts';
import { type OpenReview, reopened } from './review.ts';

/** What comes to light once what stops requests on their way is mended. */
export interface Behind {
  /** Findings that the next run would tell, of the exchanges as they are now. */
  readonly hidden: readonly Checked[];
  /** An exchange as it is once its way is mended. */
  mended(exchange: Exchange): Exchange;
}

/** One fault of the way may hide another: so often it is asked what lies behind. */
const MOST_ROUNDS = 5;

/**
 * What the next run would tell, once what stops a request on its way is mended by a block: a rule of consequences is silent
 * of requests that do not get to Pulse. The same rules are asked again of the exchanges as they will be then, and what they
 * had not said before is what lay behind.
 */
export function behind(opened: Opened, { review }: OpenReview, checked: readonly Checked[]): Behind {
  const hidden: Checked[] = [];
  let ways = waysMendedBy(checked);
  for (let round = 0; round < MOST_ROUNDS && ways.size > 0; round += 1) {
    const found = askedAgain(opened, review, ways, [...checked, ...hidden]);
    hidden.push(...found);
    const more = waysMendedBy([...checked, ...hidden]);
    if (spelled(more) === spelled(ways)) break;
    ways = more;
  }
  return {
    hidden,
    mended: (exchange) => onItsWay(review.gateway, exchange, ways.get(keyOf(exchange.request))),
  };
}

/** What is told of the exchanges with their ways mended, and was not told before. */
function askedAgain(
  opened: Opened,
  review: Review,
  ways: Ways,
  before: readonly Checked[],
): readonly Checked[] {
  const asWritten = new Map<Exchange, Exchange>();
  const mended = (exchange: Exchange): Exchange => {
    const then = onItsWay(review.gateway, exchange, ways.get(keyOf(exchange.request)));
    asWritten.set(then, exchange);
    return then;
  };
  const sites = review.sites.map(
    (site): ReviewedSite => ({ ...site, exchanges: site.exchanges.map(mended) }),
  );
  const gateway: Gateway = {
    ...review.gateway,
    exchange: (request) => mended(review.gateway.exchange(request)),
  };
  const told = tellers(before);
  return check(opened, reopened({ ...review, gateway, sites })).flatMap((each) => {
    const exchanges = each.exchanges.map((exchange) => asWritten.get(exchange) ?? exchange);
    const fresh = exchanges.filter((exchange) => told.get(exchange)?.has(each.finding.rule) !== true);
    return fresh.length > 0 && isMendable(each) ? [{ ...each, exchanges: fresh }] : [];
  });
}

function isMendable({ need, finding: { severity, remedy } }: Checked): boolean {
  if (need === undefined || severity === 'info' || remedy === undefined) return false;
  return remedy.block !== undefined || remedy.replaces.length > 0;
}

/** The rules that speak of each exchange already. */
function tellers(checked: readonly Checked[]): ReadonlyMap<Exchange, ReadonlySet<string>> {
  const told = new Map<Exchange, Set<string>>();
  for (const { finding, exchanges } of checked)
    for (const exchange of exchanges) {
      const rules = told.get(exchange);
      if (rules === undefined) told.set(exchange, new Set([finding.rule]));
      else rules.add(finding.rule);
    }
  return told;
}

/** Needs that are met in the block that governs the request already: what else it lacks shows next. */
const MET_IN_PLACE: readonly Need[] = ['path', 'target', 'upstream-http', 'idle'];

/** What is mended of the way of each request, whichever client sends it: by method and address. */
type Ways = ReadonlyMap<string, ReadonlySet<Need>>;

function spelled(ways: Ways): string {
  return JSON.stringify([...ways].map(([key, needs]) => [key, [...needs].sort()]));
}

function waysMendedBy(checked: readonly Checked[]): Ways {
  const ways = new Map<string, Set<Need>>();
  for (const each of checked) {
    const { need, explains, exchanges } = each;
    const isOfTheWay = (['route', 'target', 'upgrade'] as const).some((aspect) => explains.includes(aspect));
    if (need === undefined || !isOfTheWay || !MET_IN_PLACE.includes(need) || !isMendable(each)) continue;
    for (const { request } of exchanges) {
      const key = keyOf(request);
      ways.set(key, (ways.get(key) ?? new Set()).add(need));
    }
  }
  return ways;
}

function keyOf({ method, url, arrivesAt }: PulseRequest): string {
  return `${method} ${url.href} ${arrivesAt}`;
}

/** The exchange as if the needs of its way were met; as it is where more than that would have to be known. */
function onItsWay(gateway: Gateway, exchange: Exchange, needs: ReadonlySet<Need> | undefined): Exchange {
  if (needs === undefined) return exchange;
  const reached = exchange.outcome.kind === 'proxied' ? exchange : gateway.answered?.(exchange);
  if (reached?.outcome.kind !== 'proxied') return exchange;
  const { pathname, search } = exchange.request.url;
  const port = gateway.pulse?.port ?? PULSE_PORT;
  const targets = reached.outcome.targets.map(
    (target): Target => ({
      ...target,
      ...(needs.has('target') ? { scheme: 'http', port: { ...WRITTEN, value: port } } : {}),
      ...(needs.has('path') ? { path: { ...WRITTEN, value: pathname + search } } : {}),
    }),
  );
  const { limits } = reached;
  // A target in cleartext HTTP/2 is mended by the version that Pulse speaks.
  const inItsVersion =
    needs.has('upstream-http') ||
    (needs.has('target') && reached.outcome.targets.some(({ scheme }) => scheme === 'h2c'));
  return {
    ...reached,
    outcome: { kind: 'proxied', targets },
    upgrade: afterTheWay(reached.upgrade, inItsVersion),
    ...(inItsVersion ? { upstreamHttp: { ...WRITTEN, value: '1.1' } } : {}),
    ...(needs.has('idle')
      ? { limits: { ...limits, idleSeconds: { ...WRITTEN, value: GUIDE_IDLE_SECONDS } } }
      : {}),
  };
}

const WRITTEN = { is: 'known', origin: 'written' } as const;

/** Of a handshake that gets there, what does not depend on the way is still lost. */
function afterTheWay(upgrade: Upgrade, inItsVersion: boolean): Upgrade {
  if (upgrade.is !== 'lost') return upgrade;
  const mended = inItsVersion ? ['route', 'protocol'] : ['route'];
  const losses = upgrade.losses.filter(({ kind }) => !mended.includes(kind));
  return losses.length === 0 ? { is: 'passed' } : { ...upgrade, losses };
}
