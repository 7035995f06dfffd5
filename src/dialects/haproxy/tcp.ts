import { exchangeWithout } from '../../model/blank.ts';
import type { Exchange, Outcome, Target } from '../../model/exchange.ts';
import { byDefault } from '../../model/fact.ts';
import { isHandshake, portOf } from '../../model/request.ts';
import type { Bind } from './bind.ts';
import { fetchesOf } from './condition.ts';
import { ended, wayOf } from './ending.ts';
import { lostWithoutRoute } from './handshake.ts';
import { throughBackend, throughHttp } from './http.ts';
import { idleLimit, tcpLimitsOf } from './limits.ts';
import type { Taken } from './listener.ts';
import { targetPath } from './message.ts';
import type { Program } from './program.ts';
import { hasBackend, type ProxySection, rulesOf } from './proxy.ts';
import { type Peer, type Reentry, reentryThrough } from './reentry.ts';
import { untouchedHeaders } from './request-headers.ts';
import { type RuleContext, ruleIn } from './rules.ts';
import { type Server, serversOf, targetOf } from './server.ts';
import type { Statement } from './statement.ts';
import { switchBackend } from './switching.ts';
import { runTcpRequest } from './tcp-rules.ts';
import { NEEDS_HTTP, waitsForBytes } from './tcp-timing.ts';
import { isAtLeast } from './version.ts';
import { stepAt, type Walk } from './walk.ts';

/** How a connection that comes back into this process goes on. */
type Arrive = (taken: Taken, sees: Peer, walk: Walk, program: Program) => Exchange;

/** A frontend in TCP mode: bytes pass untouched, and a rule about HTTP looks at whatever bytes have arrived. */
export function tcpExchange(context: RuleContext, program: Program, bind: Bind, arrive: Arrive): Exchange {
  const { proxy: frontend } = context;
  if (bind.ssl) context.walk.decrypted = true;
  const switched = rulesOf(frontend, 'tcp-request').find(({ args }) =>
    args.some(({ text }) => text === 'switch-mode'),
  );
  if (switched !== undefined && ruleIn(switched, context).verdict === true)
    return throughHttp(context, program);
  const refused = runTcpRequest(frontend, ['content'], context);
  if (refused !== undefined) return ended(refused, context, program);
  const racing = waitsForBytes(frontend) ? undefined : firstHttpRule(frontend, context);
  if (racing !== undefined) return race(racing, context, program, bind, arrive);
  return bytesThrough(context, program, arrive);
}

function bytesThrough(context: RuleContext, program: Program, arrive: Arrive): Exchange {
  const chosen = switchBackend(context);
  if ('undecided' in chosen) return ended({ kind: 'undecided', because: chosen.undecided }, context, program);
  if (chosen.to === undefined) {
    const at = context.proxy.section.head.at;
    return ended({ kind: 'closed', at, why: 'no backend is chosen' }, context, program);
  }
  if (chosen.step !== undefined) context.walk.steps.push(chosen.step);
  const speaksHttp = chosen.to.mode.value === 'http';
  return speaksHttp
    ? throughBackend(chosen.to, context, program)
    : throughTcpBackend(chosen.to, context, program, arrive);
}

function throughTcpBackend(
  backend: ProxySection,
  context: RuleContext,
  program: Program,
  arrive: Arrive,
): Exchange {
  const { proxy: frontend, walk } = context;
  const { request } = walk.message;
  if (backend !== frontend)
    walk.steps.push(stepAt(backend.section.head, 'the connection is handed over to it'));
  const path = byDefault(targetPath(walk.message), true);
  const servers = serversOf(backend).filter((server) => !server.disabled && !server.backup);
  if (servers.length === 0)
    return ended(
      { kind: 'closed', at: backend.section.head.at, why: 'it has no server' },
      context,
      program,
      backend,
    );
  const targets = servers.map((server) => targetOf(server, path, portOf(request), true));
  const back = reentry(servers, targets, frontend, program);
  if (back !== undefined) {
    if (back.mismatched || walk.relays.length >= MOST_RELAYS)
      return ended(
        { kind: 'closed', at: back.bind.statement.at, why: 'the PROXY protocol is spoken on one side only' },
        context,
        program,
        backend,
      );
    walk.relays.push(idleLimit(frontend, backend, walk));
    walk.steps.push(stepAt(back.bind.statement, 'the connection comes back in here'));
    return arrive(back, back.sees, walk, program);
  }
  return exchangeWithout(request, {
    ...wayOf(context, program, backend),
    outcome: { kind: 'proxied', targets },
    upgrade: isHandshake(request) ? { is: 'passed' } : { is: 'not-asked' },
    requestHeaders: untouchedHeaders(),
    limits: tcpLimitsOf(frontend, backend, walk),
    responseBuffered: byDefault(false, true),
    showsVersion: byDefault(false, true),
  });
}

