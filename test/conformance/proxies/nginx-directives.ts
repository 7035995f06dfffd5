/** A word of an nginx config and where it stands. */
export type Word = { readonly text: string; readonly start: number; readonly end: number };

export type NginxDirective = {
  readonly name: Word;
  readonly args: readonly Word[];
  /** The children and the offset behind the opening brace. */
  readonly block: { readonly children: readonly NginxDirective[]; readonly start: number } | undefined;
};

/**
 * Reads just enough of nginx's grammar to know where the words stand that the rig replaces. It is kept apart from the
 * linter's own parser, so that a mistake there cannot hide itself here; text that nginx would refuse is read as far as
 * it goes and left as it is.
 */
export function readDirectives(text: string): readonly NginxDirective[] {
  const tokens = [...readTokens(text)];
  let at = 0;
  const readBlock = (): NginxDirective[] => {
    const directives: NginxDirective[] = [];
    let words: Word[] = [];
    for (; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.kind === '}') break;
      if (token.kind === 'word') {
        words.push(token);
        continue;
      }
      const [name, ...args] = words;
      words = [];
      let block: NginxDirective['block'];
      if (token.kind === '{') {
        at += 1;
        block = { start: token.end, children: readBlock() };
      }
      if (name) directives.push({ name, args, block });
    }
    return directives;
  };
  const all: NginxDirective[] = [];
  while (at < tokens.length) {
    all.push(...readBlock());
    at += 1;
  }
  return all;
}

type Token = Word & { readonly kind: 'word' | ';' | '{' | '}' };

/** nginx ngx_conf_file.c, ngx_conf_read_token. */
function* readTokens(text: string): Generator<Token> {
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (/[ \t\r\n]/.test(character)) {
      at += 1;
    } else if (character === '#') {
      while (at < text.length && text[at] !== '\n') at += 1;
    } else if (character === ';' || character === '{' || character === '}') {
      yield { kind: character, text: character, start: at, end: at + 1 };
      at += 1;
    } else {
      const end = character === '"' || character === "'" ? endOfQuoted(text, at) : endOfBare(text, at);
      yield { kind: 'word', text: unquoted(text.slice(at, end)), start: at, end };
      at = end;
    }
  }
}

function endOfQuoted(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== text[start]) at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}

function endOfBare(text: string, start: number): number {
  let at = start;
  while (at < text.length && !/[ \t\r\n;]/.test(text[at] ?? '')) {
    if (text[at] === '{' && text[at - 1] !== '$') break;
    at += text[at] === '\\' ? 2 : 1;
  }
  return at;
}

function unquoted(word: string): string {
  return /^(".*"|'.*')$/s.test(word) ? word.slice(1, -1) : word;
}
