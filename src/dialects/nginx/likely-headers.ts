import { hostHeaderOf, type PulseRequest, schemeOf } from '../../model/request.ts';
import { answerOfAll } from '../../model/user-agents.ts';

/** The answer where it is the same for every text that such a client may send in the header a variable stands for. */
export function answerOfLikely<Answer>(
  variable: string,
  request: PulseRequest,
  ask: (text: string) => Answer,
): Answer | undefined {
  if (variable === '$http_user_agent') return answerOfAll(request.client, ask);
  if (variable !== '$http_referer') return undefined;
  const [answer, ...others] = new Set(refererOf(request).map(ask));
  return others.length === 0 ? answer : undefined;
}

/** None, or the page that asks. */
function refererOf(request: PulseRequest): readonly string[] {
  return request.client === 'agent' ? [''] : ['', `${schemeOf(request)}://${hostHeaderOf(request)}/`];
}
