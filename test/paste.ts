import type { Remedy } from '../src/model/need.ts';

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
    if (remedy.block === undefined) continue;
    const file = remedy.into?.file ?? fallback;
    const text = texts.get(file) ?? '';
    const at = remedy.into === undefined ? text.length : endOfBlock(text, remedy.into.end);
    add(file, { start: at, end: at, text: `\n${remedy.block}` });
  }
  return new Map([...edits].map(([file, list]) => [file, edited(texts.get(file) ?? '', list)]));
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
