import type { Exchange } from '../../model/exchange.ts';
import type { Need, Remedy } from '../../model/need.ts';
import type { Place } from '../../text/place.ts';
import type { SourceFile } from '../../text/source.ts';
import type { Config } from './config.ts';
import { type Cure, cureFor } from './cures.ts';

/** What a remedy may look at: the config, and the text around a place. */
export interface Surroundings {
  readonly config: Config;
  readonly files: readonly SourceFile[];
  /** The addresses that open the site, whose block is the place for what is missing. */
  readonly site: Place | undefined;
}

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

/** A directive without a block has no place for a line. */
export function opensBlock({ file, end }: Place, { files }: Surroundings): boolean {
  const text = files.find(({ path }) => path === file)?.text ?? '';
  return /^\s*\{[ \t]*\r?\n/.test(text.slice(end));
}

function placesOf(cures: readonly Cure[]): readonly Place[] {
  const places = new Map(
    cures.flatMap((cure) => cure.replaces).map((place) => [`${place.file} ${place.start}`, place]),
  );
  return [...places.values()];
}
