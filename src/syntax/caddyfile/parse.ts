import type { SourceFile } from '../../text/source.ts';
import type { Directive, DirectiveTree, Problem } from '../directive.ts';
import { readBlocks, type ServerBlock } from './blocks.ts';
import { type Grammar, NEWEST_GRAMMAR } from './grammar.ts';
import { type CaddyfileWord, lexCaddyfile } from './lex.ts';
import { linesOf } from './lines.ts';

export interface CaddyfileTree extends DirectiveTree {
  /** Every word in order, braces among them: what imports replace. */
  readonly words: readonly CaddyfileWord[];
}

/**
 * Parses one Caddyfile as it stands: imports are left as directives. A site without braces reaches to the end of the file,
 * and the block of global options is a directive without a name.
 */
export function parseCaddyfile(file: SourceFile, grammar: Grammar = NEWEST_GRAMMAR): CaddyfileTree {
  const { words, comments, problems } = lexCaddyfile(file, grammar);
  const { blocks, refusals } = readBlocks(words, { grammar, breaksLine: areOnDifferentLines });
  const found: Problem[] = refusals.map(({ code, message, expected, word }) => ({
    code,
    message,
    expected,
    start: word.start,
    end: word.end,
  }));
  return {
    file,
    directives: blocks.flatMap((block) => directivesOf(block, file)),
    comments,
    words,
    problems: problems.length > 0 ? problems : found.sort((one, other) => one.start - other.start),
  };
}

export function areOnDifferentLines(one: CaddyfileWord, next: CaddyfileWord): boolean {
  return one.lastLine < next.line;
}

function directivesOf(block: ServerBlock<CaddyfileWord>, { text }: SourceFile): readonly Directive[] {
  const children = block.segments.flatMap((segment) => linesOf(segment, areOnDifferentLines, text.length));
  const [first, ...others] = block.keys.map((key) => key.word);
  if (first === undefined && block.open === undefined) return children;
  const start = first?.start ?? block.open?.start ?? 0;
  const name = first ?? { value: '', quote: '' as const, start, end: start };
  const open = block.open?.end ?? others.at(-1)?.end ?? name.end;
  const close = block.close?.start ?? text.length;
  const end = block.close?.end ?? (block.open === undefined ? lastEnd(children, open) : text.length);
  if (block.open === undefined && children.length === 0) return [{ name, args: others, start, end: open }];
  return [{ name, args: others, block: { open, close, children }, start, end }];
}

function lastEnd(children: readonly Directive[], otherwise: number): number {
  return children.at(-1)?.end ?? otherwise;
}
