import { exchangeWithout, NO_LIMITS } from '../../model/blank.ts';
import type { Exchange, Limits, Loss, Outcome, Upgrade } from '../../model/exchange.ts';
import { byDefault, type Fact, unknown, written } from '../../model/fact.ts';
import type { RequestHeader } from '../../model/header.ts';
import { oncePer } from '../../model/once.ts';
import type { Remark } from '../../model/remark.ts';
import { isHandshake, type PulseRequest, portOf, schemeOf } from '../../model/request.ts';
import { upgradeOf } from '../../model/upgrade.ts';
import { responseHeadersOf } from './answer-headers.ts';
import { namesOf, type RunningListen, type RunningServer } from './automatic-https.ts';
import { type End, runServer } from './chain.ts';
import type { Config, HandlerOf, Setting } from './config.ts';
import { proxyBehindFiles } from './file-shadow.ts';
import { isSendable } from './header-names.ts';
import { sentOn, targetsOf, upstreamHttpOf } from './hop.ts';
import { interceptionOf } from './interception.ts';
import { bareHost, isPlainName, matchesHost } from './match.ts';
import { isAtLeast } from './version.ts';
import { linesNamed, newWalk, type Walk } from './walk.ts';

/** What this config does with one request. */
export function exchangeOf(
  request: PulseRequest,
  config: Config,
  servers: readonly RunningServer[],
  siteIndex: SiteIndex,
): Exchange {
  const taken = listenerFor(request, servers);
  if (taken === undefined)
    return withoutUpstream(
      request,
      { kind: 'closed', why: `nothing listens on port ${portOf(request)}` },
      undefined,
      siteIndex,
    );
  const { running, on } = taken;
  const walk = newWalk(config, running.server, on.listen, on.tls, request);
  const refused = atTheDoor(request, walk, config);
  if (refused !== undefined)
    return withoutUpstream(request, refused, { walk, outcome: refused }, siteIndex, running);
  const end = runServer(walk);
  if ('proxy' in end) return proxied(end.walk, end.proxy, siteIndex, running);
  const exchange = withoutUpstream(request, end.outcome, end, siteIndex, running);
  return { ...exchange, remarks: proxyBehindFiles(end, walk) };
}

/** The place of a walk's site in the gateway's list. */
export type SiteIndex = (walk: Walk, running: RunningServer) => number | undefined;

interface Taken {
  readonly running: RunningServer;
  readonly on: RunningListen;
}

/** By its port; behind a TLS hop, a listener that speaks plain HTTP and serves something, where there is one. */
function listenerFor(request: PulseRequest, servers: readonly RunningServer[]): Taken | undefined {
  const { all, byPort } = listenersOf(servers);
  const there = byPort.get(portOf(request)) ?? [];
  const open = there.filter(({ on }) => !/^(?:127\.|localhost$|::1$|\[::1\]$)/.test(on.listen.host));
  const found = open[0] ?? there[0];
  if (found !== undefined || request.front === 'none') return found;
  return all.find(({ on, running }) => !on.tls && running.server.listens.length > 0) ?? all[0];
}

const listenersOf = oncePer((servers: readonly RunningServer[]) => {
  const all = servers.flatMap((running) => running.listens.map((on): Taken => ({ running, on })));
  const byPort = new Map<number, Taken[]>();
  for (const taken of all) {
    const { port, network } = taken.on.listen;
    if (!network.startsWith('tcp')) continue;
    const own = byPort.get(port);
    if (own === undefined) byPort.set(port, [taken]);
    else own.push(taken);
  }
  return { all, byPort };
});

