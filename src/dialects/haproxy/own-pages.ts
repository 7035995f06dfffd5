import type { Outcome } from '../../model/exchange.ts';
import { written } from '../../model/fact.ts';
import { targetPath } from './message.ts';
import { type ProxySection, settingOf } from './proxy.ts';
import { type RuleContext, ruleIn } from './rules.ts';
import { lineOf, type Statement } from './statement.ts';
import { stepAt } from './walk.ts';

/** HAProxy's own answer that it lives, before any rule (http_ana.c, http_wait_for_request). */
export function monitorPage({ proxy, walk }: RuleContext): Outcome | undefined {
  const statement = settingOf(proxy, ({ keyword }) => keyword.text === 'monitor-uri')?.statement;
  if (statement?.args[0]?.text !== walk.message.path) return undefined;
  return page(statement, 200, 'it is HAProxy’s own answer that it lives', walk);
}

/** The statistics page, behind the `http-request` rules of its proxy (http_ana.c, http_stats_check_uri). */
export function statisticsPage(context: RuleContext): Outcome | undefined {
  const { proxy, walk } = context;
  const lines = statsLines(proxy);
  const [enabled] = lines;
  if (enabled === undefined || !/^(?:GET|HEAD|POST)$/.test(walk.message.method)) return undefined;
  const prefix = uriLine(lines)?.args[1]?.text ?? '/haproxy?stats';
  if (!targetPath(walk.message).startsWith(prefix)) return undefined;
  for (const statement of lines.filter(({ args }) => args[0]?.text === 'http-request')) {
    if (statement.args[1]?.text === 'deny' && ruleIn(statement, context).verdict === true)
      return page(statement, 403, 'it shuts the statistics', walk);
  }
  const locked = lines.some(({ args }) => args[0]?.text === 'auth' || args[1]?.text === 'auth');
  // A form is answered with a way back (stats.c, stats_send_http_redirect); without `stats admin` it is denied.
  if (walk.message.method === 'POST' && !locked) return sentBack(enabled, `${prefix};st=DENY`, walk);
  return page(enabled, locked ? 401 : 200, 'the path is that of the statistics', walk, takesAll(lines));
}

/** One that takes the root leaves nothing to anybody else. */
function takesAll(lines: readonly Statement[]): string | undefined {
  const root = uriLine(lines);
  return root?.args[1]?.text === '/' ? `\`${lineOf(root)}\` takes every path` : undefined;
}

/** Every `stats` line switches the page on; those of the defaults hold where the proxy has none. */
function statsLines({ section, defaults }: ProxySection): readonly Statement[] {
  const layers = [section, ...defaults].map(({ lines }) =>
    lines.filter(({ keyword }) => keyword.text === 'stats'),
  );
  return layers.find((lines) => lines.length > 0) ?? [];
}

function uriLine(lines: readonly Statement[]): Statement | undefined {
  return lines.findLast(({ args }) => args[0]?.text === 'uri');
}

function sentBack(statement: Statement, to: string, walk: RuleContext['walk']): Outcome {
  walk.steps.push(stepAt(statement, 'what is sent to the statistics is a form'));
  return {
    kind: 'redirected',
    status: 303,
    to: written(to, statement.at, statement.keyword.text),
    at: statement.at,
  };
}

function page(
  statement: Statement,
  status: number,
  step: string,
  walk: RuleContext['walk'],
  why?: string,
): Outcome {
  walk.steps.push(stepAt(statement, step));
  const told = written(status, statement.at, statement.keyword.text);
  return { kind: 'answered', status: why === undefined ? told : { ...told, why }, at: statement.at };
}
