import type { Cause } from '../../model/fact.ts';
import { type Captures, compilePattern, type Pattern } from '../../model/pattern.ts';
import { stockDirectives } from './directives.ts';
import { type Level, levelOf } from './levels.ts';
import type { Statement } from './statement.ts';
import { surelyMisses } from './surely-misses.ts';

export interface Match {
  readonly kind: 'exact' | 'prefix' | 'prefix-final' | 'regex' | 'named';
  /** The name or pattern alone. */
  readonly text: string;
  readonly caseless: boolean;
}

/** A level that a request can be in: a server's own, a location's, or that of an `if` or `limit_except` in one. */
export interface Scope {
  readonly level: Level;
  /** Undefined for a server's own level. */
  readonly match: Match | undefined;
  readonly pattern: Pattern | undefined;
  readonly outer: Scope | undefined;
  readonly children: LocationIndex;
  readonly ifs: ReadonlyMap<Statement, Scope>;
  readonly limitExcept: Scope | undefined;
}

export interface LocationIndex {
  readonly all: readonly Scope[];
  readonly exact: ReadonlyMap<string, Scope>;
  readonly prefix: ReadonlyMap<string, Scope>;
  readonly longest: number;
  readonly regexes: readonly Scope[];
  readonly named: ReadonlyMap<string, Scope>;
}

export function readMatch(args: readonly string[]): Match | undefined {
  const [first = '', second] = args;
  if (second !== undefined) {
    const kind = MODIFIERS.get(first);
    return kind && { kind, text: second, caseless: first === '~*' };
  }
  const modifier = GLUED_MODIFIERS.find((each) => first.startsWith(each));
  const kind = modifier === undefined ? undefined : MODIFIERS.get(modifier);
  if (modifier !== undefined && kind !== undefined)
    return { kind, text: first.slice(modifier.length), caseless: modifier === '~*' };
  return { kind: first.startsWith('@') ? 'named' : 'prefix', text: first, caseless: false };
}

/** As they may stand without a blank before the name; the longer ones first. */
const GLUED_MODIFIERS = ['^~', '~*', '=', '~'];

const MODIFIERS: ReadonlyMap<string, Match['kind']> = new Map([
  ['=', 'exact'],
  ['^~', 'prefix-final'],
  ['~', 'regex'],
  ['~*', 'regex'],
]);

export function indexLocations(outer: Scope): LocationIndex {
  if (!outer.level.own.has('location')) return NO_LOCATIONS;
  const all: Scope[] = [];
  const regexes: Scope[] = [];
  let exact: Map<string, Scope> | undefined;
  let prefix: Map<string, Scope> | undefined;
  let named: Map<string, Scope> | undefined;
  let longest = 0;
  for (const statement of outer.level.statements) {
    if (statement.name !== 'location' || statement.body === undefined) continue;
    const match = readMatch(statement.args);
    if (match === undefined) continue;
    const scope = scopeOf(statement, statement.body, match, outer);
    all.push(scope);
    longest = Math.max(longest, match.text.length);
    if (match.kind === 'regex') regexes.push(scope);
    else if (match.kind === 'exact') exact = withFirst(exact, match.text, scope);
    else if (match.kind === 'named') named = withFirst(named, match.text, scope);
    else prefix = withFirst(prefix, match.text, scope);
  }
  return {
    all,
    exact: exact ?? NO_SCOPES,
    prefix: prefix ?? NO_SCOPES,
    longest,
    regexes,
    named: named ?? NO_SCOPES,
  };
}

/** Most servers have locations of one or two kinds, and need no tables for the others. */
function withFirst(table: Map<string, Scope> | undefined, text: string, scope: Scope): Map<string, Scope> {
  if (table === undefined) return new Map([[text, scope]]);
  if (!table.has(text)) table.set(text, scope);
  return table;
}

const NO_SCOPES: ReadonlyMap<string, Scope> = new Map();

const NO_LOCATIONS: LocationIndex = {
  all: [],
  exact: NO_SCOPES,
  prefix: NO_SCOPES,
  longest: 0,
  regexes: [],
  named: NO_SCOPES,
};

/** A server's own scope with everything in it. */
export function rootScope(level: Level): Scope {
  return completed({ level, match: undefined, pattern: undefined, outer: undefined });
}

function scopeOf(statement: Statement, body: readonly Statement[], match: Match, outer: Scope): Scope {
  const level = levelOf('location', outer.level, statement, body, { complete: outer.level.complete });
  const pattern =
    match.kind === 'regex' ? compilePattern(match.text, { caseless: match.caseless }) : undefined;
  return completed({ level, match, pattern, outer });
}

