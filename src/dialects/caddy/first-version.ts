import type { Place } from '../../text/place.ts';
import { FIRST_VERSION, isDirective } from './directive-names.ts';
import type { Statement } from './statement.ts';

/** What a Caddyfile of Caddy 1 is told by: one finding for the whole of it, since nothing in it means what it did. */
export function firstVersionSign(
  sites: readonly (readonly Statement[])[],
  version: string,
): { readonly at: Place; readonly text: string; readonly help: string } | undefined {
  const signs = sites
    .flat()
    .filter(({ name }) => Object.hasOwn(FIRST_VERSION, name) && !isDirective(name, version));
  const sign = signs.find(({ name }) => name === 'proxy') ?? signs[0];
  if (sign === undefined) return undefined;
  return {
    at: sign.nameAt,
    text: `\`${sign.name}\` is a directive of Caddy 1: this is a Caddyfile for Caddy 1, and Caddy 2 reads another one.`,
    help: FIRST_VERSION[sign.name] ?? '',
  };
}
