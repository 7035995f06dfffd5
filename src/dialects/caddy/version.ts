import type { Grammar } from '../../syntax/caddyfile/grammar.ts';

export const CADDY_VERSIONS = {
  oldest: '2.6.2',
  newest: '2.11.4',
  turning: [
    '2.6.3',
    '2.6.4',
    '2.7.0',
    '2.7.5',
    '2.8.0',
    '2.9.0',
    '2.9.1',
    '2.10.0',
    '2.10.1',
    '2.11.0',
    '2.11.3',
  ],
};

/** Compares dotted versions number by number; what is missing counts as 0: `2.7` is `2.7.0`. */
export function isAtLeast(version: string, floor: string): boolean {
  const have = numbersOf(version);
  const want = numbersOf(floor);
  for (let index = 0; index < Math.max(have.length, want.length); index += 1) {
    const difference = (have[index] ?? 0) - (want[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}

export function grammarOf(version: string): Grammar {
  const since27 = isAtLeast(version, '2.7');
  return { heredocs: since27, strictBraces: since27, namedRoutes: since27 };
}