function completed(bare: Pick<Scope, 'level' | 'match' | 'pattern' | 'outer'>): Scope {
  const { level, match, pattern, outer } = bare;
  const scope: { -readonly [Key in keyof Scope]: Scope[Key] } = {
    level,
    match,
    pattern,
    outer,
    children: NO_LOCATIONS,
    ifs: NO_IFS,
    limitExcept: undefined,
  };
  if (level.kind === 'location') {
    const ifs = level.own.get('if');
    if (ifs !== undefined) scope.ifs = new Map(ifs.map((each) => [each, unnamed('if', each, scope)]));
    const limit = level.own.get('limit_except')?.[0];
    if (limit !== undefined) scope.limitExcept = unnamed('limit_except', limit, scope);
  }
  scope.children = indexLocations(scope);
  return scope;
}

const NO_IFS: Scope['ifs'] = new Map();

function unnamed(kind: 'if' | 'limit_except', statement: Statement, outer: Scope): Scope {
  const body = (statement.body ?? []).filter((each) => mayStandIn(each, kind));
  return {
    level: levelOf(kind, outer.level, statement, body, { complete: outer.level.complete }),
    match: outer.match,
    pattern: undefined,
    outer,
    children: NO_LOCATIONS,
    ifs: NO_IFS,
    limitExcept: undefined,
  };
}

/** What nginx refuses in an `if` counts for nothing there. */
function mayStandIn(statement: Statement, kind: 'if' | 'limit_except'): boolean {
  const context = kind === 'if' ? 'if in location' : kind;
  const rows = stockDirectives(statement.name);
  return rows.length === 0 || rows.some((row) => row.anywhere || row.contexts.includes(context));
}

export type Found =
  | { readonly kind: 'scope'; readonly scope: Scope; readonly captures?: Captures; readonly why: string }
  | { readonly kind: 'slash'; readonly scope: Scope }
  | { readonly kind: 'undecided'; readonly because: Cause };

/** `ngx_http_core_find_location`: which location takes a URI, from a scope inwards. */
export function findLocation(from: Scope, uri: string): Found | undefined {
  const found = search(from, uri);
  return found?.found;
}

/** `final` stops the search of the levels outside: an exact match, a regex, a redirect. */
interface Search {
  readonly found: Found;
  readonly final: boolean;
}

function search(from: Scope, uri: string): Search | undefined {
  const { children } = from;
  const exact = children.exact.get(uri);
  if (exact !== undefined)
    return { found: { kind: 'scope', scope: exact, why: `exactly ${uri}` }, final: true };
  // In a server, another location may stand in an include that cannot be read, and win.
  const unseen = from.level.kind === 'server' ? from.level.unseen : undefined;
  if (unseen !== undefined) return { found: { kind: 'undecided', because: unseen }, final: true };

  const prefix = longestPrefix(children, uri);
  const slash = slashCandidate(children, uri);
  if (slash !== undefined && prefix?.match?.text !== uri)
    return { found: { kind: 'slash', scope: slash }, final: true };

  let best: Search | undefined;
  if (prefix !== undefined) {
    const found: Found = { kind: 'scope', scope: prefix, why: `longest prefix of ${uri}` };
    const inner = search(prefix, uri);
    if (inner?.final === true) return inner;
    best = inner ?? { found, final: false };
  }
  if (prefix?.match?.kind === 'prefix-final') return best;

  for (const scope of children.regexes) {
    if (scope.pattern === undefined) {
      if (scope.match !== undefined && surelyMisses(scope.match.text, scope.match.caseless, uri)) continue;
      const name = scope.match?.text ?? '';
      const at = scope.level.block?.at;
      return {
        found: { kind: 'undecided', because: { missing: 'pattern', name, ...(at && { at }) } },
        final: true,
      };
    }
    const captures = scope.pattern.match(uri);
    if (captures === undefined) continue;
    const inner = search(scope, uri);
    if (inner !== undefined) return { ...inner, final: true };
    return { found: { kind: 'scope', scope, captures, why: `its pattern matches ${uri}` }, final: true };
  }
  return best;
}

function longestPrefix(index: LocationIndex, uri: string): Scope | undefined {
  if (index.prefix.size === 0) return undefined;
  for (let length = Math.min(index.longest, uri.length); length >= 0; length -= 1) {
    const scope = index.prefix.get(uri.slice(0, length));
    if (scope !== undefined) return scope;
  }
  return undefined;
}

const PASSES = ['proxy_pass', 'fastcgi_pass', 'uwsgi_pass', 'scgi_pass', 'grpc_pass', 'memcached_pass'];

/** A location `/x/` that passes requests on redirects `/x` to itself, before any pattern is tried. */
function slashCandidate(index: LocationIndex, uri: string): Scope | undefined {
  const scope = index.exact.get(`${uri}/`) ?? index.prefix.get(`${uri}/`);
  return scope !== undefined && PASSES.some((name) => scope.level.own.has(name)) ? scope : undefined;
}
