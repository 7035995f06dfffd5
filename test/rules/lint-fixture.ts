import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from '../../src/engine/lint.ts';
import type { RunResult } from '../../src/engine/result.ts';
import { DEFAULT_SETTINGS, type LintSettings } from '../../src/engine/settings.ts';
import { sourceFile } from '../../src/text/source.ts';
import { worldOf } from '../worlds.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

/** Lints one file of a fixture, with the fixture's folder as the whole file system. */
export async function lintFixture(
  folder: string,
  file: string,
  settings: Partial<LintSettings> = {},
): Promise<RunResult> {
  const root = join(FIXTURES, folder);
  const files: Record<string, string> = {};
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(root.length)] = readFileSync(path, 'utf8');
  }
  return lintText(files, `/${file}`, settings);
}

export async function lintText(
  files: Readonly<Record<string, string>>,
  path: string,
  settings: Partial<LintSettings> = {},
): Promise<RunResult> {
  return lint([sourceFile(path, files[path] ?? '')], worldOf(files), { ...DEFAULT_SETTINGS, ...settings });
}

/** `error websocket-path 13`: severity, rule and line, without the infos. */
export function toldBy(result: RunResult): readonly string[] {
  return result.findings
    .filter((finding) => finding.severity !== 'info')
    .map((finding) => {
      const text = result.sources.get(finding.at.file)?.text ?? '';
      const line = text.slice(0, finding.at.start).split('\n').length;
      return `${finding.severity} ${finding.rule} ${line}`;
    });
}
