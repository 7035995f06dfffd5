import { agrees, type Disagreement } from './agrees.ts';
import { type Case, usualRequests } from './case.ts';
import { throwAwayCertificate } from './certificate.ts';
import type { Request } from './client.ts';
import { startHop } from './hop.ts';
import type { Observation, ObservedExchange } from './observation.ts';
import {
  observe,
  observeAgain,
  observeHeaderSizes,
  observeSilence,
  observeStream,
  type Surroundings,
} from './observe.ts';
import { predict } from './predict.ts';
import type { Runnable } from './proxies/index.ts';
import type { Program, RunningProxy, Start } from './proxies/proxy.ts';
import { type Rig, withRig } from './rig.ts';
import type { Limit, Trace, TraceExchange } from './trace-shape.ts';

/** One case with one version of its proxy. */
export type Result = {
  readonly tested: Case;
  readonly version: string;
  readonly observation: Observation;
  /** Undefined when there was nothing to compare with. */
  readonly disagreements: readonly Disagreement[] | undefined;
};

/** Starts the real proxy with the case's config, asks it, and compares with what the linter says. */
export function runCase(tested: Case, proxy: Runnable, program: Program): Promise<Result> {
  const { plainOnly } = tested;
  const judge = async (rig: Rig): Promise<Result> => {
    const { version } = program;
    const requests = requestsOf(tested, rig.started);
    const trace = await predict(tested, version, requests);
    const observation = await observationOf(tested, rig, requests, trace);
    const disagreements =
      trace &&
      withoutReasons(agrees(trace, observation, { plainOnly }), tested, observation.starts).filter(
        ({ field }) => !proxy.beyondConfig.includes(field),
      );
    return { tested, version, observation, disagreements };
  };
  return withRig(tested, program, proxy.start, judge, { plainOnly });
}

function requestsOf(tested: Case, started: Start): readonly Request[] {
  if (tested.requests) return tested.requests;
  const bases = started.starts ? basesOf(tested, started.proxy) : [{ url: `https://${tested.host}` }];
  return bases.flatMap(({ url, arrivesAt }) => usualRequests(url, arrivesAt));
}

async function observationOf(
  tested: Case,
  { started, backend, targets }: Rig,
  requests: readonly Request[],
  trace: Trace | undefined,
): Promise<Observation> {
  if (!started.starts) return started;
  const { proxy } = started;
  const hop =
    tested.behind === 'none'
      ? undefined
      : await startHop(tested.behind, proxy.listeners, tested.hopAddress, throwAwayCertificate());
  try {
    const around = { proxy, backend, targets, clientAddress: tested.clientAddress, hop };
    return { starts: true, names: proxy.names, exchanges: await asked(tested, around, requests, trace) };
  } finally {
    await hop?.stop();
  }
}

async function asked(
  tested: Case,
  around: Surroundings,
  requests: readonly Request[],
  trace: Trace | undefined,
): Promise<readonly ObservedExchange[]> {
  const atOnce: ObservedExchange[] = [];
  for (const request of requests) {
    const once = await observe(request, around, bodiesFor(request, tested, trace));
    const again = isUnstable(request, trace) ? await observeAgain(request, around, TIMES) : null;
    atOnce.push({ ...once, again });
  }
  const waited = await Promise.all(atOnce.map((exchange) => wait(exchange, tested, around)));
  // Last of all, since a proxy may take a backend out of service that answered with headers too long for it.
  const exchanges: ObservedExchange[] = [];
  for (const exchange of waited) exchanges.push(await withHeaderSizes(exchange, tested, trace, around));
  return exchanges;
}

/** So often that of two equal chances each is all but sure to be seen. */
const TIMES = 12;

function isUnstable({ url, method, client }: Request, trace: Trace | undefined): boolean {
  return (trace?.exchanges ?? []).some(
    ({ request, result }) =>
      result === 'unstable' &&
      new URL(request.url).href === new URL(url).href &&
      request.method === method &&
      request.client === client,
  );
}

/** Adds what takes patience and nothing else, so that all of a case's exchanges can wait at the same time. */
async function wait(
  exchange: ObservedExchange,
  tested: Case,
  around: Surroundings,
): Promise<ObservedExchange> {
  const { request, result, upgrade } = exchange;
  if (result === 'proxied' && new URL(request.url).pathname === '/api/logs/stream') {
    return { ...exchange, buffered: await observeStream(request, around) };
  }
  if (upgrade === 'passed' && tested.facts.includes('idle')) {
    return { ...exchange, silence: await observeSilence(request, tested.patience, around) };
  }
  return exchange;
}