/** Plain HTTP on a TLS port, TLS on a plain one, a name without a certificate. */
function atTheDoor(request: PulseRequest, walk: Walk, config: Config): Outcome | undefined {
  const secure = request.front === 'none' ? schemeOf(request) === 'https' : walk.tls;
  const { at } = walk.listen;
  if (secure && !walk.tls) return { kind: 'closed', at, why: 'the listener speaks no TLS' };
  if (!secure && walk.tls) return { kind: 'answered', status: byDefault(400, true), at };
  if (!walk.tls || walk.server.anyCertificate || config.servers.some((server) => server.anyCertificate))
    return undefined;
  const { plain, others } = certifiedNames(config);
  if (plain.has(bareHost(request.url.hostname))) return undefined;
  const isNamed = others.some(
    (name) =>
      matchesHost(name, walk, (each) => ({ because: { missing: 'pattern', name: each }, client: false })) !==
      false,
  );
  if (isNamed) return undefined;
  return { kind: 'closed', at, why: `there is no certificate for ${request.url.hostname}` };
}

/**
 * The names that automatic HTTPS gets certificates for; the others need a look at the request. A server on the HTTP port
 * alone gets none (caddyhttp/autohttps.go: "no automatic HTTPS will be applied to this server").
 */
const certifiedNames = oncePer(({ servers, httpPort }: Config) => {
  const names = new Set(
    servers
      .filter(({ automatic, listens }) => !automatic.off && listens.some(({ port }) => port !== httpPort))
      .flatMap(namesOf),
  );
  return {
    plain: new Set([...names].filter(isPlainName).map((name) => name.toLowerCase())),
    others: [...names].filter((name) => !isPlainName(name)),
  };
});

function withoutUpstream(
  request: PulseRequest,
  outcome: Outcome,
  end: End | undefined,
  siteIndex: SiteIndex,
  running?: RunningServer,
): Exchange {
  const walk = end?.walk;
  return exchangeWithout(request, {
    outcome,
    upgrade: lostUpgrade(request, outcome),
    steps: walk?.steps ?? [],
    gates: walk?.gates ?? [],
    ...(walk === undefined || running === undefined ? {} : { site: siteIndex(walk, running) }),
    ...(walk?.route === undefined ? {} : { route: walk.route }),
  });
}

function lostUpgrade(request: PulseRequest, outcome: Outcome): Upgrade {
  if (!isHandshake(request)) return { is: 'not-asked' };
  if (outcome.kind === 'undecided') return { is: 'undecided', because: outcome.because };
  const at = 'at' in outcome && outcome.at !== undefined ? { at: outcome.at } : {};
  return {
    is: 'lost',
    losses: [{ kind: 'route', text: WHY_LOST[outcome.kind] ?? 'it does not get to Pulse', ...at }],
  };
}

const WHY_LOST: Partial<Record<Outcome['kind'], string>> = {
  redirected: 'a redirect answers it, and browsers do not follow one for a WebSocket',
  answered: 'Caddy answers it itself',
  closed: 'the connection is closed',
};

function proxied(
  walk: Walk,
  proxy: HandlerOf<'reverse_proxy'>,
  siteIndex: SiteIndex,
  running: RunningServer,
): Exchange {
  const { request } = walk;
  const sent = sentOn(proxy, walk);
  const path: Fact<string> = sent.pathUnknown === undefined ? pathFact(sent) : unknown(sent.pathUnknown);
  const targets = targetsOf(proxy, path, walk);
  if (targets.length === 0)
    return withoutUpstream(
      request,
      { kind: 'answered', status: byDefault(503, true), at: proxy.at },
      { walk, proxy },
      siteIndex,
      running,
    );
  // Go does not send a request with such a name in it.
  const unsendable = [...sent.headers].find(([name, lines]) => lines.length > 0 && !isSendable(name))?.[1][0]
    ?.at;
  if (unsendable !== undefined)
    return withoutUpstream(
      request,
      { kind: 'answered', status: byDefault(502, true), at: unsendable },
      { walk, proxy },
      siteIndex,
      running,
    );
  const upstreamHttp = upstreamHttpOf(proxy, walk);
  if (isForeignToPulse(upstreamHttp, proxy)) {
    const failed = withoutUpstream(
      request,
      { kind: 'answered', status: byDefault(502, true), at: proxy.at },
      { walk, proxy },
      siteIndex,
      running,
    );
    return { ...failed, upstreamHttp };
  }
  const requestHeaders = requestHeadersOf(sent);
  const buffered = buffersResponses(proxy, walk);
  const index = siteIndex(walk, running);
  return exchangeWithout(request, {
    site: index,
    outcome: { kind: 'proxied', targets },
    upgrade: withLosses(
      upgradeOf(request, requestHeaders, upstreamHttp, {
        missing: ([one, other]) =>
          other === undefined ? `${one} does not reach Pulse` : `neither ${one} nor ${other} reaches Pulse`,
      }),
      [...bufferLoss(buffered, request), ...keyLosses(sent, request), ...statusLoss(proxy, request)],
    ),
    ...forced(sent, request),
    upstreamHttp,
    requestHeaders,
    responseHeaders: responseHeadersOf(proxy, walk),
    limits: limitsOf(proxy, walk),
    responseBuffered:
      buffered === undefined ? byDefault(false, true) : written(true, buffered.at, buffered.directive),
    showsVersion: byDefault(false, true),
    gates: walk.gates,
    remarks: hastyStream(proxy, request),
    route: proxy.at,
    steps: walk.steps,
  });
}

