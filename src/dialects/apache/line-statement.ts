import type { Cause } from '../../model/fact.ts';
import { isBlank, offsetOf, type Piece } from '../../syntax/apache/lines.ts';
import { argumentsOf, inFile, wordAt } from '../../syntax/apache/words.ts';
import type { Word } from '../../syntax/directive.ts';
import type { Mapped } from './expansion.ts';
import type { Statement } from './statement.ts';

/** A line that is read, as a directive or the opening of a section; undefined for an empty one. */
export function statementOf(
  { text, pieces }: Mapped,
  file: string,
  parent: Statement | undefined,
  doubt: Cause | undefined,
): Statement | undefined {
  const isOpening = text.startsWith('<');
  const first = wordAt(text, 0);
  if (first === undefined) return undefined;
  const raw = isOpening ? text.slice(0, first.end) : first.value;
  const written = isOpening ? raw.replace(/>$/, '') : raw;
  const angle = isOpening ? text.lastIndexOf('>') : -1;
  const until = angle === -1 ? text.length : angle;
  const nameEnd = Math.min(first.end, until);
  const rest = text.slice(nameEnd, until);
  const words = argumentsOf(written, text.slice(0, until), nameEnd).map((word) => inFile(word, pieces));
  return {
    name: written.toLowerCase(),
    written,
    args: words,
    rest: trimBlanks(rest),
    at: { file, start: offsetOf(pieces, 0), end: endOf(words, pieces, first.end, angle) },
    parent,
    children: [],
    ...(doubt === undefined ? {} : { doubt }),
  };
}

function endOf(words: readonly Word[], pieces: readonly Piece[], nameEnd: number, angle: number): number {
  if (angle !== -1) return offsetOf(pieces, angle) + 1;
  return words.at(-1)?.end ?? offsetOf(pieces, nameEnd - 1) + 1;
}

function trimBlanks(text: string): string {
  let start = 0;
  while (start < text.length && isBlank(text.charCodeAt(start))) start += 1;
  return text.slice(start).trimEnd();
}
