import type { Exchange } from '../../model/exchange.ts';
import type { Need, Remedy } from '../../model/need.ts';
import { oncePer } from '../../model/once.ts';
import type { Place } from '../../text/place.ts';
import { type Cure, cureFor } from './cures/index.ts';
import { httpMode } from './http-mode.ts';
import type { Program } from './program.ts';
import type { ProxySection } from './proxy.ts';

/** How the needs are met together: lines for the section that governs the exchange, and those that go. */
export function remedyFor(needs: readonly Need[], exchange: Exchange, program: Program): Remedy | undefined {
  const section = governing(exchange, program);
  if (section === undefined) return undefined;
  const cures = needs.flatMap((need) =>
    need === 'http-mode' ? [] : (cureFor(need, exchange, section, program) ?? []),
  );
  if (needs.includes('http-mode')) return httpMode(exchange, section, program, cures);
  if (cures.length === 0) return undefined;
  const lines = linesOf(cures);
  const also = cures.flatMap((cure) => cure.also ?? []);
  return {
    help: cures.map((cure) => cure.help).join(' '),
    ...(lines.length === 0 ? {} : { block: lines.join('\n'), into: section.section.head.at }),
    ...(also.length === 0 ? {} : { also }),
    replaces: placesOf(cures),
  };
}

/** The section at the exchange's route: the backend, or the frontend where no backend is reached. */
function governing({ route }: Exchange, program: Program): ProxySection | undefined {
  return route === undefined ? undefined : proxiesByHead(program).get(`${route.file} ${route.start}`);
}

const proxiesByHead = oncePer(
  ({ proxies }: Program): ReadonlyMap<string, ProxySection> =>
    new Map(proxies.map((proxy) => [`${proxy.section.head.at.file} ${proxy.section.head.at.start}`, proxy])),
);

export function linesOf(cures: readonly Cure[]): readonly string[] {
  return [...new Set(cures.flatMap((cure) => cure.lines))].map((line) => `    ${line}`);
}

export function placesOf(cures: readonly Cure[]): readonly Place[] {
  const seen = new Set<string>();
  return cures
    .flatMap((cure) => cure.replaces)
    .filter(({ file, start }) => {
      const key = `${file} ${start}`;
      const isFirst = !seen.has(key);
      seen.add(key);
      return isFirst;
    });
}
