import type { SourceFile } from '../../text/source.ts';
import type { Comment, Problem, Word } from '../directive.ts';
import { expandEnvironment, writtenOffsets } from './environment.ts';
import type { Grammar } from './grammar.ts';
import { endOfHeredoc, isHeredocMarker, unindented } from './heredoc.ts';

/** A word as Caddy's lexer hands it over. `line` counts as Caddy does: words joined by `\` at a line's end share one. */
export interface CaddyfileWord extends Word {
  readonly line: number;
  /** The line on which it ends. */
  readonly lastLine: number;
  /** The quote that opens it never closes. */
  readonly unclosed?: true;
}

export interface Lexed {
  readonly words: readonly CaddyfileWord[];
  readonly comments: readonly Comment[];
  /** Caddy reads no further than the first of these. */
  readonly problems: readonly Problem[];
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const LESS_THAN = 60;
const BACKSLASH = 92;
const BACKTICK = 96;
const BYTE_ORDER_MARK = 0xfeff;

/** Splits a file into words (lexer.go, next). A word begins behind a blank; quotes and `#` mean something only there. */
export function lexCaddyfile(file: SourceFile, grammar: Grammar): Lexed {
  const expanded = expandEnvironment(file.text);
  const { text } = expanded;
  const written = writtenOffsets(expanded);
  const words: CaddyfileWord[] = [];
  const comments: Comment[] = [];
  const problems: Problem[] = [];
  let line = 1;
  /** Lines joined by `\` and lines of heredocs count only when the logical line ends. */
  let skipped = 0;
  let at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;

  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) {
      line += 1 + skipped;
      skipped = 0;
      at += 1;
    } else if (isBlank(code)) at += 1;
    else if (code === HASH) at = comment(at);
    else if (code === BACKSLASH && continuesLine(text, at)) {
      skipped += 1;
      at = text.indexOf('\n', at) + 1;
    } else if (code === DOUBLE_QUOTE) at = quoted(at, '"');
    else if (code === BACKTICK) at = quoted(at, '`');
    else at = bare(at);
  }
  return { words, comments, problems };

  function comment(start: number): number {
    const newline = text.indexOf('\n', start);
    const stop = newline === -1 ? text.length : newline;
    const end = text.charCodeAt(stop - 1) === CARRIAGE_RETURN ? stop - 1 : stop;
    const from = written(start, 'start');
    const to = written(end, 'end');
    comments.push({ text: text.slice(start + 1, end).trim(), start: from, end: to });
    return stop;
  }

  function add(value: string, quote: Word['quote'], start: number, end: number, from = line): void {
    words.push({
      value,
      quote,
      start: written(start, 'start'),
      end: written(end, 'end'),
      line: from,
      lastLine: line,
    });
  }

  /** Nothing but `\"` is an escape, and nothing at all between backticks. */
  function quoted(start: number, quote: '"' | '`'): number {
    const close = closingQuote(text, start, quote);
    const end = close === -1 ? text.length : close + 1;
    const body = text.slice(start + 1, close === -1 ? text.length : close);
    const value = quote === '"' && body.includes('\\"') ? body.replaceAll('\\"', '"') : body;
    const from = line;
    const breaks = count(body, '\n');
    if (breaks > 0) {
      line += breaks + skipped;
      skipped = 0;
    }
    if (close !== -1) add(value, quote, start, end, from);
    else if (value !== '') {
      words.push({
        value,
        quote,
        start: written(start, 'start'),
        end: written(end, 'end'),
        line: from,
        lastLine: line,
        unclosed: true,
      });
    }
    return end;
  }

  function bare(start: number): number {
    let end = start;
    let escaped = false;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      if (code <= 32 || code >= 0x85) {
        if (isBlank(code)) break;
      } else if (code === BACKSLASH) {
        if (continuesLine(text, end)) break;
        escaped = true;
      } else if (
        code === LESS_THAN &&
        end === start &&
        text.charCodeAt(end + 1) === LESS_THAN &&
        grammar.heredocs
      )
        return angles(start);
      end += 1;
    }
    const raw = text.slice(start, end);
    add(escaped && grammar.heredocs ? raw.replaceAll('\\<', '<') : raw, '', start, end);
    return end;
  }

  /** `<<` begins a heredoc unless a blank in its line says that it is just a word. */
  function angles(start: number): number {
    const newline = text.indexOf('\n', start);
    const opening = text.slice(start, newline === -1 ? text.length : newline);
    const space = opening.indexOf(' ');
    if (space !== -1 || newline === -1) {
      const end = space === -1 ? text.length : start + space;
      add(text.slice(start, end).replaceAll('\r', ''), '', start, end);
      return end;
    }
    const marker = opening.slice(2).replaceAll('\r', '');
    const wrong = isHeredocMarker(marker);
    if (wrong !== undefined) return refuse(wrong, start, start + opening.length);
    const end = endOfHeredoc(text, newline + 1, marker);
    if (end === -1) {
      return refuse(
        {
          message: `The text that \`<<${marker}\` begins never ends`,
          expected: `\`${marker}\` on a line of its own`,
        },
        start,
        start + opening.length,
      );
    }
    const value = unindented(text.slice(newline + 1, end), marker);
    if (typeof value !== 'string') return refuse(value, start, start + opening.length);
    const from = line;
    line += 1 + count(text.slice(newline + 1, end), '\n') + skipped;
    skipped = 0;
    words.push({
      value,
      quote: '`',
      start: written(start, 'start'),
      end: written(end, 'end'),
      line: from,
      lastLine: line,
    });
    return end;
  }

  /** Caddy gives up here; the rest of the file is left unread so that nothing is made up about it. */
  function refuse(what: { readonly message: string; readonly expected: string }, start: number, end: number) {
    problems.push({
      code: 'bad-structure',
      message: `${what.message}: expected ${what.expected}.`,
      expected: what.expected,
      start: written(start, 'start'),
      end: written(end, 'end'),
    });
    return text.length;
  }
}

/** Go's unicode.IsSpace. */
function isBlank(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

function continuesLine(text: string, backslash: number): boolean {
  const next = text.charCodeAt(backslash + 1);
  return next === LINE_FEED || (next === CARRIAGE_RETURN && text.charCodeAt(backslash + 2) === LINE_FEED);
}

function closingQuote(text: string, start: number, quote: '"' | '`'): number {
  let at = start + 1;
  for (;;) {
    const close = text.indexOf(quote, at);
    if (close === -1 || quote === '`') return close;
    let backslashes = 0;
    while (text.charCodeAt(close - 1 - backslashes) === BACKSLASH && close - 1 - backslashes > start)
      backslashes += 1;
    if (backslashes % 2 === 0) return close;
    at = close + 1;
  }
}

function count(text: string, what: string): number {
  let found = 0;
  for (let at = text.indexOf(what); at !== -1; at = text.indexOf(what, at + 1)) found += 1;
  return found;
}
