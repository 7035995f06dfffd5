/** Texts between `<<MARK` and MARK (lexer.go, from 2.7). */

interface Wrong {
  readonly message: string;
  readonly expected: string;
}

/** What is wrong with a marker; undefined for a sound one. */
export function isHeredocMarker(marker: string): Wrong | undefined {
  if (marker.startsWith('<'))
    return { message: `Too many \`<\` before "${marker.replace(/^<+/, '')}"`, expected: 'two of them' };
  if (/^[A-Za-z0-9_-]+$/.test(marker)) return undefined;
  return {
    message: marker === '' ? 'There is no word behind `<<`' : `"${marker}" cannot mark the end of a text`,
    expected: 'letters, digits, `-` and `_` directly behind `<<`',
  };
}

/** Behind the first place at which what was read ends with the marker, wherever in a line that is; -1 if nowhere. */
export function endOfHeredoc(text: string, start: number, marker: string): number {
  const found = text.indexOf(marker, start);
  return found === -1 ? -1 : found + marker.length;
}

/** The blanks before the closing marker are taken off every line; a line that begins otherwise is an error. */
export function unindented(body: string, marker: string): string | Wrong {
  const lastBreak = body.lastIndexOf('\n');
  const padding = body.slice(lastBreak + 1, body.length - marker.length);
  const lines = body
    .slice(0, lastBreak + 1)
    .split('\n')
    .slice(0, -1);
  const kept: string[] = [];
  for (const line of lines) {
    if (line === '' || line === '\r') kept.push('');
    else if (line.startsWith(padding)) kept.push(line.slice(padding.length).replaceAll('\r', ''));
    else {
      return {
        message: `The line "${line.trim()}" is indented less than the closing "${marker}"`,
        expected: 'the same blanks at the start of every line',
      };
    }
  }
  return kept.join('\n');
}
