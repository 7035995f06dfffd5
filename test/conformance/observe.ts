import { answeredBy, askFor, type Backend, type ReceivedRequest } from './backend.ts';
import {
  type Answer,
  type Destination,
  type Extras,
  headersOf,
  noAnswerInTime,
  type Request,
  send,
  type Tunnel,
} from './client.ts';
import { pulseAnswer } from './handshake.ts';
import { type HeaderList, hasToken, valuesOf } from './headers.ts';
import { type Hop, markedAs } from './hop.ts';
import type {
  HeaderChanges,
  HeadersPassed,
  ObservedExchange,
  ObservedOutcome,
  ObservedResponse,
  ObservedSilence,
  ObservedUpstream,
  SizeTried,
} from './observation.ts';
import type { Listener, RunningProxy } from './proxies/proxy.ts';
import type { Targets } from './targets.ts';

export type Surroundings = {
  readonly proxy: RunningProxy;
  readonly backend: Backend;
  readonly targets: Targets;
  /** The address the client comes from. */
  readonly clientAddress: string;
  /** What stands in front of the proxy, where something does. */
  readonly hop: Hop | undefined;
};

/**
 * Forwarded headers of the client's own making. The scheme is a plausible lie: a list of allowed ones lets it pass. A hop in
 * front writes Cloudflare's header over.
 */
function forgedFor(request: Request, hop: Hop | undefined): HeaderList {
  return [
    ...(hop === undefined ? ([['CF-Connecting-IP', '203.0.113.66']] as const) : []),
    ['X-Real-IP', '203.0.113.66'],
    ['X-Forwarded-For', '203.0.113.66'],
    ['X-Forwarded-Proto', isSecure(request) ? 'http' : 'https'],
    ['X-Forwarded-Host', 'forged.example.net'],
  ];
}

/** Sends one request through the proxy, in every way that is asked for, and notes what happens. */
export async function observe(
  request: Request,
  around: Surroundings,
  bodies: readonly number[] = [],
): Promise<ObservedExchange> {
  const honest = await ask(request, around);
  const spoofed = await ask(request, around, { headers: forgedFor(request, around.hop) });
  const portNamed = await ask(request, around, { headers: [['Host', hostWithPort(request)]] });
  const received = honest.received;
  const passes = honest.answeredByBackend;
  return {
    request,
    ...outcomeOf(honest, around),
    again: null,
    upgrade: request.websocket ? upgradeOf(honest) : null,
    pulse:
      request.websocket && received
        ? {
            four: pulseAnswer(asWritten(received, around), { pulse: 4 }),
            six: pulseAnswer(asWritten(received, around), { pulse: 6 }),
          }
        : null,
    client: clientOf(request, around),
    honest: passed(honest, around),
    spoofed: passed(spoofed, around),
    portNamed: passed(portNamed, around),
    response: request.websocket || !received ? null : await responseOf(request, honest, around),
    buffered: null,
    bodies: passes && bodies.length > 0 ? await tryBodies(request, bodies, around) : null,
    headerBlocks: null,
    headerLines: null,
    silence: null,
  };
}

/** Sends the same request several times: what differs from one to the next shows. */
export async function observeAgain(
  request: Request,
  around: Surroundings,
  times: number,
): Promise<readonly ObservedOutcome[]> {
  const seen: ObservedOutcome[] = [];
  for (let time = 0; time < times; time += 1) seen.push(outcomeOf(await ask(request, around), around));
  return seen;
}

type Asked = {
  readonly answer: Answer;
  readonly sent: HeaderList;
  /** The request at the backend: the one that was answered, else the last of those it caused. */
  readonly received: ReceivedRequest | undefined;
  readonly answeredByBackend: boolean;
};

async function ask(request: Request, around: Surroundings, extras: Extras = {}): Promise<Asked> {
  const asked = await askOpenly(request, around, atOnce(request, extras));
  if (asked.answer.kind === 'answer') asked.answer.tunnel?.end();
  return asked;
}

