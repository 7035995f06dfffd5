import type { Exchange, Limits, Outcome, Target } from '../model/exchange.ts';
import type { Fact } from '../model/fact.ts';
import type { Gateway } from '../model/gateway.ts';
import { linesOf, type RequestHeader } from '../model/header.ts';
import { isHandshake, type PulseRequest } from '../model/request.ts';
import type { Place, Position } from '../text/place.ts';
import { lineStarts, positionAt } from '../text/source.ts';

/** The trace as it is printed with `--format json`; contract.md, "Trace", says what each field counts. */
export interface TraceDocument {
  readonly version: 1;
  readonly loads: boolean | null;
  readonly gateways: readonly TracedGateway[];
  readonly refusals: readonly TracedRefusal[];
  readonly exchanges: readonly TracedExchange[];
}

export interface TracedGateway {
  readonly dialect: string;
  readonly proxyVersion: string;
  readonly files: readonly string[];
  readonly loads: boolean | null;
}

export interface TracedRefusal {
  readonly message: string;
  readonly affects: string;
  readonly gateway: number;
  readonly path: string;
  readonly start: Position;
}

export interface TracedPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export type Seconds = number | null | 'unknown' | 'unsupported';

/** What becomes of a request. */
export interface TracedOutcome {
  readonly result: Outcome['kind'];
  readonly status: number | null | 'unknown';
  readonly redirect: string | null;
  readonly upstreams: readonly TracedUpstream[];
}

export interface TracedExchange extends TracedOutcome {
  readonly dialect: string;
  readonly gateway: number;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly websocket: boolean;
    readonly client: string;
  };
  /** Of an `unstable` request, each of what may become of it. */
  readonly outcomes?: readonly TracedOutcome[];
  readonly upgrade: 'passed' | 'lost' | 'undecided' | null;
  readonly limits: Readonly<Record<keyof Limits, Seconds>>;
  readonly requestHeaders: Readonly<Record<string, TracedHeader>>;
  readonly responseBuffered: boolean | 'unknown' | 'unsupported';
  readonly responseHeaders: {
    readonly added: readonly { readonly name: string; readonly value: string; readonly when: string }[];
    readonly removed: readonly string[];
  };
  readonly showsVersion: boolean | 'unknown' | 'unsupported';
  readonly steps: readonly (TracedPlace & { readonly text: string; readonly why: string })[];
  /** What an older supported release would answer otherwise; absent where nothing differs. */
  readonly versionDependent?: readonly VersionDependent[];
}

export interface TracedUpstream {
  readonly scheme: string;
  readonly host: string;
  readonly port: number | null | 'unknown';
  readonly path: string;
}

export interface TracedHeader {
  readonly carries: string;
  readonly value?: string;
  readonly at?: TracedPlace;
}

export interface VersionDependent {
  readonly fact: string;
  readonly version: string;
  readonly value: unknown;
}

/** One gateway to trace, the requests to ask it, and the same gateway as the oldest supported release. */
export interface TraceSubject {
  readonly gateway: Gateway;
  readonly oldest?: Gateway;
  readonly requests: readonly PulseRequest[];
}

export function traceOf(subjects: readonly TraceSubject[]): TraceDocument {
  const locate = locator(subjects.flatMap(({ gateway }) => gateway.files));
  const exchanges = subjects.flatMap(({ gateway, oldest, requests }, index) =>
    requests.map((request) => {
      const newest = traced(gateway, index, gateway.exchange(request), locate);
      const older =
        oldest === undefined ? undefined : traced(oldest, index, oldest.exchange(request), locate);
      const differs =
        older === undefined || oldest === undefined ? [] : differences(newest, older, oldest.version);
      return differs.length === 0 ? newest : { ...newest, versionDependent: differs };
    }),
  );
  const loads = subjects.map(({ gateway }) => gateway.loads);
  return {
    version: 1,
    loads: loads.includes(false) ? false : loads.includes(null) ? null : true,
    gateways: subjects.map(({ gateway }) => ({
      dialect: gateway.dialect,
      proxyVersion: gateway.version,
      files: gateway.files.map((file) => file.path),
      loads: gateway.loads,
    })),
    refusals: subjects.flatMap(({ gateway }, index) => refusalsOf(gateway, index, locate)),
    exchanges,
  };
}

