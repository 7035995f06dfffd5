import { compileGoPattern } from '../../model/pattern.ts';
import { fitsWildcard } from '../../text/wildcard.ts';
import { decoded, evaluate } from './placeholders.ts';
import type { Doubt, Verdict } from './verdict.ts';
import type { Walk } from './walk.ts';

/** caddyhttp/matchers.go, MatchPath: case does not matter, and nothing but `*` makes it more than the very path. */
export function matchesPath(written: string, walk: Walk, unsure: (name: string) => Doubt): Verdict {
  const { text } = evaluate(written, walk);
  if (text === undefined || walk.pathUnknown !== undefined) return unsure(`path ${written}`);
  const pattern = text.toLowerCase();
  if (pattern === '*') return true;
  const escaped = pattern.includes('%');
  const path = cleaned((escaped ? walk.path : decoded(walk.path)).toLowerCase(), !pattern.includes('//'));
  const stars = pattern.split('*').length - 1;
  if (stars === 2 && pattern.startsWith('*') && pattern.endsWith('*'))
    return path.includes(pattern.slice(1, -1));
  if (stars === 1 && pattern.startsWith('*')) return path.endsWith(pattern.slice(1));
  if (stars === 1 && pattern.endsWith('*')) return path.startsWith(pattern.slice(0, -1));
  return fitsGlob(pattern, path);
}

/** path.Match: `*` and `?` stop at slashes, and `[a-z]` is one of those characters. */
function fitsGlob(pattern: string, path: string): boolean {
  if (pattern.includes('[')) return classesOf(pattern)?.match(path) !== undefined;
  const wanted = pattern.split('/');
  const parts = path.split('/');
  return (
    wanted.length === parts.length && wanted.every((each, index) => fitsWildcard(each, parts[index] ?? ''))
  );
}

function classesOf(pattern: string): ReturnType<typeof compileGoPattern> {
  const source = pattern
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  return compileGoPattern(`^${source}$`);
}

export function cleaned(path: string, merging: boolean): string {
  const parts: string[] = [];
  for (const part of path.split('/').slice(1)) {
    if (part === '.' || (part === '' && merging)) continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  const trailing = path.length > 1 && path.endsWith('/') && parts.at(-1) !== '' ? '/' : '';
  return parts.length === 0 ? '/' : `/${parts.join('/')}${trailing}`;
}
