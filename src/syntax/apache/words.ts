import type { Word } from '../directive.ts';
import { isBlank, offsetOf, type Piece } from './lines.ts';

/** A word of a line, by its place in the line's text. */
export interface TextWord {
  readonly value: string;
  readonly quote: '' | '"' | "'";
  readonly start: number;
  readonly end: number;
}

const BACKSLASH = 92;

/**
 * The word at `at`, as most directives read theirs (server/util.c, ap_getword_conf): a quote counts only where a word
 * begins, an unclosed one runs to the end of the line, and only `\\` and the own quote are escapes.
 */
export function wordAt(text: string, at: number): TextWord | undefined {
  let start = at;
  while (start < text.length && isBlank(text.charCodeAt(start))) start += 1;
  if (start === text.length) return undefined;
  const first = text[start];
  if (first !== '"' && first !== "'") {
    let end = start;
    while (end < text.length && !isBlank(text.charCodeAt(end))) end += 1;
    return { value: unescaped(text.slice(start, end), ''), quote: '', start, end };
  }
  let end = start + 1;
  while (end < text.length && text[end] !== first)
    end += text.charCodeAt(end) === BACKSLASH && (text[end + 1] === first || text[end + 1] === '\\') ? 2 : 1;
  const inner = text.slice(start + 1, end);
  return {
    value: unescaped(inner, first),
    quote: first,
    start,
    end: Math.min(end + 1, text.length),
  };
}

function unescaped(written: string, quote: string): string {
  if (!written.includes('\\')) return written;
  return written.replace(/\\(["'\\])/g, (whole, escaped: string) =>
    escaped === '\\' || escaped === quote ? escaped : whole,
  );
}

/** All words from `at` on. */
export function wordsOf(text: string, at: number): readonly TextWord[] {
  const words: TextWord[] = [];
  for (let word = wordAt(text, at); word !== undefined; word = wordAt(text, word.end)) words.push(word);
  return words;
}

/**
 * The words of RewriteRule and RewriteCond, which read their own line (mod_rewrite.c, parseargline): a backslash before a
 * blank keeps it in the word, nothing is unescaped, and a quote closes at the next one like it. It looks at three of them
 * and at nothing behind.
 */
export function rewriteWordsOf(text: string, at: number): readonly TextWord[] {
  const words: TextWord[] = [];
  let next = at;
  while (next < text.length) {
    while (next < text.length && isBlank(text.charCodeAt(next))) next += 1;
    if (next === text.length) break;
    const first = text[next];
    const quote = first === '"' || first === "'" ? first : '';
    const from = quote === '' ? next : next + 1;
    let end = from;
    while (end < text.length) {
      if (quote === '' ? isBlank(text.charCodeAt(end)) : text[end] === quote) break;
      end += text.charCodeAt(end) === BACKSLASH && isBlank(text.charCodeAt(end + 1)) ? 2 : 1;
    }
    end = Math.min(end, text.length);
    const closed = quote === '' ? end : Math.min(end + 1, text.length);
    words.push({ value: text.slice(from, end), quote, start: next, end: closed });
    next = closed;
  }
  return words;
}

/** How the words of a directive are split. */
export function argumentsOf(name: string, text: string, at: number): readonly TextWord[] {
  const lower = name.toLowerCase();
  return lower === 'rewriterule' || lower === 'rewritecond' ? rewriteWordsOf(text, at) : wordsOf(text, at);
}

export function inFile({ value, quote, start, end }: TextWord, pieces: readonly Piece[]): Word {
  return { value, quote, start: offsetOf(pieces, start), end: offsetOf(pieces, end - 1) + 1 };
}
