import type { Versions } from '../../model/dialect.ts';

/**
 * Releases at which an answer changes (httpd CHANGES): 2.4.47 mod_proxy_http tunnels by itself and `upgrade=` means
 * something there; 2.4.53 the larger of two timeouts counts; 2.4.57 NoDecode leaves `%2F` as it is; 2.4.64 and 2.4.65
 * `RewriteCond expr`; the others bring words that older releases do not start with.
 */
export const versions: Versions = {
  oldest: '2.4.41',
  newest: '2.4.71',
  turning: [
    '2.4.42',
    '2.4.47',
    '2.4.48',
    '2.4.49',
    '2.4.53',
    '2.4.57',
    '2.4.58',
    '2.4.59',
    '2.4.60',
    '2.4.64',
    '2.4.65',
    '2.4.66',
  ],
};

export function compareVersions(one: string, other: string): number {
  const left = one.split('.').map(Number);
  const right = other.split('.').map(Number);
  for (let index = 0; index < 3; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

export function isSince(version: string, release: string): boolean {
  return compareVersions(version, release) >= 0;
}
