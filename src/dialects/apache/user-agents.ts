import { patternMatches, type RequestView } from './request-view.ts';

/** What Pulse's clients call themselves, on several systems: what fits all of them or none fits them for certain. */
const USER_AGENTS: Readonly<Record<RequestView['request']['client'], readonly string[]>> = {
  chrome: [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Safari/537.36',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36',
  ],
  firefox: [
    'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:135.0) Gecko/20100101 Firefox/135.0',
    'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
  ],
  agent: ['Go-http-client/1.1', 'pulse-agent/6.0', ''],
};

export function userAgentMatches(source: string, caseless: boolean, view: RequestView): boolean | undefined {
  const answers = USER_AGENTS[view.request.client].map(
    (text) => patternMatches(source, caseless, text)?.match !== undefined,
  );
  if (patternMatches(source, caseless, '') === undefined) return undefined;
  return answers.every((each) => each === answers[0]) ? answers[0] : undefined;
}
