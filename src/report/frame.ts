import { oncePer } from '../model/once.ts';
import type { Place } from '../text/place.ts';
import type { SourceFile } from '../text/source.ts';
import { lineStarts, positionAt } from '../text/source.ts';
import { visible } from '../text/visible.ts';
import { cellsOf, clustersOf } from '../text/width.ts';
import { type Look, type Style, styled } from './look.ts';

/** A stretch of a file to point at; the primary one with carets, the others with dashes and a word of why. */
export interface Label {
  readonly at: Place;
  readonly primary: boolean;
  readonly style: Style;
  readonly text?: string;
}

/** The lines of one file that the labels point at, with line numbers, gaps shown as `...`. */
export function frame(file: SourceFile, labels: readonly Label[], look: Look): string {
  const starts = startsOf(file);
  const marks = labels.map((label) => ({ label, line: positionAt(starts, label.at.start).line }));
  const shown = linesToShow(marks.map((mark) => mark.line));
  const gutter = String(shown.at(-1) ?? 1).length;
  const bar = styled(look, 'blue', `${' '.repeat(gutter)} |`);
  const out = [bar];
  let previous = shown[0];
  for (const number of shown) {
    if (previous !== undefined && number > previous + 1) out.push(styled(look, 'blue', '...'));
    previous = number;
    const onLine = marks.filter((mark) => mark.line === number).map((mark) => mark.label);
    const start = starts[number - 1] ?? 0;
    const view = viewOf(lineText(file.text, start, starts[number]), onLine, start, look.width);
    const head = styled(look, 'blue', `${String(number).padStart(gutter)} |`);
    out.push(view.text === '' ? head : `${head} ${view.text}`);
    for (const label of inReadingOrder(onLine)) out.push(`${bar} ${underline(label, view, start, look)}`);
  }
  return out.join('\n');
}

/** A report shows many frames of one file. */
const startsOf = oncePer(({ text }: SourceFile) => lineStarts(text));

/** The lines pointed at, and one that would be left out alone between two of them. */
function linesToShow(pointedAt: readonly number[]): readonly number[] {
  const lines = [...new Set(pointedAt)].sort((a, b) => a - b);
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next === line + 2 ? [line, line + 1] : [line];
  });
}

function inReadingOrder(labels: readonly Label[]): readonly Label[] {
  return [...labels].sort((a, b) => Number(b.primary) - Number(a.primary) || a.at.start - b.at.start);
}

function underline(label: Label, view: View, lineStart: number, look: Look): string {
  const from = view.cellAt(label.at.start - lineStart);
  const to = Math.max(view.cellAt(label.at.end - lineStart), from + 1);
  const mark = (label.primary ? '^' : '-').repeat(to - from);
  const text = label.text === undefined ? '' : ` ${visible(label.text)}`;
  return ' '.repeat(from) + styled(look, label.style, mark + text);
}

/** A line as it is shown, and the cell at which each of its characters begins. */
interface View {
  readonly text: string;
  cellAt(column: number): number;
}

const TAB = 4;
const BYTE_ORDER_MARK = '\ufeff';

function viewOf(line: string, labels: readonly Label[], lineStart: number, width: number): View {
  const focus = Math.min(line.length, ...labels.map((label) => label.at.start - lineStart));
  const [from, to] = windowOf(line, focus, width);
  const cells: number[] = [];
  let text = from > 0 ? '…' : '';
  let cell = text.length;
  for (const cluster of clustersOf(line.slice(from, to))) {
    for (let unit = 0; unit < cluster.length; unit += 1) cells.push(cell);
    const shown = shownAs(cluster, cell);
    text += shown;
    cell += cellsOf(shown);
  }
  if (to < line.length) text += '…';
  const end = cell;
  return { text: text.trimEnd(), cellAt: (column) => (column < from ? 0 : (cells[column - from] ?? end)) };
}

function shownAs(cluster: string, cell: number): string {
  if (cluster === '\t') return ' '.repeat(TAB - (cell % TAB));
  return cluster === BYTE_ORDER_MARK ? '' : visible(cluster);
}

/** A line too long to be shown whole is cut around what is pointed at. */
function windowOf(line: string, focus: number, width: number): readonly [number, number] {
  const room = Math.max(width - 10, 40);
  if (line.length <= room) return [0, line.length];
  const from = Math.max(0, Math.min(focus - Math.floor(room / 4), line.length - room));
  return [from, from + room];
}

function lineText(text: string, start: number, next: number | undefined): string {
  const line = text.slice(start, next === undefined ? text.length : next - 1);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