/** Without TLS nothing agrees on a version, and Pulse answers in HTTP/1.1; HTTP/3 it does not speak at all. */
function isForeignToPulse(version: Exchange['upstreamHttp'], proxy: HandlerOf<'reverse_proxy'>): boolean {
  if (version.is !== 'known' || proxy.transport.protocol !== 'http') return false;
  return version.value === '3' || (version.value === '2' && proxy.transport.tls === undefined);
}

function pathFact(walk: Walk): Fact<string> {
  const target = walk.query === '' ? walk.path : `${walk.path}?${walk.query}`;
  const at = walk.rewrites.at(-1);
  return at === undefined ? byDefault(target, true) : written(target, at, 'rewrite');
}

/** Bodies are read to their end or to the size given before anything is passed on, a 101 among them (reverseproxy.go, roundTrip). */
function buffersResponses(proxy: HandlerOf<'reverse_proxy'>, walk: Walk): Setting<number | true> | undefined {
  const setting = proxy.buffersResponses;
  if (setting === undefined || setting.value === 0) return undefined;
  return setting.value === true || isAtLeast(walk.config.version, '2.6.4') ? setting : undefined;
}

function bufferLoss(setting: Setting<number | true> | undefined, request: PulseRequest): readonly Loss[] {
  if (setting === undefined || !isHandshake(request)) return [];
  return [
    {
      kind: 'tunnel',
      text: `\`${setting.directive}\` waits for the end of an answer that has none, so the handshake hangs`,
      at: setting.at,
    },
  ];
}

/** A 101 with another status is no upgrade any more. */
function statusLoss(proxy: HandlerOf<'reverse_proxy'>, request: PulseRequest): readonly Loss[] {
  if (!isHandshake(request)) return [];
  const taken = interceptionOf(proxy, request);
  if (typeof taken !== 'object' || taken.status === undefined) return [];
  return [
    { kind: 'tunnel', text: `\`replace_status\` makes a ${taken.status} of Pulse’s 101`, at: proxy.at },
  ];
}

function withLosses(upgrade: Upgrade, losses: readonly Loss[]): Upgrade {
  if (losses.length === 0 || upgrade.is === 'not-asked' || upgrade.is === 'undecided') return upgrade;
  return { is: 'lost', losses: [...(upgrade.is === 'lost' ? upgrade.losses : []), ...losses] };
}

function keyLosses(walk: Walk, request: PulseRequest): readonly Loss[] {
  if (!isHandshake(request)) return [];
  return ['sec-websocket-key', 'sec-websocket-version'].flatMap((name) => {
    const lines = linesNamed(walk, name);
    if (lines.some((line) => line.carries === 'client-supplied')) return [];
    const at = walk.removals.get(name)?.at ?? lines[0]?.at;
    return [
      {
        kind: 'header' as const,
        text: `${name} does not reach Pulse as the client sent it`,
        ...(at === undefined ? {} : { at }),
      },
    ];
  });
}

