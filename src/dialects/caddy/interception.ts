import { isHandshake, type PulseRequest } from '../../model/request.ts';
import type { Handler, Interception, ReverseProxy, Route } from './config.ts';
import { pulseHeaders, sentByPulse } from './pulse-headers.ts';
import { type Answer, answerMatches } from './response-match.ts';

/** What Pulse answers when all is well: a handshake with 101, anything else with its page or data. */
function answerTo(request: PulseRequest): Answer {
  if (isHandshake(request))
    return {
      status: 101,
      header: (name) => (name === 'upgrade' ? 'websocket' : name === 'connection' ? 'Upgrade' : undefined),
    };
  return okay;
}

const okay: Answer = {
  status: 200,
  header: (name) =>
    pulseHeaders.has(name) ? sentByPulse(name) : ['content-type', 'date'].includes(name) ? null : undefined,
};

/** The `handle_response` or `replace_status` that takes Pulse's answer; `doubtful` where its text would decide. */
export function interceptionOf(
  proxy: Pick<ReverseProxy, 'intercepts'>,
  request: PulseRequest,
): Interception | 'doubtful' | undefined {
  // What only gives leave is no Pulse, and opens no socket.
  return taking(proxy.intercepts, isGuard(proxy) ? okay : answerTo(request));
}

function taking(intercepts: readonly Interception[], answer: Answer): Interception | 'doubtful' | undefined {
  for (const intercept of intercepts) {
    const verdict = intercept.match === undefined || answerMatches(intercept.match, answer);
    if (verdict === undefined) return 'doubtful';
    if (verdict) return intercept;
  }
  return undefined;
}

/** A proxy whose good answers only let the request pass: `forward_auth`, and what is written out like it. */
export function isGuard({ intercepts }: Pick<ReverseProxy, 'intercepts'>): boolean {
  const taken = taking(intercepts, okay);
  return typeof taken === 'object' && taken.status === undefined && !answers(taken.routes);
}

const ANSWERING: ReadonlySet<Handler['kind']> = new Set([
  'copy_response',
  'respond',
  'error',
  'answer',
  'file_server',
  'reverse_proxy',
]);

function answers(routes: readonly Route[]): boolean {
  return routes
    .flatMap(({ handlers }) => handlers)
    .some((handler) => (handler.kind === 'subroute' ? answers(handler.routes) : ANSWERING.has(handler.kind)));
}
