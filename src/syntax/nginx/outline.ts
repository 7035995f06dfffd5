import type { Directive, Word } from '../directive.ts';
import { DOUBLE_QUOTE, SINGLE_QUOTE, wordValue } from './scan.ts';

/**
 * A file's directives as numbers: of a large config that is a tenth of the room that an object for each word takes, and
 * of the time. Directives and words are known by their index, in the order of the text; what stands in a block follows
 * its directive.
 */
export interface Outline {
  readonly text: string;
  /** Two for each word: where it begins and where it ends, quotes included. */
  readonly words: Int32Array;
  /** Six for each directive, see below. */
  readonly directives: Int32Array;
  /** How many directives there are. */
  readonly count: number;
  /** Words whose value is not what the source says, where a mistake was mended. */
  readonly mended: ReadonlyMap<number, string>;
  /** Directives whose block is in another language. */
  readonly verbatim: ReadonlySet<number>;
  readonly sayings: Sayings;
}

/** By their text, and the names in them: the same few come back in all files of a config, and are made once. */
export interface Sayings {
  readonly byText: Map<string, Saying>;
  readonly names: Map<string, string>;
}

export function newSayings(): Sayings {
  return { byText: new Map(), names: new Map() };
}

/** What a directive says, wherever it stands. */
export interface Saying {
  readonly name: string;
  readonly args: readonly string[];
  /** The name and arguments as they are written. */
  readonly text: string;
}

export const FIELDS = 6;
export const FIRST_WORD = 0;
export const BEHIND_WORDS = 1;
/** Behind the terminator. */
export const END = 2;
/** Just inside the opening brace; 0 where there is no block. */
export const OPEN = 3;
export const CLOSE = 4;
/** The directive behind this one and all that stands in it. */
export const NEXT = 5;

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
  const { names } = outline.sayings;
  const value = valueAt(outline, field(outline, directive, FIRST_WORD));
  const known = names.get(value);
  if (known !== undefined) return known;
  names.set(value, value);
  return value;
}

export function sayingOf(outline: Outline, directive: number): Saying {
  const text = outline.text.slice(startOf(outline, directive), endOfWords(outline, directive));
  const { byText } = outline.sayings;
  // Where a mistake was mended, the same text may stand for different words.
  const isPlain = outline.mended.size === 0;
  const known = isPlain ? byText.get(text) : undefined;
  if (known !== undefined) return known;
  const saying = { name: nameOf(outline, directive), args: argumentsOf(outline, directive), text };
  if (isPlain) byText.set(text, saying);
  return saying;
}

function argumentsOf(outline: Outline, directive: number): readonly string[] {
  const behind = field(outline, directive, BEHIND_WORDS);
  const values: string[] = [];
  for (let word = field(outline, directive, FIRST_WORD) + 1; word < behind; word += 1)
    values.push(valueAt(outline, word));
  return values;
}

/** Where the name begins. */
export function startOf(outline: Outline, directive: number): number {
  return outline.words[2 * field(outline, directive, FIRST_WORD)] ?? 0;
}

export function endOfName(outline: Outline, directive: number): number {
  return outline.words[2 * field(outline, directive, FIRST_WORD) + 1] ?? 0;
}

/** The same with another value for a name. */
export function withName(outline: Outline, directive: number, name: string): Outline {
  const mended = new Map(outline.mended).set(field(outline, directive, FIRST_WORD), name);
  return { ...outline, mended };
}

/** Where the last word ends. */
export function endOfWords(outline: Outline, directive: number): number {
  return outline.words[2 * field(outline, directive, BEHIND_WORDS) - 1] ?? 0;
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

function valueAt(outline: Outline, word: number): string {
  const { text, words, mended } = outline;
  if (mended.size > 0) {
    const value = mended.get(word);
    if (value !== undefined) return value;
  }
  const start = words[2 * word] ?? 0;
  const end = words[2 * word + 1] ?? 0;
  return wordValue(quoteAt(text, start) === '' ? text.slice(start, end) : text.slice(start + 1, end - 1));
}

/** A bare word never begins with a quote. */
function quoteAt(text: string, start: number): '' | '"' | "'" {
  const code = text.charCodeAt(start);
  return code === DOUBLE_QUOTE ? '"' : code === SINGLE_QUOTE ? "'" : '';
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
  const words: Word[] = [];
  const behind = field(outline, directive, BEHIND_WORDS);
  for (let word = field(outline, directive, FIRST_WORD); word < behind; word += 1) {
    const start = outline.words[2 * word] ?? 0;
    const end = outline.words[2 * word + 1] ?? 0;
    words.push({ value: valueAt(outline, word), quote: quoteAt(outline.text, start), start, end });
  }
  return words;
}

/** The outline of a tree, for a file that was read with care. */
export function outlineOf(text: string, top: readonly Directive[], sayings: Sayings): Outline {
  const words: number[] = [];
  const directives: number[] = [];
  const mended = new Map<number, string>();
  const verbatim = new Set<number>();
  const pending: (Directive | { readonly ends: number })[] = top.toReversed();
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const index = directives.length / FIELDS;
    if ('ends' in at) {
      directives[FIELDS * at.ends + NEXT] = index;
      continue;
    }
    const first = words.length / 2;
    for (const { value, quote, start, end } of [at.name, ...at.args]) {
      const said = quote === '' ? text.slice(start, end) : text.slice(start + 1, end - 1);
      if (value !== wordValue(said)) mended.set(words.length / 2, value);
      words.push(start, end);
    }
    const { open = 0, close = 0 } = at.block ?? {};
    directives.push(first, words.length / 2, at.end, open, close, index + 1);
    if (at.block?.verbatim) verbatim.add(index);
    pending.push({ ends: index });
    for (const child of at.block?.children.toReversed() ?? []) pending.push(child);
  }
  return {
    text,
    words: Int32Array.from(words),
    directives: Int32Array.from(directives),
    count: directives.length / FIELDS,
    mended,
    verbatim,
    sayings,
  };
}
