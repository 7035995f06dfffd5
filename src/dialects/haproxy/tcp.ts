import { exchangeWithout } from '../../model/blank.ts';
import type { Exchange, Outcome } from '../../model/exchange.ts';
import { byDefault } from '../../model/fact.ts';
import { isHandshake, portOf } from '../../model/request.ts';
import type { Bind } from './bind.ts';
import { fetchesOf } from './condition.ts';
import { ended, lostWithoutRoute, throughBackend, wayOf } from './exchange.ts';
import { tcpLimitsOf } from './limits.ts';
import { targetPath } from './message.ts';
import type { Program } from './program.ts';
import { hasBackend, type ProxySection, rulesOf } from './proxy.ts';
import { untouchedHeaders } from './request-headers.ts';
import { type RuleContext, ruleIn } from './rules.ts';
import { serversOf, targetOf } from './server.ts';
import type { Statement } from './statement.ts';
import { switchBackend } from './switching.ts';
import { runTcpRequest } from './tcp-rules.ts';
import { NEEDS_HTTP, waitsForBytes } from './tcp-timing.ts';
import { isAtLeast } from './version.ts';
import { stepAt } from './walk.ts';

type Continue = (context: RuleContext, program: Program) => Exchange;

/** A frontend in TCP mode: bytes pass untouched, and a rule about HTTP looks at whatever bytes have arrived. */
export function tcpExchange(context: RuleContext, program: Program, bind: Bind, http: Continue): Exchange {
  const { proxy: frontend } = context;
  const switched = rulesOf(frontend, 'tcp-request').find(({ args }) =>
    args.some(({ text }) => text === 'switch-mode'),
  );
  if (switched !== undefined && ruleIn(switched, context).verdict === true) return http(context, program);
  const refused = runTcpRequest(frontend, ['content'], context);
  if (refused !== undefined) return ended(refused, context, program);
  const racing = waitsForBytes(frontend) ? undefined : firstHttpRule(frontend, context);
  if (racing !== undefined) return race(racing, context, program, bind);
  return bytesThrough(context, program);
}

function bytesThrough(context: RuleContext, program: Program): Exchange {
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
    : throughTcpBackend(chosen.to, context, program);
}

function throughTcpBackend(backend: ProxySection, context: RuleContext, program: Program): Exchange {
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
function race(rule: Statement, context: RuleContext, program: Program, bind: Bind): Exchange {
  const { proxy: frontend, walk } = context;
  const { request } = walk.message;
  walk.steps.push(stepAt(rule, 'in `mode tcp` it looks at the bytes that happen to have arrived'));
  const matched = bytesThrough(copied(context), program);
  const fallback = withoutSwitching(frontend, context, program);
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
  return { ...context, walk: { ...context.walk, steps: [...context.walk.steps] } };
}

/** What becomes of a connection for which no HTTP rule matches. */
function withoutSwitching(frontend: ProxySection, context: RuleContext, program: Program): Exchange {
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
  return bytesThrough({ ...own, proxy: bare }, program);
}
