import type { Directive, Word } from '../directive.ts';
import { firstWord, valuesIn, wordsIn } from './words.ts';

/**
 * A file's directives as numbers: of a large config that is a tenth of the room that objects take, and of the time.
 * Directives are known by their index, in the order of the text; what stands in a block follows its directive.
 */
export interface Outline {
  readonly text: string;
  /** Six for each directive, see below. */
  readonly directives: Int32Array;
  /** How many directives there are. */
  readonly count: number;
  /** The words of directives that are not read as the source says, since a mistake was mended. */
  readonly mended: ReadonlyMap<number, readonly Word[]>;
  /** Directives whose block is in another language. */
  readonly verbatim: ReadonlySet<number>;
  /** How many directives stand in one another at most. */
  readonly depth: number;
  /** What directives say, as far as it has been asked. */
  readonly said: (Saying | undefined)[];
  readonly sayings: Sayings;
}

/** By their text: the same few come back in all files of a config, and are made once. */
export interface Sayings {
  readonly byText: Map<string, Saying>;
  readonly names: Map<string, string>;
  /** The one that was asked for last. */
  last: Saying | undefined;
}

export function newSayings(): Sayings {
  return { byText: new Map(), names: new Map(), last: undefined };
}

/** What a directive says, wherever it stands. */
export interface Saying {
  readonly name: string;
  readonly args: readonly string[];
  /** The name and arguments as they are written. */
  readonly text: string;
  /** What came behind it the last time, which is mostly what comes behind it again. */
  next: Saying | undefined;
}

export const FIELDS = 6;
export const START = 0;
/** Where the last word ends. */
export const WORDS_END = 1;
/** Behind the terminator. */
export const END = 2;
/** Just inside the opening brace; 0 where there is no block. */
export const OPEN = 3;
export const CLOSE = 4;
/** The directive behind this one and all that stands in it. */
export const NEXT = 5;

/** The directive behind a directive and all that stands in it. */
export function nextOf(outline: Outline, directive: number): number {
  return field(outline, directive, NEXT);
}

/** The directives that stand in none of the others. */
export function outermost(outline: Outline): readonly number[] {
  return siblings(outline, 0, outline.count);
}

export function childrenOf(outline: Outline, directive: number): readonly number[] {
  return siblings(outline, directive + 1, field(outline, directive, NEXT));
}

function siblings(outline: Outline, first: number, behind: number): readonly number[] {
  const found: number[] = [];
  for (let at = first; at < behind; at = field(outline, at, NEXT)) found.push(at);
  return found;
}

export function nameOf(outline: Outline, directive: number): string {
  const said = outline.said[directive];
  if (said !== undefined) return said.name;
  const name =
    outline.mended.get(directive)?.[0]?.value ??
    firstWord(outline.text, startOf(outline, directive), endOfWords(outline, directive));
  return known(name, outline.sayings);
}

function known(name: string, { names }: Sayings): string {
  const before = names.get(name);
  if (before !== undefined) return before;
  names.set(name, name);
  return name;
}

export function sayingOf(outline: Outline, directive: number): Saying {
  const { said, sayings } = outline;
  const before = said[directive];
  if (before !== undefined) return before;
  const saying = expected(outline, directive) ?? found(outline, directive);
  said[directive] = saying;
  if (sayings.last !== undefined) sayings.last.next = saying;
  sayings.last = saying;
  return saying;
}

/** Sites are written alike: to compare with one text costs less than to look among all. */
function expected({ text, mended, directives, sayings }: Outline, directive: number): Saying | undefined {
  const next = sayings.last?.next;
  if (next === undefined || mended.size > 0) return undefined;
  const start = directives[FIELDS * directive + START] ?? 0;
  const end = directives[FIELDS * directive + WORDS_END] ?? 0;
  return next.text.length === end - start && text.startsWith(next.text, start) ? next : undefined;
}

function found(outline: Outline, directive: number): Saying {
  const { byText } = outline.sayings;
  const text = outline.text.slice(startOf(outline, directive), endOfWords(outline, directive));
  // Where a mistake was mended, the same text may stand for different words.
  const isPlain = outline.mended.size === 0;
  const before = isPlain ? byText.get(text) : undefined;
  if (before !== undefined) return before;
  const words = isPlain ? valuesIn(text) : wordsOf(outline, directive).map(({ value }) => value);
  const name = known(words[0] ?? '', outline.sayings);
  const saying = { name, args: words.slice(1), text, next: undefined };
  if (isPlain) byText.set(text, saying);
  return saying;
}

