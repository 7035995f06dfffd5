import { isOwnHeader, ownHeaderNames } from './backend.ts';
import { bearsOut } from './carries.ts';
import { valuesOf } from './headers.ts';
import type {
  HeaderChanges,
  HeadersPassed,
  Observation,
  ObservedExchange,
  ObservedOutcome,
  ObservedUpstream,
  SizeTried,
} from './observation.ts';
import type { Limit, LimitName, Trace, TraceExchange } from './trace-shape.ts';

/** Where the prediction and the real proxy part, or where the prediction says nothing. */
export type Disagreement = {
  readonly kind: 'differs' | 'undecided';
  /** `loads`, or a field of an exchange: `result`, `upgrade`, `limits.idleSeconds`, `requestHeaders.host` ... */
  readonly field: string;
  readonly request: string | null;
  readonly text: string;
};

/** What Pulse's port understands: HTTP/1.1, in the rig also in TLS unless the case says that it is plain. */
export type Spoken = { readonly plainOnly: boolean };

/** Compares a whole prediction with a whole observation. */
export function agrees(
  trace: Trace,
  observation: Observation,
  spoken: Spoken = { plainOnly: false },
): Disagreement[] {
  if (trace.loads === null)
    return [{ kind: 'undecided', field: 'loads', request: null, text: 'loads is undecided' }];
  if (!observation.starts) {
    const text = `predicted to load, but the proxy refuses it: ${observation.message}`;
    return trace.loads ? [{ kind: 'differs', field: 'loads', request: null, text }] : [];
  }
  if (!trace.loads) {
    const text = `predicted to be refused (${trace.refusals[0]?.message ?? 'no reason given'}), but the proxy starts`;
    return [{ kind: 'differs', field: 'loads', request: null, text }];
  }
  return observation.exchanges.flatMap((observed, index) => {
    // Behind a hop one URL leads to every listener, in the order in which they were asked for.
    const inOrder = trace.exchanges[index];
    const predicted =
      inOrder !== undefined && isSameRequest(inOrder, observed)
        ? inOrder
        : trace.exchanges.find((each) => isSameRequest(each, observed));
    const request = nameOf(observed);
    if (!predicted)
      return [{ kind: 'differs', field: 'request', request, text: `${request}: not predicted` }];
    return exchangeAgrees(predicted, observed, observation.names, spoken);
  });
}

/** Compares one predicted exchange with what was seen, field by field. */
export function exchangeAgrees(
  predicted: TraceExchange,
  observed: ObservedExchange,
  names: readonly string[],
  spoken: Spoken = { plainOnly: false },
): Disagreement[] {
  const found: Disagreement[] = [];
  const request = nameOf(observed);
  const differs = (field: string, predictedValue: unknown, observedValue: unknown): void => {
    const text = `${request}: ${field} was predicted ${show(predictedValue)}, the proxy did ${show(observedValue)}`;
    found.push({ kind: 'differs', field, request, text });
  };
  const undecided = (field: string): void => {
    found.push({ kind: 'undecided', field, request, text: `${request}: ${field} is undecided` });
  };
  const compare = (field: string, predictedValue: unknown, observedValue: unknown): void => {
    if (predictedValue === 'unknown' || predictedValue === 'undecided') undecided(field);
    else if (predictedValue !== observedValue) differs(field, predictedValue, observedValue);
  };

  if (predicted.result === 'unstable') {
    for (const outcome of [observed, ...(observed.again ?? [])])
      if (!isForeseen(predicted, outcome)) differs('outcomes', predicted.outcomes, outcomeIn(outcome));
    return found;
  }
  if (isNotUnderstood(predicted, spoken)) {
    if (!isBadGateway(observed))
      differs('result', 'an error, for Pulse does not speak that', observed.result);
    return found;
  }
  compare('result', predicted.result, observed.result);
  if (found.length > 0) return found;
  if (observed.result === 'closed') return [];
  if (observed.result !== 'proxied') {
    compare('status', predicted.status, observed.status);
    if (observed.result === 'redirected') compare('redirect', predicted.redirect, observed.redirect);
    return found;
  }

  compareTarget(predicted, observed, differs);
  if (observed.upgrade !== null) compare('upgrade', predicted.upgrade ?? null, observed.upgrade);
  if (observed.buffered !== null) compare('responseBuffered', predicted.responseBuffered, observed.buffered);
  compareRequestHeaders(predicted, observed, names, differs, undecided);
  compareResponse(predicted, observed, differs, undecided, compare);
  for (const name of limitNames) compareLimit(name, predicted.limits[name], observed, differs, undecided);
  return found;
}

