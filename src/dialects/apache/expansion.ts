import type { Piece } from '../../syntax/apache/lines.ts';

/** A line's text with the places its characters come from. */
export interface Mapped {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/**
 * Puts the values of `${NAME}` into a line, before it is split into words (server/core.c, ap_resolve_env). What is not
 * defined stays as it is and is handed to `missing`; a name with a colon is none of Apache's (`${map:key}`).
 */
export function expandVariables(
  line: Mapped,
  lookUp: (name: string) => string | undefined,
  missing: (name: string) => void,
): Mapped {
  if (!line.text.includes('${')) return line;
  const result = joiner(line.pieces);
  let at = 0;
  for (let start = line.text.indexOf('${'); start !== -1; start = line.text.indexOf('${', at)) {
    const close = line.text.indexOf('}', start + 2);
    if (close === -1) break;
    const name = line.text.slice(start + 2, close);
    const value = lookUp(name);
    result.copy(line.text, at, start);
    if (value === undefined) {
      if (!name.includes(':')) missing(name);
      result.copy(line.text, start, close + 1);
    } else result.insert(value, start);
    at = close + 1;
  }
  result.copy(line.text, at, line.text.length);
  return result.mapped();
}

/** Replaces a macro's parameters, as long as there is room: at each place the longest that fits, values are not looked at again (mod_macro.c). */
export function replaceParameters(
  line: Mapped,
  values: ReadonlyMap<string, string>,
  most = Number.POSITIVE_INFINITY,
): Mapped {
  // Apache refuses a parameter without a name, and every place would match it.
  const names = [...values.keys()]
    .filter((name) => name !== '')
    .sort((one, other) => other.length - one.length);
  if (names.length === 0) return line;
  const result = joiner(line.pieces);
  const firstLetters = new Set(names.map((name) => name[0]));
  let from = 0;
  let at = 0;
  let room = most;
  while (at < line.text.length && room >= 0) {
    if (!firstLetters.has(line.text[at])) {
      at += 1;
      continue;
    }
    const name = names.find((each) => line.text.startsWith(each, at));
    if (name === undefined) {
      at += 1;
      continue;
    }
    result.copy(line.text, from, at);
    const value = values.get(name) ?? '';
    result.insert(value, at);
    room -= value.length;
    at += name.length;
    from = at;
  }
  result.copy(line.text, from, line.text.length);
  return result.mapped();
}

function joiner(pieces: readonly Piece[]) {
  const parts: string[] = [];
  const made: Piece[] = [];
  let length = 0;
  const offset = (index: number): number => {
    const piece = pieces.findLast((each) => each.at <= index) ?? { at: 0, offset: 0 };
    return piece.fixed ? piece.offset : piece.offset + index - piece.at;
  };
  return {
    copy(text: string, start: number, end: number): void {
      if (start >= end) return;
      made.push({ at: length, offset: offset(start) });
      for (const piece of pieces) {
        if (piece.at > start && piece.at < end) made.push({ ...piece, at: length + piece.at - start });
      }
      parts.push(text.slice(start, end));
      length += end - start;
    },
    insert(value: string, at: number): void {
      made.push({ at: length, offset: offset(at), fixed: true });
      parts.push(value);
      length += value.length;
    },
    mapped: (): Mapped => ({ text: parts.join(''), pieces: made }),
  };
}
