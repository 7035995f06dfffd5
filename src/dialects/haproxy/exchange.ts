import { exchangeWithout } from '../../model/blank.ts';
import type { Exchange, Loss, Outcome, Target, Upgrade } from '../../model/exchange.ts';
import { byDefault, type Fact, unknown, written } from '../../model/fact.ts';
import { oncePer } from '../../model/once.ts';
import type { Remark } from '../../model/remark.ts';
import { isHandshake, type PulseRequest, portOf, schemeOf } from '../../model/request.ts';
import { upgradeOf } from '../../model/upgrade.ts';
import { type Bind, bindsOf, listensAt } from './bind.ts';
import { closeServerSide } from './connection-mode.ts';
import type { Scene } from './fetch.ts';
import { addForwardedFor } from './forwarded.ts';
import { limitsOf } from './limits.ts';
import { messageOf, setHeader, targetPath } from './message.ts';
import { missedRemarks } from './missed.ts';
import type { Program } from './program.ts';
import { hasFrontend, type ProxySection, rulesOf, settingOf } from './proxy.ts';
import { conditionOf } from './proxy-conditions.ts';
import { remarkOn } from './remark.ts';
import { requestHeadersOf } from './request-headers.ts';
import { runHttpResponse } from './response.ts';
import { type RuleContext, redirect, ruleIn, runHttpRequest } from './rules.ts';
import { type Server, serversOf, targetOf, upstreamHttpOf } from './server.ts';
import { siteOf } from './sites.ts';
import { lineOf } from './statement.ts';
import { type Switch, switchBackend } from './switching.ts';
import { tcpExchange } from './tcp.ts';
import { runTcpRequest } from './tcp-rules.ts';
import { type End, newWalk, stepAt, type Walk } from './walk.ts';

/** What this config does with one request. */
export function exchangeOf(request: PulseRequest, program: Program): Exchange {
  const taken = listenerFor(request, program);
  if (taken === undefined)
    return exchangeWithout(request, {
      outcome: { kind: 'closed', why: `nothing listens on port ${portOf(request)}` },
      upgrade: lostWithoutRoute(request, 'nothing listens there'),
      steps: [],
    });
  const { frontend, bind } = taken;
  const walk = newWalk(messageOf(request));
  walk.steps.push(stepAt(bind.statement, `it listens on port ${portOf(request)}`));
  const scene = sceneOf(program, frontend, bind, walk, request);
  const context = { proxy: frontend, proxies: program.proxies, scene, walk };
  const refused = runTcpRequest(frontend, ['connection', 'session'], context);
  if (refused !== undefined) return ended(refused, context, program);
  if (bind.clientCertificate !== undefined)
    walk.gates.push({ kind: 'auth', scheme: 'certificate', at: bind.clientCertificate.at });
  if (frontend.mode.value !== 'http') return tcpExchange(context, program, bind, throughHttp);
  if (schemeOf(request) === 'https' && !bind.ssl && request.front === 'none')
    return ended(
      { kind: 'closed', at: bind.statement.at, why: 'the listener speaks no TLS' },
      context,
      program,
    );
  // `proto h2` takes no HTTP/1.1, and browsers speak nothing else to a port without TLS.
  if (bind.proto === 'h2')
    return ended(
      { kind: 'closed', at: bind.statement.at, why: '`proto h2` takes HTTP/2 alone' },
      context,
      program,
    );
  return throughHttp(context, program);
}

/** A frontend in HTTP mode, from its first content rule on. */
export function throughHttp(context: RuleContext, program: Program): Exchange {
  const { proxy: frontend } = context;
  const end = runTcpRequest(frontend, ['content'], context) ?? runSide(frontend, context);
  if (end !== undefined) {
    context.walk.remarks.push(...missedRemarks(context));
    return ended(end, context, program);
  }
  const chosen = switchBackend(context);
  if ('undecided' in chosen) return ended({ kind: 'undecided', because: chosen.undecided }, context, program);
  const missed = missedByPort(chosen, context);
  const unreached = missedRemarks(context);
  context.walk.remarks.push(...unreached);
  if (missed !== undefined) context.walk.remarks.push(missed);
  if (chosen.to === undefined) {
    const { host } = context.walk.message.request.url;
    const why = `no rule of ${frontend.kind} "${frontend.name}" sends \`${host}\` to a backend`;
    const explained = missed !== undefined || unreached.length > 0 || hasDeadRule(context, program);
    return ended(unavailable(frontend, explained ? undefined : why), context, program);
  }
  if (chosen.step !== undefined) context.walk.steps.push(chosen.step);
  return throughBackend(chosen.to, context, program);
}

