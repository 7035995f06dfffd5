import type { Exchange } from '../../model/exchange.ts';
import type { Need, Paste, Remedy } from '../../model/need.ts';
import { oncePer } from '../../model/once.ts';
import type { Place } from '../../text/place.ts';
import type { Addition, Cure } from './cures/cure.ts';
import { cureFor } from './cures/index.ts';
import type { Program } from './program.ts';
import type { ProxySection } from './proxy.ts';
import type { Section } from './section.ts';

/** How the needs are met together: lines for the section that governs the exchange, and for others, and those that go. */
export function remedyFor(needs: readonly Need[], exchange: Exchange, program: Program): Remedy | undefined {
  const section = governing(exchange, program);
  if (section === undefined) return undefined;
  const cures = needs.flatMap((need) => cureFor(need, exchange, section, program) ?? []);
  if (cures.length === 0) return undefined;
  const [first, ...also] = joined(section.section, [
    ...cures.flatMap((cure) => cure.also ?? []),
    ...cures.map(({ lines }) => ({ lines, into: section.section })),
  ]);
  return {
    help: cures.map((cure) => cure.help).join(' '),
    ...first,
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

/** One block for each section, that of the one that governs first, with each line once. */
function joined(governs: Section, additions: readonly Addition[]): readonly Paste[] {
  const bySection = new Map([[governs, new Set<string>()]]);
  for (const { lines, into } of additions) {
    const known = bySection.get(into) ?? new Set();
    bySection.set(into, known);
    for (const line of lines) known.add(line);
  }
  return [...bySection].flatMap(([{ head }, lines]) =>
    lines.size === 0 ? [] : [{ block: [...lines].map((line) => `    ${line}`).join('\n'), into: head.at }],
  );
}

function placesOf(cures: readonly Cure[]): readonly Place[] {
  const places = cures.flatMap((cure) => cure.replaces);
  return [...new Map(places.map((place) => [`${place.file} ${place.start}`, place])).values()];
}
