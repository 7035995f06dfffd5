import type { SourceFile } from '../../text/source.ts';
import type { Comment } from '../directive.ts';
import { isTooLongComment, isTooLongWord } from './length.ts';
import { holdsLua } from './lua.ts';
import { isRefused } from './missing-semicolon.ts';
import {
  CLOSE,
  END,
  FIELDS,
  NEXT,
  newSayings,
  OPEN,
  type Outline,
  type Sayings,
  START,
  WORDS_END,
} from './outline.ts';
import { holdsRows } from './rows.ts';
import {
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  closingQuote,
  DOLLAR,
  DOUBLE_QUOTE,
  endOfBareWord,
  endOfLine,
  HASH,
  isBlank,
  LINE_FEED,
  mayFollowQuote,
  OPEN_BRACE,
  SEMICOLON,
  SINGLE_QUOTE,
  SPACE,
  TAB,
  withoutTrailingBlanks,
} from './scan.ts';
import { firstWord } from './words.ts';

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
  let directives = new Int32Array(64 + (text.length >> 2));
  const comments: number[] = [];
  const open: { readonly directive: number; readonly name: string }[] = [];
  let count = 0;
  let depth = 1;
  let at = 0;
  while (at < text.length) {
    switch (text.charCodeAt(at)) {
      case SPACE:
      case TAB:
      case CARRIAGE_RETURN:
      case LINE_FEED:
        at += 1;
        break;
      case SEMICOLON:
      case OPEN_BRACE:
        return undefined;
      case CLOSE_BRACE: {
        const block = open.pop();
        if (block === undefined) return undefined;
        directives[FIELDS * block.directive + CLOSE] = at;
        at += 1;
        directives[FIELDS * block.directive + END] = at;
        directives[FIELDS * block.directive + NEXT] = count;
        break;
      }
      case HASH: {
        const end = endOfComment(file, at, comments);
        if (end === undefined) return undefined;
        at = end;
        break;
      }
      default: {
        let terminator = terminatorOfPlain(text, at);
        let wordsEnd = terminator;
        const around = open.at(-1)?.name ?? '';
        if (terminator === -1) {
          const written = readWritten(file, at, around, comments);
          if (written === undefined) return undefined;
          terminator = written.terminator;
          wordsEnd = written.wordsEnd;
        } else if (isBlank(text.charCodeAt(terminator - 1))) {
          wordsEnd = withoutTrailingBlanks(text, at, terminator);
        }
        const isBlock = text.charCodeAt(terminator) === OPEN_BRACE;
        if (isBlock) {
          const name = firstWord(text, at, wordsEnd);
          if (holdsLua(name) || holdsRows(around)) return undefined;
          depth = Math.max(depth, open.push({ directive: count, name }) + 1);
        }
        const row = FIELDS * count;
        if (row + FIELDS > directives.length) directives = grown(directives);
        directives[row + START] = at;
        directives[row + WORDS_END] = wordsEnd;
        at = terminator + 1;
        directives[row + END] = at;
        directives[row + OPEN] = isBlock ? at : 0;
        count += 1;
        directives[row + NEXT] = count;
      }
    }
  }
  if (open.length > 0) return undefined;
  const known = { mended: new Map(), verbatim: new Set<number>(), said: new Array(count), sayings };
  return { outline: { text, directives, count, depth, ...known }, comments };
}

/** A directive with quotes, escapes or line breaks in it. */
interface Written {
  readonly wordsEnd: number;
  readonly terminator: number;
}

/** Undefined where something is out of order, or the directive is not what its author meant. */
function readWritten(
  file: SourceFile,
  start: number,
  around: string,
  comments: number[],
): Written | undefined {
  const { text } = file;
  let words = 0;
  let wordsEnd = start;
  let wrapped = false;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    switch (code) {
      case SPACE:
      case TAB:
      case CARRIAGE_RETURN:
        at += 1;
        break;
      case LINE_FEED:
        wrapped = true;
        at += 1;
        break;
      case SEMICOLON:
      case OPEN_BRACE: {
        const endedBy = code === SEMICOLON ? ';' : '{';
        if (wrapped && isRefused(firstWord(text, start, wordsEnd), words - 1, endedBy, around))
          return undefined;
        return { wordsEnd, terminator: at };
      }
      case CLOSE_BRACE:
        return undefined;
      case HASH: {
        const end = endOfComment(file, at, comments);
        if (end === undefined) return undefined;
        at = end;
        break;
      }
      default: {
        const end = endOfWord(file, at);
        if (end === undefined) return undefined;
        words += 1;
        wordsEnd = end;
        at = end;
      }
    }
  }
  return undefined;
}

function endOfWord(file: SourceFile, start: number): number | undefined {
  const { text } = file;
  const code = text.charCodeAt(start);
  if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) {
    const end = endOfBareWord(text, start);
    return isTooLongWord(file, start, end, end) ? undefined : end;
  }
  const closing = closingQuote(text, start);
  const end = closing + 1;
  if (closing === -1 || isTooLongWord(file, start + 1, closing, end)) return undefined;
  return end < text.length && !mayFollowQuote(text.charCodeAt(end)) ? undefined : end;
}

/** Behind a comment, which is added; undefined where it is too long. */
function endOfComment(file: SourceFile, start: number, comments: number[]): number | undefined {
  const { text } = file;
  const lineEnd = endOfLine(text, start);
  if (isTooLongComment(file, start, lineEnd)) return undefined;
  comments.push(start, text.charCodeAt(lineEnd - 1) === CARRIAGE_RETURN ? lineEnd - 1 : lineEnd);
  return lineEnd;
}

/** What a directive is made of that stands in one line, without quotes and escapes. */
const PLAIN = /[^;{}"'\\#\n]*/y;
/** No word of so few characters is too long, whatever they are. */
const SHORT = 1000;

/** Where the plain directive that begins here is terminated, or -1: most are plain, and V8 scans for it at its own speed. */
function terminatorOfPlain(text: string, start: number): number {
  PLAIN.lastIndex = start;
  PLAIN.test(text);
  const end = PLAIN.lastIndex;
  if (end - start > SHORT) return -1;
  const code = text.charCodeAt(end);
  if (code === SEMICOLON) return end;
  // `${name}` is a part of a word.
  return code === OPEN_BRACE && text.charCodeAt(end - 1) !== DOLLAR ? end : -1;
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
