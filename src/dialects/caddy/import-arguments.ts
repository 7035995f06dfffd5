import { breaksLine, type CaddyToken } from './token.ts';
import { isAtLeast } from './version.ts';

/** The block that was given to an import, whole and by the first words of its lines. */
export interface GivenBlock {
  readonly block: readonly CaddyToken[];
  readonly parts: ReadonlyMap<string, readonly CaddyToken[]>;
}

/** What `{blocks.key}` stands for: the rest of the line that begins with `key`, and what is between its braces. */
export function givenBlock(block: readonly CaddyToken[]): GivenBlock {
  const parts = new Map<string, CaddyToken[]>();
  let nesting = 0;
  let part: CaddyToken[] | undefined;
  for (const [index, word] of block.entries()) {
    const before = block[index - 1];
    const isNew = before === undefined || breaksLine(before, word);
    if (word.value === '}') nesting -= 1;
    const isOwnBrace = nesting === 0 && (word.value === '{' || word.value === '}');
    if (nesting === 0 && isNew && !isOwnBrace) {
      part = [];
      parts.set(word.value, part);
    } else if (!isOwnBrace) part?.push(word);
    if (word.value === '{') nesting += 1;
  }
  return { block, parts };
}

/** How much more may be brought in. */
interface Room {
  readonly words: number;
  readonly text: number;
}

/**
 * Puts an import's arguments and block into the words it imports. Definitions of snippets among them are left alone: their
 * placeholders are for their own imports (parse.go, doImport; importargs.go).
 */
export function withArguments(
  words: readonly CaddyToken[],
  args: readonly CaddyToken[],
  given: GivenBlock | undefined,
  outside: boolean,
  version: string,
  room: Room = { words: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY },
): readonly CaddyToken[] {
  const texts = args.map((arg) => arg.value);
  const result: CaddyToken[] = [];
  let nesting = outside ? 0 : 1;
  let inLine = 0;
  let mayBeSnippet = false;
  let inSnippet = false;
  let before: CaddyToken | undefined;
  let length = 0;
  for (const word of words) {
    if (result.length > room.words || length > room.text) break;
    if (!inSnippet && nesting === 0) {
      inLine = before === undefined || breaksLine(before, word) ? 0 : inLine + 1;
      if (inLine === 0) mayBeSnippet = /^\(.+\)$/.test(word.value);
    }
    if (word.value === '{') {
      nesting += 1;
      if (inLine === 1 && mayBeSnippet && nesting === 1) inSnippet = true;
    } else if (word.value === '}') {
      nesting -= 1;
      if (nesting === 0) inSnippet = false;
    }
    before = word;
    if (inSnippet) result.push(word);
    else
      for (const each of replaced(word, texts, args, given, version)) {
        result.push(each);
        length += each.value.length;
      }
  }
  return result;
}

function replaced(
  word: CaddyToken,
  texts: readonly string[],
  args: readonly CaddyToken[],
  given: GivenBlock | undefined,
  version: string,
): readonly CaddyToken[] {
  const { value } = word;
  if (!value.includes('{') || becomesTooLong(value, texts)) return [word];
  if (given !== undefined && value === '{block}') return given.block;
  if (given !== undefined && value.startsWith('{blocks.') && value.endsWith('}'))
    return given.parts.get(value.slice('{blocks.'.length, -1)) ?? [];
  if (isAtLeast(version, '2.7')) {
    const range = rangeOf(value, texts.length);
    if (range !== undefined)
      return args.slice(range[0], range[1]).map((arg) => ({ ...word, value: arg.value }));
    const indexed = value.replace(
      /\{args\[(\d+)\]\}/g,
      (whole, index: string) => texts[Number(index)] ?? whole,
    );
    return [{ ...word, value: withOldForm(indexed, texts) }];
  }
  return [{ ...word, value: withOldForm(value, texts) }];
}

/** A word may name one argument many times, and an argument may be as long as all that came before. */
function becomesTooLong(value: string, texts: readonly string[]): boolean {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  return longest > 1000 && (value.split('{args').length - 1) * longest > LONGEST_WORD;
}

const LONGEST_WORD = 1_000_000;

function withOldForm(value: string, texts: readonly string[]): string {
  return value.replace(/\{args\.(\d+)\}/g, (whole, index: string) => texts[Number(index)] ?? whole);
}

/** `{args[1:]}`, `{args[:2]}`, `{args[:]}` as a whole word. */
function rangeOf(value: string, count: number): readonly [number, number] | undefined {
  const match = /^\{args\[(\d*):(\d*)\]\}$/.exec(value);
  if (match === null) return undefined;
  const start = match[1] === '' ? 0 : Number(match[1]);
  const end = match[2] === '' ? count : Number(match[2]);
  return start > end || end > count ? undefined : [start, end];
}
