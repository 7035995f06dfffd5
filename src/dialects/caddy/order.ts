import type { MatcherSet } from './config.ts';
import type { Result } from './scope.ts';
import { isAtLeast } from './version.ts';

/** directives.go, defaultDirectiveOrder; newer names are harmless for older releases, which refuse them before they are sorted. */
export const DEFAULT_ORDER: readonly string[] = [
  'tracing',
  'map',
  'vars',
  'fs',
  'root',
  'log_append',
  'skip_log',
  'log_skip',
  'log_name',
  'header',
  'copy_response_headers',
  'request_body',
  'redir',
  'method',
  'rewrite',
  'uri',
  'try_files',
  'basicauth',
  'basic_auth',
  'forward_auth',
  'request_header',
  'encode',
  'push',
  'intercept',
  'templates',
  'invoke',
  'handle',
  'handle_path',
  'route',
  'abort',
  'error',
  'copy_response',
  'respond',
  'metrics',
  'reverse_proxy',
  'php_fastcgi',
  'file_server',
  'acme_server',
];

export type RouteResult = Extract<Result, { readonly is: 'route' }>;

/** Sorts by directive, then by path (directives.go, sortRoutes). */
export function sorted(
  results: readonly RouteResult[],
  order: readonly string[],
  version: string,
): RouteResult[] {
  const position = (result: RouteResult): number => order.indexOf(normalized(result.directive));
  return stableSort(results, (one, other) => {
    if (normalized(one.directive) !== normalized(other.directive)) return position(one) < position(other);
    if (one.together || other.together) return false;
    const [first, second] = [matchersOf(one), matchersOf(other)];
    const before = comesBefore(first, second, version);
    return normalized(one.directive) === 'vars' ? !before : before;
  });
}

/** `handle_path` stands where `handle` does. */
export function normalized(directive: string): string {
  return directive === 'handle_path' ? 'handle' : directive;
}

function matchersOf(result: RouteResult): readonly MatcherSet[] {
  return result.routes[0]?.matchers ?? [];
}

function comesBefore(first: readonly MatcherSet[], second: readonly MatcherSet[], version: string): boolean {
  const one = onlyPath(first);
  const other = onlyPath(second);
  if (one !== undefined && other !== undefined) {
    if (!isAtLeast(version, '2.10.1')) return one.length > other.length;
    const [trimmed, otherTrimmed] = [one.replace(/\*$/, ''), other.replace(/\*$/, '')];
    if (trimmed === otherTrimmed) return one.length < other.length;
    if (trimmed.length === otherTrimmed.length) return trimmed < otherTrimmed;
    return trimmed.length > otherTrimmed.length;
  }
  return first.length > 0 && second.length === 0;
}

function onlyPath(sets: readonly MatcherSet[]): string | undefined {
  const [set, ...others] = sets;
  const path = set?.find((matcher) => matcher.kind === 'path');
  if (others.length > 0 || path?.kind !== 'path' || path.patterns.length !== 1) return undefined;
  return path.patterns[0] === '' ? undefined : path.patterns[0];
}

const BLOCK = 20;

/**
 * Go's sort.SliceStable: insertion sort in blocks of twenty, then merging. The comparison above is not transitive, so that
 * which algorithm is used decides the outcome.
 */
export function stableSort<T>(given: readonly T[], less: (one: T, other: T) => boolean): T[] {
  const items = [...given];
  const swap = (one: number, other: number): void => {
    const [a, b] = [items[one] as T, items[other] as T];
    items[one] = b;
    items[other] = a;
  };
  const insertion = (from: number, to: number): void => {
    for (let at = from + 1; at < to; at += 1)
      for (let back = at; back > from && less(items[back] as T, items[back - 1] as T); back -= 1)
        swap(back, back - 1);
  };
  for (let start = 0; start < items.length; start += BLOCK)
    insertion(start, Math.min(start + BLOCK, items.length));
  for (let size = BLOCK; size < items.length; size *= 2) {
    for (let start = 0; start + size < items.length; start += 2 * size) {
      const left = items.slice(start, start + size);
      const right = items.slice(start + size, start + 2 * size);
      const merged: T[] = [];
      while (left.length > 0 && right.length > 0) {
        const [a, b] = [left[0] as T, right[0] as T];
        if (less(b, a)) {
          merged.push(b);
          right.shift();
        } else {
          merged.push(a);
          left.shift();
        }
      }
      items.splice(start, left.length + right.length + merged.length, ...merged, ...left, ...right);
    }
  }
  return items;
}
