/**
 * Configs come from strangers. Whatever could move the cursor, change colours, or reorder what is read
 * (C0 and C1 controls, escapes, bidirectional overrides, lone surrogates) is replaced by a visible character of one cell.
 */
export function visible(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** The same for a text of several lines: its newlines and tabs stay. */
export function visibleLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split('\t').map(visible).join('\t'))
    .join('\n');
}

/** One line of it, whatever it was: for formats in which a newline ends the record. */
export function visibleOnOneLine(text: string): string {
  return visible(text.replace(/\s*[\r\n]+\s*/g, ' '));
}

const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
