import type { Exchange } from '../src/model/exchange.ts';
import type { Listener } from '../src/model/gateway.ts';
import { schemeOf } from '../src/model/request.ts';
import { gathered } from './group.ts';
import { placesOf } from './places.ts';
import { reportOf, trafficRemarks } from './remarks.ts';
import type { Aspect, Report, Review, ReviewedSite, Rule } from './rule.ts';
import { blockOf, everyExchange, isRaw, pathsOf } from './traffic.ts';

export const proxyMode: Rule = {
  id: 'proxy-mode',
  severity: 'error',
  summary: 'The proxy relays raw bytes, or plain HTTP, where the config is written for something else.',
  catches:
    'Rules about hosts, paths or headers in a section that does not speak HTTP (HAProxy without `mode http`, a Traefik TCP router, a `tcp://` service in cloudflared), and port 443 served without TLS.',
  why: 'In TCP mode a proxy never looks at a request: rules about its host or headers cannot match, `X-Forwarded-*` is not added, and most of the section has no effect. WebSockets themselves need no HTTP mode; everything the config says about them does.\n\nA browser speaks TLS to port 443 whatever the config says. A plain listener there answers every page with an error.',
  needs: ['http-mode', 'https'],
  tags: ['websocket', 'routing'],
  *check(review) {
    yield* notHttp(review);
    yield* relayed(review);
    yield* plainOn443(review);
  },
};

/** What is asked of HTTP. */
const OF_HTTP: readonly Aspect[] = [
  'upgrade',
  'host',
  'proto',
  'client-address',
  'idle',
  'buffering',
  'security-headers',
];

function* notHttp(review: Review): Generator<Report> {
  for (const noted of trafficRemarks(review, 'not-http')) {
    const exchanges = noted.exchanges.length > 0 ? noted.exchanges : notSpokenTo(review);
    const breaks = noted.remark.effect === 'breaks';
    yield {
      ...reportOf({ ...noted, exchanges }, breaks ? 'error' : 'warning'),
      explains: ['route', 'target', ...OF_HTTP],
      need: 'http-mode',
    };
  }
}

/** Of a remark on a whole section: the requests that do not get through it as HTTP. */
function notSpokenTo(review: Review): readonly Exchange[] {
  return [...everyExchange(review)]
    .map(({ exchange }) => exchange)
    .filter(
      (exchange) => isRaw(exchange) || ['closed', 'unstable', 'answered'].includes(exchange.outcome.kind),
    );
}

function* relayed(review: Review): Generator<Report> {
  const complaints = [...everyExchange(review)]
    .filter(({ exchange }) => isRaw(exchange) && review.open(exchange, 'route'))
    .map((asked) => ({
      kind: 'relayed',
      severity: 'warning' as const,
      exchange: asked.exchange,
      at: blockOf(asked),
      need: 'http-mode' as const,
      // They arrive at Pulse all the same, and in the clear where they come so.
      explains: OF_HTTP,
      say: (exchanges: readonly Exchange[]) =>
        `${pathsOf(exchanges)} are relayed as raw bytes. WebSockets pass, but no forwarded header can be added: Pulse takes every visitor for the proxy, and they share one rate limit and one login lockout.`,
    }));
  yield* gathered(complaints);
}

function* plainOn443(review: Review): Generator<Report> {
  if (review.front !== 'none') return;
  const remarked = placesOf(trafficRemarks(review, 'not-http').map(({ remark }) => remark.at));
  for (const site of review.sites) {
    for (const listener of site.site.listeners) {
      if (listener.scheme !== 'http' || listener.port !== 443) continue;
      const at = listener.at ?? site.site.at;
      if (remarked.touch(at)) continue;
      yield {
        message:
          'Port 443 is served without TLS. Browsers speak TLS to that port, so every page and every socket of Pulse ends in a protocol error.',
        at,
        exchanges: arrivingAt(site, listener),
        need: 'https',
        explains: ['host', 'proto'],
        assumed: listener.assumed === true,
      };
    }
  }
}

function arrivingAt(site: ReviewedSite, listener: Listener): readonly Exchange[] {
  return site.exchanges.filter(
    ({ request }) => schemeOf(request) === listener.scheme && request.url.port === String(listener.port),
  );
}