/** Both headers set whatever the request was: every page is sent on as a handshake. */
function forced(walk: Walk, request: PulseRequest): Pick<Exchange, 'forcesUpgrade'> {
  if (isHandshake(request)) return {};
  const upgrade = linesNamed(walk, 'upgrade').find(({ text }) => text?.toLowerCase().includes('websocket'));
  const connection = linesNamed(walk, 'connection').find(({ text }) =>
    text?.toLowerCase().includes('upgrade'),
  );
  return upgrade?.at === undefined || connection === undefined ? {} : { forcesUpgrade: upgrade.at };
}

const ALWAYS = [
  'host',
  'x-real-ip',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'upgrade',
  'connection',
];

function requestHeadersOf(walk: Walk): readonly RequestHeader[] {
  const names = new Set([...ALWAYS, ...walk.headers.keys()]);
  for (const hidden of ['keep-alive', 'te', 'trailer', 'transfer-encoding', 'proxy-connection']) {
    if (!walk.removals.has(hidden) && linesNamed(walk, hidden).length === 0) names.delete(hidden);
  }
  return [...names].flatMap((name): RequestHeader[] => {
    const lines = linesNamed(walk, name);
    if (lines.length === 0) return [emptied(name, walk)];
    return lines.map(({ carries, otherwise, value, at, directive, because }) => ({
      name,
      carries,
      ...(otherwise === undefined ? {} : { otherwise }),
      ...(value === undefined ? {} : { value }),
      ...(at === undefined ? {} : { at }),
      ...(directive === undefined ? {} : { directive }),
      ...(because === undefined ? {} : { because }),
    }));
  });
}

/** Without a Host Go sends the address it dials (net/http, Request.write). */
function emptied(name: string, walk: Walk): RequestHeader {
  const removal = walk.removals.get(name);
  const carries = name === 'host' ? 'upstream-host' : 'absent';
  if (removal === undefined) return { name, carries };
  const [directive = '', ...value] = removal.directive.split(' ');
  return { name, carries, at: removal.at, directive, value: value.join(' ') };
}

const MOST_HEADER_BYTES = 10 << 20;

function limitsOf(proxy: HandlerOf<'reverse_proxy'>, walk: Walk): Limits {
  const { readTimeout, mostHeaderBytes } = proxy.transport;
  const silence = readTimeout === undefined ? byDefault(null, true) : seconds(readTimeout);
  const header =
    mostHeaderBytes === undefined || mostHeaderBytes.value === 0
      ? byDefault(MOST_HEADER_BYTES, true)
      : written(mostHeaderBytes.value, mostHeaderBytes.at, mostHeaderBytes.directive);
  return {
    ...NO_LIMITS,
    idleSeconds: silence,
    clientSilentSeconds: byDefault(null, true),
    upstreamSilentSeconds: silence,
    lifetimeSeconds: proxy.streamTimeout === undefined ? byDefault(null, true) : seconds(proxy.streamTimeout),
    bodyBytes: bodyLimit(walk),
    headerBlockBytes: header,
    headerLineBytes: header,
  };
}

function bodyLimit({ bodyLimit: limit }: Walk): Fact<number | null> {
  if (limit === undefined) return byDefault(null, true);
  if (limit.unsure) return unknown({ missing: 'pattern', name: limit.directive, at: limit.at });
  return written(limit.value, limit.at, limit.directive);
}

/** A number without a unit counts nanoseconds, in a Caddyfile as in JSON. */
function hastyStream(
  { streamTimeout }: HandlerOf<'reverse_proxy'>,
  request: PulseRequest,
): readonly Remark[] {
  if (streamTimeout === undefined || !isHandshake(request)) return [];
  const { value, directive, at } = streamTimeout;
  if (value <= 0 || value >= 1) return [];
  return [
    {
      about: 'no-effect',
      effect: 'breaks',
      at,
      text: `\`${directive}\` ends a WebSocket as soon as it is open: a number without a unit counts nanoseconds.`,
      help: 'Give it a unit, as in `24h`, or take it out.',
      related: [],
      affects: 'route',
    },
  ];
}

/** Zero and less is no limit. */
function seconds({ value, at, directive }: Setting<number>): Fact<number | null> {
  return written(value <= 0 ? null : value, at, directive);
}