/** The backend's own rules, its servers, and what they send. */
export function throughBackend(backend: ProxySection, context: RuleContext, program: Program): Exchange {
  const { proxy: frontend, scene, walk } = context;
  const behind: RuleContext = { ...context, proxy: backend, scene: { ...scene, backend: backend.name } };
  if (backend !== frontend) {
    walk.steps.push(stepAt(backend.section.head, 'the request is handed over to it'));
    const end = runTcpRequest(backend, ['content'], behind) ?? runSide(backend, behind);
    if (end !== undefined) return ended(end, context, program, backend);
  }
  const { request } = walk.message;
  const servers = serversFor(backend, behind);
  const [server] = servers;
  if (server === undefined) {
    return ended(
      unavailable(backend, `${backend.kind} "${backend.name}" has no server`),
      context,
      program,
      backend,
    );
  }
  addForwardedFor(frontend, backend, walk);
  closeServerSide(frontend, backend, program.version, walk);
  replaceKey(walk);
  runHttpResponse(frontend === backend ? [context] : [behind, context]);
  const { message } = walk;
  const path: Fact<string> =
    message.pathUnknown === undefined ? byDefault(targetPath(message), true) : unknown(message.pathUnknown);
  const port = portOf(request);
  const targets = servers.map((each): Target => targetOf(each, path, port, false));
  const upstreamHttp = upstreamHttpOf(server, isHandshake(request));
  const requestHeaders = requestHeadersOf(message);
  return exchangeWithout(request, {
    ...wayOf(context, program, backend),
    outcome: { kind: 'proxied', targets },
    upgrade: withLosses(
      upgradeOf(request, requestHeaders, upstreamHttp, { missing: (name) => `${name} is not passed on` }),
      [...walk.losses, ...keyLosses(walk, request)],
    ),
    ...forced(walk, request),
    upstreamHttp,
    requestHeaders,
    responseHeaders: { added: walk.added, removed: walk.removed },
    limits: limitsOf(frontend, backend, program.globals, walk),
    responseBuffered:
      walk.heldBack === undefined
        ? byDefault(false, true)
        : written(true, walk.heldBack.at, 'http-response wait-for-body'),
    showsVersion: byDefault(false, true),
  });
}

/** HAProxy's own answer where there is nobody to ask. */
function unavailable({ section }: ProxySection, why: string | undefined): Outcome {
  const { at } = section.head;
  const status = { is: 'known', value: 503, origin: 'written', at } as const;
  return { kind: 'answered', status: why === undefined ? status : { ...status, why }, at };
}

/** A rule that would have taken the request, had it ever matched or been accepted, is the better explanation. */
function hasDeadRule({ proxy, scene }: RuleContext, program: Program): boolean {
  const refused = rulesOf(proxy, 'use_backend').some((statement) => {
    const condition = conditionOf(statement, proxy, scene.readList);
    return condition !== undefined && 'bad' in condition;
  });
  if (refused) return true;
  return program
    .trafficRemarks(proxy, undefined)
    .some(({ about, effect }) => about === 'never-reached' && effect === 'breaks');
}

/** A name is compared with a Host that has a port: without it the rule would have applied. */
function missedByPort(chosen: Switch, context: RuleContext): Remark | undefined {
  const { url } = context.walk.message.request;
  if ('undecided' in chosen || url.port === '' || context.walk.message.headers.has('host')) return undefined;
  const bare = { ...context.walk.message, headers: new Map(context.walk.message.headers) };
  setHeader(bare, 'host', [{ carries: 'client-hostname', text: url.hostname }]);
  const meant = switchBackend({ ...context, scene: { ...context.scene, message: bare } });
  if ('undecided' in meant || meant.to === undefined || meant.to === chosen.to || meant.by === undefined)
    return undefined;
  return remarkOn(
    'never-reached',
    'breaks',
    meant.by.at,
    `\`${lineOf(meant.by)}\` does not match on port ${url.port}`,
    {
      why: `browsers name every port but 80 and 443 in Host, so it reads \`${url.host}\``,
      help: 'Compare the name alone: `hdr(host),field(1,:) -i NAME`, or `hdr_dom(host) -i NAME`.',
    },
  );
}

/** The `http-request` rules of a side, then its `redirect` lines, which are a list of their own behind them. */
function runSide(proxy: ProxySection, context: RuleContext): End {
  const end = runHttpRequest(rulesOf(proxy, 'http-request'), context);
  if (end !== undefined) return end;
  for (const statement of rulesOf(proxy, 'redirect')) {
    const rule = ruleIn(statement, context);
    const to = redirect(rule, rule.words, context);
    if (to !== undefined) return to;
  }
  return undefined;
}

/** The servers a request can be sent to: those that `use-server` names, else all but the spare ones. */
function serversFor(backend: ProxySection, context: RuleContext): readonly Server[] {
  const all = serversOf(backend).filter((server) => !server.disabled);
  for (const statement of rulesOf(backend, 'use-server')) {
    const rule = ruleIn(statement, context);
    const named = all.filter((server) => server.name === statement.args[0]?.text);
    if (rule.verdict === true && named.length > 0) return named;
  }
  const main = all.filter((server) => !server.backup);
  return main.length > 0 ? main : all.slice(0, 1);
}

