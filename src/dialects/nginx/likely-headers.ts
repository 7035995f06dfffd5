import { type Client, hostHeaderOf, type PulseRequest, schemeOf } from '../../model/request.ts';

/** What Pulse's clients call themselves: browsers of some years on some systems, and its own agent. */
const USER_AGENTS: Readonly<Record<Client, readonly string[]>> = {
  chrome: ['Windows NT 10.0; Win64; x64', 'Macintosh; Intel Mac OS X 10_15_7', 'X11; Linux x86_64'].flatMap(
    (system) =>
      ['99.0.4844.51', '128.0.0.0', '140.0.0.0'].map(
        (release) =>
          `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${release} Safari/537.36`,
      ),
  ),
  firefox: ['Windows NT 10.0; Win64; x64', 'Macintosh; Intel Mac OS X 10.15', 'X11; Linux x86_64'].flatMap(
    (system) =>
      ['91.0', '128.0', '140.0'].map(
        (release) => `Mozilla/5.0 (${system}; rv:${release}) Gecko/20100101 Firefox/${release}`,
      ),
  ),
  agent: ['Go-http-client/1.1 pulse-agent'],
};

/** The header a variable stands for, where what clients send in it is known well enough to be asked about. */
function likelyTexts(variable: string, request: PulseRequest): readonly string[] | undefined {
  if (variable === '$http_user_agent') return USER_AGENTS[request.client];
  if (variable !== '$http_referer') return undefined;
  return request.client === 'agent' ? [''] : ['', `${schemeOf(request)}://${hostHeaderOf(request)}/`];
}

/** The answer where it is the same for every text that such a client may send. */
export function answerOfAll<Answer>(
  variable: string,
  request: PulseRequest,
  ask: (text: string) => Answer,
): Answer | undefined {
  const [answer, ...others] = new Set(likelyTexts(variable, request)?.map(ask));
  return others.length === 0 ? answer : undefined;
}