/** The stream takes its time, which only one of the questions is about. */
function atOnce(request: Request, extras: Extras): Extras {
  const headers = extras.headers ?? [];
  if (new URL(request.url).pathname !== '/api/logs/stream' || valuesOf(headers, askFor).length > 0)
    return extras;
  return { ...extras, headers: [...headers, [askFor, 'at-once']] };
}

let marks = 0;

/** As `ask`, but an upgraded connection stays open. */
async function askOpenly(request: Request, around: Surroundings, extras: Extras = {}): Promise<Asked> {
  const before = around.backend.received.length;
  const destination = destinationOf(request, around);
  const mark = String(++marks);
  const marked: HeaderList = around.hop ? [[markedAs, mark]] : [];
  const answer: Answer = destination
    ? await send(request, destination, { ...extras, headers: [...(extras.headers ?? []), ...marked] })
    : { kind: 'closed', reason: 'nothing listens on this port' };
  // What a proxy behind a hop is sent is what the hop sends.
  const sent = around.hop?.sentFor(mark) ?? headersOf(request, extras);
  const id = answer.kind === 'answer' ? valuesOf(answer.headers, answeredBy)[0] : undefined;
  const caused = around.backend.received.slice(before);
  const answered = caused.find((each) => String(each.id) === id);
  const received = answered ?? caused.filter(isNoCheck).at(-1);
  return { answer, sent, received, answeredByBackend: answered !== undefined };
}

/** A proxy's own checks of health fall in between, and name no agent. */
function isNoCheck({ headers }: ReceivedRequest): boolean {
  return valuesOf(headers, 'user-agent').length > 0;
}

/** Where the client goes: to the listener this URL leads to, or to what is in front of it. */
function destinationOf(request: Request, around: Surroundings): Destination | undefined {
  const listener = listenerFor(request, around);
  if (!listener) return undefined;
  if (around.hop) return { ...(around.hop.entranceTo(listener) ?? listener.at), from: around.clientAddress };
  const { at } = listener;
  return { ...at, tls: isSecure(request), ...(at.host.includes(':') ? {} : { from: around.clientAddress }) };
}

/** The wildcard's, as for a request that comes from outside. A hop goes to a plain port 80, or to the only plain one. */
function listenerFor(request: Request, { proxy, hop }: Surroundings): Listener | undefined {
  const port = portOf(request);
  const here = byRank(proxy.listeners.filter((listener) => listener.port === port))[0];
  if (!hop || here?.tls || (here && request.arrivesAt !== undefined)) return here;
  const plain = byRank(proxy.listeners.filter(({ tls }) => !tls));
  const ports = new Set(plain.map((listener) => listener.port));
  return plain.find((listener) => listener.port === 80) ?? (ports.size === 1 ? plain[0] : undefined);
}

function byRank(listeners: readonly Listener[]): readonly Listener[] {
  const rank = ({ address }: Listener): number => (address === '*' ? 0 : address.startsWith('[') ? 2 : 1);
  return [...listeners].sort((one, other) => rank(one) - rank(other));
}

function portOf(request: Request): number {
  if (request.arrivesAt !== undefined) return request.arrivesAt;
  return Number(new URL(request.url).port || (isSecure(request) ? 443 : 80));
}

function isSecure(request: Request): boolean {
  return /^(https|wss):/.test(request.url);
}

function hostWithPort(request: Request): string {
  const url = new URL(request.url);
  return `${url.hostname}:${url.port || (isSecure(request) ? 443 : 80)}`;
}

/** Whoever connects to the proxy under test: to it, a hop in front is the client. */
function clientOf(request: Request, around: Surroundings): ObservedExchange['client'] {
  const listener = listenerFor(request, around);
  if (around.hop) return { address: around.hop.address, scheme: listener?.tls ? 'https' : 'http' };
  const address = listener?.at.host.includes(':') ? '::1' : around.clientAddress;
  return { address, scheme: isSecure(request) ? 'https' : 'http' };
}

