import { nearestWithin } from '../../../text/nearest.ts';

/** The known word that a mistyped one most likely means; undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  return nearestWithin(word.length < 5 ? 1 : 2, word, known);
}
