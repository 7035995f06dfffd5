import type { Aspect, Review, ReviewedSite, Sign } from '../../rules/rule.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Gateway, Listener, Site } from '../model/gateway.ts';
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
  const explained = new Map<Exchange, Set<Aspect>>();
  const asked = [...signs].flatMap(([index, sign]): ReviewedSite[] => {
    const site = gateway.sites[index];
    if (site === undefined) return [];
    const exchanges = requestsFor(gateway, site, settings).map((request) => gateway.exchange(request));
    return [{ site, index, sign, exchanges }];
  });
  const sites = asked.filter((site) => getsRequests(site, signs));
  const review: Review = {
    gateway,
    sites,
    pulse: settings.pulse,
    front: settings.front,
    ...(settings.host === undefined ? {} : { host: settings.host }),
    ...(settings.upstream === undefined ? {} : { upstream: settings.upstream }),
    expectsPulse,
    open: (exchange, aspect) => {
      const own = explained.get(exchange);
      return own === undefined || !(own.has(aspect) || own.has('route'));
    },
  };
  return {
    review,
    explain: (exchanges, aspects) => {
      for (const exchange of exchanges) {
        const own = explained.get(exchange) ?? new Set();
        for (const aspect of aspects) own.add(aspect);
        explained.set(exchange, own);
      }
    },
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
  const name = publicName(site, settings);
  const asked = new Map<string, readonly PulseRequest[]>();
  const ask = (listener: Listener, keep: (requests: readonly PulseRequest[]) => boolean): void => {
    // A port that a placeholder decides is no number, and no URL can be made of it.
    if (!Number.isInteger(listener.port)) return;
    const requests = requestsAt(listener, name, publicPort(listener, site, settings), settings.front);
    const key = `${requests[0]?.url.href} ${requests[0]?.arrivesAt}`;
    if (!asked.has(key) && keep(requests)) asked.set(key, requests);
  };
  for (const listener of site.listeners) ask(listener, () => true);
  for (const other of gateway.sites) {
    if (other === site || !answersTo(other, name)) continue;
    for (const listener of other.listeners) {
      if (listener.scheme === 'http') ask(listener, (requests) => redirects(gateway, requests));
    }
  }
  return [...asked.values()].flat();
}

/** A site of that very name, or one without any, which takes what no other site names. */
function answersTo(site: Site, name: string): boolean {
  const literal = site.names.filter((each) => each.literal);
  return literal.length === 0 || literal.some((each) => each.text.toLowerCase() === name);
}

function redirects(gateway: Gateway, requests: readonly PulseRequest[]): boolean {
  const page = requests.find((request) => request.role === 'page');
  return page !== undefined && gateway.exchange(page).outcome.kind === 'redirected';
}

function requestsAt(listener: Listener, name: string, port: number, front: Front): readonly PulseRequest[] {
  const scheme = schemeTo(listener, front);
  const origin = new URL(`${scheme}://${name}:${port}`);
  return pulseRequests(origin, front, port === listener.port ? undefined : listener.port);
}

function schemeTo(listener: Listener, front: Front): 'http' | 'https' {
  return listener.scheme === 'https' || front !== 'none' ? 'https' : 'http';
}

/** The port a browser would use: the one the reader gave, for the listeners it can be meant for; else the listener's own. */
function publicPort(listener: Listener, site: Site, settings: LintSettings): number {
  const behindTls = settings.front !== 'none' && listener.scheme === 'http';
  const own = behindTls ? 443 : listener.port;
  const given = settings.host?.port ?? null;
  if (given === null || site.listeners.some((each) => each.port === given)) return own;
  const secure = settings.front === 'none' && site.listeners.some((each) => each.scheme === 'https');
  return secure && listener.scheme === 'http' ? own : given;
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