type Locate = (place: Place) => Position & { readonly path: string };

function locator(files: Gateway['files']): Locate {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const starts = new Map<string, readonly number[]>();
  return (place) => {
    const own = starts.get(place.file) ?? lineStarts(texts.get(place.file) ?? '');
    starts.set(place.file, own);
    return { path: place.file, ...positionAt(own, place.start) };
  };
}

function refusalsOf(gateway: Gateway, index: number, locate: Locate): readonly TracedRefusal[] {
  return gateway.remarks
    .filter((remark) => remark.about === 'refused' || remark.about === 'syntax')
    .map((remark) => {
      const { path, ...start } = locate(remark.at);
      return { message: remark.text, affects: remark.affects, gateway: index, path, start };
    });
}

function traced(gateway: Gateway, index: number, exchange: Exchange, locate: Locate): TracedExchange {
  const { request } = exchange;
  const outcome = withoutCredentials(exchange);
  const at = (place: Place): TracedPlace => {
    const { path, line, column } = locate(place);
    return { path, line, column };
  };
  return {
    dialect: gateway.dialect,
    gateway: index,
    request: {
      url: request.url.href,
      method: request.method,
      websocket: isHandshake(request),
      client: request.client,
    },
    ...tracedOutcome(outcome),
    ...(outcome.kind === 'unstable' ? { outcomes: outcome.outcomes.map(tracedOutcome) } : {}),
    upgrade: upgradeWord({ ...exchange, outcome }),
    limits: limitsOf(exchange.limits),
    requestHeaders: headersOf(exchange.requestHeaders, at),
    responseBuffered: spelled(exchange.responseBuffered),
    responseHeaders: {
      added: exchange.responseHeaders.added.map(({ name, value, when }) => ({
        name,
        value: value ?? 'unknown',
        when,
      })),
      removed: [...new Set(exchange.responseHeaders.removed.map(({ name }) => name))],
    },
    showsVersion: spelled(exchange.showsVersion),
    steps: exchange.steps.map(({ at: place, text, why }) => ({ ...at(place), text, why })),
  };
}

/**
 * The traced requests carry no credentials and come from no particular address: a proxy that asks for a password answers
 * them itself, and one that looks at addresses leaves it open.
 */
function withoutCredentials({ outcome, gates }: Exchange): Outcome {
  if (outcome.kind !== 'proxied') return outcome;
  const relay = gates.find((gate) => gate.kind === 'relay');
  if (relay !== undefined) return { kind: 'closed', at: relay.at };
  const plugin = gates.find((gate) => gate.kind === 'plugin');
  if (plugin !== undefined)
    return { kind: 'undecided', because: { missing: 'plugin', name: plugin.name, at: plugin.at } };
  const address = gates.find((gate) => gate.kind === 'address');
  if (address !== undefined) {
    const because = { missing: 'client', name: "the client's address", at: address.at } as const;
    return { kind: 'undecided', because };
  }
  const password = gates.find((gate) => gate.kind === 'auth' && gate.scheme === 'basic');
  if (password === undefined) return outcome;
  const status = { is: 'known', value: 401, origin: 'written', at: password.at } as const;
  return { kind: 'answered', status, at: password.at };
}

function tracedOutcome(outcome: Outcome): TracedOutcome {
  return {
    result: outcome.kind,
    status: statusOf(outcome),
    redirect: outcome.kind === 'redirected' ? spelled(outcome.to) : null,
    upstreams: targetsOf(outcome).map(upstreamOf),
  };
}

function statusOf(outcome: Outcome): number | null | 'unknown' {
  if (outcome.kind === 'redirected') return outcome.status;
  return outcome.kind === 'answered'
    ? outcome.status.is === 'known'
      ? outcome.status.value
      : 'unknown'
    : null;
}

