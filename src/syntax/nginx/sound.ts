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
import { firstWord } from './words.ts';

/** What a sound file holds. Comments are two numbers each: where they begin and where they end. */
export interface Sound {
  readonly outline: Outline;
  readonly comments: readonly number[];
}

/** What has been read so far. */
interface Reading {
  readonly file: SourceFile;
  readonly comments: number[];
  /** The blocks that are not closed yet. */
  readonly open: OpenBlock[];
  directives: Int32Array<ArrayBuffer>;
  count: number;
  depth: number;
}

interface OpenBlock {
  readonly directive: number;
  readonly name: string;
}

/**
 * Reads a file in one go, without an object for anything in it. Undefined as soon as something is out of order, or holds
 * another language: then it has to be read with care (`treeBuilder`), which knows what was meant.
 */
export function readSound(file: SourceFile, sayings: Sayings = newSayings()): Sound | undefined {
  const { text } = file;
  const reading: Reading = {
    file,
    comments: [],
    open: [],
    // Room for a directive of 24 characters: V8 has to compile this anew when something has to grow after all.
    directives: new Int32Array(64 + (text.length >> 2)),
    count: 0,
    depth: 1,
  };
  for (let at = endOf(BLANKS, text, 0); at < text.length; at = endOf(BLANKS, text, at)) {
    at = readNext(reading, at);
    if (at === WRONG) return undefined;
  }
  const { comments, open, directives, count, depth } = reading;
  if (open.length > 0) return undefined;
  const known = { mended: new Map(), verbatim: new Set<number>(), said: new Array(count), sayings };
  return { outline: { text, directives, count, depth, ...known }, comments };
}

const WRONG = -1;

/** Behind the directive, brace or comment that begins here. */
function readNext(reading: Reading, start: number): number {
  const { text } = reading.file;
  const terminator = terminatorOfPlain(text, start);
  if (terminator !== -1)
    return add(reading, start, withoutTrailingBlanks(text, start, terminator), terminator);
  const code = text.charCodeAt(start);
  if (code === CLOSE_BRACE) return close(reading, start);
  if (code === HASH) return endOfComment(reading, start);
  const written = readWritten(reading, start);
  return written === undefined ? WRONG : add(reading, start, written.wordsEnd, written.terminator);
}

function add(reading: Reading, start: number, wordsEnd: number, terminator: number): number {
  // A terminator behind nothing.
  if (wordsEnd === start) return WRONG;
  const row = FIELDS * reading.count;
  if (row + FIELDS > reading.directives.length) reading.directives = grown(reading.directives);
  const { directives } = reading;
  directives[row + START] = start;
  directives[row + WORDS_END] = wordsEnd;
  directives[row + END] = terminator + 1;
  directives[row + NEXT] = reading.count + 1;
  if (reading.file.text.charCodeAt(terminator) === OPEN_BRACE && !open(reading, start, wordsEnd, terminator))
    return WRONG;
  reading.count += 1;
  return terminator + 1;
}

/** False where what the block holds is no directives. */
function open(reading: Reading, start: number, wordsEnd: number, brace: number): boolean {
  const name = firstWord(reading.file.text, start, wordsEnd);
  if (holdsLua(name) || holdsRows(enclosing(reading))) return false;
  reading.directives[FIELDS * reading.count + OPEN] = brace + 1;
  reading.open.push({ directive: reading.count, name });
  reading.depth = Math.max(reading.depth, reading.open.length + 1);
  return true;
}

function enclosing({ open: blocks }: Reading): string {
  return blocks[blocks.length - 1]?.name ?? '';
}

function close({ open: blocks, directives, count }: Reading, brace: number): number {
  const block = blocks.pop();
  if (block === undefined) return WRONG;
  const row = FIELDS * block.directive;
  directives[row + CLOSE] = brace;
  directives[row + END] = brace + 1;
  directives[row + NEXT] = count;
  return brace + 1;
}

/** A directive with quotes, escapes or line breaks in it. */
interface Written {
  readonly wordsEnd: number;
  readonly terminator: number;
}

/** Undefined where something is out of order, or the directive is not what its author meant. */
function readWritten(reading: Reading, start: number): Written | undefined {
  const { file } = reading;
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
        const name = firstWord(text, start, wordsEnd);
        if (wrapped && isRefused(name, words - 1, endedBy, enclosing(reading))) return undefined;
        return { wordsEnd, terminator: at };
      }
      case CLOSE_BRACE:
        return undefined;
      case HASH: {
        at = endOfComment(reading, at);
        if (at === WRONG) return undefined;
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

function endOfComment({ file, comments }: Reading, start: number): number {
  const { text } = file;
  const lineEnd = endOfLine(text, start);
  if (isTooLongComment(file, start, lineEnd)) return WRONG;
  comments.push(start, text.charCodeAt(lineEnd - 1) === CARRIAGE_RETURN ? lineEnd - 1 : lineEnd);
  return lineEnd;
}

const BLANKS = /[ \t\r\n]*/y;
/** What a directive is made of that stands in one line, without quotes and escapes. */
const PLAIN = /[^;{}"'\\#\n]*/y;
/** No word of so few characters is too long, whatever they are. */
const SHORT = 1000;

/** Where the plain directive that begins here is terminated, or -1: most are plain, and V8 scans for it at its own speed. */
function terminatorOfPlain(text: string, start: number): number {
  const end = endOf(PLAIN, text, start);
  if (end - start > SHORT) return -1;
  const code = text.charCodeAt(end);
  if (code === SEMICOLON) return end;
  // `${name}` is a part of a word.
  return code === OPEN_BRACE && text.charCodeAt(end - 1) !== DOLLAR ? end : -1;
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  pattern.test(text);
  return pattern.lastIndex;
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
