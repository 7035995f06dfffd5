import type { Exchange } from '../src/model/exchange.ts';
import type { Fact, Known } from '../src/model/fact.ts';
import { GUIDE_IDLE_SECONDS, longestSilence } from '../src/model/pulse/timing.ts';
import { isHandshake } from '../src/model/request.ts';
import { type Complaint, gathered } from './group.ts';
import type { PulseVersion, Review, Rule, Severity } from './rule.ts';
import { isServed, NOT_SERVED, socketSeverity } from './sockets.ts';
import { type Asked, blockOf, everyExchange, pathsOf } from './traffic.ts';
import { seconds, setBy, settingOf } from './wording.ts';

export const idleTimeout: Rule = {
  id: 'idle-timeout',
  severity: 'warning',
  summary: 'The proxy closes a silent WebSocket sooner than it should.',
  catches:
    'The limit that really governs an upgraded connection: nginx’s `proxy_read_timeout`, HAProxy’s `timeout tunnel` or what it falls back to, Apache’s `Timeout`, Caddy’s transport `read_timeout` and `stream_timeout`, the proxy’s default included. An error at 30 s or less on the browser’s socket and at 5 s or less on the agents’, a warning below the guide’s 3600 s.',
  why: 'Pulse’s browser socket is never silent for more than 30 s, the agents’ for more than 5 s. A limit at or below that is a race which the socket loses again and again: the page flickers between connected and “Connection Lost”. Above it Pulse survives, and an hour, as the guide asks, leaves room for a slow network or a sleeping browser tab.\n\nThe guide blames short timeouts for a socket that closes at once. That is a lost Upgrade or a refused Origin; no timeout acts that soon.',
  needs: ['idle', 'lifetime'],
  tags: ['websocket', 'timeouts'],
  *check(review) {
    yield* gathered(complaints(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of everyExchange(review)) {
    const { exchange } = asked;
    if (!isHandshake(exchange.request) || exchange.outcome.kind !== 'proxied') continue;
    if (!review.open(exchange, 'route') || !review.open(exchange, 'idle')) continue;
    const verdict = idleVerdict(review.pulse, exchange);
    if (verdict !== undefined) yield complaint(review, asked, verdict);
    const age = lifetimeOf(exchange);
    if (age !== undefined) yield shortLife(review, asked, age);
  }
}

export interface IdleVerdict {
  readonly severity: Severity;
  readonly limit: Known<number>;
  /** Who must be silent for it to strike. */
  readonly silence: 'both' | 'client' | 'upstream';
}

/** The tightest limit on silence, if it is shorter than Pulse needs or the guide asks. */
export function idleVerdict(pulse: PulseVersion, exchange: Exchange): IdleVerdict | undefined {
  if (!isHandshake(exchange.request)) return undefined;
  const { idleSeconds, clientSilentSeconds, upstreamSilentSeconds } = exchange.limits;
  const limits = [
    limitOf(idleSeconds, 'both'),
    limitOf(clientSilentSeconds, 'client'),
    limitOf(upstreamSilentSeconds, 'upstream'),
  ].filter((limit) => limit !== undefined);
  const [tightest] = limits.toSorted((a, b) => a.limit.value - b.limit.value);
  if (tightest === undefined || tightest.limit.value >= GUIDE_IDLE_SECONDS) return undefined;
  const breaks = tightest.limit.value <= longestSilence(exchange.request.url.pathname);
  return { ...tightest, severity: breaks ? socketSeverity(pulse, exchange, 'error') : 'warning' };
}

function limitOf(fact: Fact<number | null>, silence: IdleVerdict['silence']) {
  return isNumber(fact) ? { limit: fact, silence } : undefined;
}

function isNumber(fact: Fact<number | null>): fact is Known<number> {
  return fact.is === 'known' && fact.value !== null;
}

function complaint(review: Review, asked: Asked, { limit, silence, severity }: IdleVerdict): Complaint {
  const { exchange } = asked;
  const setting =
    limit.at === undefined
      ? setBy(review.gateway, limit)
      : settingOf(review.gateway, limit, seconds(limit.value));
  return {
    kind: `silence ${limit.value} ${limit.directive ?? ''}`,
    severity,
    exchange,
    at: limit.at ?? blockOf(asked),
    need: 'idle',
    assumed: limit.origin === 'assumed',
    explains: ['idle'],
    say: (exchanges) =>
      `${opening(setting)} closes a WebSocket (${pathsOf(exchanges)}) after ${seconds(limit.value)} ${SILENCE[silence]}. ${meaning(review.pulse, exchanges)}`,
  };
}

const SILENCE = {
  both: 'of silence',
  client: 'in which the client is silent',
  upstream: 'in which Pulse is silent',
} as const;

function meaning(pulse: PulseVersion, exchanges: readonly Exchange[]): string {
  const served = exchanges.filter((exchange) => isServed(pulse, exchange));
  if (served.length === 0) return NOT_SERVED;
  const cut = served.filter(
    (exchange) => (idleVerdict(pulse, exchange)?.limit.value ?? Infinity) <= silenceOf(exchange),
  );
  if (cut.length === 0) {
    return 'Pulse survives that, since it says something more often; the guide asks for 3600 s or more.';
  }
  const longest = Math.max(...cut.map(silenceOf));
  return `Pulse may be silent for ${seconds(longest)} at a time, so the connection is cut and made anew again and again.`;
}

function silenceOf(exchange: Exchange): number {
  return longestSilence(exchange.request.url.pathname);
}

function opening(setting: string): string {
  return setting.charAt(0).toUpperCase() + setting.slice(1);
}

function lifetimeOf({ limits: { lifetimeSeconds } }: Exchange): Known<number> | undefined {
  return isNumber(lifetimeSeconds) && lifetimeSeconds.value < GUIDE_IDLE_SECONDS
    ? lifetimeSeconds
    : undefined;
}

function shortLife(review: Review, asked: Asked, age: Known<number>): Complaint {
  const setting = settingOf(review.gateway, age, seconds(age.value));
  return {
    kind: `age ${age.value}`,
    severity: 'warning',
    exchange: asked.exchange,
    at: age.at ?? blockOf(asked),
    need: 'lifetime',
    assumed: age.origin === 'assumed',
    say: (exchanges) =>
      `${opening(setting)} ends a WebSocket (${pathsOf(exchanges)}) after ${seconds(age.value)}, busy or not. Pulse connects again, with a gap each time; the guide asks for an hour or more.`,
  };
}