/** A request that gets no further than this. */
export function ended(
  end: Outcome,
  context: RuleContext,
  program: Program,
  backend?: ProxySection,
): Exchange {
  const { request } = context.walk.message;
  return exchangeWithout(request, {
    ...wayOf(context, program, backend),
    outcome: end,
    upgrade:
      end.kind === 'undecided' && isHandshake(request)
        ? { is: 'undecided', because: end.because }
        : lostWithoutRoute(request, routeLoss(end)),
  });
}

export function wayOf(context: RuleContext, program: Program, backend?: ProxySection) {
  const { walk, proxy } = context;
  return {
    site: siteOf(program, proxy, walk.message.request),
    steps: walk.steps,
    gates: walk.gates,
    remarks: [...walk.remarks, ...program.trafficRemarks(proxy, backend)],
    route: (backend ?? proxy).section.head.at,
  };
}

function routeLoss(end: Outcome): string {
  switch (end.kind) {
    case 'redirected':
      return 'a redirect answers it, and browsers do not follow one for a WebSocket';
    case 'answered':
      return 'the proxy answers it itself';
    default:
      return 'the connection is closed';
  }
}

export function lostWithoutRoute(request: PulseRequest, text: string): Upgrade {
  return isHandshake(request) ? { is: 'lost', losses: [{ kind: 'route', text }] } : { is: 'not-asked' };
}

function withLosses(upgrade: Upgrade, losses: readonly Loss[]): Upgrade {
  if (losses.length === 0 || upgrade.is === 'not-asked' || upgrade.is === 'undecided') return upgrade;
  return { is: 'lost', losses: [...(upgrade.is === 'lost' ? upgrade.losses : []), ...losses] };
}

/** A handshake without a key gets one of HAProxy's own making, or none before 2.4 (mux_h1.c, h1_make_headers). */
function replaceKey({ message }: Walk): void {
  const removal = message.removals.get('sec-websocket-key');
  if (removal === undefined || !isHandshake(message.request)) return;
  const because = { missing: 'variable', name: 'Sec-WebSocket-Key', at: removal.at } as const;
  setHeader(message, 'sec-websocket-key', [{ carries: 'unknown', because, ...removal }]);
}

/** Without the client's key HAProxy puts its own in, and the client gets an answer to another one (mux_h1.c). */
function keyLosses({ message }: Walk, request: PulseRequest): readonly Loss[] {
  if (!isHandshake(request)) return [];
  return ['sec-websocket-key', 'sec-websocket-version'].flatMap((name) => {
    const lines = message.headers.get(name);
    if (lines === undefined || lines.some((line) => line.carries === 'client-supplied')) return [];
    const removal = message.removals.get(name);
    const at = removal?.at ?? lines[0]?.at;
    return [
      {
        kind: 'header' as const,
        text:
          removal === undefined
            ? `${name} does not reach Pulse as the client sent it`
            : `\`${removal.directive} ${removal.value}\` takes away what the client asks with`,
        ...(at === undefined ? {} : { at }),
      },
    ];
  });
}

/** Both headers set whatever the request was: every page is sent on as a handshake. */
function forced({ message }: Walk, request: PulseRequest): Pick<Exchange, 'forcesUpgrade'> {
  if (isHandshake(request)) return {};
  const upgrade = message.headers
    .get('upgrade')
    ?.find((line) => line.text?.toLowerCase().includes('websocket'));
  const connection = message.headers
    .get('connection')
    ?.find((line) => line.text?.toLowerCase().includes('upgrade'));
  return upgrade?.at === undefined || connection === undefined ? {} : { forcesUpgrade: upgrade.at };
}

interface Taken {
  readonly frontend: ProxySection;
  readonly bind: Bind;
}

/** The listener that takes the request: by its port; behind a TLS hop, one that speaks plain HTTP where there is one. */
export function listenerFor(request: PulseRequest, program: Program): Taken | undefined {
  const all = listenersIn(program);
  const port = portOf(request);
  const there = all.find(({ bind }) => listensAt(bind, port));
  if (there !== undefined) return there;
  if (request.front === 'none') return undefined;
  return (
    all.find(({ bind }) => !bind.ssl && bind.port !== undefined) ??
    all.find(({ bind }) => bind.port !== undefined)
  );
}

const listenersIn = oncePer((program: Program): readonly Taken[] =>
  program.proxies
    .filter((proxy) => hasFrontend(proxy) && !isDisabled(proxy))
    .flatMap((frontend) => bindsOf(frontend, program.version).map((bind) => ({ frontend, bind })))
    .filter(({ bind }) => !bind.quic),
);

export function isDisabled(proxy: ProxySection): boolean {
  const last = settingOf(proxy, ({ keyword }) => keyword.text === 'disabled' || keyword.text === 'enabled');
  return last?.statement.keyword.text === 'disabled';
}

function sceneOf(
  program: Program,
  frontend: ProxySection,
  bind: Bind,
  walk: Walk,
  request: PulseRequest,
): Scene {
  return {
    message: walk.message,
    bind,
    port: portOf(request),
    version: program.version,
    frontend: frontend.name,
    backend: '',
    serversIn: (name) => program.serversIn(name),
    readList: program.readList,
    environment: program.environment,
  };
}
