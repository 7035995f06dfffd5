import { tableOf } from '../../text/table.ts';
/**
 * The lexical states of nginx (`ngx_conf_file.c`, `ngx_conf_read_token`), each as a scan to where it ends.
 * Only ASCII characters mean anything to nginx, so UTF-16 units serve as well as its bytes.
 */
export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const DOLLAR = 36;
export const SINGLE_QUOTE = 39;
export const CLOSE_PARENTHESIS = 41;
export const SEMICOLON = 59;
export const BACKSLASH = 92;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

/** nginx knows four blanks; a vertical tab, a form feed or a no-break space is part of a word. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB || code === CARRIAGE_RETURN;
}

/** The end of the unquoted word that begins at `start`. Braces close and quotes open only between words. */
export function endOfBareWord(text: string, start: number): number {
  const length = text.length;
  let at = start;
  while (at < length) {
    switch (text.charCodeAt(at)) {
      case SPACE:
      case LINE_FEED:
      case SEMICOLON:
      case TAB:
      case CARRIAGE_RETURN:
      case OPEN_BRACE:
        return at;
      case DOLLAR: // `${name}`: nginx lets any braces behind a dollar pass
        at++;
        while (text.charCodeAt(at) === OPEN_BRACE) at++;
        break;
      case BACKSLASH:
        at += 2;
        break;
      default:
        at++;
    }
  }
  return length;
}

/** The offset of the quote that closes the one at `start`, or -1 when none does. */
export function closingQuote(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  const length = text.length;
  for (let at = start + 1; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === BACKSLASH) at++;
  }
  return -1;
}

/** The line feed that ends the line of `at`, or the end of the text. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** `end` moved back over blanks, not further than `start`. */
export function withoutTrailingBlanks(text: string, start: number, end: number): number {
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** How far `at` is indented when only spaces and tabs stand before it in its line, else -1. */
export function indentation(text: string, at: number): number {
  let start = at;
  while (start > 0 && (text.charCodeAt(start - 1) === SPACE || text.charCodeAt(start - 1) === TAB)) start--;
  return start === 0 || text.charCodeAt(start - 1) === LINE_FEED ? at - start : -1;
}

const CONTROL_ESCAPES: Readonly<Record<string, string>> = tableOf({ t: '\t', r: '\r', n: '\n' });

/** What nginx keeps of a word: it resolves six escapes and leaves the backslash of every other (`\.`, `\d`, `\$`). */
export function wordValue(written: string): string {
  if (!written.includes('\\')) return written;
  return written.replace(/\\(["'\\trn])/g, (_, escaped: string) => CONTROL_ESCAPES[escaped] ?? escaped);
}

/** `}` may not, but then it is the terminator that is missing; `)` may, for the sake of `if ($x = "y")`. */
export function mayFollowQuote(code: number): boolean {
  return (
    isBlank(code) ||
    code === SEMICOLON ||
    code === OPEN_BRACE ||
    code === CLOSE_BRACE ||
    code === CLOSE_PARENTHESIS
  );
}
