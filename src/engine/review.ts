import type { Aspect, Review, ReviewedSite, Sign } from '../../rules/rule.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Gateway, Listener, Site } from '../model/gateway.ts';
import { oncePer } from '../model/once.ts';
import { type Front, type PulseRequest, pulseRequests } from '../model/request.ts';
import type { LintSettings } from './settings.ts';

/** A review, and the ledger in which findings write down what they account for. */
export interface OpenReview {
  readonly review: Review;
  explain(exchanges: readonly Exchange[], aspects: readonly Aspect[]): void;
}

/** Asks a gateway what happens to Pulse's requests on every listener of the sites that lead to Pulse. */
export function reviewOf(
  gateway: Gateway,
  signs: ReadonlyMap<number, Sign>,
  settings: LintSettings,
  expectsPulse = !settings.ignoreUnknown,
): OpenReview {
  const exchangeOf = askedOnce(gateway);
  const requestsOf = asker(gateway, settings, exchangeOf);
  const asked = [...signs].flatMap(([index, sign]): ReviewedSite[] => {
    const site = gateway.sites[index];
    if (site === undefined) return [];
    const exchanges = requestsOf(site).map(exchangeOf);
    return [{ site, index, sign, exchanges }];
  });
  const sites = asked.filter((site) => getsRequests(site, signs));
  return reopened({
    gateway,
    sites,
    pulse: settings.pulse,
    front: settings.front,
    ...(settings.host === undefined ? {} : { host: settings.host }),
    ...(settings.upstream === undefined ? {} : { upstream: settings.upstream }),
    expectsPulse,
  });
}

/** A review with nothing accounted for yet. */
export function reopened(review: Omit<Review, 'open'>): OpenReview {
  const explained = new Map<Exchange, Set<Aspect>>();
  return {
    review: {
      ...review,
      open: (exchange, aspect) => {
        const own = explained.get(exchange);
        return own === undefined || !(own.has(aspect) || own.has('route'));
      },
    },
    explain: (exchanges, aspects) => {
      for (const exchange of exchanges) {
        const own = explained.get(exchange) ?? new Set();
        for (const aspect of aspects) own.add(aspect);
        explained.set(exchange, own);
      }
    },
  };
}

type ExchangeOf = (request: PulseRequest) => Exchange;

/** Sites of one name ask the same: it is one exchange, however many they are. */
function askedOnce(gateway: Gateway): ExchangeOf {
  const known = new Map<string, Exchange>();
  return (request) => {
    const key = `${request.role} ${request.method} ${request.client} ${request.url.href} ${request.arrivesAt}`;
    const exchange = known.get(key) ?? gateway.exchange(request);
    known.set(key, exchange);
    return exchange;
  };
}

/** Of two sites of one name one gets the requests: they are reviewed with that one. */
function getsRequests({ index, exchanges }: ReviewedSite, signs: ReadonlyMap<number, Sign>): boolean {
  const takers = exchanges.map((exchange) => exchange.site);
  return (
    takers.length === 0 || takers.some((taker) => taker === undefined || taker === index || !signs.has(taker))
  );
}

/** Pulse's requests for each listener of a site, and for a plain listener of the same name that only redirects. */
export function requestsFor(gateway: Gateway, site: Site, settings: LintSettings): readonly PulseRequest[] {
  return asker(gateway, settings, askedOnce(gateway))(site);
}

/** The same for many sites of one gateway: which ports redirect a name is found out once for all of them. */
function asker(
  gateway: Gateway,
  settings: LintSettings,
  exchangeOf: ExchangeOf,
): (site: Site) => readonly PulseRequest[] {
  const redirecting = redirectingPorts(gateway, settings.front, exchangeOf);
  return (site) => {
    const name = publicName(site, settings);
    const publicPort = publicPorts(site, settings);
    const asked = new Map<string, readonly PulseRequest[]>();
    const ask = (address: Address): void => {
      const key = keyOf(address, settings.front);
      if (!asked.has(key)) asked.set(key, requestsAt(address, settings.front));
    };
    for (const { scheme, port } of site.listeners) {
      // A port that a placeholder decides is no number, and no URL can be made of it.
      if (Number.isInteger(port)) ask({ scheme, port, name, publicPort: publicPort({ scheme, port }) });
    }
    redirecting(name, publicPort).forEach(ask);
    return [...asked.values()].flat();
  };
}

