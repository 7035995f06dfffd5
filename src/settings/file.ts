import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { isNode, parseDocument } from 'yaml';
import { lineStarts, positionAt, type SourceFile } from '../text/source.ts';
import { readSettings } from './keys.ts';
import type { Problem, Settings, Vocabulary } from './settings.ts';

/** In the order in which they are looked for; a folder has one. */
export const SETTINGS_FILES: readonly string[] = ['.pulse-lint.toml', '.pulse-lint.yaml', '.pulse-lint.yml'];

export interface SettingsFile {
  readonly settings: Settings;
  /** Each as `path:line: message`. */
  readonly problems: readonly string[];
}

export function parseSettingsFile(file: SourceFile, vocabulary: Vocabulary): SettingsFile {
  const parsed = file.path.endsWith('.toml') ? parseToml(file.text) : parseYaml(file.text);
  if ('syntax' in parsed)
    return { settings: {}, problems: [`${file.path}:${parsed.line}: ${parsed.syntax}`] };
  const { settings, problems } = readSettings(parsed.data, vocabulary);
  return {
    settings,
    problems: problems.map((problem) => `${file.path}:${parsed.lineOf(problem)}: ${worded(problem)}`),
  };
}

/** `severity.idle-timeout: "fatal" is not …` */
export function worded({ key, message }: Problem): string {
  const path = key.filter((part) => !/^\d+$/.test(part)).join('.');
  return path === '' ? message : `${path}: ${message}`;
}

type Parsed =
  | { readonly data: unknown; readonly lineOf: (problem: Problem) => number }
  | { readonly syntax: string; readonly line: number };

function parseYaml(text: string): Parsed {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false });
  const starts = lineStarts(text);
  const error = document.errors[0];
  if (error !== undefined) return { syntax: error.message, line: positionAt(starts, error.pos[0]).line };
  const lineOf = ({ key }: Problem): number => {
    for (let depth = key.length; depth > 0; depth -= 1) {
      const node = document.getIn(key.slice(0, depth), true);
      if (isNode(node) && node.range) return positionAt(starts, node.range[0]).line;
    }
    return 1;
  };
  // A settings file has no use for aliases by the thousand; a handful is generous.
  try {
    return { data: document.toJS({ maxAliasCount: 20 }), lineOf };
  } catch (error) {
    return { syntax: error instanceof Error ? error.message : String(error), line: 1 };
  }
}

function parseToml(text: string): Parsed {
  try {
    const ast = parseTOML(text);
    const lines = text.split('\n');
    return { data: getStaticTOMLValue(ast), lineOf: ({ key }) => lineMentioning(lines, key) };
  } catch (error) {
    const line = (error as { lineNumber?: number }).lineNumber ?? 1;
    return { syntax: error instanceof Error ? error.message : String(error), line };
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
