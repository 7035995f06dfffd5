import type { Need, Remedy } from '../../../model/need.ts';
import type { Place } from '../../../text/place.ts';
import type { Configuration } from '../configuration.ts';
import type { Traced } from '../exchange.ts';
import { clientAddress, hideVersion, host, noCors, proto, securityHeaders } from './headers.ts';
import type { Plan, Planner } from './plan.ts';
import { agentBypass, https, path, redirect, socketRoute, target } from './routes.ts';
import { http11, idle, upgrade } from './sockets.ts';

/** Lines that meet all the needs together; those outside the virtual host only where nothing else is asked. */
export function remedy(
  needs: readonly Need[],
  traced: Traced,
  configuration: Configuration,
): Remedy | undefined {
  const plans = needs.flatMap((need) => PLANS[need]?.(traced, configuration) ?? []);
  const inside = plans.filter((plan) => plan.outside === undefined);
  const kept = inside.length > 0 ? inside : plans;
  const [first] = kept;
  if (first === undefined) return undefined;
  const lines = [...new Set(kept.flatMap((plan) => plan.lines))];
  const replaces = [...new Set(kept.flatMap((plan) => plan.replaces))].map((each) => each.at);
  const into = placeFor(kept, traced);
  return {
    help: [...new Set(plans.map((plan) => plan.help))].join(' '),
    ...(lines.length === 0 ? {} : { block: lines.join('\n') }),
    ...(into === undefined ? {} : { into }),
    replaces,
  };
}

function placeFor(plans: readonly Plan[], { server }: Traced): Place | undefined {
  const [first] = plans;
  if (plans.length === 1 && first?.section !== undefined) return first.section.at;
  return plans.some((plan) => plan.outside) ? undefined : server?.section?.at;
}

const PLANS: Partial<Record<Need, Planner>> = {
  upgrade,
  'upstream-http': http11,
  idle,
  host,
  proto,
  'client-address': clientAddress,
  'security-headers': securityHeaders,
  'no-cors': noCors,
  'hide-version': hideVersion,
  path,
  https,
  'http-mode': https,
  redirect,
  'socket-route': socketRoute,
  'agent-bypass': agentBypass,
  target,
};
