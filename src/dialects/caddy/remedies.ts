import type { Exchange } from '../../model/exchange.ts';
import type { Need, Remedy } from '../../model/need.ts';
import type { Place } from '../../text/place.ts';
import { type Cure, cureFor } from './cures.ts';
import { opensBlock, type Surroundings } from './surroundings.ts';

/** How the needs are met together: words that go, and lines for the site's block or the proxy's. */
export function remedyFor(
  needs: readonly Need[],
  exchange: Exchange,
  around: Surroundings,
): Remedy | undefined {
  if (exchange.route !== undefined && isJson(exchange.route, around)) return undefined;
  const cures = needs.flatMap((need): readonly Cure[] => {
    const cure = cureFor(need, exchange, around);
    return cure === undefined ? [] : [cure];
  });
  if (cures.length === 0) return undefined;
  const into = cures.find((cure) => cure.lines.length > 0)?.into;
  const lines = cures.filter((cure) => cure.into === into).flatMap((cure) => cure.lines);
  const pasted =
    into === undefined || lines.length === 0 || !opensBlock(into, around)
      ? {}
      : { block: `${[...new Set(lines)].join('\n')}\n`, into };
  return {
    help: cures.map((cure) => cure.help).join(' '),
    ...pasted,
    replaces: placesOf(cures).filter((place) => !opensBlock(place, around)),
  };
}

function isJson({ file }: Place, { files }: Surroundings): boolean {
  return (
    files
      .find(({ path }) => path === file)
      ?.text.trimStart()
      .startsWith('{"') === true || file.endsWith('.json')
  );
}

function placesOf(cures: readonly Cure[]): readonly Place[] {
  const places = new Map(
    cures.flatMap((cure) => cure.replaces).map((place) => [`${place.file} ${place.start}`, place]),
  );
  return [...places.values()];
}
