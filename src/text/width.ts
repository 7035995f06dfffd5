/** How many cells of a terminal a text takes: East Asian wide characters and emoji take two, combining marks none. */
export function cellsOf(text: string): number {
  if (isPlain(text)) return text.length;
  let cells = 0;
  for (const cluster of clustersOf(text)) cells += cellsOfCluster(cluster);
  return cells;
}

/** What a reader sees as one character: a letter with its marks, a whole emoji sequence. */
export function clustersOf(text: string): readonly string[] {
  if (isPlain(text)) return text.split('');
  return Array.from(segmenter().segment(text), (part) => part.segment);
}

/** Latin letters and typographic marks, one cell each: what nearly every config and every message is made of. */
function isPlain(text: string): boolean {
  return /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/.test(text);
}

let made: Intl.Segmenter | undefined;

// Making one costs 10 ms and more, and hardly a run needs it.
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return made;
}

/** Cells of one cluster: its widest character decides, and the emoji presentation selector makes it wide. */
export function cellsOfCluster(cluster: string): number {
  if (cluster.includes('\u{fe0f}')) return 2;
  let widest = 0;
  for (const character of cluster) widest = Math.max(widest, cellsOfCharacter(character));
  return widest;
}

function cellsOfCharacter(character: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Unicode's EastAsianWidth.txt, the blocks that are W or F. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];
