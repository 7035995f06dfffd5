import type { SourceFile } from '../text/source.ts';
import { readSettings } from './keys.ts';
import type { Problem, Settings, Vocabulary } from './settings.ts';

/** In the order in which they are looked for; a folder has one. */
export const SETTINGS_FILES: readonly string[] = ['.pulse-lint.toml', '.pulse-lint.yaml', '.pulse-lint.yml'];

export interface SettingsFile {
  readonly settings: Settings;
  /** Each as `path:line: message`. */
  readonly problems: readonly string[];
}

/** What a notation makes of a text: plain data and where its keys stand, or what does not parse. */
export type Parsed =
  | { readonly data: unknown; readonly lineOf: (problem: Problem) => number }
  | { readonly syntax: string; readonly line: number };

export async function parseSettingsFile(file: SourceFile, vocabulary: Vocabulary): Promise<SettingsFile> {
  const parsed = await parse(file);
  if ('syntax' in parsed)
    return { settings: {}, problems: [`${file.path}:${parsed.line}: ${parsed.syntax}`] };
  const { settings, problems } = readSettings(parsed.data, vocabulary);
  return {
    settings,
    problems: problems.map((problem) => `${file.path}:${parsed.lineOf(problem)}: ${worded(problem)}`),
  };
}

// Most runs find no settings file, and should not pay for two parsers.
async function parse({ path, text }: SourceFile): Promise<Parsed> {
  if (path.endsWith('.toml')) return (await import('./toml.ts')).parseToml(text);
  return (await import('./yaml.ts')).parseYaml(text);
}

/** `severity.idle-timeout: "fatal" is not …` */
export function worded({ key, message }: Problem): string {
  const path = key.filter((part) => !/^\d+$/.test(part)).join('.');
  return path === '' ? message : `${path}: ${message}`;
}