function outcomeOf(asked: Asked, around: Surroundings): ObservedOutcome {
  const upstream = asked.received ? upstreamOf(asked.received, around) : null;
  return { ...answerOf(asked, around), upstream };
}

function answerOf(asked: Asked, { proxy }: Surroundings): Omit<ObservedOutcome, 'upstream'> {
  const { answer } = asked;
  // Passed on and never answered: whoever waits for it decides when that ends.
  if (answer.kind === 'closed' && answer.reason === noAnswerInTime && asked.received !== undefined)
    return { result: 'proxied', status: null, redirect: null };
  if (answer.kind === 'closed') return { result: 'closed', status: null, redirect: null };
  if (asked.answeredByBackend) return { result: 'proxied', status: answer.status, redirect: null };
  const location = valuesOf(answer.headers, 'location')[0];
  if (location !== undefined && answer.status >= 300 && answer.status < 400) {
    return { result: 'redirected', status: answer.status, redirect: proxy.undo(location) };
  }
  return { result: 'answered', status: answer.status, redirect: null };
}

function upgradeOf(asked: Asked): 'passed' | 'lost' {
  return asked.answer.kind === 'answer' && isOpening(asked.answer) ? 'passed' : 'lost';
}

/** What a browser asks of the answer to a handshake (RFC 6455, 4.1); the rig's client always sends the key of the RFC's example. */
function isOpening(answer: { readonly status: number; readonly headers: HeaderList }): boolean {
  return (
    answer.status === 101 &&
    hasToken(answer.headers, 'upgrade', 'websocket') &&
    hasToken(answer.headers, 'connection', 'upgrade') &&
    valuesOf(answer.headers, 'sec-websocket-accept')[0] === 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='
  );
}

function upstreamOf(received: ReceivedRequest, { targets, proxy }: Surroundings): ObservedUpstream {
  const target = targets.writtenAt(received.at) ?? socketFile(proxy.undo(received.at));
  const { scheme, method, path, httpVersion } = received;
  return { ...target, scheme, method, path: targets.undo(path), httpVersion };
}

function socketFile(path: string): Pick<ObservedUpstream, 'host' | 'port'> {
  return { host: `unix:${path}`, port: null };
}

function passed(asked: Asked, around: Surroundings): HeadersPassed | null {
  return asked.received ? { sent: asked.sent, received: asWritten(asked.received, around).headers } : null;
}

function asWritten(received: ReceivedRequest, { proxy }: Surroundings): ReceivedRequest {
  return {
    ...received,
    headers: received.headers.map(([name, value]) => [name, proxy.undo(value)] as const),
  };
}

/** Headers that belong to the hop or to the encoding, not to the answer. */
const ofTheHop = new Set(
  'connection keep-alive transfer-encoding content-length content-encoding date server vary etag last-modified accept-ranges'.split(
    ' ',
  ),
);

async function responseOf(
  request: Request,
  success: Asked,
  around: Surroundings,
): Promise<ObservedResponse | null> {
  const onSuccess = changesOf(success, around);
  if (!onSuccess || success.answer.kind === 'closed') return null;
  const failure = await ask(request, around, { headers: [[askFor, 'status=404']] });
  const onFailure = changesOf(failure, around);
  const showsVersion = success.answer.headers.some(
    // Via begins with the version of HTTP, which is nobody's secret.
    ([name, value]) => /^(server|via)$/i.test(name) && /\d+\.\d+/.test(value.replace(/^\d\.\d /, '')),
  );
  return { onSuccess, onFailure, showsVersion };
}

