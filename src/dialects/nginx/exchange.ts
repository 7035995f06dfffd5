import { exchangeWithout } from '../../model/blank.ts';
import type { Exchange, Gate, Outcome } from '../../model/exchange.ts';
import { byDefault, type Fact, knownValue, unknown, unsupported, written } from '../../model/fact.ts';
import { hostHeaderOf, isHandshake, type PulseRequest, schemeOf } from '../../model/request.ts';
import { versionOf } from './bad-gateway.ts';
import { heldBack } from './buffering.ts';
import type { Configuration, Server } from './configuration.ts';
import { errorPageFor } from './error-page.ts';
import { gatesOf } from './gates.ts';
import { handshakeAt } from './handshake.ts';
import { flag, type Level, ownFirst, word } from './levels.ts';
import { buffersOf, limitsOf, mapFact } from './limits.ts';
import type { Scope } from './locations.ts';
import { type Passage, type Relay, step, takeCaptures } from './passage.ts';
import { passOn } from './proxy-pass.ts';
import { exchangeRemarks } from './remarks/index.ts';
import { requestHeaders } from './request-headers.ts';
import { responseHeaders } from './response-headers.ts';
import { handlerOf, route } from './routing.ts';
import { nameTable } from './server-names.ts';
import { arrive, hostnameOf, type Socket } from './servers.ts';
import type { Statement } from './statement.ts';
import { toldApart } from './told-apart.ts';
import { requestTarget } from './uri.ts';
import { causeOf, textOf } from './value.ts';
import { evaluate } from './variables.ts';
import { inEveryWorld, type World } from './worlds.ts';

/** An exchange together with the scope it came to rest in, for remedies. */
export interface Traced {
  readonly exchange: Exchange;
  readonly scope: Scope | undefined;
  readonly server: Server | undefined;
  readonly passage: Passage | undefined;
}

/** What becomes of a request, whichever way it falls where the config leaves it open. */
export function trace(
  configuration: Configuration,
  sockets: readonly Socket[],
  request: PulseRequest,
  relay?: Relay,
): Traced {
  const played = inEveryWorld((world) => traceIn(world, configuration, sockets, request, relay));
  const told = played === undefined ? undefined : toldApart(played.results, played.questions);
  if (told !== undefined) return told;
  const because = { missing: 'variable', name: 'too many conditions' } as const;
  return ended(request, { kind: 'undecided', because }, undefined);
}

function traceIn(
  world: World,
  configuration: Configuration,
  sockets: readonly Socket[],
  request: PulseRequest,
  relay: Relay | undefined,
): Traced {
  const arrival = sockets.length === 0 ? arriveAtFragment(configuration, request) : arrive(sockets, request);
  switch (arrival.kind) {
    case 'closed': {
      const outcome: Outcome = { kind: 'closed', why: arrival.why };
      return ended(request, outcome, arrival.server);
    }
    case 'undecided':
      return ended(request, { kind: 'undecided', because: arrival.because }, undefined);
    case 'plain-to-tls':
      return plainToTls(newPassage(world, configuration, request, arrival.socket, arrival.server, relay));
  }
  const { socket, server } = arrival;
  const misheard = relay === undefined ? undefined : mishearing(relay, socket, server);
  if (misheard !== undefined) return ended(request, misheard, server);
  if (socket.ssl && knownValue(flag(server.scope.level, 'ssl_reject_handshake', false))) {
    const why = '`ssl_reject_handshake` ends the TLS handshake';
    return ended(request, { kind: 'closed', at: server.statement.at, why }, server);
  }
  const passage = newPassage(world, configuration, request, socket, server, relay);
  if (arrival.captures !== undefined) takeCaptures(passage, arrival.captures);
  step(passage, server.statement, arrival.why);
  const routed = route(passage);
  if (routed.kind === 'outcome') return atRest(passage, routed.outcome, undefined);
  return atRest(passage, undefined, routed.handler);
}

/** A part of a server has no listener of its own: it is asked as if it stood behind the one the request means. */
function arriveAtFragment(configuration: Configuration, request: PulseRequest): ReturnType<typeof arrive> {
  const [server] = configuration.servers;
  if (server === undefined || configuration.extent === 'main' || configuration.extent === 'site')
    return { kind: 'closed', why: 'nothing listens' };
  const scheme = request.front === 'none' ? schemeOf(request) : 'http';
  const socket: Socket = {
    family: 'ipv4',
    address: '*',
    port: scheme === 'https' ? 443 : 80,
    ssl: scheme === 'https',
    http2: false,
    proxyProtocol: false,
    servers: [server],
    names: nameTable([server]),
    fallback: server,
  };
  return { kind: 'server', socket, server, why: 'the server around it cannot be seen' };
}

