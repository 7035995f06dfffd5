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
  LINE_FEED,
  mayFollowQuote,
  OPEN_BRACE,
  SEMICOLON,
  SINGLE_QUOTE,
  SPACE,
  TAB,
  withoutTrailingBlanks,
} from './scan.ts';
import { wordsIn } from './words.ts';

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
  /** Of the directive that has no terminator yet: where it begins, where its name and its last word end, how many they are. */
  let start = -1;
  let nameEnd = 0;
  let wordsEnd = 0;
  let words = 0;
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
        wrapped = start !== -1;
        at += 1;
        break;
      case SEMICOLON:
      case OPEN_BRACE:
        if (start === -1 || !terminate(code, at)) return undefined;
        at += 1;
        break;
      case CLOSE_BRACE: {
        const block = open.pop();
        if (start !== -1 || block === undefined) return undefined;
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
        const terminator = start === -1 ? terminatorOfPlain(text, at) : -1;
        if (terminator !== -1) {
          start = at;
          nameEnd = -1;
          wordsEnd = withoutTrailingBlanks(text, at, terminator);
          if (!terminate(text.charCodeAt(terminator), terminator)) return undefined;
          at = terminator + 1;
          break;
        }
        const end = endOfBareWord(text, at);
        if (isTooLongWord(file, at, end, end)) return undefined;
        addWord(at, end);
        at = end;
      }
    }
  }
  if (start !== -1 || open.length > 0) return undefined;
  const known = { mended: new Map(), verbatim: new Set<number>(), said: [], sayings };
  return { outline: { text, directives, count, depth, ...known }, comments };

  function addWord(from: number, end: number): void {
    if (start === -1) {
      start = from;
      nameEnd = end;
      words = 0;
    }
    words += 1;
    wordsEnd = end;
  }

  /** False where the directive is not what its author meant, or its block is in another language. */
  function terminate(code: number, terminator: number): boolean {
    const isBlock = code === OPEN_BRACE;
    if (wrapped || isBlock) {
      const end = nameEnd === -1 ? endOfBareWord(text, start) : nameEnd;
      const name = wordsIn(text, start, end)[0]?.value ?? '';
      const around = open.at(-1)?.name ?? '';
      if (wrapped && isRefused(name, words - 1, isBlock ? '{' : ';', around)) return false;
      if (isBlock && (holdsLua(name) || holdsRows(around))) return false;
      if (isBlock) depth = Math.max(depth, open.push({ directive: count, name }) + 1);
    }
    const row = FIELDS * count;
    if (row + FIELDS > directives.length) directives = grown(directives);
    directives[row + START] = start;
    directives[row + WORDS_END] = wordsEnd;
    directives[row + END] = terminator + 1;
    directives[row + OPEN] = isBlock ? terminator + 1 : 0;
    count += 1;
    directives[row + NEXT] = count;
    start = -1;
    wrapped = false;
    return true;
  }
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
