import type { Exchange } from '../src/model/exchange.ts';
import { knownValue } from '../src/model/fact.ts';
import { type Complaint, gathered } from './group.ts';
import type { Review, Rule } from './rule.ts';
import { socketSeverity } from './sockets.ts';
import { blockOf, everyExchange, pathsOf, reachingPulse } from './traffic.ts';
import { setBy } from './wording.ts';

export const proxyHttpVersion: Rule = {
  id: 'proxy-http-version',
  severity: 'warning',
  summary: 'The handshake goes to Pulse over an HTTP version that it should not run over.',
  catches:
    'HTTP/1.0 towards Pulse (nginx’s default before 1.29.7, Apache’s `force-proxy-request-1.0`), or HTTP/2, which has no Upgrade, and which Pulse does not speak in the clear. A warning, and an error where the handshake or everything is lost by it.',
  why: 'A WebSocket handshake is an HTTP/1.1 request. Pulse’s WebSocket library looks at the headers and not at the version, so over HTTP/1.0 nginx and Pulse get along today (measured); the standard and nginx’s own manual ask for 1.1, and over 1.0 nginx also holds streamed responses back. HTTP/2 towards Pulse cannot carry the handshake at all.',
  needs: ['upstream-http'],
  tags: ['websocket'],
  *check(review) {
    yield* gathered(failures(review));
    yield* gathered(complaints(review));
  },
};

/** The proxy gets no answer it understands, and answers everything with an error of its own. */
function* failures(review: Review): Generator<Complaint> {
  for (const asked of everyExchange(review)) {
    const { exchange } = asked;
    const { outcome, upstreamHttp: version } = exchange;
    if (outcome.kind !== 'answered' || version.is !== 'known') continue;
    const { value } = version;
    if (value !== '2' && value !== '3') continue;
    if (!review.open(exchange, 'route')) continue;
    const status = knownValue(outcome.status);
    yield {
      kind: 'failed',
      severity: 'error',
      exchange,
      at: version.at ?? blockOf(asked),
      need: 'upstream-http',
      explains: ['route', 'upgrade', 'target'],
      say: () =>
        `Pulse is asked over HTTP/${value} (${setBy(review.gateway, version)}), and it speaks HTTP/1.1${value === '2' ? ' in the clear' : ''}: the proxy answers ${status === undefined ? 'with an error' : status} to everything, pages and sockets alike. HTTP/${value} has no Upgrade for the sockets, either.`,
    };
  }
}

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of reachingPulse(review, 'handshake')) {
    const { exchange } = asked;
    const { upgrade, upstreamHttp: version } = exchange;
    if (!review.open(exchange, 'upgrade') || version.is !== 'known') continue;
    const loss = upgrade.is === 'lost' && upgrade.losses.find((each) => each.kind === 'protocol');
    if (version.value !== '1.0' && !loss) continue;
    const setting = setBy(review.gateway, version);
    yield {
      kind: loss ? 'lost' : 'old',
      severity: loss ? socketSeverity(review.pulse, exchange, 'error') : 'warning',
      exchange,
      at: version.at ?? (loss ? loss.at : undefined) ?? blockOf(asked),
      need: 'upstream-http',
      assumed: version.origin === 'assumed',
      explains: loss ? ['upgrade'] : [],
      say: (exchanges) =>
        loss
          ? `${going(exchanges)} to Pulse over HTTP/${version.value} (${setting}), and the handshake is lost because ${loss.text}.${version.value === '1.0' || isOverTls(exchange) ? '' : ' Pulse speaks HTTP/1.1 there: its pages end in 502 as well.'}`
          : `${going(exchanges)} to Pulse over HTTP/1.0 (${setting}). A WebSocket handshake is an HTTP/1.1 request: today’s Pulse lets it pass, other servers refuse it.`,
    };
  }
}

/** Over TLS both sides agree on a version first, and pages work. */
function isOverTls({ outcome }: Exchange): boolean {
  return outcome.kind === 'proxied' && outcome.targets.every((target) => target.scheme === 'https');
}

function going(exchanges: readonly Exchange[]): string {
  const paths = pathsOf(exchanges);
  return `${paths} ${paths.includes(' ') ? 'go' : 'goes'}`;
}
