import type { Word } from '../directive.ts';
import {
  closingQuote,
  DOUBLE_QUOTE,
  endOfBareWord,
  endOfLine,
  HASH,
  isBlank,
  SINGLE_QUOTE,
  wordValue,
} from './scan.ts';

/** The words of a directive without mistakes, from its name to where its last word ends. */
export function wordsIn(text: string, start: number, end: number): readonly Word[] {
  const words: Word[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) at += 1;
    else if (code === HASH) at = endOfLine(text, at);
    else {
      const word = wordAt(text, at, end);
      words.push(word);
      at = word.end;
    }
  }
  return words;
}

/** What is read of the words, without where they stand. */
export function valuesIn(text: string): readonly string[] {
  if (!SPECIAL.test(text)) return text.match(BETWEEN_BLANKS) ?? [];
  return wordsIn(text, 0, text.length).map(({ value }) => value);
}

const SPECIAL = /["'\\#]/;
const BETWEEN_BLANKS = /[^ \t\r\n]+/g;

export function firstWord(text: string, start: number, end: number): string {
  ORDINARY.lastIndex = start;
  ORDINARY.test(text);
  const behind = ORDINARY.lastIndex;
  return behind === end || isBlank(text.charCodeAt(behind))
    ? text.slice(start, behind)
    : wordAt(text, start, end).value;
}

/** The letters of most names: nothing that would be read as something else. */
const ORDINARY = /\w*/y;

/** A bare word never begins with a quote. */
function wordAt(text: string, start: number, limit: number): Word {
  const code = text.charCodeAt(start);
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
    const closing = closingQuote(text, start);
    if (closing !== -1 && closing < limit)
      return {
        value: wordValue(text.slice(start + 1, closing)),
        quote: code === DOUBLE_QUOTE ? '"' : "'",
        start,
        end: closing + 1,
      };
  }
  // What ends a word, where a mistake was mended, may stand where a word would begin.
  const end = Math.min(Math.max(endOfBareWord(text, start), start + 1), limit);
  return { value: wordValue(text.slice(start, end)), quote: '', start, end };
}
