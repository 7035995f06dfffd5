import type { Exchange, Loss } from '../src/model/exchange.ts';
import type { Gateway } from '../src/model/gateway.ts';
import { oncePer } from '../src/model/once.ts';
import type { Client } from '../src/model/request.ts';
import { type Complaint, gathered } from './group.ts';
import { countBelow, placesOf } from './places.ts';
import type { Review, Rule } from './rule.ts';
import { consequence, failsOnTheWay, socketSeverity } from './sockets.ts';
import {
  type Asked,
  blockOf,
  destinationOf,
  everyExchange,
  listed,
  pathsOf,
  reachingPulse,
} from './traffic.ts';
import { quote } from './wording.ts';

export const websocketUpgrade: Rule = {
  id: 'websocket-upgrade',
  severity: 'error',
  summary: 'A WebSocket handshake does not reach Pulse as one.',
  catches:
    'On a path of Pulse’s sockets, what arrives is an ordinary request: the `Upgrade` or `Connection` header is never set, emptied, overwritten or set where it has no effect; the proxy does not tunnel; a condition for it never matches, or matches only some browsers. Judged by the request that Pulse would get, not by the words in the file. An upgrade forced on every request is a warning.',
  why: '`Upgrade` and `Connection` concern one hop only, so a proxy drops them unless it is told (nginx, Apache) or does it by itself (Caddy, Traefik, HAProxy in HTTP mode, cloudflared). Without them Pulse answers 400, or 401 where the token in the URL was to count, since Pulse reads it on upgrades alone. The page loads, then says “Connection Lost”; agents report, but take no commands.',
  needs: ['upgrade'],
  tags: ['websocket'],
  *check(review) {
    yield* gathered(lost(review));
    yield* gathered(forced(review));
  },
};

function* lost(review: Review): Generator<Complaint> {
  for (const asked of [...reachingPulse(review, 'handshake'), ...failing(review)]) {
    const { exchange } = asked;
    if (!review.open(exchange, 'upgrade')) continue;
    if (exchange.upgrade.is === 'lost') {
      if (isMeantByRefusedLine(review, asked, exchange.upgrade.losses)) continue;
      for (const losses of causesAmong(exchange.upgrade.losses))
        yield complaint(review, asked, losses, exchange.upgrade.assumed === true);
    } else if (exchange.upgrade.is === 'passed') {
      yield* lostByFirefox(review, asked);
    }
  }
}

/** A Host that Pulse refuses is one cause, and what is missing of the handshake another: each is mended by itself. */
function causesAmong(losses: readonly Loss[]): readonly (readonly Loss[])[] {
  const ofHost = losses.filter(({ kind }) => kind === 'host');
  const others = losses.filter(({ kind }) => kind !== 'host');
  return [others, ofHost].filter((each) => each.length > 0);
}

/** Handshakes that Pulse never sees, although they are routed to it. */
function* failing(review: Review): Generator<Asked> {
  for (const asked of everyExchange(review)) if (failsOnTheWay(asked.exchange)) yield asked;
}

function complaint(
  review: Review,
  asked: Asked,
  losses: readonly Loss[],
  assumed: boolean,
  client?: Client,
): Complaint {
  const { exchange } = asked;
  const at = losses.find((loss) => loss.at !== undefined)?.at;
  const related = losses.flatMap((loss) =>
    loss.at === undefined || loss.at === at ? [] : [{ at: loss.at, text: loss.text }],
  );
  return {
    kind: `${client ?? ''} ${losses.map((loss) => loss.text).join('\0')}`,
    severity: socketSeverity(review.pulse, exchange, 'error'),
    exchange,
    at: at ?? blockOf(asked),
    need: isForItsHost(losses) ? 'host' : 'upgrade',
    assumed,
    related,
    explains: losses.some((loss) => loss.kind === 'host') ? ['upgrade', 'host'] : ['upgrade'],
    say: (exchanges) => {
      const who =
        client === 'firefox' ? ' from Firefox (which sends `keep-alive, Upgrade` as Connection)' : '';
      const reasons = losses.map((loss) => asWritten(review, loss));
      if (isForItsHost(losses))
        return `Pulse answers 400 to every request, pages and handshakes alike, because ${listed(reasons)}.`;
      return `The handshake on ${pathsOf(exchanges)}${who} is lost because ${listed(reasons)}. ${leftOver(losses)}${consequence(review.pulse, exchanges)}`;
    },
  };
}

