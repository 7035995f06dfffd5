import { exchangeWithout } from '../../model/blank.ts';
import type { Exchange, Outcome, Target } from '../../model/exchange.ts';
import { byDefault, type Fact, unknown, written } from '../../model/fact.ts';
import { PULSE_PORT } from '../../model/pulse/address.ts';
import { isHandshake, portOf } from '../../model/request.ts';

import { notPassedOn, upgradeOf } from '../../model/upgrade.ts';
import { readAddress } from './bind.ts';
import { closeServerSide } from './connection-mode.ts';
import { addServerCookie } from './cookie.ts';
import { ended, hasDeadRule, unavailable, wayOf } from './ending.ts';
import { addForwardedFor, addOtherAddresses } from './forwarded.ts';
import { forced, keyLosses, replaceKey, withLosses } from './handshake.ts';
import { limitsOf } from './limits.ts';
import { targetPath } from './message.ts';
import { missedByPort, missedRemarks } from './missed.ts';
import { monitorPage, statisticsPage } from './own-pages.ts';
import type { Program } from './program.ts';
import { type ProxySection, rulesOf } from './proxy.ts';
import { PROXY_WORDS } from './reentry.ts';
import { requestHeadersOf } from './request-headers.ts';
import { runHttpResponse } from './response.ts';
import { because, type RuleContext, redirect, ruleIn, runHttpRequest } from './rules.ts';
import { type Server, serversOf, targetOf, upstreamHttpOf } from './server.ts';
import { switchBackend } from './switching.ts';
import { runTcpRequest } from './tcp-rules.ts';
import { type End, stepAt } from './walk.ts';

/** A frontend in HTTP mode, from its first content rule on. */
export function throughHttp(context: RuleContext, program: Program): Exchange {
  const { proxy: frontend } = context;
  const end =
    runTcpRequest(frontend, ['content'], context) ?? monitorPage(context) ?? runSide(frontend, context);
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
    context.walk.steps.push(stepAt(frontend.section.head, 'no rule of it leads to a backend'));
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
  addForwardedFor(frontend, backend, scene.sees, walk);
  addOtherAddresses(frontend, backend, walk);
  const unread = proxyProtocolTo(server);
  if (unread !== undefined) return ended(unread, context, program, backend);
  closeServerSide(frontend, backend, program.version, walk);
  replaceKey(walk);
  addServerCookie(backend, walk);
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
    upgrade: withLosses(upgradeOf(request, requestHeaders, upstreamHttp, { missing: notPassedOn }), [
      ...walk.losses,
      ...keyLosses(walk, request),
    ]),
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

/** Pulse takes the PROXY protocol's line for a broken request. */
function proxyProtocolTo(server: Server): Outcome | undefined {
  const word = PROXY_WORDS.map((each) => server.at(each)).find((each) => each !== undefined);
  if (word === undefined || readAddress(server.address.text).port !== PULSE_PORT) return undefined;
  const why = `\`${word.text}\` begins every connection with a line that Pulse does not know`;
  const status = { ...written(400, word.at, word.text), why };
  return { kind: 'answered', status, at: word.at };
}

/** The `http-request` rules of a side, its statistics, then its `redirect` lines, which are a list of their own. */
function runSide(proxy: ProxySection, context: RuleContext): End {
  const end = runHttpRequest(rulesOf(proxy, 'http-request'), context) ?? statisticsPage(context);
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
    if (rule.verdict !== true || named.length === 0) continue;
    context.walk.steps.push(stepAt(statement, because(rule, 'it names the server')));
    return named;
  }
  const main = all.filter((server) => !server.backup);
  return main.length > 0 ? main : all.slice(0, 1);
}