type Door = Pick<Listener, 'scheme' | 'port'>;

/** A listener under the name and the port that a browser would use for it. */
interface Address extends Door {
  readonly name: string;
  readonly publicPort: number;
}

function keyOf(address: Address, front: Front): string {
  return `${schemeTo(address, front)}://${address.name}:${address.publicPort} ${address.port}`;
}

/** Where a name is answered in the clear and its page is redirected. Ports are not many, but sites may be. */
function redirectingPorts(
  gateway: Gateway,
  front: Front,
  exchangeOf: ExchangeOf,
): (name: string, publicPort: (door: Door) => number) => readonly Address[] {
  const plainPorts = plainPortsOf(gateway);
  const known = new Map<string, readonly Address[]>();
  return (name, publicPort) => {
    const sample = publicPort({ scheme: 'http', port: NO_PORT });
    const key = `${name} ${sample}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const addresses = plainPorts(name)
      .map(
        (port): Address => ({ scheme: 'http', port, name, publicPort: publicPort({ scheme: 'http', port }) }),
      )
      .filter((address) => redirects(address, front, exchangeOf));
    known.set(key, addresses);
    return addresses;
  };
}

/** Stands for any port: sites that make the same of it have the same public port for every other. */
const NO_PORT = -1;

/** The ports on which sites listen in the clear that answer to a name: those that have it, and those without any. */
function plainPortsOf({ sites }: Gateway): (name: string) => readonly number[] {
  const byName = sitesByName(sites);
  return (name) => {
    const found = [...(byName.get(name) ?? []), ...(byName.get(NAMELESS) ?? [])].sort((a, b) => a - b);
    const ports = new Set<number>();
    for (const index of found)
      for (const { scheme, port } of sites[index]?.listeners ?? [])
        if (scheme === 'http' && Number.isInteger(port)) ports.add(port);
    return [...ports];
  };
}

/** The same for all releases of a dialect that has the same sites for them. */
const sitesByName = oncePer((sites: readonly Site[]): ReadonlyMap<string, readonly number[]> => {
  const byName = new Map<string, number[]>();
  const add = (name: string, index: number): void => {
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [index]);
    else same.push(index);
  };
  sites.forEach(({ names }, index) => {
    let isNameless = true;
    for (const { text, literal } of names) {
      if (!literal) continue;
      isNameless = false;
      add(text.toLowerCase(), index);
    }
    if (isNameless) add(NAMELESS, index);
  });
  return byName;
});

const NAMELESS = '';

function redirects(address: Address, front: Front, exchangeOf: ExchangeOf): boolean {
  const page = requestsAt(address, front).find((request) => request.role === 'page');
  return page !== undefined && exchangeOf(page).outcome.kind === 'redirected';
}

function requestsAt(address: Address, front: Front): readonly PulseRequest[] {
  const { name, port, publicPort } = address;
  const origin = new URL(`${schemeTo(address, front)}://${name}:${publicPort}`);
  return pulseRequests(origin, front, publicPort === port ? undefined : port);
}

function schemeTo({ scheme }: Pick<Door, 'scheme'>, front: Front): 'http' | 'https' {
  return scheme === 'https' || front !== 'none' ? 'https' : 'http';
}

/** The port a browser would use: the one the reader gave, for the listeners it can be meant for; else the listener's own. */
function publicPorts(site: Site, { front, host }: LintSettings): (door: Door) => number {
  const given = host?.port ?? null;
  const isOwn = given === null || site.listeners.some((each) => each.port === given);
  const secure = front === 'none' && site.listeners.some((each) => each.scheme === 'https');
  return ({ scheme, port }) => {
    const own = front !== 'none' && scheme === 'http' ? 443 : port;
    return isOwn || (secure && scheme === 'http') ? own : given;
  };
}

/** The name a browser would use: the one the reader gave if the site answers to it, else the site's first literal one. */
function publicName(site: Site, settings: LintSettings): string {
  const literal = site.names
    .filter((name) => name.literal && URL.canParse(`http://${bracketed(name.text)}`))
    .map((name) => name.text.toLowerCase());
  const host = settings.host?.name.toLowerCase();
  if (host !== undefined && (literal.length === 0 || literal.includes(host))) return bracketed(host);
  return bracketed(literal[0] ?? host ?? 'pulse.example.com');
}

function bracketed(name: string): string {
  return name.includes(':') && !name.startsWith('[') ? `[${name}]` : name;
}
