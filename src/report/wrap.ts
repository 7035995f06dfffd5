import { cellsOf } from '../text/width.ts';

/** Prose in lines of at most `width` cells; what follows the first line is indented by `indent` cells. */
export function wrap(text: string, width: number, first = '', indent = 0): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : ' '.repeat(indent);
    let cells = cellsOf(line);
    let empty = true;
    for (const word of words(paragraph)) {
      const own = cellsOf(word);
      if (!empty && cells + 1 + own > width) {
        lines.push(line);
        line = ' '.repeat(indent) + word;
        cells = indent + own;
      } else {
        line += empty ? word : ` ${word}`;
        cells += empty ? own : own + 1;
      }
      empty = false;
    }
    lines.push(line);
  }
  return lines.join('\n');
}

/** What must not be broken: a word, or a stretch of code in backticks that is short enough to stand whole. */
function words(paragraph: string): readonly string[] {
  return (paragraph.match(/(?:`[^`]{0,60}`|\S)+/g) ?? []) as readonly string[];
}
