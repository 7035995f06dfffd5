import type { Place, Position } from '../text/place.ts';
import type { SourceFile } from '../text/source.ts';
import { lineStarts, positionAt } from '../text/source.ts';

/** A place as people and machines quote it. */
export interface Region {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
}

export type Locate = (place: Place) => Region;

/** Offsets to lines and columns, each file's lines counted once. */
export function locator(sources: ReadonlyMap<string, SourceFile>): Locate {
  const counted = new Map<string, readonly number[]>();
  const startsOf = (path: string): readonly number[] => {
    const known = counted.get(path);
    if (known !== undefined) return known;
    const starts = lineStarts(sources.get(path)?.text ?? '');
    counted.set(path, starts);
    return starts;
  };
  return (place) => {
    const starts = startsOf(place.file);
    return {
      path: place.file,
      start: positionAt(starts, place.start),
      end: positionAt(starts, place.end),
    };
  };
}