/** Where Pulse opened it, nothing is left to be answered otherwise. */
function leftOver(losses: readonly Loss[]): string {
  return losses.every((loss) => loss.kind === 'answer') ? '' : 'What is left of it is answered 400. ';
}

function isForItsHost(losses: readonly Loss[]): boolean {
  return losses.every((loss) => loss.kind === 'host');
}

/** The reader's own line where a variable stands in it, with what it comes to here. */
function asWritten({ gateway }: Review, { text, at, sends }: Loss): string {
  const words = at === undefined ? undefined : quote(gateway, at);
  if (words === undefined || sends === undefined || words.includes(sends || '""')) return text;
  return text.replace(/^`[^`]*`/, () => `\`${words}\`, here ${sends === '' ? 'empty' : `\`${sends}\``},`);
}

/** A line that was to pass the header on, and that the proxy refuses: with it mended, the handshake may well arrive. */
function isMeantByRefusedLine(review: Review, asked: Asked, losses: readonly Loss[]): boolean {
  if (!losses.some((loss) => loss.kind === 'header' && loss.at === undefined)) return false;
  const { file, start } = blockOf(asked);
  // From the block that stands nearest before such a line up to the line: every block in between is that one or inside it.
  return refusedHeaders(review.gateway).touch({ file, start, end: start + 1 });
}

/** For each refused line that names a header of the handshake, the stretch in which a block begins that it was written for. */
const refusedHeaders = oncePer((gateway: Gateway) => {
  const lines = gateway.remarks.filter(
    ({ about, at }) =>
      about === 'refused' && /\s["']?(upgrade|connection)["']?\s/i.test(quote(gateway, at) ?? ''),
  );
  const starts = lines.length === 0 ? new Map() : blockStarts(gateway);
  return placesOf(
    lines.map(({ at: { file, start } }) => {
      const own: readonly number[] = starts.get(file) ?? [];
      const nearest = own[countBelow(own, start + 1) - 1] ?? 0;
      return { file, start: nearest, end: start + 1 };
    }),
  );
});

/** Where the sites and routes of each file begin, ascending. */
function blockStarts(gateway: Gateway): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>();
  for (const { at, routes } of gateway.sites)
    for (const { file, start } of [at, ...routes.map((route) => route.at)]) {
      const own = starts.get(file);
      if (own === undefined) starts.set(file, [start]);
      else own.push(start);
    }
  for (const own of starts.values()) own.sort((a, b) => a - b);
  return starts;
}

/** Firefox words its Connection header in another way, which conditions on it tend to forget. */
function* lostByFirefox(review: Review, asked: Asked): Generator<Complaint> {
  const { exchange, site } = asked;
  if (exchange.request.client !== 'chrome') return;
  const other = review.gateway.exchange({ ...exchange.request, client: 'firefox' });
  if (other.upgrade.is === 'lost') {
    yield complaint(review, asked, other.upgrade.losses, other.upgrade.assumed === true, 'firefox');
  } else if (destinationOf(review, site, other) === 'elsewhere') {
    const loss: Loss = { kind: 'route', text: 'another route takes it, which does not lead to Pulse' };
    yield complaint(review, { site, exchange: { ...exchange, ...routeOf(other) } }, [loss], false, 'firefox');
  }
}

function routeOf({ route }: Exchange): Pick<Exchange, 'route'> {
  return route === undefined ? {} : { route };
}

function* forced(review: Review): Generator<Complaint> {
  for (const { exchange } of reachingPulse(review)) {
    if (exchange.request.role === 'handshake' || exchange.forcesUpgrade === undefined) continue;
    yield {
      kind: 'forced',
      severity: 'warning',
      exchange,
      at: exchange.forcesUpgrade,
      need: 'upgrade',
      say: () =>
        'Every request is made half a WebSocket handshake, pages included. Pulse answers those as usual, since they lack the key; other servers refuse them, or answer with a 101 that nobody asked for.',
    };
  }
}
