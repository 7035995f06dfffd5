import { getStaticTOMLValue, ParseError, parseTOML } from 'toml-eslint-parser';
import type { Parsed } from './file.ts';

export function parseToml(text: string): Parsed {
  try {
    const data = getStaticTOMLValue(parseTOML(text));
    const lines = text.split('\n');
    return { data, lineOf: ({ key }) => lineMentioning(lines, key) };
  } catch (error) {
    if (error instanceof ParseError) return { syntax: error.message, line: error.lineNumber };
    throw error;
  }
}

/** The line on which a key stands: the last of its parts that is found, in order. */
function lineMentioning(lines: readonly string[], key: readonly string[]): number {
  let from = 0;
  for (const part of key) {
    const found = lines.findIndex((line, index) => index >= from && line.includes(part));
    if (found !== -1) from = found;
  }
  return from + 1;
}
