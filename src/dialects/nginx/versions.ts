import type { Versions } from '../../model/dialect.ts';

/** `turning` are the releases at which an answer changes; each is named where it is used, with its source. */
export const NGINX_VERSIONS: Versions = {
  oldest: '1.18.0',
  newest: '1.31.4',
  turning: ['1.19.4', '1.25.1', '1.29.3', '1.29.4', '1.29.7', '1.31.0'],
};

export function isAtLeast(version: string, bound: string): boolean {
  const has = version.split('.');
  const wants = bound.split('.');
  for (let index = 0; index < wants.length; index += 1) {
    const difference = Number(has[index] ?? 0) - Number(wants[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
