import { exchangeWithout } from '../../model/blank.ts';
import type { Exchange, Outcome } from '../../model/exchange.ts';
import { isHandshake } from '../../model/request.ts';
import { lostWithoutRoute } from './handshake.ts';
import type { Program } from './program.ts';
import { type ProxySection, rulesOf } from './proxy.ts';
import { conditionOf } from './proxy-conditions.ts';
import type { RuleContext } from './rules.ts';
import { siteOf } from './sites.ts';

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

/** HAProxy's own answer where there is nobody to ask. */
export function unavailable({ section }: ProxySection, why: string | undefined): Outcome {
  const { at } = section.head;
  const status = { is: 'known', value: 503, origin: 'written', at } as const;
  return { kind: 'answered', status: why === undefined ? status : { ...status, why }, at };
}

/** A rule that would have taken the request, had it ever matched or been accepted, is the better explanation. */
export function hasDeadRule({ proxy, scene }: RuleContext, program: Program): boolean {
  const refused = rulesOf(proxy, 'use_backend').some((statement) => {
    const condition = conditionOf(statement, proxy, scene.readList);
    return condition !== undefined && 'bad' in condition;
  });
  if (refused) return true;
  return program
    .trafficRemarks(proxy, undefined)
    .some(({ about, effect }) => about === 'never-reached' && effect === 'breaks');
}