/** One of what may become of an unstable request; what cannot be decided may be anything. */
function isForeseen({ outcomes = [] }: TraceExchange, seen: ObservedOutcome): boolean {
  return outcomes.some((each) => {
    if (each.result === 'undecided' || each.result === 'unstable') return true;
    if (each.result !== seen.result) return false;
    if (each.result === 'closed') return true;
    if (each.result === 'proxied') return seen.upstream === null || isAmong(each.upstreams, seen.upstream);
    return each.status === seen.status && (each.result !== 'redirected' || each.redirect === seen.redirect);
  });
}

function outcomeIn({ result, status, redirect, upstream }: ObservedOutcome): unknown {
  return { result, status, redirect, upstream };
}

/** Every target is spoken to in something else than what Pulse's port understands. */
function isNotUnderstood({ result, request, upstreams }: TraceExchange, { plainOnly }: Spoken): boolean {
  const isSecure = /^(?:https|wss):/.test(request.url);
  return (
    result === 'proxied' &&
    upstreams.every(
      ({ scheme }) =>
        ['h2c', 'ajp', 'fastcgi', 'scgi', 'uwsgi', 'ftp'].includes(scheme) ||
        (plainOnly && (scheme === 'https' || (scheme === 'tcp' && isSecure))),
    )
  );
}

/** The proxy's own answer, or none. */
function isBadGateway({ result, status }: ObservedExchange): boolean {
  return result === 'closed' || (result === 'answered' && status !== null && status >= 500 && status <= 504);
}

type Differs = (field: string, predicted: unknown, observed: unknown) => void;
type Undecided = (field: string) => void;

function isSameRequest(predicted: TraceExchange, observed: ObservedExchange): boolean {
  const { url, method, client } = predicted.request;
  return (
    new URL(url).href === new URL(observed.request.url).href &&
    method === observed.request.method &&
    client === observed.request.client
  );
}

function nameOf({ request }: ObservedExchange): string {
  return `${request.method} ${request.url} (${request.client})`;
}

function show(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing');
}

function compareTarget(predicted: TraceExchange, observed: ObservedExchange, differs: Differs): void {
  if (!observed.upstream) return;
  const { scheme, host, port, path } = observed.upstream;
  if (!isAmong(predicted.upstreams, observed.upstream))
    differs('upstreams', predicted.upstreams, { scheme, host, port, path });
}

function isAmong(
  predicted: TraceExchange['upstreams'],
  { scheme, host, port, path }: ObservedUpstream,
): boolean {
  return predicted.some(
    (each) =>
      isScheme(each.scheme, scheme) &&
      withoutBrackets(each.host) === withoutBrackets(host) &&
      each.port === port &&
      each.path === path,
  );
}

/** Raw bytes carry whatever the client speaks. */
function isScheme(predicted: string, observed: string): boolean {
  return predicted === 'tcp' || predicted === observed;
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}

/** How one client worded it, and what came of it. */
const wordings: readonly ['honest' | 'spoofed' | 'portNamed', string][] = [
  ['honest', ''],
  ['spoofed', ', with forwarded headers of its own'],
  ['portNamed', ', with the port named in Host'],
];

function compareRequestHeaders(
  predicted: TraceExchange,
  observed: ObservedExchange,
  names: readonly string[],
  differs: Differs,
  undecided: Undecided,
): void {
  const wrong = new Set<string>();
  for (const [wording, note] of wordings) {
    const passed = observed[wording];
    if (!passed) continue;
    for (const [name, header] of Object.entries(predicted.requestHeaders)) {
      const field = `requestHeaders.${name}`;
      if (wrong.has(field)) continue;
      // A text with the client's Host in it is predicted for the Host that clients send by themselves.
      if (wording === 'portNamed' && (header.carries === 'constant' || header.carries === 'empty')) continue;
      if (header.carries === 'unknown') undecided(field);
      else if (!bearsOut(header, name, passed, observed, names)) {
        differs(field, header, `${valuesOf(passed.received, name).join(' | ') || 'not sent'}${note}`);
      } else continue;
      wrong.add(field);
    }
    for (const name of unforeseen(predicted, passed)) {
      const field = `requestHeaders.${name}`;
      if (!wrong.has(field))
        differs(field, undefined, `${valuesOf(passed.received, name).join(' | ') || 'not sent'}${note}`);
      wrong.add(field);
    }
  }
}

