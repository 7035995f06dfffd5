import { parseRule, type RuleTree } from './parse.ts';

export { callsOf } from './rule.ts';

/** A TCP router's rule: the same grammar with other matchers (HostSNI, HostSNIRegexp, ClientIP, ALPN). */
export function parsedTcpRule(text: string): RuleTree | undefined {
  const parsed = parseRule(text);
  return 'tree' in parsed ? parsed.tree : undefined;
}
