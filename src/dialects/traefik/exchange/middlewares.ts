import { byDefault, type Fact, written } from '../../../model/fact.ts';
import { secondsOf } from '../../../syntax/go-values.ts';
import {
  type Entry,
  get,
  itemsOf,
  type ScalarValue,
  textOf,
  type Value,
} from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import { tableOf } from '../../../text/table.ts';
import type { Definition } from '../definitions.ts';
import { outdated, unseen } from '../remarks.ts';
import { resolve } from '../runtime/references.ts';
import { within } from '../version.ts';
import type { Flow } from './flow.ts';
import { applyHeaders } from './headers.ts';
import { addPrefix, replacePath, replacePathRegex, stripPrefix, stripPrefixRegex } from './paths.ts';
import { redirectRegex, redirectSchemeMiddleware } from './redirects.ts';

/** Sends the request through the middlewares a router names, in their order, until one of them answers. */
export function runMiddlewares(
  flow: Flow,
  names: readonly ScalarValue[],
  from: string,
  above: readonly string[] = [],
): void {
  for (const named of names) {
    if (flow.ended !== undefined) return;
    const found = resolve(
      { text: named.text, at: named.place, unresolved: named.unresolved === true },
      from,
      flow.runtime.definitions.http.middlewares,
      flow.runtime,
    );
    if (found.is === 'unseen') {
      flow.unseen ??= found.cause;
      flow.steps.push({ at: named.place, text: named.text, why: 'a middleware that is defined elsewhere' });
      flow.remarks.push(
        unseen(
          named.place,
          `The middleware \`${named.text}\` is defined in a file that was not read`,
          found.cause,
        ),
      );
      continue;
    }
    if (found.is !== 'found' || above.includes(found.name)) continue;
    runOne(flow, found.definition, found.name, named, above);
  }
}

function runOne(
  flow: Flow,
  definition: Definition,
  name: string,
  named: ScalarValue,
  above: readonly string[],
): void {
  const [kind] = definition.value.entries;
  if (kind === undefined) return;
  if (kind.name === 'chain') {
    const inner = itemsOf(get(kind.value, 'middlewares')).flatMap((item) =>
      item.kind === 'scalar' ? [item] : [],
    );
    runMiddlewares(flow, inner, definition.provider, [...above, name]);
    return;
  }
  const gates = flow.gates.length;
  APPLY[kind.name]?.(flow, kind);
  const took =
    flow.ended !== undefined
      ? 'it answers by itself'
      : flow.gates.length > gates
        ? 'the request has to pass it'
        : 'named by the router';
  flow.steps.push({ at: named.place, text: named.text, why: `${kind.name}: ${took}` });
}

type Apply = (flow: Flow, kind: Entry) => void;

/** What each kind does to an exchange; those that are not here do nothing to it (compress, circuitBreaker, errors, contentType …). */
const APPLY: Readonly<Record<string, Apply>> = tableOf({
  headers: (flow, { value }) => applyHeaders(flow, value),
  addPrefix: (flow, { value, place }) => addPrefix(flow, value, place),
  stripPrefix: (flow, { value, place }) => stripPrefix(flow, value, place),
  stripPrefixRegex: (flow, { value, place }) => stripPrefixRegex(flow, value, place),
  replacePath: (flow, { value, place }) => replacePath(flow, value, place),
  replacePathRegex: (flow, { value, place }) => replacePathRegex(flow, value, place),
  redirectScheme: (flow, { value, place }) => redirectSchemeMiddleware(flow, value, place),
  redirectRegex: (flow, { value, place }) => redirectRegex(flow, value, place),
  basicAuth: (flow, { place }) => flow.gates.push({ kind: 'auth', scheme: 'basic', at: place }),
  digestAuth: (flow, { place }) => flow.gates.push({ kind: 'auth', scheme: 'other', at: place }),
  forwardAuth: (flow, { place }) => flow.gates.push({ kind: 'auth', scheme: 'forward', at: place }),
  ipAllowList: (flow, { place }) => flow.gates.push({ kind: 'address', at: place }),
  ipWhiteList: (flow, kind) => {
    flow.gates.push({ kind: 'address', at: kind.place });
    flow.remarks.push(
      outdated(kind.key, '`ipWhiteList` is deprecated since Traefik 3.0', 'harmless', {
        help: 'Write `ipAllowList`.',
      }),
    );
  },
  rateLimit: rateLimit,
  inFlightReq: inFlightReq,
  buffering: buffering,
  retry: retry,
  plugin: (flow, kind) => {
    const [plugin] = kind.value.kind === 'map' ? kind.value.entries : [];
    const cause = { missing: 'plugin', name: plugin?.name ?? 'plugin', at: kind.place } as const;
    flow.unseen ??= cause;
    flow.remarks.push(
      unseen(kind.place, `What the plugin \`${cause.name}\` does to a request cannot be seen here`, cause),
    );
  },
});

function rateLimit(flow: Flow, { value, place }: Entry): void {
  const average = numberFact(get(value, 'average'), 0, place);
  if (average.is === 'known' && average.value === 0) return;
  const period = secondsOf(textOf(get(value, 'period')) ?? '1s') ?? 1;
  const perSecond =
    average.is === 'known' && period > 0 ? { ...average, value: average.value / period } : average;
  flow.gates.push({ kind: 'rate', perSecond, burst: numberFact(get(value, 'burst'), 1, place), at: place });
}

/** One slot for each open connection; by default they are counted per host asked for, not per client. */
function inFlightReq(flow: Flow, { value, place }: Entry): void {
  flow.gates.push({ kind: 'connections', most: numberFact(get(value, 'amount'), 0, place), at: place });
}

/** Holds a whole response back before its first byte goes out; a handshake passes it untouched (vulcand/oxy buffer). */
function buffering(flow: Flow, { value, place }: Entry): void {
  flow.buffered = written(true, place, 'buffering');
  const most = get(value, 'maxRequestBodyBytes');
  const bytes = numberFact(most, 0, place);
  if (bytes.is === 'known' && bytes.value > 0)
    flow.bodyBytes = written(bytes.value, most?.place ?? place, 'maxRequestBodyBytes');
  else if (bytes.is === 'unknown') flow.bodyBytes = bytes;
}

/** traefik#13520: with 3.7.6 and 3.7.7 a retry dials again, or panics, once a WebSocket closes. */
function retry(flow: Flow, { value, place, key }: Entry): void {
  const attempts = Number(textOf(get(value, 'attempts')) ?? '0');
  if (attempts < 2 || !within(flow.runtime.version, '3.7.6', '3.7.8')) return;
  flow.remarks.push({
    about: 'outdated',
    effect: 'degrades',
    at: place,
    text: 'Traefik 3.7.6 and 3.7.7 dial Pulse again, or panic, when a WebSocket behind `retry` closes',
    help: 'Use Traefik 3.7.8 or later.',
    related: [{ at: key, text: 'the middleware' }],
    affects: 'route',
  });
}

function numberFact(value: Value | undefined, otherwise: number, at: Place): Fact<number> {
  if (value?.kind !== 'scalar') return byDefault(otherwise, true);
  const number = Number(value.text);
  if (Number.isFinite(number)) return written(number, value.place, 'number');
  return { is: 'unknown', because: { missing: 'variable', name: value.text, at } };
}
