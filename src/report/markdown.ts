import { type Look, styled } from './look.ts';
import { wrap } from './wrap.ts';

/** A Markdown page for the terminal: prose wrapped, code indented and otherwise untouched. */
export function markdownText(page: string, look: Look): string {
  const blocks = page.trim().split(/(```[^\n]*\n[\s\S]*?\n```)/);
  const lines = blocks.flatMap((block) => (block.startsWith('```') ? code(block, look) : prose(block, look)));
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function code(block: string, look: Look): readonly string[] {
  return block
    .split('\n')
    .slice(1, -1)
    .map((line) => (line === '' ? '' : styled(look, 'cyan', `    ${line}`)));
}

/** Paragraphs may be written in several lines; list items and headings end where their line does. */
function prose(block: string, look: Look): readonly string[] {
  return block
    .replace(/([^\n])\n(?=[^\n#*|\s-])/g, '$1 ')
    .split('\n')
    .map((line) => {
      const heading = /^(#+)\s+(.*)$/.exec(line);
      if (heading !== null) return styled(look, 'bold', heading[2] ?? '');
      const item = /^(\s*[-*]\s+|\|)/.exec(line);
      if (item?.[0] === '|') return line;
      const lead = item?.[0] ?? '';
      const plain = line.slice(lead.length).replace(/\*\*(.+?)\*\*/g, '$1');
      return wrap(plain, look.width, lead, lead.length);
    });
}
