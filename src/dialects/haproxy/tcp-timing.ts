import { type ProxySection, rulesOf } from './proxy.ts';

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
