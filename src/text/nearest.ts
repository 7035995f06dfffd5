/** Among more names than anybody keeps in mind, only these many are compared: a suggestion is a kindness, no duty. */
const MOST_COMPARED = 1000;

/** The candidate that a word was probably meant to be; undefined when none is near enough to be worth naming. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(3, Math.floor(word.length / 2)) + 1;
  let compared = 0;
  for (const candidate of candidates) {
    compared += 1;
    if (compared > MOST_COMPARED) break;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best ?? continuation(word, candidates);
}

/** A word that was broken off, when only one candidate goes on from it. */
function continuation(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length < 3) return undefined;
  const longer: string[] = [];
  for (const candidate of candidates) {
    if (candidate.startsWith(word.toLowerCase())) longer.push(candidate);
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
    }
    [beforeLast, last] = [last, current];
  }
  return Math.min(at(last, other.length), atMost);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
