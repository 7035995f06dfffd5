import { gateOf } from './gate.ts';
import { type ProxySection, rulesOf } from './proxy.ts';
import { because, type RuleContext, ruleIn } from './rules.ts';
import { isDoubt } from './value.ts';
import { type End, stepAt } from './walk.ts';

/** `tcp-request` rules at the given moments: they can only refuse, accept or track. */
export function runTcpRequest(proxy: ProxySection, moments: readonly string[], context: RuleContext): End {
  const { walk, proxies } = context;
  const rules = rulesOf(proxy, 'tcp-request');
  for (const moment of moments) {
    for (const statement of rules.filter(({ args }) => args[0]?.text === moment)) {
      const rule = ruleIn(statement, context);
      if (rule.verdict === false) continue;
      const action = rule.words[1]?.text ?? '';
      if (action.startsWith('track-sc')) walk.trackers.push(statement);
      if (action === 'accept' && rule.verdict === true) break;
      if (action !== 'reject' && action !== 'silent-drop') continue;
      if (!isDoubt(rule.verdict)) {
        walk.steps.push(stepAt(statement, because(rule, 'it applies to every connection')));
        return { kind: 'closed', at: statement.at, why: `\`${action}\`` };
      }
      const gate = gateOf(rule.verdict, statement, rule.condition, proxies, walk.trackers);
      if (gate === undefined)
        return { kind: 'undecided', because: { at: statement.at, ...rule.verdict.because } };
      walk.gates.push(gate);
    }
  }
  return undefined;
}