function targetsOf(outcome: Outcome): readonly Target[] {
  if (outcome.kind === 'proxied') return outcome.targets;
  return outcome.kind === 'unstable' ? outcome.outcomes.flatMap(targetsOf) : [];
}

function upstreamOf(target: Target): TracedUpstream {
  const port = target.port.is === 'known' ? target.port.value : 'unknown';
  return { scheme: target.scheme, host: spelled(target.host), port, path: spelled(target.path) };
}

function upgradeWord({ request, outcome, upgrade }: Exchange): TracedExchange['upgrade'] {
  if (!isHandshake(request)) return null;
  if (outcome.kind === 'undecided' || upgrade.is === 'undecided') return 'undecided';
  return upgrade.is === 'passed' && outcome.kind === 'proxied' ? 'passed' : 'lost';
}

function limitsOf(limits: Limits): Readonly<Record<keyof Limits, Seconds>> {
  return {
    idleSeconds: spelled(limits.idleSeconds),
    clientSilentSeconds: spelled(limits.clientSilentSeconds),
    upstreamSilentSeconds: spelled(limits.upstreamSilentSeconds),
    lifetimeSeconds: spelled(limits.lifetimeSeconds),
    bodyBytes: spelled(limits.bodyBytes),
    headerBlockBytes: spelled(limits.headerBlockBytes),
    headerLineBytes: spelled(limits.headerLineBytes),
  };
}

function spelled<T>(fact: Fact<T>): T | 'unknown' | 'unsupported';
function spelled(fact: Fact<string>): string;
function spelled<T>(fact: Fact<T>): T | string {
  return fact.is === 'known' ? fact.value : fact.is;
}

const ALWAYS_SHOWN = [
  'host',
  'x-real-ip',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'upgrade',
  'connection',
];

function headersOf(
  headers: readonly RequestHeader[],
  at: (place: Place) => TracedPlace,
): Readonly<Record<string, TracedHeader>> {
  const names = new Set([...ALWAYS_SHOWN, ...headers.map((header) => header.name)]);
  return Object.fromEntries([...names].map((name) => [name, headerOf(headers, name, at)]));
}

/** Two lines of one name: an address sent twice is its own word, otherwise Go reads the first. */
function headerOf(
  headers: readonly RequestHeader[],
  name: string,
  at: (place: Place) => TracedPlace,
): TracedHeader {
  const lines = linesOf(headers, name);
  const line = lines[0] ?? headers.find((header) => header.name === name);
  if (line === undefined) return { carries: 'absent' };
  const twice = lines.length > 1 && lines.every((each) => each.carries.startsWith('client-ip'));
  return {
    carries: twice ? 'client-ip-twice' : line.carries,
    ...(line.value === undefined ? {} : { value: line.value }),
    ...(line.at === undefined ? {} : { at: at(line.at) }),
  };
}

/** The fields an older release answers otherwise, one by one; steps and places are not facts. */
function differences(
  newest: TracedExchange,
  older: TracedExchange,
  version: string,
): readonly VersionDependent[] {
  const found: VersionDependent[] = [];
  const compare = (fact: string, now: unknown, then: unknown): void => {
    if (JSON.stringify(now) !== JSON.stringify(then)) found.push({ fact, version, value: then });
  };
  for (const fact of [
    'result',
    'status',
    'redirect',
    'upstreams',
    'upgrade',
    'responseBuffered',
    'responseHeaders',
    'showsVersion',
  ] as const) {
    compare(fact, newest[fact], older[fact]);
  }
  for (const limit of Object.keys(newest.limits) as (keyof Limits)[]) {
    compare(`limits.${limit}`, newest.limits[limit], older.limits[limit]);
  }
  for (const name of new Set([...Object.keys(newest.requestHeaders), ...Object.keys(older.requestHeaders)])) {
    compare(
      `requestHeaders.${name}`,
      newest.requestHeaders[name]?.carries,
      older.requestHeaders[name]?.carries,
    );
  }
  return found;
}
