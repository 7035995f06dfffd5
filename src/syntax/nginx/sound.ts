import type { SourceFile } from '../../text/source.ts';
import type { Comment } from '../directive.ts';
import { isTooLongComment, isTooLongWord } from './length.ts';
import { holdsLua } from './lua.ts';
import { isRefused } from './missing-semicolon.ts';
import {
  BEHIND_WORDS,
  CLOSE,
  END,
  FIELDS,
  FIRST_WORD,
  NEXT,
  newSayings,
  OPEN,
  type Outline,
  type Sayings,
} from './outline.ts';
import { holdsRows } from './rows.ts';
import {
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  closingQuote,
  DOUBLE_QUOTE,
  endOfBareWord,
  endOfLine,
  HASH,
  LINE_FEED,
  mayFollowQuote,
  OPEN_BRACE,
  SEMICOLON,
  SINGLE_QUOTE,
  SPACE,
  TAB,
  wordValue,
} from './scan.ts';

/** What a sound file holds. Comments are two numbers each: where they begin and where they end. */
export interface Sound {
  readonly outline: Outline;
  readonly comments: readonly number[];
}

/**
 * Reads a file in one go, without an object for anything in it. Undefined as soon as something is out of order, or holds
 * another language: then it has to be read with care (`treeBuilder`), which knows what was meant.
 */
export function readSound(file: SourceFile, sayings: Sayings = newSayings()): Sound | undefined {
  const { text } = file;
  // Room for a directive of 24 characters: V8 has to compile this anew when something has to grow after all.
  let words = new Int32Array(64 + (text.length >> 2));
  let directives = new Int32Array(64 + (text.length >> 2));
  const comments: number[] = [];
  const open: { readonly directive: number; readonly name: string }[] = [];
  let wordCount = 0;
  let count = 0;
  /** Of the directive that has no terminator yet. */
  let first = -1;
  let wrapped = false;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    switch (code) {
      case SPACE:
      case TAB:
      case CARRIAGE_RETURN:
        at += 1;
        break;
      case LINE_FEED:
        wrapped = first !== -1;
        at += 1;
        break;
      case SEMICOLON:
      case OPEN_BRACE: {
        if (first === -1) return undefined;
        if (wrapped || code === OPEN_BRACE) {
          const name = nameAt(first);
          const around = open.at(-1)?.name ?? '';
          const endedBy = code === SEMICOLON ? ';' : '{';
          if (wrapped && isRefused(name, wordCount - first - 1, endedBy, around)) return undefined;
          if (code === OPEN_BRACE && (holdsLua(name) || holdsRows(around))) return undefined;
          if (code === OPEN_BRACE) open.push({ directive: count, name });
        }
        at += 1;
        addDirective(at, code === OPEN_BRACE ? at : 0);
        break;
      }
      case CLOSE_BRACE: {
        const block = open.pop();
        if (first !== -1 || block === undefined) return undefined;
        directives[FIELDS * block.directive + CLOSE] = at;
        at += 1;
        directives[FIELDS * block.directive + END] = at;
        directives[FIELDS * block.directive + NEXT] = count;
        break;
      }
      case HASH: {
        const lineEnd = endOfLine(text, at);
        if (isTooLongComment(file, at, lineEnd)) return undefined;
        comments.push(at, text.charCodeAt(lineEnd - 1) === CARRIAGE_RETURN ? lineEnd - 1 : lineEnd);
        at = lineEnd;
        break;
      }
      case DOUBLE_QUOTE:
      case SINGLE_QUOTE: {
        const closing = closingQuote(text, at);
        const end = closing + 1;
        if (closing === -1 || isTooLongWord(file, at + 1, closing, end)) return undefined;
        if (end < text.length && !mayFollowQuote(text.charCodeAt(end))) return undefined;
        addWord(at, end);
        at = end;
        break;
      }
      default: {
        const end = endOfBareWord(text, at);
        if (isTooLongWord(file, at, end, end)) return undefined;
        addWord(at, end);
        at = end;
      }
    }
  }
  if (first !== -1 || open.length > 0) return undefined;
  const known = { mended: new Map(), verbatim: new Set<number>(), sayings };
  return { outline: { text, words, directives, count, ...known }, comments };

  function addWord(start: number, end: number): void {
    if (first === -1) first = wordCount;
    if (2 * wordCount === words.length) words = grown(words);
    words[2 * wordCount] = start;
    words[2 * wordCount + 1] = end;
    wordCount += 1;
  }

  function addDirective(end: number, inside: number): void {
    const row = FIELDS * count;
    if (row + FIELDS > directives.length) directives = grown(directives);
    directives[row + FIRST_WORD] = first;
    directives[row + BEHIND_WORDS] = wordCount;
    directives[row + END] = end;
    directives[row + OPEN] = inside;
    count += 1;
    directives[row + NEXT] = count;
    first = -1;
    wrapped = false;
  }

  function nameAt(word: number): string {
    const start = words[2 * word] ?? 0;
    const end = words[2 * word + 1] ?? 0;
    const isQuoted = text.charCodeAt(start) === DOUBLE_QUOTE || text.charCodeAt(start) === SINGLE_QUOTE;
    return wordValue(isQuoted ? text.slice(start + 1, end - 1) : text.slice(start, end));
  }
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

export function commentsOf(text: string, places: readonly number[]): readonly Comment[] {
  const comments: Comment[] = [];
  for (let index = 0; index < places.length; index += 2) {
    const start = places[index] ?? 0;
    const end = places[index + 1] ?? 0;
    comments.push({ text: text.slice(start + 1, end).trim(), start, end });
  }
  return comments;
}
