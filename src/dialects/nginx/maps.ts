import type { Cause } from '../../model/fact.ts';
import { compilePattern, type Pattern } from '../../model/pattern.ts';
import type { Statement } from './statement.ts';

/** A `map` block, ready to be asked. Of two maps for one variable the last one parsed counts. */
export interface VariableMap {
  readonly source: string;
  readonly statement: Statement;
  readonly exact: ReadonlyMap<string, string>;
  readonly wildcards: readonly (readonly [head: boolean, suffix: string, result: string])[];
  readonly patterns: readonly {
    readonly pattern: Pattern | undefined;
    readonly text: string;
    readonly result: string;
  }[];
  readonly fallback: string;
  readonly hasFallback: boolean;
  /** A row may stand in an include that cannot be read. */
  readonly unseen?: Cause;
  /** Not written in any file: taken to be in the unseen main config. */
  readonly assumed?: true;
}

export function readMap(statement: Statement, assumed = false): VariableMap {
  const exact = new Map<string, string>();
  const wildcards: [boolean, string, string][] = [];
  const patterns: { pattern: Pattern | undefined; text: string; result: string }[] = [];
  const rows = statement.body ?? [];
  const hostnames = rows.some((row) => row.name === 'hostnames' && row.args.length === 0);
  let fallback: string | undefined;
  let unseen: Cause | undefined;
  for (const row of rows) {
    unseen ??= row.unseen;
    const [result] = row.args;
    if (result === undefined || row.unseen !== undefined) continue;
    const key = row.name;
    if (key === 'default') fallback ??= result;
    else if (key.startsWith('~')) {
      const caseless = key.startsWith('~*');
      const text = key.slice(caseless ? 2 : 1);
      patterns.push({ pattern: compilePattern(text, { caseless }), text, result });
    } else if (hostnames && /^(?:\*\.|\.)/.test(key)) {
      wildcards.push([true, key.replace(/^\*/, '').toLowerCase(), result]);
      if (key.startsWith('.')) exact.set(key.slice(1).toLowerCase(), result);
    } else if (hostnames && key.endsWith('.*'))
      wildcards.push([false, key.slice(0, -1).toLowerCase(), result]);
    else exact.set((key.startsWith('\\') ? key.slice(1) : key).toLowerCase(), result);
  }
  return {
    source: statement.args[0] ?? '',
    statement,
    exact,
    wildcards,
    patterns,
    fallback: fallback ?? '',
    hasFallback: fallback !== undefined,
    ...(unseen === undefined ? {} : { unseen }),
    ...(assumed ? { assumed: true as const } : {}),
  };
}

/** What the rows can give: with one result for all, whoever chooses the source chooses nothing. */
export function hasOneResult(map: VariableMap): boolean {
  return map.unseen === undefined && new Set(resultsOf(map)).size === 1;
}

export function resultsOf(map: VariableMap): readonly string[] {
  return [
    ...map.exact.values(),
    ...map.wildcards.map(([, , result]) => result),
    ...map.patterns.map(({ result }) => result),
    map.fallback,
  ];
}

export interface MapAnswer {
  readonly result: string;
  readonly groups?: readonly (string | undefined)[];
  readonly named?: ReadonlyMap<string, string | undefined>;
}

/** Exact keys first, then wildcards, then patterns in order; an empty text meets no pattern (`ngx_http_map_find`). */
export function askMap(map: VariableMap, text: string): MapAnswer | { readonly unknown: Cause } {
  const low = text.toLowerCase();
  const exact = map.exact.get(low);
  if (exact !== undefined) return { result: exact };
  const wild = map.wildcards
    .filter(([head, part]) => (head ? low.endsWith(part) && low.length > part.length : low.startsWith(part)))
    .toSorted((a, b) => Number(b[0]) - Number(a[0]) || b[1].length - a[1].length)[0];
  if (wild !== undefined) return { result: wild[2] };
  for (const row of text === '' ? [] : map.patterns) {
    if (row.pattern === undefined)
      return { unknown: { missing: 'pattern', name: row.text, at: map.statement.at } };
    const found = row.pattern.match(text);
    if (found !== undefined) return { result: row.result, groups: found.groups, named: found.named };
  }
  if (map.unseen !== undefined) return { unknown: map.unseen };
  return { result: map.fallback };
}