/** Both sides of a relay have to agree on the PROXY protocol (`ngx_http_ssl_handshake`, `ngx_proxy_protocol_read`). */
function mishearing(relay: Relay, { proxyProtocol, ssl }: Socket, server: Server): Outcome | undefined {
  if (relay.sendsProxy === proxyProtocol) return undefined;
  const { at } = server.statement;
  if (proxyProtocol)
    return {
      kind: 'closed',
      at,
      why: 'the listener waits for the PROXY protocol, which the relay does not speak',
    };
  const why = 'the relay begins with the PROXY protocol, which this listener does not know';
  if (ssl) return { kind: 'closed', at, why };
  return { kind: 'answered', status: { is: 'known', value: 400, origin: 'default', why, at }, at };
}

function newPassage(
  world: World,
  configuration: Configuration,
  request: PulseRequest,
  socket: Socket,
  server: Server,
  relay: Relay | undefined,
): Passage {
  const merge = knownValue(flag(server.scope.level, 'merge_slashes', true)) ?? true;
  const target = requestTarget(request.url, merge);
  return {
    configuration,
    world,
    request,
    relay,
    socket,
    server,
    scheme: socket.ssl ? 'https' : 'http',
    host: hostnameOf(request),
    hostHeader: hostHeaderOf(request),
    target,
    isSubrequest: false,
    uri: target.uri,
    args: target.args,
    untouched: true,
    validLocation: true,
    scope: server.scope,
    variables: new Map(),
    mapped: new Map(),
    captures: [],
    named: new Map(),
    steps: [],
    statusFrom: undefined,
    checked: false,
    upstreamHost: undefined,
    depth: 0,
  };
}

function ended(request: PulseRequest, outcome: Outcome, server: Server | undefined): Traced {
  const upgrade = isHandshake(request) ? lostOnTheWay(outcome) : ({ is: 'not-asked' } as const);
  const exchange = exchangeWithout(request, {
    outcome,
    upgrade,
    steps: [],
    ...(server === undefined ? {} : { site: server.index, route: server.statement.at }),
  });
  return { exchange, scope: undefined, server, passage: undefined };
}

/** nginx answers plain HTTP on a TLS port with 400, or with what `error_page 497` says. */
function plainToTls(passage: Passage): Traced {
  const { configuration, request, server } = passage;
  const page = errorPageFor(server.scope, 497);
  if (page === undefined || !/^https?:/.test(page.target)) {
    const status = byDefault(400, configuration.complete);
    if (page === undefined)
      return ended(request, { kind: 'answered', status, at: server.statement.at }, server);
    const routed = route(passage, 497);
    return routed.kind === 'outcome'
      ? atRest(passage, routed.outcome, undefined)
      : atRest(passage, undefined, routed.handler);
  }
  const { at } = page.statement;
  const value = evaluate(page.target, passage);
  const text = textOf(value);
  const to = text === undefined ? unknown(causeOf(value, page.target)) : written(text, at, 'error_page');
  const status = typeof page.status === 'number' ? page.status : 302;
  return ended(request, { kind: 'redirected', status, to, at }, server);
}

/** Puts the exchange together where the request came to rest: at an outcome, or at a handler that passes it on. */
function atRest(passage: Passage, outcome: Outcome | undefined, handler: Statement | undefined): Traced {
  const { request, server, scope } = passage;
  const { level } = scope;
  const passed = outcome ?? handled(handler, scope, passage);
  const proxied = handler?.name === 'proxy_pass';
  const http = versionOf(scope, passage);
  const headers = proxied ? requestHeaders(scope, passage) : [];
  const forced = headers.find(
    (line) => line.name === 'upgrade' && line.carries === 'constant' && line.at !== undefined,
  );
  const exchange: Exchange = {
    request,
    site: server.index,
    outcome: passed,
    upgrade: proxied
      ? handshakeAt(scope, passage, headers, http)
      : isHandshake(request)
        ? lostOnTheWay(passed)
        : { is: 'not-asked' },
    ...(forced?.at === undefined ? {} : { forcesUpgrade: forced.at }),
    upstreamHttp: proxied || stemsFrom(passed, http) ? http : unsupported,
    requestHeaders: headers,
    responseHeaders: responseHeaders(scope, passage),
    limits: limitsOf(level, passage),
    buffers: buffersOf(level),
    responseBuffered: proxied ? heldBack(level, passage, http) : unsupported,
    showsVersion: showsVersion(level),
    gates: [...relayGate(passage), ...gatesPast(passage, passed)],
    remarks: exchangeRemarks(passage, passed),
    route: routePlace(scope, server),
    steps: passage.steps,
  };
  return { exchange, scope, server, passage };
}

