import type { Word } from '../directive.ts';
import { isDirective, isSimpleDirective, mostArguments } from './directive-arguments.ts';
import type { Words } from './problems.ts';
import { holdsRows, mostValues } from './rows.ts';

/**
 * To nginx a line break is a blank: after a forgotten `;` it reads the next line as more arguments and complains about
 * something else, further down. Where it is certain to refuse the words as one directive, this gives them back as the
 * directives that their author wrote, one beginning at each line that begins like one; otherwise as they are.
 */
export function piecesOf(
  text: string,
  words: Words,
  endedBy: ';' | '{' | '}' | 'end of file',
  enclosing: string,
): Words[] {
  const inRows = holdsRows(enclosing);
  if (!isRefused(words, endedBy, inRows ? mostValues(enclosing) : mostArguments(words[0].value), inRows)) {
    return [words];
  }
  const pieces: [Word, ...Word[]][] = [];
  let previous: Word | undefined;
  for (const word of words) {
    const piece = pieces.at(-1);
    const begins = previous === undefined || text.slice(previous.end, word.start).includes('\n');
    if (piece === undefined || (begins && (inRows || beginsDirective(word)))) pieces.push([word]);
    else piece.push(word);
    previous = word;
  }
  return pieces;
}

function isRefused(words: Words, endedBy: string, mostArguments: number, inRows: boolean): boolean {
  if (endedBy === ';') return words.length - 1 > mostArguments;
  if (endedBy === '{') return !inRows && isSimpleDirective(words[0].value);
  return true;
}

function beginsDirective(word: Word): boolean {
  return word.quote === '' && isDirective(word.value);
}
