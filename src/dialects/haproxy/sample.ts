/** `fetch(args),converter(args),…`: how HAProxy writes a value taken from traffic. */
export interface Sample {
  readonly fetch: Call;
  readonly converters: readonly Call[];
  /** Offset behind the expression in the text it was read from. */
  readonly end: number;
}

export interface Call {
  readonly name: string;
  /** Undefined when there are no parentheses. */
  readonly args: readonly string[] | undefined;
}

/** Reads an expression from `start` on; a message when it cannot be one (sample.c, sample_parse_expr_cnv). */
export function readSample(text: string, start = 0): Sample | { readonly bad: string } {
  const calls: Call[] = [];
  let at = start;
  while (true) {
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[0] ?? '';
    if (name === '') {
      if (calls.length === 0) return { bad: 'missing fetch method' };
      // `path,,lower`: an empty converter is skipped.
      if (text[at] === ',') {
        at += 1;
        continue;
      }
      break;
    }
    at += name.length;
    const args = readArguments(text, at);
    if (args !== undefined && 'bad' in args) return { bad: `${args.bad} after '${name}'` };
    calls.push({ name, args: args?.values });
    at = args?.end ?? at;
    if (text[at] !== ',') break;
    at += 1;
  }
  const [fetch, ...converters] = calls;
  return fetch === undefined ? { bad: 'missing fetch method' } : { fetch, converters, end: at };
}

const NAME = /[A-Za-z0-9._+:-]*/y;

/** What stands in parentheses, with quotes and backslashes as the tokenizer has them, except that `\#`, `\$` and `\xHH` are none. */
function readArguments(
  text: string,
  start: number,
): { readonly values: readonly string[]; readonly end: number } | { readonly bad: string } | undefined {
  if (text[start] !== '(') return undefined;
  const values: string[] = [];
  let value = '';
  let quote = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '\\' && quote !== "'") {
      const next = text[at + 1] ?? '';
      if (' \\\'"'.includes(next) || 'nrt'.includes(next)) {
        value += ({ n: '\n', r: '\r', t: '\t' } as Readonly<Record<string, string>>)[next] ?? next;
        at += 1;
      } else {
        value += char;
      }
    } else if (quote !== '') {
      if (char === quote) quote = '';
      else value += char;
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === ',') {
      values.push(value);
      value = '';
    } else if (char === ')') {
      return { values: [...values, value], end: at + 1 };
    } else {
      value += char;
    }
  }
  return { bad: "missing ')'" };
}
