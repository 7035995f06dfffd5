import { compilePattern } from '../../../model/pattern.ts';
import type { Remark } from '../../../model/remark.ts';
import type { Place } from '../../../text/place.ts';
import { refusedAt } from '../refusal.ts';
import type { Argument } from '../statement.ts';

export function patternRefusal(argument: Argument | undefined): Remark | undefined {
  if (argument === undefined || argument.unsure !== undefined) return undefined;
  return badPattern(argument.text, argument.at);
}

/** What PCRE alone understands is left to it. */
const OF_PCRE = /\(\?(?:>|\||R|#|P[=>]|&)|\(\*|[+*?}]\+|\\[QEKGAZzRhHvVX]/;

/** A pattern that is refused by two compilers, and holds nothing they do not know, is refused by the third as well. */
export function badPattern(text: string, at: Place): Remark | undefined {
  if (OF_PCRE.test(text) || compilePattern(text, { caseless: false }) !== undefined) return undefined;
  try {
    new RegExp(text);
    return undefined;
  } catch {
    return refusedAt(at, `"${text}" is not a regular expression`);
  }
}
