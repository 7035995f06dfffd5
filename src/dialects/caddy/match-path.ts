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
  return globOf(pattern).test(path);
}

/** path.Match: `*` and `?` stop at slashes. */
function globOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return /^(?!)/;
  }
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
