import type { Place, Position } from './place.ts';

/** One file as it was read. `text` keeps a byte order mark and every line ending. */
export interface SourceFile {
  /** As given on the command line, or as reached from there; never made absolute for the reader's sake. */
  readonly path: string;
  readonly text: string;
  /** True when the bytes were not valid UTF-8: such a file is linted but never rewritten. */
  readonly lossy: boolean;
}

export function sourceFile(path: string, text: string, lossy = false): SourceFile {
  return { path, text, lossy };
}

/** Offsets at which lines begin; a lone CR does not end a line, as in every proxy read here. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The 1-based position of an offset, by binary search in {@link lineStarts}. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}

export function placeIn(file: SourceFile, start: number, end: number): Place {
  return { file: file.path, start, end };
}
