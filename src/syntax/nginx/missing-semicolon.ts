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
  if (!isRefused(words[0].value, words.length - 1, endedBy, enclosing)) return [words];
  const inRows = holdsRows(enclosing);
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

/** Whether nginx is certain to refuse a name with so many arguments, ended like this. */
export function isRefused(
  name: string,
  argumentCount: number,
  endedBy: ';' | '{' | '}' | 'end of file',
  enclosing: string,
): boolean {
  const inRows = holdsRows(enclosing);
  if (endedBy === ';') return argumentCount > (inRows ? mostValues(enclosing) : mostArguments(name));
  if (endedBy === '{') return !inRows && isSimpleDirective(name);
  return true;
}

function beginsDirective(word: Word): boolean {
  return word.quote === '' && isDirective(word.value);
}
