/** Among more names than anybody keeps in mind, only these many are compared: a suggestion is a kindness, no duty. */
const MOST_COMPARED = 1000;

/** The candidate that a word was probably meant to be; undefined when none is near enough to be worth naming. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const most = Math.min(3, Math.floor(word.length / 2));
  return nearestWithin(most, word, firstOf(candidates)) ?? continuation(word, candidates);
}

function* firstOf(candidates: Iterable<string>): Generator<string> {
  let compared = 0;
  for (const candidate of candidates) {
    compared += 1;
    if (compared > MOST_COMPARED) return;
    yield candidate;
  }
}

/** The first of the candidates that differ the least, by so many changes at most; the case of letters is none. */
export function nearestWithin(most: number, word: string, candidates: Iterable<string>): string | undefined {
  const meant = word.toLowerCase();
  const letters = lettersOf(meant);
  let best: string | undefined;
  let bestDistance = most + 1;
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    if (Math.abs(lower.length - meant.length) >= bestDistance) continue;
    // One change makes a difference of two letters at most.
    if (bitsOf(letters ^ lettersOf(lower)) > 2 * (bestDistance - 1)) continue;
    const distance = editDistance(meant, lower, bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Which letters a word has, a bit for each; some share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function bitsOf(letters: number): number {
  let bits = 0;
  for (let rest = letters; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

/** A word that was broken off, when only one candidate goes on from it. */
function continuation(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length < 3) return undefined;
  const beginning = word.toLowerCase();
  const longer: string[] = [];
  for (const candidate of candidates) {
    if (candidate.startsWith(beginning)) longer.push(candidate);
    if (longer.length > 1) return undefined;
  }
  return longer[0];
}

/** `; did you mean "idle-timeout"?`, or nothing. */
export function suggestion(word: string, candidates: Iterable<string>): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? '' : `; did you mean "${candidate}"?`;
}

/** Insertions, deletions, substitutions and swaps of neighbours; `atMost` when it is that far or farther. */
function editDistance(one: string, other: string, atMost: number): number {
  if (Math.abs(one.length - other.length) >= atMost) return atMost;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let distance = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      if (one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        distance = Math.min(distance, at(beforeLast, column - 2) + 1);
      current.push(distance);
      least = Math.min(least, distance);
    }
    if (least >= atMost) return atMost;
    [beforeLast, last] = [last, current];
  }
  return Math.min(at(last, other.length), atMost);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
