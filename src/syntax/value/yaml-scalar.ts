import type { Place } from '../../text/place.ts';

/** Where each character of a YAML scalar's value stands in the source; see `ScalarValue.offsets`. */
export function characterOffsets(
  source: string,
  place: Place,
  style: string,
  value: string,
): number | readonly number[] {
  const quoted = style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE';
  const start = quoted ? place.start + 1 : place.start;
  if (source.startsWith(value, start)) return start;
  if (style === 'BLOCK_FOLDED' || style === 'BLOCK_LITERAL')
    return aligned(source, blockBody(source, place), place.end, value);
  if (style === 'QUOTE_DOUBLE') return aligned(source, start, place.end - 1, value, escapeLength);
  if (style === 'QUOTE_SINGLE') return aligned(source, start, place.end - 1, value, doubledQuote);
  return aligned(source, start, place.end, value);
}

/** Behind the header line of a block scalar (`|`, `>-`). */
function blockBody(source: string, place: Place): number {
  const line = source.indexOf('\n', place.start);
  return line === -1 ? place.end : line + 1;
}

/** How many source characters stand for the one at `at`; 1 where it stands for itself. */
type Length = (source: string, at: number) => number;

/**
 * Walks value and source together. What the source has more of is indentation, line breaks that folded into one blank,
 * or escapes; those are skipped or counted, and a character that cannot be found keeps the offset where it was looked for.
 */
function aligned(
  source: string,
  from: number,
  to: number,
  value: string,
  lengthAt: Length = () => 1,
): readonly number[] {
  const offsets: number[] = [];
  let at = from;
  for (const character of value.split('')) {
    const length = lengthAt(source, at);
    if (length === 1) at = skipFolding(source, at, to, character);
    offsets.push(Math.min(at, to));
    at += length === 1 ? 1 : lengthAt(source, at);
  }
  offsets.push(Math.min(at, to));
  return offsets;
}

function skipFolding(source: string, at: number, to: number, character: string): number {
  if (source[at] === character) return at;
  if (character === ' ' || character === '\n') return at;
  let next = at;
  while (next < to && /[\s]/.test(source[next] ?? '')) next += 1;
  return source[next] === character ? next : at;
}

function escapeLength(source: string, at: number): number {
  if (source[at] !== '\\') return 1;
  const digits = { x: 2, u: 4, U: 8 }[source[at + 1] ?? ''];
  return 2 + (digits ?? 0);
}

function doubledQuote(source: string, at: number): number {
  return source.startsWith("''", at) ? 2 : 1;
}
