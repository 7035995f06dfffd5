import type { ReadList } from './acl.ts';
import { fetchesOf } from './condition.ts';
import { type ProxySection, rulesOf } from './proxy.ts';
import { conditionOf } from './proxy-conditions.ts';
import type { Statement } from './statement.ts';

/** Fetches that need a parsed request. */
export const NEEDS_HTTP =
  /^(?:hdr|req\.f?hdr|path|url|base|method|query|cook|req\.cook|http_auth|url_param|urlp|pathq)/;

/** With an inspection delay and a rule that waits for HTTP, the bytes are there when the backend is chosen. */
export function waitsForBytes(frontend: ProxySection): boolean {
  const rules = rulesOf(frontend, 'tcp-request').map(({ args }) => args.map(({ text }) => text));
  return (
    rules.some(([first]) => first === 'inspect-delay') &&
    rules.some(([first, second]) => first === 'content' && (second === 'accept' || second === 'reject'))
  );
}

/** What a pattern is compared with does not matter here. */
const readsNothing: ReadList = () => undefined;

/** Whether a rule of the frontend looks at the request. */
export function asksHttp(frontend: ProxySection): (statement: Statement) => boolean {
  return (statement) => {
    const condition = conditionOf(statement, frontend, readsNothing);
    if (condition === undefined || 'bad' in condition) return false;
    return fetchesOf(condition).some((fetch) => NEEDS_HTTP.test(fetch));
  };
}
