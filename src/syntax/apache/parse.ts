import type { SourceFile } from '../../text/source.ts';
import type { Comment, Directive, DirectiveTree, Problem, Word } from '../directive.ts';
import { type Line, linesOf, offsetOf } from './lines.ts';
import { missingAngle, strayClose, unclosedSection } from './problems.ts';
import { argumentsOf, inFile, wordAt } from './words.ts';

/** Sections whose lines are not looked at where they stand: they are kept for `Use`, or are in another language. */
const VERBATIM: ReadonlySet<string> = new Set(['macro', 'perl']);

interface OpenSection {
  readonly name: Word;
  readonly args: readonly Word[];
  readonly line: Line;
  readonly children: Directive[];
}

/**
 * Parses one Apache file, whole or fragment. Nothing is expanded or left out here: a section that a condition leaves out
 * must be closed like any other.
 */
export function parseApache(file: SourceFile): DirectiveTree {
  const { text } = file;
  const top: Directive[] = [];
  const comments: Comment[] = [];
  const problems: Problem[] = [];
  const sections: OpenSection[] = [];
  /** How many of its own kind are open inside a section that is kept as it is (macros may define macros). */
  let nested = 0;

  for (const line of linesOf(text)) {
    const innermost = sections.at(-1);
    if (innermost !== undefined && isVerbatim(innermost)) {
      if (opensAnother(line, innermost)) nested += 1;
      else if (closes(line, innermost) && nested > 0) nested -= 1;
      else if (closes(line, innermost)) end(line.start, line.end);
    } else if (line.text.startsWith('#')) comments.push(commentOf(line));
    else if (line.text.startsWith('</')) close(line);
    else if (line.text.startsWith('<')) open(line);
    else siblings().push(directiveOf(line));
  }
  while (sections.length > 0) abandon(text.length);
  return { file, directives: top, comments, problems };

  function siblings(): Directive[] {
    return sections.at(-1)?.children ?? top;
  }

  function open(line: Line): void {
    const { name, args, isClosed } = openingTag(line);
    if (!isClosed) problems.push(missingAngle(line.text, line.start, line.end));
    sections.push({ name, args, line, children: [] });
  }

  function close(line: Line): void {
    const name = closingName(line);
    if (!line.text.endsWith('>')) problems.push(missingAngle(line.text, line.start, line.end));
    const depth = sections.findLastIndex((section) => isSame(section.name.value, name));
    if (depth === -1) {
      problems.push(strayClose(name, sections.at(-1)?.name.value, line.start, line.end));
      return;
    }
    while (sections.length > depth + 1) abandon(line.start);
    end(line.start, line.end);
  }

  /** Ends the innermost section where its closing tag should have come. */
  function abandon(at: number): void {
    const section = sections.at(-1);
    if (section === undefined) return;
    problems.push(unclosedSection(section.name.value, section.line.start, section.line.end));
    end(at, at);
  }

  function end(closing: number, behind: number): void {
    const section = sections.pop();
    if (section === undefined) return;
    const { name, args, line, children } = section;
    const block = {
      open: line.end,
      close: closing,
      children,
      ...(isVerbatim(section) ? { verbatim: true as const } : {}),
    };
    siblings().push({ name, args, block, start: line.start, end: behind });
  }
}

function isVerbatim(section: OpenSection): boolean {
  return VERBATIM.has(section.name.value.toLowerCase());
}

function closes(line: Line, section: OpenSection): boolean {
  return line.text.startsWith('</') && isSame(closingName(line), section.name.value);
}

function opensAnother({ text }: Line, { name }: OpenSection): boolean {
  return text.startsWith('<') && isSame(/^<([^\s>]*)/.exec(text)?.[1] ?? '', name.value);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function commentOf({ text, start, end }: Line): Comment {
  return { text: text.slice(1).trim(), start, end };
}

function directiveOf({ text, pieces, start, end }: Line): Directive {
  const first = wordAt(text, 0);
  const name: Word =
    first === undefined ? { value: '', quote: '', start, end: start } : inFile(first, pieces);
  const args = argumentsOf(name.value, text, first?.end ?? 0).map((word) => inFile(word, pieces));
  return { name, args, start, end };
}

/** `</VirtualHost>`: what stands between the slash and the `>`. */
export function closingName({ text }: Pick<Line, 'text'>): string {
  return /^<\/([^\s>]*)/.exec(text)?.[1] ?? '';
}

function openingTag(line: Line): {
  readonly name: Word;
  readonly args: readonly Word[];
  readonly isClosed: boolean;
} {
  const { text, pieces } = line;
  // Sections look for the last `>` of their line and ignore what stands behind it (server/core.c).
  const angle = text.lastIndexOf('>');
  const isClosed = angle !== -1;
  const inner = isClosed ? text.slice(0, angle) : text;
  const end = /^<[^\s]*/.exec(inner)?.[0].length ?? 1;
  // A line that goes on behind the bare `<` with nothing has no place for a second character.
  const behind = line.start + 1;
  const name: Word = {
    value: inner.slice(1, end),
    quote: '',
    start: end > 1 ? offsetOf(pieces, 1) : behind,
    end: end > 1 ? offsetOf(pieces, end - 1) + 1 : behind,
  };
  const args = argumentsOf(name.value, inner, end).map((word) => inFile(word, pieces));
  return { name, args, isClosed };
}
