import type { SourceFile } from '../../text/source.ts';
import type { Entry, ListValue, MapValue, ScalarValue, Value } from './value.ts';
import { plainValue } from './yaml-plain-value.ts';

const NEWLINE = 0x0a;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const DASH = 0x2d;
const COLON = 0x3a;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const BRACKET_END = 0x5d;
const BRACE = 0x7b;

/** What no text without quotes begins with, or none that is easily told from something else. */
const NO_PLAIN_START = new Set(Array.from('?:,[]{}#&*!|>\'"%@`', (character) => character.charCodeAt(0)));

/** Tabs and carriage returns among them: they have rules of their own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNUSUAL = /[\u0000-\u0009\u000b-\u001f\u007f\ufeff]/;

/** A text in brackets up to its last letter; a colon in it stands before another letter. */
const FLOW_TEXT = /(?:[^\s?:,[\]{}#&*!|>'"%@`-]|-(?=[^\s,[\]{}]))(?: *(?:[^\s:,[\]{}#]|:(?=[^\s,[\]{}])))*/y;

/** Deeper than anybody indents; what is deeper yet is for the library. */
const DEEPEST = 100;

/** YAML's limit for a key without `?` is 1024. */
const LONGEST_KEY = 1000;

/**
 * Reads what most YAML is made of: maps and lists by indentation, texts that end on their line, lists of texts in brackets,
 * and comments. Undefined for everything else (anchors, tags, escapes, block texts, several documents) and for whatever is
 * wrong or merely odd. What it returns is, to the last place, what the library composes of the same text.
 */
export function readPlainYaml({ path, text }: SourceFile): Value | undefined {
  /** The next line that holds more than a comment: where its first character stands, and in which column. -1 at the end. */
  let start = 0;
  let indent = -1;
  /** How far the value before that line reaches, with its line's end and the comments below it that are its own. */
  let reach = 0;
  /** The column of the deepest of the other comments in front of that line; -1 where there are none. */
  let deepest = -1;
  /** What {@link scan} was asked last, and its answer. */
  let scannedAt = -1;
  let scannedEnd = -1;
  let scannedKey = false;

  if (UNUSUAL.test(text)) return undefined;
  goOn(0, Number.POSITIVE_INFINITY);
  if (text.startsWith('---\n', start) && indent === 0) goOn(start + 4, Number.POSITIVE_INFINITY);
  if (indent !== 0) return undefined;
  const root = isItem(start) ? list(0, 0) : map(0, 0);
  return isOver() ? root : undefined;

  function isOver(): boolean {
    return indent === -1;
  }

  /** To the next line from the beginning of one. Comments that are deeper than their block belong to the value above them. */
  function goOn(from: number, block: number): void {
    reach = from;
    deepest = -1;
    let at = from;
    for (;;) {
      const line = at;
      while (text.charCodeAt(at) === SPACE) at += 1;
      const code = text.charCodeAt(at);
      if (code === NEWLINE) at += 1;
      else if (code === HASH) {
        const column = at - line;
        at = lineAfter(at);
        if (deepest === -1 && column > block) reach = at;
        else deepest = Math.max(deepest, column);
      } else {
        start = at;
        indent = at < text.length ? at - line : -1;
        return;
      }
    }
  }

  function map(block: number, depth: number): MapValue | undefined {
    if (depth > DEEPEST) return undefined;
    const from = start;
    const entries: Entry[] = [];
    const isNew = unseen(entries);
    do {
      const entry = pair(block, depth);
      if (entry === undefined || !isNew(entry.name)) return undefined;
      entries.push(entry);
    } while (indent === block && !isItem(start));
    if (indent > block) return undefined;
    const place = { file: path, start: from, end: reach };
    close(block);
    return { kind: 'map', place, entries };
  }

  function list(block: number, depth: number): ListValue | undefined {
    if (depth > DEEPEST) return undefined;
    const from = start;
    const items: Value[] = [];
    do {
      const dash = start;
      start = afterSpaces(dash + 1);
      const isMap = scan(start) && scannedKey;
      const item = isMap ? map(block + start - dash, depth + 1) : textOrFlow(start, block);
      if (item === undefined) return undefined;
      items.push(item);
    } while (indent === block && isItem(start));
    if (indent > block) return undefined;
    const place = { file: path, start: from, end: reach };
    close(block);
    return { kind: 'list', place, items };
  }

  /** Comments in front of the next line that are no less deep than a block belong to it: it reaches to that line. */
  function close(block: number): void {
    if (block === 0 || deepest < block) return;
    reach = start;
    deepest = -1;
  }

  function pair(block: number, depth: number): Entry | undefined {
    const keyStart = start;
    if (!scan(keyStart) || !scannedKey) return undefined;
    const keyEnd = scannedEnd;
    const name = nameAt(keyStart, keyEnd);
    if (name === undefined) return undefined;
    const from = afterSpaces(keyEnd + 1);
    const value = endsAt(from) ? below(from, block, depth) : textOrFlow(from, block);
    if (value === undefined) return undefined;
    return {
      name,
      key: { file: path, start: keyStart, end: keyEnd },
      place: { file: path, start: keyStart, end: value.place.end },
      value,
    };
  }

  /** What belongs to a key whose line ends at `from`. */
  function below(from: number, block: number, depth: number): Value | undefined {
    goOn(lineAfter(from), Number.POSITIVE_INFINITY);
    if (indent >= block && isItem(start)) return list(indent, depth + 1);
    if (indent > block) return map(indent, depth + 1);
    const isCommented = deepest !== -1 || text.charCodeAt(from) === HASH;
    if (isCommented && indent < block) return undefined;
    reach = from;
    return {
      kind: 'scalar',
      place: { file: path, start: from, end: from },
      value: null,
      text: '',
      offsets: from,
    };
  }

  /** A key is a text; one that YAML takes for something else, or that merges maps, is for the library. */
  function nameAt(from: number, end: number): string | undefined {
    if (end - from > LONGEST_KEY) return undefined;
    if (isQuote(text.charCodeAt(from))) return text.slice(from + 1, end - 1);
    const name = text.slice(from, end);
    return name !== '<<' && plainValue(name) === name ? name : undefined;
  }

  function textOrFlow(from: number, block: number): Value | undefined {
    const code = text.charCodeAt(from);
    const value = code === BRACKET || code === BRACE ? flow(from) : scalar(from);
    if (value === undefined) return undefined;
    const after = afterSpaces(value.place.end);
    if (!endsAt(after) || (text.charCodeAt(after) === HASH && after === value.place.end)) return undefined;
    goOn(lineAfter(after), block);
    return value;
  }

  function scalar(from: number): ScalarValue | undefined {
    return scan(from) && !scannedKey ? scalarOf(from, scannedEnd) : undefined;
  }

  function scalarOf(from: number, end: number): ScalarValue {
    const place = { file: path, start: from, end };
    if (isQuote(text.charCodeAt(from))) {
      const quoted = text.slice(from + 1, end - 1);
      return { kind: 'scalar', place, value: quoted, text: quoted, offsets: from + 1 };
    }
    const source = text.slice(from, end);
    const value = plainValue(source);
    return { kind: 'scalar', place, value, text: value === null ? '' : source, offsets: from };
  }

  /** `{}`, or texts in brackets, on one line. */
  function flow(from: number): Value | undefined {
    if (text.startsWith('{}', from))
      return { kind: 'map', place: { file: path, start: from, end: from + 2 }, entries: [] };
    if (text.charCodeAt(from) !== BRACKET) return undefined;
    const items: Value[] = [];
    let at = afterSpaces(from + 1);
    while (text.charCodeAt(at) !== BRACKET_END) {
      const end = flowTextEnd(at);
      if (end === -1) return undefined;
      items.push(scalarOf(at, end));
      at = afterSpaces(end);
      if (text.charCodeAt(at) !== COMMA) break;
      at = afterSpaces(at + 1);
      if (text.charCodeAt(at) === BRACKET_END) return undefined;
    }
    if (text.charCodeAt(at) !== BRACKET_END) return undefined;
    return { kind: 'list', place: { file: path, start: from, end: at + 1 }, items };
  }

  function flowTextEnd(from: number): number {
    if (isQuote(text.charCodeAt(from))) return quoteEnd(from);
    FLOW_TEXT.lastIndex = from;
    return FLOW_TEXT.test(text) ? FLOW_TEXT.lastIndex : -1;
  }

  /** Finds the end of a text on its line, and whether it is a key. False where it is neither. */
  function scan(from: number): boolean {
    if (from === scannedAt) return scannedEnd !== -1;
    scannedAt = from;
    scannedKey = false;
    const code = text.charCodeAt(from);
    if (isQuote(code)) {
      scannedEnd = quoteEnd(from);
      scannedKey = scannedEnd !== -1 && isColon(scannedEnd);
    } else scannedEnd = isPlainStart(from) ? plainEnd(from) : -1;
    return scannedEnd !== -1;
  }

  /** Behind the closing quote of a text without escapes. */
  function quoteEnd(from: number): number {
    const quote = text.charCodeAt(from);
    for (let at = from + 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) return quote === SINGLE_QUOTE && text.charCodeAt(at + 1) === quote ? -1 : at + 1;
      if (code === NEWLINE || (code === BACKSLASH && quote === DOUBLE_QUOTE)) return -1;
    }
    return -1;
  }

  function plainEnd(from: number): number {
    let end = from;
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === NEWLINE) break;
      if (code === SPACE) continue;
      if (code === HASH && end < at) break;
      if (code === COLON && isBlank(text.charCodeAt(at + 1))) {
        scannedKey = true;
        return end === at ? end : -1;
      }
      end = at + 1;
    }
    return end;
  }

  function isPlainStart(at: number): boolean {
    const code = text.charCodeAt(at);
    if (isBlank(code) || NO_PLAIN_START.has(code)) return false;
    return !isItem(at) && !isMarker(at);
  }

  /** `---` and `...` at the beginning of a line, between documents. */
  function isMarker(at: number): boolean {
    const isThree = text.startsWith('---', at) || text.startsWith('...', at);
    return isThree && isBlank(text.charCodeAt(at + 3)) && (at === 0 || text.charCodeAt(at - 1) === NEWLINE);
  }

  function isItem(at: number): boolean {
    return text.charCodeAt(at) === DASH && isBlank(text.charCodeAt(at + 1));
  }

  function isColon(at: number): boolean {
    return text.charCodeAt(at) === COLON && isBlank(text.charCodeAt(at + 1));
  }

  /** Nothing but a comment is left of the line. */
  function endsAt(at: number): boolean {
    const code = text.charCodeAt(at);
    return code === HASH || (code !== SPACE && isBlank(code));
  }

  function afterSpaces(from: number): number {
    let at = from;
    while (text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  function lineAfter(from: number): number {
    const end = text.indexOf('\n', from);
    return end === -1 ? text.length : end + 1;
  }
}

function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}

/** A space, the end of the line, or of the text. */
function isBlank(code: number): boolean {
  return code === SPACE || code === NEWLINE || Number.isNaN(code);
}

/** Above it a set is faster than looking through the entries. */
const FEW = 8;

/** Tells of each name of a map whether it is the first of its kind. */
function unseen(entries: readonly Entry[]): (name: string) => boolean {
  let names: Set<string> | undefined;
  return (name) => {
    if (entries.length < FEW) return entries.every((entry) => entry.name !== name);
    names ??= new Set(entries.map((entry) => entry.name));
    const before = names.size;
    return names.add(name).size > before;
  };
}