/** Where the name begins. */
export function startOf(outline: Outline, directive: number): number {
  return field(outline, directive, START);
}

export function endOfName(outline: Outline, directive: number): number {
  return wordsOf(outline, directive)[0]?.end ?? 0;
}

/** The same with another value for a name. */
export function withName(outline: Outline, directive: number, value: string): Outline {
  const words = wordsOf(outline, directive).map((word, index) => (index === 0 ? { ...word, value } : word));
  return {
    ...outline,
    mended: new Map(outline.mended).set(directive, words),
    said: new Array(outline.count),
  };
}

/** Where the last word ends. */
export function endOfWords(outline: Outline, directive: number): number {
  return field(outline, directive, WORDS_END);
}

/** Behind the terminator. */
export function endOf(outline: Outline, directive: number): number {
  return field(outline, directive, END);
}

export function hasBlock(outline: Outline, directive: number): boolean {
  return field(outline, directive, OPEN) !== 0;
}

/** What stands between the braces. */
export function insideOf(
  outline: Outline,
  directive: number,
): { readonly start: number; readonly end: number } {
  return { start: field(outline, directive, OPEN), end: field(outline, directive, CLOSE) };
}

function field({ directives }: Outline, directive: number, offset: number): number {
  return directives[FIELDS * directive + offset] ?? 0;
}

/** The tree that an outline stands for. */
export function directivesOf(outline: Outline): readonly Directive[] {
  const top: Directive[] = [];
  // A list of what is still open instead of recursion: blocks may nest deeper than the call stack.
  const open: { readonly behind: number; readonly children: Directive[] }[] = [
    { behind: outline.count, children: top },
  ];
  for (let at = 0; at < outline.count; at += 1) {
    while (at >= (open.at(-1)?.behind ?? 0)) open.pop();
    const children: Directive[] = [];
    open.at(-1)?.children.push(directiveAt(outline, at, children));
    if (hasBlock(outline, at)) open.push({ behind: field(outline, at, NEXT), children });
  }
  return top;
}

function directiveAt(outline: Outline, at: number, children: readonly Directive[]): Directive {
  const [name, ...args] = wordsOf(outline, at);
  if (name === undefined) throw new Error('a directive without a name');
  const { start: open, end: close } = insideOf(outline, at);
  const verbatim = outline.verbatim.has(at) ? { verbatim: true as const } : {};
  const block = hasBlock(outline, at) ? { block: { open, close, children, ...verbatim } } : {};
  return { name, args, ...block, start: name.start, end: endOf(outline, at) };
}

function wordsOf(outline: Outline, directive: number): readonly Word[] {
  return (
    outline.mended.get(directive) ??
    wordsIn(outline.text, startOf(outline, directive), endOfWords(outline, directive))
  );
}

/** The outline of a tree, for a file that was read with care. */
export function outlineOf(text: string, top: readonly Directive[], sayings: Sayings): Outline {
  const directives: number[] = [];
  const mended = new Map<number, readonly Word[]>();
  const verbatim = new Set<number>();
  let around = 0;
  let depth = 0;
  const pending: (Directive | { readonly ends: number })[] = top.toReversed();
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const index = directives.length / FIELDS;
    if ('ends' in at) {
      directives[FIELDS * at.ends + NEXT] = index;
      around -= 1;
      continue;
    }
    const words = [at.name, ...at.args];
    const wordsEnd = words.at(-1)?.end ?? at.end;
    if (!isSame(words, wordsIn(text, at.start, wordsEnd))) mended.set(index, words);
    const { open = 0, close = 0 } = at.block ?? {};
    directives.push(at.start, wordsEnd, at.end, open, close, index + 1);
    if (at.block?.verbatim) verbatim.add(index);
    pending.push({ ends: index });
    around += 1;
    depth = Math.max(depth, around);
    for (const child of at.block?.children.toReversed() ?? []) pending.push(child);
  }
  return {
    text,
    directives: Int32Array.from(directives),
    count: directives.length / FIELDS,
    mended,
    verbatim,
    depth,
    said: new Array(directives.length / FIELDS),
    sayings,
  };
}

function isSame(words: readonly Word[], written: readonly Word[]): boolean {
  return (
    words.length === written.length &&
    words.every(
      ({ value, start, end }, index) =>
        value === written[index]?.value && start === written[index]?.start && end === written[index]?.end,
    )
  );
}