/** A frontend that hands a connection to itself does so until there are no more ports. */
const MOST_RELAYS = 8;

/** Where the only server is another listener of this process; what has its own port is somebody else by another address. */
function reentry(
  servers: readonly Server[],
  targets: readonly Target[],
  frontend: ProxySection,
  program: Program,
): Reentry | undefined {
  const [server] = servers;
  const port = targets[0]?.port;
  if (server === undefined || servers.length > 1 || port?.is !== 'known') return undefined;
  const back = reentryThrough(server, port.value, program);
  return back?.frontend === frontend ? undefined : back;
}

/** The first switching rule that asks for HTTP, unless an earlier one already decides. */
function firstHttpRule(frontend: ProxySection, context: RuleContext): Statement | undefined {
  for (const statement of rulesOf(frontend, 'use_backend')) {
    const rule = ruleIn(statement, context);
    if (rule.condition === undefined) return undefined;
    if (fetchesOf(rule.condition).some((fetch) => NEEDS_HTTP.test(fetch))) return statement;
    if (rule.verdict === true) return undefined;
  }
  return undefined;
}

/**
 * Behind TLS nothing has arrived yet when the rule runs: 2.6.12 and 3.0.11 close every connection (or take the default
 * backend); 2.2.9 and 3.2.26 serve some clients that send at once. In clear it is a race on all of them.
 */
function race(rule: Statement, context: RuleContext, program: Program, bind: Bind, arrive: Arrive): Exchange {
  const { proxy: frontend, walk } = context;
  const { request } = walk.message;
  walk.steps.push(stepAt(rule, 'in `mode tcp` it looks at the bytes that happen to have arrived'));
  const matched = bytesThrough(copied(context), program, arrive);
  const fallback = withoutSwitching(frontend, context, program, arrive);
  const always = bind.ssl && isAtLeast(program.version, '2.6') && !isAtLeast(program.version, '3.1');
  const outcome: Outcome = always
    ? fallback.outcome
    : {
        kind: 'unstable',
        outcomes: [matched.outcome, fallback.outcome],
        at: rule.at,
        why: 'it races with the request',
      };
  return {
    ...matched,
    outcome,
    upgrade: lostWithoutRoute(
      request,
      'HTTP is not parsed in `mode tcp`, so the rule that should choose the backend does not see it',
    ),
    steps: walk.steps,
  };
}

function copied(context: RuleContext): RuleContext {
  return {
    ...context,
    walk: { ...context.walk, steps: [...context.walk.steps], relays: [...context.walk.relays] },
  };
}

/** What becomes of a connection for which no HTTP rule matches. */
function withoutSwitching(
  frontend: ProxySection,
  context: RuleContext,
  program: Program,
  arrive: Arrive,
): Exchange {
  const bare: ProxySection = {
    ...frontend,
    section: {
      ...frontend.section,
      lines: frontend.section.lines.filter(({ keyword }) => keyword.text !== 'use_backend'),
    },
  };
  const own = copied(context);
  if (!hasBackend(bare) && !bare.section.lines.some(({ keyword }) => keyword.text === 'default_backend'))
    return ended({ kind: 'closed', at: frontend.section.head.at, why: 'no backend is chosen' }, own, program);
  return bytesThrough({ ...own, proxy: bare }, program, arrive);
}
