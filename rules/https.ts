import type { Gateway, Site } from '../src/model/gateway.ts';
import { oncePer } from '../src/model/once.ts';
import { isPublicName } from '../src/model/pulse/names.ts';
import { portOf, schemeOf } from '../src/model/request.ts';
import { type Complaint, gathered } from './group.ts';
import type { Review, ReviewedSite, Rule } from './rule.ts';
import {
  type Asked,
  arrivingAtPulse,
  destinationOf,
  everyExchange,
  isNamed,
  isRaw,
  listenersAt,
} from './traffic.ts';

export const https: Rule = {
  id: 'https',
  severity: 'warning',
  summary: 'Pulse is served over plain HTTP on a public name.',
  catches:
    'A public name with no TLS listener and nothing in front of it (`--behind tls` or `--behind cloudflare` says that there is), and a plain-HTTP listener beside TLS that serves pages instead of redirecting.',
  why: 'Passwords, session cookies and API tokens travel in the clear, and Pulse holds the keys to whole clusters. On private names it is left to you.',
  needs: ['https', 'redirect'],
  tags: ['security'],
  securitySeverity: '6.5',
  *check(review) {
    if (review.front !== 'none' || !review.gateway.abilities.tls) return;
    yield* gathered(complaints(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of [...arrivingAtPulse(review, 'page'), ...arrivingByLuck(review)]) {
    const { exchange, site } = asked;
    if (schemeOf(exchange.request) !== 'http' || !isPublic(asked, review)) continue;
    // Plain HTTP on the port of HTTPS is `proxy-mode`'s.
    if (portOf(exchange.request) === 443) continue;
    const name = exchange.request.url.hostname;
    const listener = listenersAt(site.site, portOf(exchange.request)).find((each) => each.scheme === 'http');
    const beside = hasTls(review, site, name);
    yield {
      kind: beside ? 'beside' : 'none',
      severity: 'warning',
      exchange,
      at: listener?.at ?? site.site.at,
      need: beside ? 'redirect' : 'https',
      assumed: listener?.assumed === true,
      say: () =>
        beside
          ? `\`${exchange.request.url.origin}\` serves Pulse in the clear beside its TLS listener, and does not redirect. Whoever types the name without https logs in readable by everyone on the way.`
          : `\`${name}\` is served over plain HTTP alone: passwords, cookies and API tokens travel in the clear. If TLS ends at something in front of this proxy, say so with \`--behind tls\`.`,
    };
  }
}

/** Bytes that are relayed to Pulse at times are no less in the clear: `proxy-mode` accounts for the rest. */
function* arrivingByLuck(review: Review): Generator<Asked> {
  for (const { exchange, site } of everyExchange(review)) {
    const { outcome } = exchange;
    if (exchange.request.role !== 'page' || outcome.kind !== 'unstable') continue;
    const relayed = outcome.outcomes
      .map((each) => ({ ...exchange, outcome: each }))
      .some((each) => isRaw(each) && destinationOf(review, site, each) === 'pulse');
    if (relayed) yield { exchange, site };
  }
}

/** A site without a name may be for the house alone. */
function isPublic({ exchange, site }: Asked, review: Review): boolean {
  return isNamed(review, site) && isPublicName(exchange.request.url.hostname);
}

function hasTls(review: Review, own: ReviewedSite, name: string): boolean {
  return listensWithTls(own.site) || namesWithTls(review.gateway).has(name);
}

/** The names of all sites that listen with TLS. */
const namesWithTls = oncePer((gateway: Gateway): ReadonlySet<string> => {
  const names = gateway.sites.filter(listensWithTls).flatMap((site) => site.names);
  return new Set(names.flatMap(({ literal, text }) => (literal ? [text.toLowerCase()] : [])));
});

function listensWithTls(site: Site): boolean {
  return site.listeners.some((listener) => listener.scheme === 'https');
}
