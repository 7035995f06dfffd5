import type { Gate } from '../../model/exchange.ts';
import { type Fact, unknown, written } from '../../model/fact.ts';
import type { Condition } from './condition.ts';
import { readDuration } from './duration.ts';
import type { ProxySection } from './proxy.ts';
import type { Statement } from './statement.ts';
import type { Doubt } from './value.ts';

/** The gate that a refusal under a doubtful condition is; undefined when the doubt is none that users simply pass. */
export function gateOf(
  doubt: Doubt,
  statement: Statement,
  condition: Condition | undefined,
  proxies: readonly ProxySection[],
  trackers: readonly Statement[],
): Gate | undefined {
  switch (doubt.kind) {
    case 'address':
      return { kind: 'address', at: statement.at };
    case 'login':
      return { kind: 'auth', scheme: 'basic', at: statement.at };
    case 'certificate':
      return { kind: 'auth', scheme: 'certificate', at: statement.at };
    case 'rate':
      return rateGate(statement, condition, proxies, trackers);
    default:
      return undefined;
  }
}

/** `sc_http_req_rate(0) gt 100` over `store http_req_rate(10s)`: a hundred requests in ten seconds, all at once if need be. */
function rateGate(
  statement: Statement,
  condition: Condition | undefined,
  proxies: readonly ProxySection[],
  trackers: readonly Statement[],
): Gate {
  const test = condition?.alternatives
    .flat()
    .flatMap((term) => term.tests)
    .find(({ sample }) => /rate|conn_cur|_cnt$|conn/.test(`${sample.fetch.name}${lastConverter(sample)}`));
  const unsure: Fact<number> = unknown({
    missing: 'pattern',
    name: statement.keyword.text,
    at: statement.at,
  });
  if (test === undefined) return { kind: 'rate', perSecond: unsure, burst: unsure, at: statement.at };
  const threshold = Number.parseInt(test.matcher.patterns[0]?.text ?? '', 10);
  const most = Number.isNaN(threshold) ? unsure : written(Math.max(0, threshold - 1), statement.at, 'deny');
  const name = `${test.sample.fetch.name}${lastConverter(test.sample)}`;
  if (/conn_cur|_conn$/.test(name)) return { kind: 'connections', most, at: statement.at };
  const counter = /(http_req_rate|conn_rate|sess_rate|http_err_rate|gpc\d_rate|bytes_in_rate)/.exec(
    name,
  )?.[1];
  const period =
    counter === undefined ? undefined : periodOf(counter, proxies, trackers, test.sample.fetch.args);
  if (period === undefined || most.is !== 'known')
    return { kind: 'rate', perSecond: unsure, burst: most, at: statement.at };
  return {
    kind: 'rate',
    perSecond: written(most.value / period.seconds, period.at.at, 'stick-table'),
    burst: most,
    at: statement.at,
  };
}

function lastConverter(sample: { readonly converters: readonly { readonly name: string }[] }): string {
  return sample.converters.map((call) => ` ${call.name}`).join('');
}

/** The period that the counter's stick-table counts over. */
function periodOf(
  counter: string,
  proxies: readonly ProxySection[],
  trackers: readonly Statement[],
  args: readonly string[] | undefined,
): { readonly seconds: number; readonly at: Statement } | undefined {
  const named = [
    ...trackers.flatMap(({ args: words }) => tableNamed(words.map((word) => word.text))),
    args?.at(-1) ?? '',
  ];
  const inOrder = [...proxies].sort(
    (a, b) => Number(named.includes(b.name)) - Number(named.includes(a.name)),
  );
  for (const proxy of inOrder) {
    const table = proxy.section.lines.find(({ keyword }) => keyword.text === 'stick-table');
    const stored = table?.args.map((word) => word.text).join(' ') ?? '';
    const written = new RegExp(`${counter}\\(([^)]*)\\)`).exec(stored)?.[1];
    const duration = written === undefined ? undefined : readDuration(written);
    if (
      table !== undefined &&
      duration !== undefined &&
      !('refused' in duration) &&
      duration.milliseconds > 0
    )
      return { seconds: duration.milliseconds / 1000, at: table };
  }
  return undefined;
}

function tableNamed(words: readonly string[]): readonly string[] {
  const table = words.indexOf('table');
  return table === -1 ? [] : [words[table + 1] ?? ''];
}
