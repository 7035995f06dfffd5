import type { Directive, DirectiveTree, Token } from '../directive.ts';
import { isBlank } from './lines.ts';

/** Every piece of the source in order: joined, the tokens give the text back, whatever was wrong with it. */
export function tokensOf(tree: DirectiveTree): Token[] {
  const { text } = tree.file;
  const tokens: Token[] = [];
  let at = 0;
  for (const token of solidTokens(tree)) {
    fillGap(text, at, token.start, tokens);
    tokens.push(token);
    at = token.end;
  }
  fillGap(text, at, text.length, tokens);
  return tokens;
}

/** Words, comments and bodies that are kept as they are; what is left are blanks, `<`, `>` and closing tags. */
function solidTokens(tree: DirectiveTree): Token[] {
  const tokens: Token[] = tree.comments.map(({ start, end }) => ({ kind: 'comment', start, end }));
  // A list of what is still to visit instead of recursion: sections may nest deeper than the call stack.
  const pending: Directive[] = [...tree.directives];
  for (let directive = pending.pop(); directive !== undefined; directive = pending.pop()) {
    const { name, args, block } = directive;
    if (name.end > name.start) tokens.push({ kind: 'word', start: name.start, end: name.end });
    for (const { start, end } of args) tokens.push({ kind: 'word', start, end });
    if (block?.verbatim && block.open < block.close)
      tokens.push({ kind: 'verbatim', start: block.open, end: block.close });
    for (const child of block?.children ?? []) pending.push(child);
  }
  return tokens.sort((one, other) => one.start - other.start);
}

function fillGap(text: string, start: number, end: number, tokens: Token[]): void {
  let at = start;
  while (at < end) {
    const from = at;
    const blank = isBlank(text.charCodeAt(at));
    while (at < end && isBlank(text.charCodeAt(at)) === blank) at += 1;
    tokens.push({ kind: blank ? 'blank' : 'punctuation', start: from, end: at });
  }
}
