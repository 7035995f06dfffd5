/** How a text report is to look on the terminal at hand. */
export interface Look {
  readonly color: boolean;
  /** The terminal makes links of OSC 8 sequences. */
  readonly links: boolean;
  /** Cells to a line of prose. */
  readonly width: number;
  /** Show infos in full rather than folded. */
  readonly info: boolean;
  /** Errors and warnings alone: no verdicts, no summary. */
  readonly quiet: boolean;
}

export const PLAIN: Look = { color: false, links: false, width: 100, info: false, quiet: false };

const CODES = {
  bold: '1',
  dim: '2',
  red: '1;31',
  green: '1;32',
  yellow: '1;33',
  blue: '1;34',
  cyan: '36',
} as const;

export type Style = keyof typeof CODES;

export function styled(look: Look, style: Style, text: string): string {
  return look.color ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
}

export function linked(look: Look, url: string, text: string): string {
  return look.links ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text;
}
