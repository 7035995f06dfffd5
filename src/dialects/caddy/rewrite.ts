import { isBeyondBuffers } from '../../model/longest.ts';
import { compileGoPattern } from '../../model/pattern.ts';
import type { Place } from '../../text/place.ts';
import type { QueryOps, Rewrite } from './config.ts';
import { cleaned } from './match-path.ts';
import { decoded, evaluate } from './placeholders.ts';
import { isAtLeast } from './version.ts';
import type { Walk } from './walk.ts';

/** rewrite/rewrite.go, Rewrite: the method, then the whole URI, then its parts. */
export function rewritten(rewrite: Rewrite, walk: Walk, at: Place): Walk {
  const method =
    rewrite.method === undefined
      ? walk.method
      : (evaluate(rewrite.method, walk).text ?? walk.method).toUpperCase();
  let next: Walk = { ...walk, method };
  if (rewrite.uri !== undefined && rewrite.uri !== '') next = withUri(rewrite.uri, next, at);
  if (rewrite.stripPrefix !== undefined) {
    const prefix = evaluate(rewrite.stripPrefix, next).text;
    next =
      prefix === undefined
        ? lost(next, rewrite.stripPrefix, at)
        : withPath(
            withoutPrefix(
              cleaned(next.path, !prefix.includes('//')),
              prefix.startsWith('/') ? prefix : `/${prefix}`,
            ),
            next,
          );
  }
  if (rewrite.stripSuffix !== undefined) {
    const suffix = evaluate(rewrite.stripSuffix, next).text;
    next =
      suffix === undefined
        ? lost(next, rewrite.stripSuffix, at)
        : withPath(
            next.path.endsWith(suffix) ? next.path.slice(0, next.path.length - suffix.length) : next.path,
            next,
          );
  }
  for (const { find, replace, limit } of rewrite.substrings ?? []) {
    const from = evaluate(find, next).text;
    const to = evaluate(replace, next).text;
    if (from === undefined || to === undefined) next = lost(next, find, at);
    else if (from !== '')
      next = {
        ...withPath(replaced(next.path, from, to, limit), next),
        query: replaced(next.query, from, to, limit),
      };
  }
  for (const { find, replace } of rewrite.patterns ?? []) {
    const to = evaluate(replace, next).text;
    const path = to === undefined ? undefined : withMatchesReplaced(next.path, find, to);
    next = path === undefined ? lost(next, find, at) : withPath(path, next);
  }
  if (rewrite.query !== undefined) next = withQuery(rewrite.query, next, at);
  const changed =
    next.path !== walk.path || next.query !== walk.query || next.pathUnknown !== walk.pathUnknown;
  return changed ? { ...next, rewrites: [...walk.rewrites, at] } : next;
}

function withUri(uri: string, walk: Walk, at: Place): Walk {
  const mark = uri.indexOf('?');
  const written = mark === -1 ? uri : uri.slice(0, mark);
  const path = evaluate(written, walk, at);
  const query = mark === -1 ? undefined : builtQuery(uri.slice(mark + 1), walk);
  if (path.text === undefined || query === null) return lost(walk, uri, at);
  const [before = '', injected] = path.text.split('?', 2);
  const sent = query ?? injected;
  return {
    ...walk,
    path: before === '' && written === '' ? walk.path : escapedAnew(before, walk),
    query: sent ?? walk.query,
  };
}

/** Key by key and value by value, what comes to nothing without its `&` (buildQueryString); null where it cannot be told. */
function builtQuery(query: string, walk: Walk): string | null {
  let built = '';
  let isKey = true;
  for (const [, part = '', delimiter = ''] of query.matchAll(/([^=&]*)([=&]|$)/g)) {
    const isWhole = isKey && part === '{http.request.uri.query}';
    const text = isWhole ? walk.query : escapedPart(part, walk);
    if (text === null) return null;
    if (!isKey) built += '=';
    else if (built !== '' && text !== '') built += '&';
    built += text;
    isKey = delimiter !== '=';
  }
  return built;
}

function escapedPart(part: string, walk: Walk): string | null {
  let isKnown = true;
  const text = part.replace(/\{[^{}\s]+\}/g, (placeholder) => {
    const value = evaluate(placeholder, walk).text;
    isKnown &&= value !== undefined;
    return value === placeholder ? value : encodeURIComponent(value ?? '');
  });
  return isKnown ? text : null;
}

