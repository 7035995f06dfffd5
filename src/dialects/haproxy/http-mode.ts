import type { Exchange } from '../../model/exchange.ts';
import type { Remedy } from '../../model/need.ts';
import type { Place } from '../../text/place.ts';
import type { Cure } from './cures/index.ts';
import type { Program } from './program.ts';
import type { ProxySection } from './proxy.ts';
import { linesOf, placesOf } from './remedies.ts';
import type { Statement } from './statement.ts';

/**
 * `mode http` has to hold for both sides: in the defaults they share, or, where there are none, in a new defaults
 * section. That one is put behind the frontend, which therefore needs the lines itself.
 */
export function httpMode(
  exchange: Exchange,
  section: ProxySection,
  program: Program,
  cures: readonly Cure[],
): Remedy {
  const frontend = exchange.site === undefined ? undefined : program.sites[exchange.site]?.frontend;
  const outer = frontend ?? section;
  const sides = outer === section ? [section] : [outer, section];
  const shared = outer.defaults[0];
  const tcp = sides
    .flatMap((side) => [side.section, ...side.defaults])
    .flatMap(({ lines }) => lines.filter(isTcpMode));
  const help = 'Write `mode http` in a `defaults` section above the frontend and the backend.';
  const replaces = [...uniquePlaces(tcp), ...placesOf(cures)];
  if (shared !== undefined && sides.every((side) => side.defaults[0] === shared))
    return { help, block: '    mode http', into: shared.head.at, replaces: uniquePlaces(tcp) };
  const own = linesOf(cures);
  const block = [
    '    mode http',
    ...(outer === section ? own : ['    timeout client 1m']),
    ...(outer === section
      ? []
      : [
          '',
          'defaults',
          '    mode http',
          '    timeout connect 5s',
          '    timeout client 1m',
          '    timeout server 1m',
          '    timeout tunnel 1h',
        ]),
  ];
  return { help, block: block.join('\n'), into: outer.section.head.at, replaces };
}

function isTcpMode({ keyword, args }: Statement): boolean {
  return keyword.text === 'mode' && args[0]?.text === 'tcp';
}

function uniquePlaces(statements: readonly Statement[]): readonly Place[] {
  return [...new Set(statements)].map(({ at }) => at);
}
