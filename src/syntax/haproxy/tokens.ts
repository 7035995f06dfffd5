import type { SourceFile } from '../../text/source.ts';
import type { Token } from '../directive.ts';
import { parseHaproxy } from './parse.ts';

/** Every character of the file, in order; what follows an error on its line is verbatim. */
export function tokensOf(file: SourceFile): readonly Token[] {
  const tree = parseHaproxy(file);
  const { text } = file;
  const solid: Token[] = [];
  for (const outer of tree.directives) {
    for (const line of [outer, ...(outer.block?.children ?? [])]) {
      for (const word of [line.name, ...line.args])
        solid.push({ kind: 'word', start: word.start, end: word.end });
    }
  }
  for (const { start, end } of tree.comments) solid.push({ kind: 'comment', start, end });
  solid.sort((a, b) => a.start - b.start);

  const tokens: Token[] = [];
  let at = 0;
  const fill = (end: number): void => {
    if (at >= end) return;
    const blank =
      text
        .slice(at, end)
        .replace(/^\uFEFF/, '')
        .trim() === '';
    tokens.push({ kind: blank ? 'blank' : 'verbatim', start: at, end });
  };
  for (const token of solid) {
    fill(token.start);
    tokens.push(token);
    at = token.end;
  }
  fill(text.length);
  return tokens;
}