/** Headers that the proxy changed without the trace saying a word about them. */
function unforeseen(predicted: TraceExchange, passed: HeadersPassed): string[] {
  const all = new Set([...passed.sent, ...passed.received].map(([name]) => name.toLowerCase()));
  return [...all].filter((name) => {
    if (
      name in predicted.requestHeaders ||
      name === 'content-length' ||
      name === 'transfer-encoding' ||
      name.startsWith('rig-')
    )
      return false;
    return valuesOf(passed.sent, name).join() !== valuesOf(passed.received, name).join();
  });
}

function compareResponse(
  predicted: TraceExchange,
  observed: ObservedExchange,
  differs: Differs,
  undecided: Undecided,
  compare: Differs,
): void {
  const response = observed.response;
  if (!response) return;
  compare('showsVersion', predicted.showsVersion, response.showsVersion);
  const { added, removed } = predicted.responseHeaders;
  const check = (changes: HeaderChanges, expected: typeof added): void => {
    const field = `responseHeaders on ${changes.status}`;
    const taken = new Set(removed.map((name) => name.toLowerCase()));
    const restored = new Set(
      expected
        .filter(({ name, value }) => taken.has(name.toLowerCase()) && isOwnHeader(name, value))
        .map(({ name }) => name.toLowerCase()),
    );
    const foreseen = expected
      .map(({ name, value }) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !restored.has(name));
    if (foreseen.some(([, value]) => value === 'unknown')) {
      undecided('responseHeaders');
      return;
    }
    const matches =
      foreseen.length === changes.added.length &&
      foreseen.every(([name, value]) =>
        changes.added.some(([addedName, addedValue]) => name === addedName && value === addedValue),
      );
    if (!matches) differs(`${field}, added`, foreseen, changes.added);
    const gone = [...taken].filter((name) => ownHeaderNames.has(name) && !restored.has(name));
    // What is replaced is gone and there anew.
    const replaced = new Set(foreseen.map(([name]) => name).filter((name) => !ownHeaderNames.has(name)));
    const missed = changes.removed.filter((name) => !replaced.has(name));
    if (gone.sort().join() !== missed.sort().join()) differs(`${field}, removed`, gone, missed);
  };
  check(response.onSuccess, added);
  if (response.onFailure)
    check(
      response.onFailure,
      added.filter((each) => each.when === 'always'),
    );
}

const limitNames: readonly LimitName[] = [
  'idleSeconds',
  'clientSilentSeconds',
  'upstreamSilentSeconds',
  'bodyBytes',
  'headerBlockBytes',
  'headerLineBytes',
];

function compareLimit(
  name: LimitName,
  predicted: Limit,
  observed: ObservedExchange,
  differs: Differs,
  undecided: Undecided,
): void {
  const field = `limits.${name}`;
  const tried = triedOf(name, observed);
  const silence = silenceOf(name, observed);
  if (!tried && silence === undefined) return;
  if (predicted === 'unknown') undecided(field);
  if (predicted === 'unknown' || predicted === 'unsupported') return;
  for (const { bytes, passes } of tried ?? []) {
    const shouldPass = predicted === null || bytes <= predicted;
    if (shouldPass !== passes)
      differs(field, predicted, `${passes ? 'let' : 'refused'} ${bytes} bytes${passes ? ' pass' : ''}`);
  }
  const patience = observed.silence?.patience ?? 0;
  if (silence === undefined) return;
  const seen =
    silence === null ? `still open after ${patience} s of silence` : `closed after ${silence} s of silence`;
  if (!isBorneOut(predicted, silence, patience)) differs(field, predicted, seen);
}

/** Timers fire late on a busy machine and a little early by a proxy's own clock; neither is a disagreement. */
function isBorneOut(predicted: number | null, silence: number | null, patience: number): boolean {
  if (predicted === null || predicted >= patience) return silence === null;
  return silence !== null && silence >= predicted - 0.3 && silence <= predicted * 1.5 + 2;
}

function triedOf(name: LimitName, observed: ObservedExchange): readonly SizeTried[] | null {
  if (name === 'bodyBytes') return observed.bodies;
  if (name === 'headerBlockBytes') return observed.headerBlocks;
  return name === 'headerLineBytes' ? observed.headerLines : null;
}

/** When the connection was closed, null if it was not, undefined if nobody waited. */
function silenceOf(name: LimitName, { silence }: ObservedExchange): number | null | undefined {
  if (!silence) return undefined;
  if (name === 'idleSeconds') return silence.both;
  if (name === 'clientSilentSeconds') return silence.client;
  return name === 'upstreamSilentSeconds' ? silence.upstream : undefined;
}
