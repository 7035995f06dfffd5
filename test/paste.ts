import type { Remedy } from '../src/model/need.ts';
import type { Place } from '../src/text/place.ts';

/** A text change at an offset. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the reader does with a remedy: takes out what it replaces, and pastes the block where it says. */
export function paste(
  remedy: Remedy,
  texts: ReadonlyMap<string, string>,
  fallback: string,
): ReadonlyMap<string, string> {
  return pasteAll([remedy], texts, fallback);
}

/** Several at once, as the verdict shows them: each was written for the text as it stands. */
export function pasteAll(
  remedies: readonly Remedy[],
  texts: ReadonlyMap<string, string>,
  fallback: string,
): ReadonlyMap<string, string> {
  const edits = new Map<string, Edit[]>();
  const add = (file: string, edit: Edit): void => {
    edits.set(file, [...(edits.get(file) ?? []), edit]);
  };
  for (const remedy of remedies) {
    for (const { file, start, end } of remedy.replaces) add(file, { start, end, text: '' });
    const first = remedy.block === undefined ? [] : [{ block: remedy.block, into: remedy.into }];
    for (const { block, into } of [...first, ...(remedy.also ?? [])]) {
      const file = into?.file ?? fallback;
      const text = texts.get(file) ?? '';
      const at = into === undefined ? text.length : endOf(file, text, into);
      add(file, { start: at, end: at, text: `\n${block}` });
    }
  }
  return new Map([...edits].map(([file, list]) => [file, edited(texts.get(file) ?? '', unique(list))]));
}

/** What two remedies take out alike goes once, and what both put in comes once. */
function unique(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

/** Where the block that a place opens ends, before what closes it. */
export function endOf(file: string, text: string, { start, end }: Place): number {
  if (/\.ya?ml$/.test(file)) return endOfIndented(text, start);
  return /\.toml$/.test(file) ? endOfTable(text, end) : endOfBlock(text, end);
}

/** Behind the last line that stands deeper than the key, or is an item of its list. */
function endOfIndented(text: string, key: number): number {
  const from = text.lastIndexOf('\n', key - 1) + 1;
  const column = key - from;
  let end = lineEnd(text, key);
  for (let at = end + 1; at < text.length; at = lineEnd(text, at) + 1) {
    const line = text.slice(at, lineEnd(text, at));
    if (line.trim() === '') continue;
    const own = line.search(/\S/);
    if (own < column || (own === column && !line.startsWith('-', own))) break;
    end = lineEnd(text, at);
  }
  return end;
}

/** Before the next header. */
function endOfTable(text: string, header: number): number {
  const next = /^[ \t]*\[/gm;
  next.lastIndex = lineEnd(text, header) + 1;
  const match = next.exec(text);
  return match === null ? text.length : match.index - 1;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);
}

/** The closing brace of the block that opens behind an offset. */
function endOfBlock(text: string, from: number): number {
  let depth = 0;
  const piece = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<=^|\s)#.*|\$\{|\\.|[{}]/gm;
  piece.lastIndex = from;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    if (match[0] === '{') depth += 1;
    if (match[0] === '}') depth -= 1;
    if (match[0] === '}' && depth === 0) return match.index;
    if (match[0] === '${') piece.lastIndex = text.indexOf('}', match.index) + 1;
  }
  return text.length;
}
