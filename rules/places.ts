import type { Place } from '../src/text/place.ts';

/** Stretches of files that can be asked whether they touch another one, however many they are. */
export interface Places {
  touch(at: Place): boolean;
}

/** In the order of their starts, the farthest end so far beside each: a place touches one of them or none before it. */
interface Stretches {
  readonly starts: readonly number[];
  readonly farthestEnds: readonly number[];
}

export function placesOf(places: Iterable<Place>): Places {
  const byFile = new Map<string, Place[]>();
  for (const place of places) {
    const own = byFile.get(place.file);
    if (own === undefined) byFile.set(place.file, [place]);
    else own.push(place);
  }
  const stretches = new Map([...byFile].map(([file, own]) => [file, stretchesOf(own)] as const));
  return {
    touch({ file, start, end }) {
      const own = stretches.get(file);
      if (own === undefined) return false;
      const last = countBelow(own.starts, end) - 1;
      return (own.farthestEnds[last] ?? start) > start;
    },
  };
}

function stretchesOf(places: readonly Place[]): Stretches {
  const sorted = places.toSorted((a, b) => a.start - b.start);
  let farthest = 0;
  return {
    starts: sorted.map(({ start }) => start),
    farthestEnds: sorted.map(({ end }) => {
      farthest = Math.max(farthest, end);
      return farthest;
    }),
  };
}

/** How many of the ascending numbers are below a limit. */
export function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
