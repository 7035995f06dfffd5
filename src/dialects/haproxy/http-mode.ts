import type { Exchange } from '../../model/exchange.ts';
import type { Need, Remedy } from '../../model/need.ts';
import { schemeOf } from '../../model/request.ts';
import type { Place } from '../../text/place.ts';
import { type Cure, cureFor } from './cures/index.ts';
import type { Program } from './program.ts';
import { optionOf, type ProxySection } from './proxy.ts';
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
  const told = toldByHttp(exchange, sides, section, program);
  const help = 'Write `mode http` in a `defaults` section above the frontend and the backend.';
  const replaces = [...uniquePlaces(tcp), ...placesOf(cures)];
  if (shared !== undefined && sides.every((side) => side.defaults[0] === shared)) {
    const also = [{ block: linesOf(told).join('\n'), into: section.section.head.at }];
    return { help, block: '    mode http', into: shared.head.at, also, replaces: uniquePlaces(tcp) };
  }
  const block = [
    '    mode http',
    ...(outer === section ? linesOf([...cures, ...told]) : ['    timeout client 1m', ...linesOf(told)]),
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

/** What could not be told Pulse in raw bytes, and can be now: who asks, and over what; and how long it may be silent. */
function toldByHttp(
  exchange: Exchange,
  sides: readonly ProxySection[],
  section: ProxySection,
  program: Program,
): readonly Cure[] {
  // An `option forwardfor` that is there was passed over in TCP mode.
  const forwards = sides.some((side) => optionOf(side, 'forwardfor') !== undefined);
  const address = ['http-request del-header X-Forwarded-For', ...(forwards ? [] : ['option forwardfor'])];
  const idle = exchange.limits.idleSeconds;
  const short = idle.is === 'known' && idle.value !== null && idle.value < 3600;
  const needs: readonly Need[] = [
    ...(schemeOf(exchange.request) === 'https' ? (['proto'] as const) : []),
    ...(short ? (['idle'] as const) : []),
  ];
  return [
    { help: '', lines: address, replaces: [] },
    ...needs.flatMap((need) => cureFor(need, exchange, section, program) ?? []),
  ];
}

function isTcpMode({ keyword, args }: Statement): boolean {
  return keyword.text === 'mode' && args[0]?.text === 'tcp';
}

function uniquePlaces(statements: readonly Statement[]): readonly Place[] {
  return [...new Set(statements)].map(({ at }) => at);
}
