/** A word with variables in it, taken apart (`ngx_http_script_compile`). */
export type Piece = { readonly text: string } | { readonly variable: string };

export interface Script {
  readonly pieces: readonly Piece[];
  readonly variables: readonly string[];
  /** Why nginx refuses it. */
  readonly wrong?: string;
}

const cache = new Map<string, Script>();
const MOST_CACHED = 5000;

export function scriptOf(text: string): Script {
  if (!text.includes('$')) return { pieces: [{ text }], variables: [] };
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size > MOST_CACHED) cache.clear();
  const script = compile(text);
  cache.set(text, script);
  return script;
}

export function hasVariables(text: string): boolean {
  return text.includes('$') && scriptOf(text).variables.length > 0;
}

function compile(text: string): Script {
  const pieces: Piece[] = [];
  const variables: string[] = [];
  let wrong: string | undefined;
  let plain = '';
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '$') {
      plain += text[at];
      at += 1;
      continue;
    }
    const found = nameAt(text, at + 1);
    if (found === undefined) {
      wrong ??=
        text[at + 1] === '{'
          ? `the variable in \`${text}\` is never closed`
          : `\`$\` in \`${text}\` names no variable`;
      plain += '$';
      at += 1;
      continue;
    }
    if (plain !== '') pieces.push({ text: plain });
    plain = '';
    pieces.push({ variable: found.name });
    variables.push(found.name);
    at = found.end;
  }
  if (plain !== '' || pieces.length === 0) pieces.push({ text: plain });
  return { pieces, variables, ...(wrong === undefined ? {} : { wrong }) };
}

/** Names are lower-cased; a capture has one digit. */
function nameAt(text: string, start: number): { readonly name: string; readonly end: number } | undefined {
  const braced = text[start] === '{';
  const first = braced ? start + 1 : start;
  const pattern = /[A-Za-z0-9_]*/y;
  pattern.lastIndex = first;
  const name = pattern.exec(text)?.[0] ?? '';
  if (!braced && /^[1-9]/.test(name)) return { name: name[0] ?? '', end: first + 1 };
  const end = first + name.length;
  if (name === '' || (braced && text[end] !== '}')) return undefined;
  return { name: name.toLowerCase(), end: braced ? end + 1 : end };
}