function changesOf(asked: Asked, { proxy }: Surroundings): HeaderChanges | null {
  if (asked.answer.kind === 'closed' || !asked.received || !asked.answeredByBackend) return null;
  const left = asked.received.answered().map(([name, value]) => `${name.toLowerCase()}: ${value}`);
  const added: [string, string][] = [];
  for (const [name, value] of asked.answer.headers) {
    if (ofTheHop.has(name.toLowerCase())) continue;
    const at = left.indexOf(`${name.toLowerCase()}: ${value}`);
    if (at >= 0) left.splice(at, 1);
    else added.push([name.toLowerCase(), proxy.undo(value)]);
  }
  const removed = left.map((line) => line.slice(0, line.indexOf(':'))).filter((name) => !ofTheHop.has(name));
  return { status: asked.answer.status, added, removed: [...new Set(removed)] };
}

/** Held back: nothing of the body reached the client while the backend was still writing. */
export async function observeStream(request: Request, around: Surroundings): Promise<boolean | null> {
  const asked = await ask(request, around, { headers: [[askFor, 'stream']] });
  const finished = asked.received?.finishedAt();
  if (asked.answer.kind === 'closed' || asked.answer.status !== 200) return null;
  if (finished === undefined || !asked.answeredByBackend) return null;
  const [first] = asked.answer.chunks;
  return first === undefined || first.at > finished;
}

/** A body is refused by its announced length, so only bodies that should pass are sent in full. */
async function tryBodies(
  request: Request,
  sizes: readonly number[],
  around: Surroundings,
): Promise<SizeTried[]> {
  const tried: SizeTried[] = [];
  for (const bytes of sizes) {
    const asked = await ask(request, around, { body: bytes });
    tried.push({ bytes, passes: asked.answeredByBackend });
  }
  return tried;
}

export async function observeHeaderSizes(
  request: Request,
  kind: 'block' | 'line',
  sizes: readonly number[],
  around: Surroundings,
): Promise<SizeTried[]> {
  const tried: SizeTried[] = [];
  for (const bytes of sizes) {
    const asked = await ask(request, around, { headers: [[askFor, `header-${kind}=${bytes}`]] });
    tried.push({ bytes, passes: asked.answeredByBackend });
  }
  return tried;
}

/** Three connections at once: silent on both sides, on the client's, and on the backend's. */
export async function observeSilence(
  request: Request,
  patience: number,
  around: Surroundings,
): Promise<ObservedSilence | null> {
  const both = await openTunnel(request, around);
  const client = await openTunnel(request, around);
  const upstream = await openTunnel(request, around);
  if (!both || !client || !upstream) return null;
  client.tunnel.send('talk');
  upstream.tunnel.send('hush');
  const chatter = setInterval(() => upstream.tunnel.send('hello'), 300);
  const seconds = async ({ tunnel, lastHeard }: OpenTunnel): Promise<number | null> => {
    const waited = performance.now() - lastHeard;
    const milliseconds = await tunnel.closed(patience * 1000);
    return milliseconds === undefined ? null : Math.round(waited + milliseconds) / 1000;
  };
  const [bothSeconds, clientSeconds, upstreamSeconds] = await Promise.all(
    [both, client, upstream].map(seconds),
  );
  clearInterval(chatter);
  for (const { tunnel } of [both, client, upstream]) tunnel.end();
  return {
    patience,
    both: bothSeconds ?? null,
    client: clientSeconds ?? null,
    upstream: upstreamSeconds ?? null,
  };
}

/** Silence begins with the last message, while the other connections are still being opened. */
type OpenTunnel = { readonly tunnel: Tunnel; readonly lastHeard: number };

/** An upgraded connection that has carried a message both ways. */
async function openTunnel(request: Request, around: Surroundings): Promise<OpenTunnel | undefined> {
  const { answer } = await askOpenly(request, around);
  if (answer.kind === 'closed' || !answer.tunnel) return undefined;
  answer.tunnel.send('hello');
  if ((await answer.tunnel.hear(10_000)) === 'hello')
    return { tunnel: answer.tunnel, lastHeard: performance.now() };
  answer.tunnel.end();
  return undefined;
}
