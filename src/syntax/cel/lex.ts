import { tableOf } from '../../text/table.ts';
import type { CelProblem } from './expression.ts';

export interface CelToken {
  readonly kind: 'string' | 'bytes' | 'number' | 'word' | 'sign' | 'end';
  /** A string without its quotes and escapes. */
  readonly text: string;
  readonly at: number;
}

const BLANK = /(?:[ \t\r\n\f]+|\/\/[^\n]*)+/y;
const WORD = /[A-Za-z_]\w*/y;
const NUMBER =
  /0[xX][\da-fA-F]+u?|(?:\d+\.\d+(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+|\.\d+(?:[eE][-+]?\d+)?|\d+[uU]?)/y;
const SIGN = /\|\||&&|==|!=|<=|>=|[<>!?:.,()[\]{}+\-*/%]/y;
const QUOTE = /([rR]?[bB]?|[bB][rR])("""|'''|"|')/y;

export function lexCel(text: string): readonly CelToken[] | CelProblem {
  const tokens: CelToken[] = [];
  let at = 0;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const blank = read(BLANK);
    if (blank !== null) {
      at += blank[0].length;
      continue;
    }
    const quote = read(QUOTE);
    if (quote !== null) {
      const string = readString(text, at, quote[1] ?? '', quote[2] ?? '');
      if ('problem' in string) return string;
      tokens.push({ kind: /b/i.test(quote[1] ?? '') ? 'bytes' : 'string', text: string.value, at });
      at = string.end;
      continue;
    }
    const number = read(NUMBER);
    const word = number === null ? read(WORD) : null;
    const sign = number === null && word === null ? read(SIGN) : null;
    const found = number ?? word ?? sign;
    if (found === null) return { problem: `\`${text[at]}\` means nothing in an expression`, at };
    tokens.push({ kind: number !== null ? 'number' : word !== null ? 'word' : 'sign', text: found[0], at });
    at += found[0].length;
  }
  tokens.push({ kind: 'end', text: '', at });
  return tokens;
}

function readString(
  text: string,
  start: number,
  prefix: string,
  quote: string,
): { readonly value: string; readonly end: number } | CelProblem {
  const isRaw = /r/i.test(prefix);
  const mayBreak = quote.length === 3;
  let value = '';
  let at = start + prefix.length + quote.length;
  while (at < text.length) {
    if (text.startsWith(quote, at)) return { value, end: at + quote.length };
    const character = text[at] ?? '';
    if (character === '\n' && !mayBreak) break;
    if (character !== '\\' || isRaw) {
      value += character;
      at += 1;
      continue;
    }
    const escaped = escapeAt(text, at);
    if (escaped === undefined)
      return { problem: `\`${text.slice(at, at + 2)}\` is no escape that an expression knows`, at };
    value += escaped.character;
    at += escaped.length;
  }
  return { problem: `the text that begins with ${quote} is never closed`, at: start };
}

const ESCAPES: Readonly<Record<string, string>> = tableOf({
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '?': '?',
  '"': '"',
  "'": "'",
  '`': '`',
});

const CODE = /\\(?:[xX]([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-3][0-7]{2}))/y;

function escapeAt(
  text: string,
  at: number,
): { readonly character: string; readonly length: number } | undefined {
  const simple = ESCAPES[text[at + 1] ?? ''];
  if (simple !== undefined) return { character: simple, length: 2 };
  CODE.lastIndex = at;
  const code = CODE.exec(text);
  if (code === null) return undefined;
  const [whole, byte, short, long, octal] = code;
  const point =
    octal === undefined ? Number.parseInt(byte ?? short ?? long ?? '', 16) : Number.parseInt(octal, 8);
  return point > 0x10_ff_ff ? undefined : { character: String.fromCodePoint(point), length: whole.length };
}
