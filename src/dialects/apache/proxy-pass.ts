import type { Cause } from '../../model/fact.ts';
import type { Pattern } from '../../model/pattern.ts';
import type { Place } from '../../text/place.ts';
import { patternOf } from './patterns.ts';
import { placeOfWord, type Statement, undefinedVariable } from './statement.ts';

/** A ProxyPass or ProxyPassMatch. */
export interface Pass {
  readonly statement: Statement;
  /** The path or pattern it takes; of a section, its own. */
  readonly from: string;
  /** Undefined for a prefix; null for a pattern that cannot be run here. */
  readonly pattern: Pattern | null | undefined;
  /** A URL, or `!`. */
  readonly target: string;
  readonly targetAt: Place;
  readonly flags: ReadonlySet<string>;
  readonly parameters: readonly Parameter[];
  readonly doubt: Cause | undefined;
}

export interface Parameter {
  readonly key: string;
  readonly value: string;
  readonly at: Place;
}

/** `section`: the path of the `<Location>` it stands in, which then takes no path of its own. */
export function readPass(statement: Statement, section: Statement | undefined): Pass | undefined {
  const isMatch = statement.name === 'proxypassmatch';
  let words = statement.args.map((word, index) => ({ value: word.value, at: placeOfWord(statement, index) }));
  let from = section === undefined ? undefined : locationOf(section);
  let isPattern = isMatch;
  if (from === undefined) {
    if (words[0]?.value === '~') {
      isPattern = true;
      words = words.slice(1);
    }
    from = words[0]?.value;
    words = words.slice(1);
  } else if (/[*?[]/.test(from) || section?.name === '<locationmatch')
    isPattern = isPattern || /[*?[]/.test(from);
  const [target, ...rest] = words;
  if (from === undefined || target === undefined) return undefined;
  const flags = new Set<string>();
  const parameters: Parameter[] = [];
  for (const { value, at } of rest) {
    const equals = value.indexOf('=');
    const key = (equals === -1 ? value : value.slice(0, equals)).toLowerCase();
    if (equals === -1 || key === 'mapping') flags.add(equals === -1 ? key : value.toLowerCase());
    else parameters.push({ key, value: value.slice(equals + 1), at });
  }
  const variable = undefinedVariable(target.value);
  const unknownTarget: Cause | undefined =
    variable === undefined ? undefined : { missing: 'variable', name: `\${${variable}}`, at: target.at };
  return {
    statement,
    from,
    pattern: isPattern ? (patternOf(from, false) ?? null) : undefined,
    target: target.value,
    targetAt: target.at,
    flags,
    parameters,
    doubt: statement.doubt ?? unknownTarget,
  };
}

/** What a `<Location>` or `<LocationMatch>` is about: `<Location ~ "re">` names a pattern. */
export function locationOf(section: Statement): string {
  const [first, second] = section.args;
  return (first?.value === '~' ? second?.value : first?.value) ?? '';
}

/** What a request's path makes of a pass: the URL it is sent to, `!`, or nothing. */
export type PassMatch =
  | { readonly is: 'url'; readonly url: string }
  | { readonly is: 'excluded' }
  | { readonly is: 'no' }
  | { readonly is: 'unknown'; readonly because: Cause };

/** `path` decoded, `raw` as the client sent it (mod_proxy.c, ap_proxy_trans_match). */
export function matchPass(pass: Pass, path: string, raw: string): PassMatch {
  const { pattern, target } = pass;
  if (pattern === null)
    return { is: 'unknown', because: { missing: 'pattern', name: pass.from, at: pass.statement.at } };
  const nocanon = pass.flags.has('nocanon');
  if (mapsEncoded(pass)) return matchPrefix(pass, raw, raw);
  if (pattern !== undefined) {
    const match = pattern.match(path);
    if (match === undefined) return { is: 'no' };
    if (target === '!') return { is: 'excluded' };
    const found = substituted(target, match.groups);
    return { is: 'url', url: found === target ? target + (nocanon ? raw : path) : found };
  }
  return matchPrefix(pass, path, nocanon ? raw : path);
}

/** `mapping=encoded`: the path is matched and passed on as it came, before anything else looks at it (since 2.4.49). */
export function mapsEncoded({ flags }: Pass): boolean {
  return flags.has('mapping=encoded') || flags.has('mapping=servlet');
}

function matchPrefix({ from, target }: Pass, path: string, wanted: string): PassMatch {
  const length = matchedLength(path, from);
  if (length === 0) return { is: 'no' };
  if (target === '!') return { is: 'excluded' };
  const used = matchedLength(wanted, from) === length ? wanted : path;
  return { is: 'url', url: target + used.slice(length) };
}

/** `$1` and `&`, the backslash before them (server/util.c, ap_pregsub). */
export function substituted(text: string, groups: readonly (string | undefined)[]): string {
  return text.replace(
    /\\([$&\\])|\$(\d)|&/g,
    (whole, escaped: string | undefined, digit: string | undefined) => {
      if (escaped !== undefined) return escaped;
      return groups[digit === undefined ? 0 : Number(digit)] ?? (digit === undefined ? whole : '');
    },
  );
}

/** How much of a path an alias takes, segment by segment; 0 when it does not match (mod_proxy.c, alias_match). */
export function matchedLength(path: string, alias: string): number {
  let a = 0;
  let p = 0;
  while (a < alias.length && p < path.length) {
    if (alias[a] === '/') {
      if (path[p] !== '/') return 0;
      while (alias[a] === '/') a += 1;
      while (path[p] === '/') p += 1;
    } else if (path[p] === alias[a]) {
      a += 1;
      p += 1;
    } else return 0;
  }
  if (p === path.length && a !== alias.length) return 0;
  if (alias[a - 1] !== '/' && p < path.length && path[p] !== '/') return 0;
  return p;
}