/** A field that cannot be decided is no disagreement where the case says why; a reason nobody needs is one. */
function withoutReasons(
  found: readonly Disagreement[],
  tested: Case,
  starts: boolean,
): readonly Disagreement[] {
  const excused = (field: string): boolean =>
    found.some((each) => each.kind === 'undecided' && each.field === field);
  // A release that refuses the config is asked nothing.
  const idle = starts ? Object.keys(tested.undecided).filter((field) => !excused(field)) : [];
  return [
    ...found.filter((each) => each.kind === 'differs' || tested.undecided[each.field] === undefined),
    ...idle.map((field) => ({
      kind: 'differs' as const,
      field,
      request: null,
      text: `${field}: case.json says why it is undecided, but it is decided`,
    })),
  ];
}

type Base = { readonly url: string; readonly arrivesAt?: number };

/** The addresses Pulse is asked at: every listener by the case's name. */
function basesOf(tested: Case, proxy: RunningProxy): readonly Base[] {
  if (tested.urls) return tested.urls.map((url) => ({ url }));
  const bases = proxy.listeners.map(({ port, tls }): Base => {
    // Behind a hop browsers ask for https, whichever listener the hop goes to.
    if (!tls && tested.behind !== 'none') return { url: `https://${tested.host}`, arrivesAt: port };
    const ordinary = port === (tls ? 443 : 80);
    return { url: `${tls ? 'https' : 'http'}://${tested.host}${ordinary ? '' : `:${port}`}` };
  });
  return [...new Map(bases.map((base) => [`${base.url} ${base.arrivesAt}`, base])).values()];
}

function limitsOf(request: Request, trace: Trace | undefined): TraceExchange['limits'] | undefined {
  return trace?.exchanges.find((each) => each.request.url === request.url)?.limits;
}

const mebibyte = 1 << 20;

/** Just under and just over the limit; some ordinary sizes where a case is about them. */
function bodiesFor(request: Request, tested: Case, trace: Trace | undefined): readonly number[] {
  if (request.method !== 'POST') return [];
  const limit = limitsOf(request, trace)?.bodyBytes;
  const ladder = tested.facts.includes('body')
    ? [1000, 60_000, mebibyte, mebibyte + 1, 2 * mebibyte, 8 * mebibyte]
    : [];
  if (typeof limit !== 'number') return ladder;
  return [...ladder, Math.min(limit, 2 * mebibyte), limit + 1];
}

/** Long headers are asked for on the page, where they count as everywhere else. */
async function withHeaderSizes(
  exchange: ObservedExchange,
  tested: Case,
  trace: Trace | undefined,
  around: Surroundings,
): Promise<ObservedExchange> {
  const { request, result } = exchange;
  if (result !== 'proxied' || request.method !== 'GET' || new URL(request.url).pathname !== '/')
    return exchange;
  if (request.websocket) return exchange;
  const limits = limitsOf(request, trace);
  const blocks = headersFor(limits?.headerBlockBytes, tested.facts.includes('header-block'));
  const lines = tested.facts.includes('header-line') ? headersFor(limits?.headerLineBytes, true) : [];
  return {
    ...exchange,
    headerBlocks: blocks.length > 0 ? await observeHeaderSizes(request, 'block', blocks, around) : null,
    headerLines: lines.length > 0 ? await observeHeaderSizes(request, 'line', lines, around) : null,
  };
}

const headerLadder = [
  2000, 3900, 4300, 7900, 8500, 15_900, 16_900, 32_000, 34_000, 63_000, 68_000, 127_000, 135_000,
];

/** A header block is counted with what the proxy keeps beside it, so its edge is not tried to the byte. */
function headersFor(limit: Limit | undefined, all: boolean): readonly number[] {
  const ladder = all ? headerLadder : [];
  // Header blocks of megabytes are nothing that Pulse sends, and take long to send.
  if (typeof limit !== 'number' || limit > mebibyte) return ladder;
  return [...ladder, Math.floor(limit * 0.97), Math.ceil(limit * 1.03)];
}
