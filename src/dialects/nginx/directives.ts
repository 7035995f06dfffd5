import { CORE_DIRECTIVES, HTTP_DIRECTIVES, STREAM_DIRECTIVES } from './stock-directives.ts';
import { isAtLeast } from './versions.ts';

/** Where a directive may stand, as nginx's own tables distinguish it. */
export type Context =
  | 'main'
  | 'events'
  | 'http'
  | 'server'
  | 'location'
  | 'upstream'
  | 'if in server'
  | 'if in location'
  | 'limit_except';

/** What a directive takes: a typed single value, one of some words, `once` (refused when repeated) or `many`. */
export type Takes =
  | 'flag'
  | 'time'
  | 'seconds'
  | 'size'
  | 'offset'
  | 'number'
  | 'buffers'
  | 'once'
  | 'many'
  | 'one-of'
  | 'any-of';

export interface StockDirective {
  readonly name: string;
  readonly module: string;
  readonly contexts: readonly Context[];
  /** May stand anywhere. */
  readonly anywhere: boolean;
  readonly fewest: number;
  readonly most: number;
  /** Counts between `fewest` and `most` that are refused all the same. */
  readonly excluded: readonly number[];
  readonly block: boolean;
  readonly takes: Takes;
  readonly words: readonly string[];
  readonly since?: string;
  /** The first release without it. */
  readonly until?: string;
}

const CONTEXT_LETTERS: Readonly<Record<string, Context>> = {
  M: 'main',
  E: 'events',
  H: 'http',
  S: 'server',
  L: 'location',
  U: 'upstream',
  s: 'if in server',
  i: 'if in location',
  x: 'limit_except',
};

type Table = ReadonlyMap<string, readonly StockDirective[]>;

let httpTable: Table | undefined;
let streamTable: Table | undefined;

/** The rows of one name in the http world and the main one; some names occur in two modules for two contexts. */
export function stockDirectives(name: string): readonly StockDirective[] {
  httpTable ??= tableOf(`${CORE_DIRECTIVES}${HTTP_DIRECTIVES}`);
  return httpTable.get(name) ?? [];
}

export function streamDirectives(name: string): readonly StockDirective[] {
  streamTable ??= tableOf(`${CORE_DIRECTIVES}${STREAM_DIRECTIVES}`);
  return streamTable.get(name) ?? [];
}

export function stockDirectiveNames(): Iterable<string> {
  httpTable ??= tableOf(`${CORE_DIRECTIVES}${HTTP_DIRECTIVES}`);
  return httpTable.keys();
}

export function isKnownAt(directive: StockDirective, version: string): boolean {
  if (directive.since !== undefined && !isAtLeast(version, directive.since)) return false;
  return directive.until === undefined || !isAtLeast(version, directive.until);
}

function tableOf(rows: string): Table {
  const table = new Map<string, StockDirective[]>();
  let module = '';
  for (const line of rows.split('\n')) {
    if (line === '') continue;
    if (line.startsWith('# ')) {
      module = line.slice(2);
      continue;
    }
    const directive = rowOf(line, module);
    const same = table.get(directive.name);
    if (same === undefined) table.set(directive.name, [directive]);
    else same.push(directive);
  }
  return table;
}

function rowOf(line: string, module: string): StockDirective {
  const [name = '', contexts = '', count = '', value = '', versions = ''] = line.split(' ');
  const [takes = '', words = ''] = value.split(':');
  const [since = '', until = ''] = versions.split('-');
  const block = count.endsWith('{}');
  return {
    name,
    module,
    contexts: [...contexts].flatMap((letter) => CONTEXT_LETTERS[letter] ?? []),
    anywhere: contexts === '*',
    ...countsOf(block ? count.slice(0, -2) : count),
    block,
    takes: takes as Takes,
    words: words === '' ? [] : words.split('|'),
    ...(since === '' ? {} : { since }),
    ...(until === '' ? {} : { until }),
  };
}

function countsOf(count: string): Pick<StockDirective, 'fewest' | 'most' | 'excluded'> {
  if (count.endsWith('+')) return { fewest: Number(count.slice(0, -1)), most: Infinity, excluded: [] };
  if (count === '1,3') return { fewest: 1, most: 3, excluded: [2] };
  const [fewest = '', most = fewest] = count.split('-');
  return { fewest: Number(fewest), most: Number(most), excluded: [] };
}
