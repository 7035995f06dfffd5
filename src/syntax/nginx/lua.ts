import { BACKSLASH, CLOSE_BRACE, DOUBLE_QUOTE, LINE_FEED, OPEN_BRACE, SINGLE_QUOTE } from './scan.ts';

/** OpenResty hands the block of these directives to its own lexer (`ngx_http_lua_conf_lua_block_parse`). */
export function holdsLua(directive: string): boolean {
  return directive.endsWith('_by_lua_block');
}

const OPEN_BRACKET = 91;
const DASH = 45;
const EQUALS = 61;

/** The offset of the brace that closes the Lua body beginning at `start`, or -1 when the body does not end. */
export function endOfLua(text: string, start: number): number {
  // A quote without its partner on the line is skipped; so are all later ones of its kind there, without looking again.
  const lonelyUntil = { [DOUBLE_QUOTE]: 0, [SINGLE_QUOTE]: 0 };
  let depth = 1;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACE) {
      depth++;
    } else if (code === CLOSE_BRACE) {
      depth--;
      if (depth === 0) return at;
    } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      if (at >= lonelyUntil[code]) {
        const end = endOfString(text, at);
        if (text.charCodeAt(end) === code) at = end;
        else lonelyUntil[code] = end;
      }
    } else if (code === OPEN_BRACKET || (code === DASH && text.charCodeAt(at + 1) === DASH)) {
      const end = code === DASH ? endOfComment(text, at) : endOfLongBracket(text, at);
      if (end === -1) return -1;
      at = Math.max(at, end - 1);
    }
    at++;
  }
  return -1;
}

/** The closing quote of the string at `start`, or the end of its line: a backslash does not carry it over. */
function endOfString(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote || code === LINE_FEED) return at;
    at += code === BACKSLASH && text.charCodeAt(at + 1) !== LINE_FEED ? 2 : 1;
  }
  return text.length;
}

function endOfComment(text: string, start: number): number {
  const end = endOfLongBracket(text, start + 2);
  if (end !== start + 2) return end;
  const lineFeed = text.indexOf('\n', start);
  return lineFeed === -1 ? text.length : lineFeed;
}

/** Behind `[[ ... ]]` or `[=[ ... ]=]`; -1 when it is not closed, `start` when there is none. */
function endOfLongBracket(text: string, start: number): number {
  if (text.charCodeAt(start) !== OPEN_BRACKET) return start;
  let inner = start + 1;
  while (text.charCodeAt(inner) === EQUALS) inner++;
  if (text.charCodeAt(inner) !== OPEN_BRACKET) return start;
  const closing = `]${text.slice(start + 1, inner)}]`;
  const end = text.indexOf(closing, inner + 1);
  return end === -1 ? -1 : end + closing.length;
}
