import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorld } from '../../../src/cli/world.ts';
import { lint } from '../../../src/engine/lint.ts';
import type { RunResult } from '../../../src/engine/result.ts';
import { DEFAULT_SETTINGS } from '../../../src/engine/settings.ts';
import { lineStarts, positionAt, type SourceFile } from '../../../src/text/source.ts';
import { type Case, readCases } from '../../conformance/case.ts';

export const cases = readCases(join(import.meta.dirname, '../../../fixtures/caddy'));

export function configOf(tested: Case): SourceFile {
  const path = join(tested.folder, tested.entry);
  return { path, text: readFileSync(path, 'utf8'), lossy: false };
}

/** Lints a case's config, or another text in its place. */
export function lintCase(tested: Case, file: SourceFile = configOf(tested)): Promise<RunResult> {
  return lint([file], openWorld(tested.folder), {
    ...DEFAULT_SETTINGS,
    dialect: 'caddy',
    front: tested.behind,
    pulse: tested.pulse,
    host: { name: tested.host, port: null },
  });
}

export interface Expected {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
}

/** The findings as expected.json has them. */
export function found({ findings }: RunResult, file: SourceFile): readonly Expected[] {
  return findings.map(({ rule, severity, at }) => {
    const text = at.file === file.path ? file.text : readFileSync(at.file, 'utf8');
    return { rule, severity, line: positionAt(lineStarts(text), at.start).line };
  });
}
