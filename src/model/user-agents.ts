import type { Client } from './request.ts';

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

/** The answer where it is the same for every name such a client may have. */
export function answerOfAll<Answer>(client: Client, ask: (name: string) => Answer): Answer | undefined {
  const [answer, ...others] = new Set(USER_AGENTS[client].map(ask));
  return others.length === 0 ? answer : undefined;
}
