import type { Known } from '../../model/fact.ts';
import { word } from './levels.ts';
import type { Scope } from './locations.ts';
import type { Passage } from './passage.ts';
import { passOn, upstreamVersion } from './proxy-pass.ts';
import type { Statement } from './statement.ts';
import { isAtLeast } from './versions.ts';

/** Why nginx answers 502 by itself where a `proxy_pass` is reached: the config alone makes it fail, whoever is asked. */
export function badGateway(handler: Statement, scope: Scope, passage: Passage): Known<number> | undefined {
  if (handler.name !== 'proxy_pass') return undefined;
  const passing = passOn(handler, scope, passage);
  if (passing.kind === 'no-resolver') {
    return {
      is: 'known',
      value: 502,
      origin: passing.assumed ? 'assumed' : 'default',
      why: `no \`resolver\` is there to look up ${passing.host}`,
      at: handler.at,
    };
  }
  if (passing.kind !== 'targets' || passing.targets.some(({ scheme }) => scheme !== 'http')) return undefined;
  const version = versionOf(scope, passage);
  if (version.is !== 'known' || version.value !== '2' || version.at === undefined) return undefined;
  // In the clear nothing agrees on a version: nginx speaks HTTP/2 at once, and Pulse answers in HTTP/1.1 (ngx_http_proxy_v2_module).
  const why = 'nginx speaks HTTP/2 to it, and Pulse answers in HTTP/1.1';
  return { is: 'known', value: 502, origin: version.origin, why, at: version.at };
}

/** The HTTP version of the hop, with the default of the release (CHANGES 1.29.7). */
export function versionOf({ level }: Scope, { configuration }: Passage): ReturnType<typeof upstreamVersion> {
  const usual = isAtLeast(configuration.version, '1.29.7') ? '1.1' : '1.0';
  return upstreamVersion(word(level, 'proxy_http_version', usual), configuration.complete);
}
