import type { SourceFile } from '../../text/source.ts';
import type { Block, Comment, Directive, DirectiveTree, Problem } from '../directive.ts';
import { type HaproxyWord, type Line, readLine } from './line.ts';
import { beginsSection } from './sections.ts';

/** A line of HAProxy's: its words keep the variables that stand in them. */
export interface HaproxyDirective extends Directive {
  readonly name: HaproxyWord;
  readonly args: readonly HaproxyWord[];
  readonly block?: HaproxyBlock;
}

export interface HaproxyBlock extends Block {
  readonly children: readonly HaproxyDirective[];
}

export interface HaproxyTree extends DirectiveTree {
  readonly directives: readonly HaproxyDirective[];
}

/**
 * A section is a directive with a block: the lines up to the next section keyword. Indentation has no meaning.
 * `.if` and its kin are lines like any other here, since they may stand around whole sections.
 */
export function parseHaproxy(file: SourceFile): HaproxyTree {
  const { text } = file;
  const directives: HaproxyDirective[] = [];
  const comments: Comment[] = [];
  const problems: Problem[] = [];
  let section: { readonly head: HaproxyDirective; readonly children: HaproxyDirective[] } | undefined;

  const closeSection = (): void => {
    if (section === undefined) return;
    const { head, children } = section;
    const end = children.at(-1)?.end ?? head.end;
    directives.push({ ...head, block: { open: head.end, close: nextLine(text, end), children }, end });
  };

  for (const [start, end] of linesOf(text)) {
    const line = readLine(text, start, end);
    if (line.comment !== undefined) comments.push(commentAt(text, line.comment, end));
    if (line.problem !== undefined) problems.push(line.problem);
    const directive = line.problem === undefined ? directiveOf(line) : undefined;
    if (directive === undefined) continue;
    if (beginsSection(directive.name.value)) {
      closeSection();
      section = { head: directive, children: [] };
    } else if (section === undefined) {
      directives.push(directive);
    } else {
      section.children.push(directive);
    }
  }
  closeSection();
  return { file, directives, comments, problems };
}

/** Start and end of each line; a byte order mark is no part of the first. */
function* linesOf(text: string): Generator<readonly [start: number, end: number]> {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start < text.length) {
    const lineFeed = text.indexOf('\n', start);
    const end = lineFeed === -1 ? text.length : lineFeed;
    yield [start, end];
    start = end + 1;
  }
}

/** Where a line put at the end of a section belongs: before the blank lines and comments that lead to the next one. */
function nextLine(text: string, from: number): number {
  const lineFeed = text.indexOf('\n', from);
  return lineFeed === -1 ? text.length : lineFeed + 1;
}

/** An empty first word makes an empty line (cfgparse.c, parse_cfg). */
function directiveOf(line: Line): HaproxyDirective | undefined {
  const [name, ...args] = line.words;
  if (name === undefined || name.value === '') return undefined;
  return { name, args, start: name.start, end: (args.at(-1) ?? name).end };
}

function commentAt(text: string, start: number, lineEnd: number): Comment {
  const end = text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
  return { text: text.slice(start + 1, end).trim(), start, end };
}
