import type { Directive } from '../directive.ts';
import type { CaddyfileWord } from './lex.ts';

interface Open<W extends CaddyfileWord> {
  readonly name: W;
  readonly args: readonly W[];
  readonly brace: W;
  readonly children: Line<W>[];
  readonly isStray: boolean;
}

/** A directive with the very words it was read from. */
export interface Line<W extends CaddyfileWord> extends Directive {
  readonly name: W;
  readonly args: readonly W[];
  readonly block?: {
    readonly open: number;
    readonly close: number;
    readonly children: readonly Line<W>[];
  };
  /** The brace that opens the block begins a line of its own. */
  readonly braceOnNewLine?: true;
}

/**
 * The directives in a stretch of words, as Caddy's Dispenser walks them: a name, what follows on its line, and a block where
 * the line ends in `{`. Blocks nest by braces alone.
 */
export function linesOf<W extends CaddyfileWord>(
  words: readonly W[],
  breaksLine: (one: W, next: W) => boolean,
  endOfFile: number,
): readonly Line<W>[] {
  const top: Line<W>[] = [];
  const open: Open<W>[] = [];
  let line: W[] = [];
  let before: W | undefined;
  const siblings = (): Line<W>[] => open.at(-1)?.children ?? top;
  const endLine = (): void => {
    const [name, ...args] = line;
    if (name !== undefined)
      siblings().push({ name, args, start: name.start, end: (args.at(-1) ?? name).end });
    line = [];
  };
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const isNew = before !== undefined && breaksLine(before, word);
    const opens = word.value === '{' && (next === undefined || breaksLine(word, next) || next.value === '}');
    if (opens && line.length > 0) {
      const [name, ...args] = line as [W, ...W[]];
      open.push({ name, args, brace: word, children: [], isStray: isNew });
      line = [];
    } else if (word.value === '}' && (isNew || line.length === 0 || open.length > 0)) {
      endLine();
      close(word);
    } else {
      if (isNew) endLine();
      line.push(word);
    }
    before = word;
  }
  endLine();
  while (open.length > 0) close(undefined);
  return top;

  function close(brace: W | undefined): void {
    const block = open.pop();
    if (block === undefined) return;
    const { name, args, children, isStray } = block;
    const at = brace?.start ?? endOfFile;
    siblings().push({
      name,
      args,
      block: { open: block.brace.end, close: at, children },
      start: name.start,
      end: brace?.end ?? endOfFile,
      ...(isStray ? { braceOnNewLine: true as const } : {}),
    });
  }
}