/** The exchange were Pulse there to answer, with the headers and limits of the block in which it ends for its target's sake. */
export function answeredByPulse({ scope, passage }: Traced): Exchange | undefined {
  const handler = scope && handlerOf(scope);
  if (passage === undefined || scope === undefined || handler?.name !== 'proxy_pass') return undefined;
  const passing = passOn(handler, scope, passage);
  if (passing.kind === 'undecided') return undefined;
  return atRest(passage, { kind: 'proxied', targets: passing.targets }, handler).exchange;
}

/** The version of the hop is why nginx answers by itself. */
function stemsFrom(outcome: Outcome, http: Fact<string>): boolean {
  if (outcome.kind !== 'answered' || http.is !== 'known' || http.at === undefined) return false;
  return outcome.at?.file === http.at.file && outcome.at.start === http.at.start;
}

/** Whoever comes straight to a listener that waits for the PROXY protocol is not heard. */
function relayGate({ relay, request, socket, server }: Passage): readonly Gate[] {
  if (!socket.proxyProtocol || relay !== undefined || request.front !== 'none') return [];
  const line = server.listens.find((listen) => listen.port === socket.port);
  return [{ kind: 'relay', at: line?.statement?.at ?? server.statement.at }];
}

/** What the rewrite phase ends comes before them all (`ngx_http_core_rewrite_phase`). */
function gatesPast({ checked, scope, configuration }: Passage, outcome: Outcome): readonly Gate[] {
  return checked ? gatesOf(scope, configuration).filter((gate) => !isShut(gate, outcome)) : [];
}

/** What is known to let nobody through is an end, not a gate. */
function isShut({ at }: Gate, outcome: Outcome): boolean {
  if (outcome.kind !== 'answered' || outcome.status.is !== 'known') return false;
  return outcome.status.why !== undefined && at === outcome.at;
}

function handled(handler: Statement | undefined, scope: Scope, passage: Passage): Outcome {
  if (handler === undefined) return { kind: 'undecided', because: { missing: 'file', name: passage.uri } };
  step(passage, handler, 'passes the request on');
  if (handler.name === 'stub_status' || handler.name === 'empty_gif')
    return {
      kind: 'answered',
      status: { is: 'known', value: 200, origin: 'written', directive: handler.name, at: handler.at },
      at: handler.at,
    };
  if (handler.name !== 'proxy_pass')
    return { kind: 'undecided', because: { missing: 'plugin', name: handler.name, at: handler.at } };
  const passing = passOn(handler, scope, passage);
  switch (passing.kind) {
    case 'undecided':
      return { kind: 'undecided', because: passing.because };
    case 'no-resolver':
      return { kind: 'undecided', because: { missing: 'variable', name: passing.host, at: handler.at } };
    case 'targets':
      passage.upstreamHost = passing.host;
      return timesOutAtOnce(scope, passage, { kind: 'proxied', targets: passing.targets });
  }
}

/** A read timeout of zero runs out at once; an answer is sometimes quicker (measured on 1.18.0 to 1.30.6). */
function timesOutAtOnce(scope: Scope, passage: Passage, outcome: Outcome): Outcome {
  const idle = limitsOf(scope.level, passage).idleSeconds;
  if (idle.is !== 'known' || idle.value !== 0 || idle.at === undefined) return outcome;
  const status = { ...idle, value: 504 };
  return {
    kind: 'unstable',
    outcomes: [{ kind: 'answered', status, at: idle.at }, outcome],
    at: idle.at,
    why: 'the read timeout runs out at once',
  };
}

function lostOnTheWay(outcome: Outcome): Exchange['upgrade'] {
  if (outcome.kind === 'undecided') return { is: 'undecided', because: outcome.because };
  const at = 'at' in outcome && outcome.at !== undefined ? { at: outcome.at } : {};
  return { is: 'lost', losses: [{ kind: 'route', text: routeWords(outcome), ...at }] };
}

function routeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'redirected':
      return `nginx answers with a redirect (${outcome.status}), which no WebSocket follows`;
    case 'answered':
      return `nginx answers it itself${outcome.status.is === 'known' ? ` (${outcome.status.value})` : ''}`;
    case 'closed':
      return outcome.why ?? 'nginx closes the connection';
    default:
      return 'it does not get to Pulse';
  }
}

function showsVersion(level: Level): Fact<boolean> {
  return mapFact(word(level, 'server_tokens', 'on'), (text) => text !== 'off');
}

function routePlace(scope: Scope, server: Server): Statement['at'] {
  const { kind } = scope.level;
  // What a request may lack cannot stand in an `if`, but in the location around it.
  if ((kind === 'if' || kind === 'limit_except') && scope.outer !== undefined)
    return routePlace(scope.outer, server);
  const block = scope.level.block ?? scope.outer?.level.block;
  return block?.at ?? ownFirst(scope.level, 'proxy_pass')?.at ?? server.statement.at;
}
