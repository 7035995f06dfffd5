import type { Rule } from '../../rules/rule.ts';
import { dialects } from '../dialects/index.ts';
import { rulePage } from '../report/page.ts';

/** Pages of rules, with every dialect's part in them. */
export async function loadPages(): Promise<(rule: Rule) => string> {
  const loaded = await Promise.all(dialects.map((entry) => entry.load()));
  return (rule) => rulePage(rule, loaded);
}
