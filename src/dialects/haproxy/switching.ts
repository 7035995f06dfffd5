import type { Step } from '../../model/exchange.ts';
import type { Cause } from '../../model/fact.ts';
import { oncePer } from '../../model/once.ts';
import { formatted, readFormat } from './format.ts';
import { hasBackend, type ProxySection, settingOf } from './proxy.ts';
import { because, type RuleContext, ruleIn } from './rules.ts';
import { switchingRules } from './rules-by-host.ts';
import { hasServers } from './server.ts';
import type { Argument, Statement } from './statement.ts';
import { isDoubt } from './value.ts';
import { stepAt } from './walk.ts';

/** Where the frontend hands the request over to. */
export type Switch =
  | { readonly to: ProxySection; readonly by: Statement | undefined; readonly step?: Step }
  | { readonly undecided: Cause }
  | { readonly to: undefined };

/** `use_backend` in order, then `default_backend`, then the proxy's own servers (stream.c, process_switching_rules). */
export function switchBackend(context: RuleContext): Switch {
  const { proxy, proxies } = context;
  for (const statement of switchingRules(proxy, context.scene)) {
    const rule = ruleIn(statement, context);
    if (rule.verdict === false) continue;
    if (isDoubt(rule.verdict)) return { undecided: { at: statement.at, ...rule.verdict.because } };
    const name = nameIn(rule.words[0], context);
    if (typeof name === 'object') return { undecided: { at: statement.at, ...name } };
    const to = backendNamed(proxies, name);
    // A name that traffic makes and that no backend has falls through to the default (`use_backend %[…]`).
    if (to === undefined) continue;
    const dynamic = rule.words[0]?.text.includes('%[') === true;
    const why = because(rule, 'it has no condition');
    const step = stepAt(statement, dynamic ? `it makes the name "${name}" for this request` : why);
    return { to, by: statement, step };
  }
  const fallback = settingOf(proxy, ({ keyword }) => keyword.text === 'default_backend');
  const to = backendNamed(proxies, fallback?.statement.args[0]?.text ?? '');
  if (fallback !== undefined && to !== undefined)
    return { to, by: fallback.statement, step: stepAt(fallback.statement, 'no `use_backend` rule applies') };
  return hasBackend(proxy) && hasServers(proxy) ? { to: proxy, by: undefined } : { to: undefined };
}

export function backendNamed(proxies: readonly ProxySection[], name: string): ProxySection | undefined {
  return backendsByName(proxies).get(name);
}

const backendsByName = oncePer(
  (proxies: readonly ProxySection[]): ReadonlyMap<string, ProxySection> =>
    // Of several the first one counts.
    new Map(
      proxies
        .filter(hasBackend)
        .toReversed()
        .map((proxy) => [proxy.name, proxy]),
    ),
);

function nameIn(argument: Argument | undefined, { scene }: RuleContext): string | Cause {
  if (argument === undefined) return '';
  if (argument.unsure !== undefined) return argument.unsure;
  const pieces = readFormat(argument.text);
  if ('bad' in pieces) return { missing: 'pattern', name: argument.text };
  const value = formatted(pieces, scene);
  if (value.is === 'unsure') return value.because;
  return value.is === 'none' ? '' : value.texts.join(',');
}
