import type { Token } from '../directive.ts';
import type { CaddyfileTree } from './parse.ts';

/** Every piece of the source in order: joined, the tokens give the text back, whatever was wrong with it. */
export function tokensOf({ file, words, comments }: CaddyfileTree): Token[] {
  const { text } = file;
  const solid: Token[] = [
    ...comments.map(({ start, end }): Token => ({ kind: 'comment', start, end })),
    ...words.map(({ value, quote, start, end }): Token => {
      const isBrace = quote === '' && (value === '{' || value === '}');
      return { kind: isBrace ? 'punctuation' : 'word', start, end };
    }),
  ].sort((one, other) => one.start - other.start || one.end - other.end);
  const tokens: Token[] = [];
  let at = 0;
  for (const token of solid) {
    // The words that one variable's default holds all stand where the variable does.
    if (token.end <= at) continue;
    const start = Math.max(at, token.start);
    fillGap(text, at, start, tokens);
    tokens.push({ ...token, start });
    at = token.end;
  }
  fillGap(text, at, text.length, tokens);
  return tokens;
}

/** Between words stand blanks; a lone backslash joins lines, and behind an error nothing was read. */
function fillGap(text: string, start: number, end: number, tokens: Token[]): void {
  if (start >= end) return;
  const blank = /^[\s\ufeff\\]*$/u.test(text.slice(start, end));
  tokens.push({ kind: blank ? 'blank' : 'verbatim', start, end });
}
