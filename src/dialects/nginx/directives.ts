import { tableOf } from '../../text/table.ts';
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

const CONTEXT_LETTERS: Readonly<Record<string, Context>> = tableOf({
  M: 'main',
  E: 'events',
  H: 'http',
  S: 'server',
  L: 'location',
  U: 'upstream',
  s: 'if in server',
  i: 'if in location',
  x: 'limit_except',
});

/** Rows as they are written, and those that were asked for, read: a config uses a few dozen of some 800 names. */
interface Table {
  readonly rows: string;
  readonly read: Map<string, readonly StockDirective[]>;
}

const HTTP: Table = { rows: `${CORE_DIRECTIVES}${HTTP_DIRECTIVES}`, read: new Map() };
const STREAM: Table = { rows: `${CORE_DIRECTIVES}${STREAM_DIRECTIVES}`, read: new Map() };

/** The rows of one name in the http world and the main one; some names occur in two modules for two contexts. */
export function stockDirectives(name: string): readonly StockDirective[] {
  return rowsOf(name, HTTP);
}

export function streamDirectives(name: string): readonly StockDirective[] {
  return rowsOf(name, STREAM);
}

let names: ReadonlySet<string> | undefined;

export function stockDirectiveNames(): Iterable<string> {
  names ??= new Set(HTTP.rows.match(/^[a-z]\w*/gm));
  return names;
}

export function isKnownAt(directive: StockDirective, version: string): boolean {
  if (directive.since !== undefined && !isAtLeast(version, directive.since)) return false;
  return directive.until === undefined || !isAtLeast(version, directive.until);
}

/** What is no name of a directive, such as the keys of maps, is not kept: there is no end of it. */
const NO_ROWS: readonly StockDirective[] = [];

function rowsOf(name: string, { rows, read }: Table): readonly StockDirective[] {
  const known = read.get(name);
  if (known !== undefined) return known;
  if (!/^\w+$/.test(name)) return NO_ROWS;
  const found: StockDirective[] = [];
  const start = `\n${name} `;
  for (let at = rows.indexOf(start); at !== -1; at = rows.indexOf(start, at + 1))
    found.push(rowOf(lineAt(rows, at + 1), moduleAbove(rows, at)));
  if (found.length === 0) return NO_ROWS;
  read.set(name, found);
  return found;
}

function moduleAbove(rows: string, at: number): string {
  return lineAt(rows, rows.lastIndexOf('\n# ', at) + 1).slice(2);
}

function lineAt(rows: string, start: number): string {
  return rows.slice(start, rows.indexOf('\n', start));
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