/**
 * A rewritten path is taken apart and escaped anew, so that `%2F` in it becomes a slash. Before 2.11.3 the escapes of the
 * request stay where the path comes out the same, before 2.7 an escape in the rewrite is itself escaped.
 */
function escapedAnew(path: string, walk: Walk): string {
  const { version } = walk.config;
  const plain = isAtLeast(version, '2.7') ? decoded(path) : decodedFromRequest(path, walk);
  return !isAtLeast(version, '2.11.3') && plain === decoded(walk.path) ? walk.path : escaped(plain);
}

/** What comes from the request is plain already; what is written is not taken apart. */
function decodedFromRequest(path: string, walk: Walk): string {
  return path.includes(walk.path) ? path.replace(walk.path, () => decoded(walk.path)) : path;
}

/** Whatever is done to the query, it is written anew with its keys sorted (url.Values, Encode). */
function withQuery(ops: QueryOps, walk: Walk, at: Place): Walk {
  const values = new Map<string, string[]>();
  for (const [key, value] of new URLSearchParams(walk.query))
    values.set(key, [...(values.get(key) ?? []), value]);
  let isUnknown = false;
  const known = (text: string): string => {
    const found = evaluate(text, walk).text;
    isUnknown ||= found === undefined;
    return found ?? '';
  };
  for (const { key, value } of ops.rename) {
    const [from, to] = [known(key), known(value)];
    const own = values.get(from);
    if (own === undefined || to === '' || from === to) continue;
    values.set(to, own);
    values.delete(from);
  }
  for (const { key, value } of ops.set) values.set(known(key), [known(value)]);
  for (const { key, value } of ops.add)
    values.set(known(key), [...(values.get(known(key)) ?? []), known(value)]);
  for (const { pattern, by, plain } of ops.replace) {
    for (const [key, own] of values) {
      const replaced = own.map((each) =>
        plain
          ? each.replaceAll(known(pattern), () => known(by))
          : withMatchesReplaced(each, pattern, known(by)),
      );
      isUnknown ||= replaced.includes(undefined);
      values.set(
        key,
        replaced.map((each) => each ?? ''),
      );
    }
  }
  for (const key of ops.remove) values.delete(known(key));
  if (isUnknown) return lost(walk, 'uri query', at);
  const sorted = [...values].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const query = new URLSearchParams(
    sorted.flatMap(([key, own]) => own.map((each): [string, string] => [key, each])),
  );
  return { ...walk, query: query.toString() };
}

function withPath(path: string, walk: Walk): Walk {
  if (isBeyondBuffers(path))
    return lost({ ...walk, path: '/' }, 'a path without end', walk.route ?? walk.listen.at);
  return { ...walk, path: path === '' ? '/' : path };
}

function lost(walk: Walk, name: string, at: Place): Walk {
  return { ...walk, pathUnknown: { missing: 'variable', name, at } };
}

/** The prefix is compared without regard to case, and an escape in the path with what it stands for. */
function withoutPrefix(path: string, prefix: string): string {
  let at = 0;
  let matched = 0;
  while (at < path.length && matched < prefix.length) {
    const escaping = prefix[matched] === '%' ? null : /^%[0-9a-f]{2}/i.exec(path.slice(at));
    const character = escaping === null ? (path[at] ?? '') : decoded(escaping[0]);
    if (character.toLowerCase() !== prefix[matched]?.toLowerCase()) return path;
    at += escaping === null ? 1 : 3;
    matched += 1;
  }
  return matched < prefix.length ? path : path.slice(at);
}

function replaced(text: string, find: string, by: string, limit: number): string {
  if (limit <= 0) return text.replaceAll(find, () => by);
  let left = limit;
  return text.replaceAll(find, (whole) => (left-- > 0 ? by : whole));
}

function withMatchesReplaced(text: string, source: string, by: string): string | undefined {
  const pattern = compileGoPattern(source);
  if (pattern === undefined) return undefined;
  let result = '';
  let rest = text;
  for (let guard = 0; guard < 100 && rest !== ''; guard += 1) {
    const match = pattern.match(rest);
    if (match === undefined || match.end === match.start) break;
    const groups = match.groups;
    result +=
      rest.slice(0, match.start) +
      by.replace(/\$\{?(\d+)\}?/g, (_, index: string) => groups[Number(index)] ?? '');
    rest = rest.slice(match.end);
  }
  return result + rest;
}

/** url.URL, EscapedPath. */
function escaped(plain: string): string {
  return plain.replace(/[^A-Za-z0-9\-._~$&+,/:;=@!'()*]/gu, (character) => encodeURIComponent(character));
}
