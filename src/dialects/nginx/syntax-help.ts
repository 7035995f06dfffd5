import type { Problem } from '../../syntax/directive.ts';

/** What to write where the file does not parse. */
export function syntaxHelp({ code, expected, start }: Problem, text: string): string {
  switch (code) {
    case 'missing-terminator':
    case 'unclosed-quote':
      return `Write ${expected}.`;
    case 'unclosed-block':
      return /^\{\d+(?:,\d*)?\}/.test(text.slice(start, start + 20))
        ? 'In a pattern `{` opens a block unless the whole pattern stands in quotes: put it in quotes.'
        : 'Write `}` where the block ends.';
    case 'unexpected-close':
      return 'Take it out, or look above it for a block that is closed too early.';
    case 'unexpected-token':
      return 'Take it out, or look before it for a word or a `;` that is missing.';
    default:
      return 'Make it shorter, or divide it.';
  }
}
