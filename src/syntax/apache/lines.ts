/**
 * Text that Apache reads as one line, and where each of its characters stands in the file: a backslash at the very end of
 * a physical line joins the next one to it, before anything else is looked at (httpd server/util.c, ap_cfg_getline_core).
 */
export interface Line {
  /** Without the blanks around it. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Of the first character and behind the last, in the file. */
  readonly start: number;
  readonly end: number;
}

/** From `at` on, the characters of a text stand at `offset` and behind it; all of them at `offset` when `fixed`. */
export interface Piece {
  readonly at: number;
  readonly offset: number;
  readonly fixed?: true;
}

/** Where in the file a character of the text stands. */
export function offsetOf(pieces: readonly Piece[], index: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined) return index;
  return piece.fixed ? piece.offset : piece.offset + index - piece.at;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BACKSLASH = 92;

/** C's isspace in the POSIX locale: what Apache trims and splits at. */
export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= CARRIAGE_RETURN);
}

/** Every line that is not blank, comments included, in order. */
export function* linesOf(text: string, from = 0, to = text.length): Generator<Line> {
  let at = from;
  while (at < to) {
    const feed = endOfPhysicalLine(text, at, to);
    if (continues(text, at, feed, to)) {
      const joined = joinedLine(text, at, to);
      if (joined.line !== undefined) yield joined.line;
      at = joined.next;
      continue;
    }
    const line = trimmed(text, at, feed);
    if (line !== undefined) yield line;
    at = feed + 1;
  }
}

function endOfPhysicalLine(text: string, at: number, to: number): number {
  const feed = text.indexOf('\n', at);
  return feed === -1 || feed > to ? to : feed;
}

/** Only a backslash right before the line ending counts, and only where there is a line ending. */
function continues(text: string, start: number, feed: number, to: number): boolean {
  return feed < to && text.charCodeAt(feed) === LINE_FEED && lastOf(text, start, feed) !== undefined;
}

/** The offset of the backslash that continues the line. */
function lastOf(text: string, start: number, feed: number): number | undefined {
  let last = feed - 1;
  if (last > start && text.charCodeAt(last) === CARRIAGE_RETURN) last -= 1;
  return last >= start && text.charCodeAt(last) === BACKSLASH ? last : undefined;
}

function trimmed(text: string, from: number, to: number): Line | undefined {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (start === end) return undefined;
  return { text: text.slice(start, end), pieces: [{ at: 0, offset: start }], start, end };
}

function joinedLine(
  text: string,
  from: number,
  to: number,
): { readonly line: Line | undefined; readonly next: number } {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  let at = from;
  for (;;) {
    const feed = endOfPhysicalLine(text, at, to);
    const backslash = feed < to ? lastOf(text, at, feed) : undefined;
    const part = text.slice(at, backslash ?? feed);
    pieces.push({ at: length, offset: at });
    parts.push(part);
    length += part.length;
    at = feed + 1;
    if (backslash === undefined || at >= to) break;
  }
  return { line: trimmedJoin(parts.join(''), pieces), next: at };
}

function trimmedJoin(whole: string, pieces: readonly Piece[]): Line | undefined {
  let start = 0;
  let end = whole.length;
  while (start < end && isBlank(whole.charCodeAt(start))) start += 1;
  while (end > start && isBlank(whole.charCodeAt(end - 1))) end -= 1;
  if (start === end) return undefined;
  const kept = pieces.map((piece) => ({ at: piece.at - start, offset: piece.offset }));
  return {
    text: whole.slice(start, end),
    pieces: kept,
    start: offsetOf(kept, 0),
    end: offsetOf(kept, end - start - 1) + 1,
  };
}
