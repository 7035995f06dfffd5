import { tableOf } from '../../text/table.ts';
import type { Problem, Word } from '../directive.ts';

/** A word as HAProxy reads it. The variables in it are left as written: which value they have is the environment's business. */
export interface HaproxyWord extends Word {
  readonly variables?: readonly Variable[];
}

/** `"$NAME"`, `"${NAME}"`, `"${NAME-fallback}"` or `"${NAME[*]}"`; `start` and `end` are offsets into the word's value. */
export interface Variable {
  readonly name: string;
  readonly fallback?: string;
  /** `[*]`: the value is split at blanks into words of its own. */
  readonly spread: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Line {
  readonly words: readonly HaproxyWord[];
  /** Offset of the `#`, when a comment ends the line. */
  readonly comment?: number;
  readonly problem?: Problem;
}

/** A line is cut into 64 words at most (defaults.h, MAX_LINE_ARGS). */
const MOST_WORDS = 64;

const TAB = 9;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const DOLLAR = 36;
const SINGLE_QUOTE = 39;
const DASH = 45;
const BACKSLASH = 92;

/** Cuts the line at `start` (its line feed, or the end of the file, is at `end`) into words, as tools.c, parse_line does. */
export function readLine(text: string, start: number, end: number): Line {
  const words: HaproxyWord[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
    } else if (code === CARRIAGE_RETURN) {
      break;
    } else if (code === HASH) {
      return { words, comment: at };
    } else {
      const read = readWord(text, at, end);
      if ('code' in read) return { words, problem: read };
      words.push(read);
      at = read.end;
      if (words.length > MOST_WORDS) return { words, problem: tooManyWords(read) };
    }
  }
  return { words };
}

function readWord(text: string, start: number, end: number): HaproxyWord | Problem {
  const plain = endOfPlainWord(text, start, end);
  if (plain === end || isSeparator(text.charCodeAt(plain))) {
    return { value: text.slice(start, plain), quote: '', start, end: plain };
  }
  const first = text.charCodeAt(start);
  const quote = first === DOUBLE_QUOTE ? '"' : first === SINGLE_QUOTE ? "'" : '';
  const variables: Variable[] = [];
  let value = '';
  let at = start;
  let open = 0;
  let opened = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === CARRIAGE_RETURN || (open === 0 && isSeparator(code))) break;
    if (open === 0 && (code === DOUBLE_QUOTE || code === SINGLE_QUOTE)) {
      open = code;
      opened = at++;
    } else if (code === open) {
      open = 0;
      at++;
    } else if (code === BACKSLASH && open !== SINGLE_QUOTE) {
      const escaped = readEscape(text, at, end, open === DOUBLE_QUOTE);
      if (escaped === undefined) return badHexadecimal(text, at, end);
      value += escaped.value;
      at += escaped.length;
    } else if (code === DOLLAR && open === DOUBLE_QUOTE) {
      const variable = readVariable(text, at, end, value.length);
      if ('code' in variable) return variable;
      variables.push(variable.variable);
      value += text.slice(at, variable.end);
      at = variable.end;
    } else {
      value += text[at++];
    }
  }
  if (open !== 0) return unclosedQuote(text, opened, at);
  return { value, quote, start, end: at, ...(variables.length > 0 ? { variables } : {}) };
}

/** Most words hold nothing that needs a second look. */
function endOfPlainWord(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code < DASH || code === BACKSLASH) {
      if (isSeparator(code) || code === DOUBLE_QUOTE || code === SINGLE_QUOTE || code === BACKSLASH)
        return at;
    }
    at++;
  }
  return end;
}

const ESCAPED: Readonly<Record<string, string>> = tableOf({ n: '\n', r: '\r', t: '\t' });

function readEscape(text: string, at: number, end: number, quoted: boolean) {
  const next = at + 1 < end ? (text[at + 1] ?? '') : '';
  if (next !== '' && ' \\#\'"'.includes(next)) return { value: next, length: 2 };
  if (next === '$' && quoted) return { value: next, length: 2 };
  if (next in ESCAPED) return { value: ESCAPED[next] ?? '', length: 2 };
  if (next !== 'x') return { value: '\\', length: 1 };
  const digits = text.slice(at + 2, Math.min(at + 4, end));
  if (!/^[0-9A-Fa-f]{2}$/.test(digits)) return undefined;
  return { value: String.fromCharCode(Number.parseInt(digits, 16)), length: 4 };
}

const VARIABLE = /\$(\{)?(\.?[A-Za-z_0-9]*)/y;

function readVariable(text: string, at: number, end: number, into: number) {
  VARIABLE.lastIndex = at;
  const found = VARIABLE.exec(text);
  const [head = '$', brace, name = ''] = found ?? [];
  if (!/^(?:[A-Za-z_]|\.(?:FILE|LINE|SECTION)$)/.test(name)) return badVariableName(at, at + head.length);
  let next = at + head.length;
  if (brace === undefined) {
    return {
      variable: { name, spread: false, start: into, end: into + head.length },
      end: next,
    };
  }
  const spread = text.startsWith('[*]', next);
  if (spread) next += 3;
  const close = text.indexOf('}', next);
  const fallback = text[next] === '-' ? text.slice(next + 1, close) : undefined;
  if (close === -1 || close >= end || (fallback === undefined && close !== next)) {
    return unclosedBrace(at, Math.min(end, next));
  }
  const length = close + 1 - at;
  return {
    variable: {
      name,
      ...(fallback === undefined ? {} : { fallback }),
      spread,
      start: into,
      end: into + length,
    },
    end: close + 1,
  };
}

function isBlank(code: number): boolean {
  return code === SPACE || (code >= TAB && code < CARRIAGE_RETURN);
}

function isSeparator(code: number): boolean {
  return isBlank(code) || code === HASH || code === CARRIAGE_RETURN;
}

function unclosedQuote(text: string, start: number, end: number): Problem {
  const quote = text[start] ?? '"';
  return {
    code: 'unclosed-quote',
    message: `the quote ${quote} is not closed on its line`,
    expected: `${quote} before the end of the line: a value cannot go on in the next one`,
    start,
    end,
  };
}

function badHexadecimal(text: string, start: number, end: number): Problem {
  const stop = Math.min(start + 4, end);
  return {
    code: 'bad-escape',
    message: `"${text.slice(start, stop)}" is not a character code`,
    expected: 'two hexadecimal digits behind \\x, or \\\\x for the two characters themselves',
    start,
    end: stop,
  };
}

function badVariableName(start: number, end: number): Problem {
  return {
    code: 'unexpected-token',
    message: 'a `$` inside double quotes begins a variable, and no name follows it',
    expected: 'a name that begins with a letter or `_`, or `\\$` for the character itself',
    start,
    end,
  };
}

function unclosedBrace(start: number, end: number): Problem {
  return {
    code: 'unexpected-token',
    message: 'the brace of this variable is not closed behind its name',
    expected: '`}`, or `-` and a default value and then `}`',
    start,
    end,
  };
}

function tooManyWords(word: Word): Problem {
  return {
    code: 'too-long',
    message: `a line holds at most ${MOST_WORDS} words`,
    expected: 'the same rule split over several lines',
    start: word.start,
    end: word.end,
  };
}
