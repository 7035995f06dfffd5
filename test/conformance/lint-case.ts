import { join, relative } from 'node:path';
import { openWorld } from '../../src/cli/world.ts';
import { lint } from '../../src/engine/lint.ts';
import type { Finding, RunResult } from '../../src/engine/result.ts';
import { DEFAULT_SETTINGS, type LintSettings } from '../../src/engine/settings.ts';
import type { World } from '../../src/model/dialect.ts';
import { lineStarts, positionAt, type SourceFile } from '../../src/text/source.ts';
import { type Case, filesGiven } from './case.ts';

/** A case as its `case.json` asks for it to be linted; for one release where a version is given. */
export function settingsOf(tested: Case, version?: string): LintSettings {
  return {
    ...DEFAULT_SETTINGS,
    dialect: tested.dialect,
    front: tested.behind,
    pulse: tested.pulse,
    host: { name: tested.host, port: null },
    map: Object.entries(tested.map).map(([from, to]) => ({ from, to: join(tested.folder, to) })),
    ...(version === undefined ? {} : { proxyVersions: new Map([[tested.dialect, version]]) }),
    ...(tested.root === undefined ? {} : { root: join(tested.folder, tested.root) }),
  };
}

export function lintCase(tested: Case, version?: string): Promise<RunResult> {
  const world = openWorld(tested.folder);
  return lint(filesIn(tested, world), world, settingsOf(tested, version));
}

export function filesIn(tested: Case, world: World): readonly SourceFile[] {
  return filesGiven(tested).map((path) => {
    const file = world.read(join(tested.folder, path));
    if ('failed' in file) throw new Error(`${file.path} ${file.reason}`);
    return file;
  });
}

/** A finding as `expected.json` has it. */
export interface Expected {
  readonly rule: string;
  readonly severity: string;
  /** In the linted file unless `path` says otherwise, relative to the case. */
  readonly line: number;
  readonly path?: string;
  /** The releases it holds for, when not all. */
  readonly versions?: string;
}

export function expectedOf(tested: Case, { findings, sources }: RunResult): readonly Expected[] {
  return findings.map(({ rule, severity, at, versions }: Finding) => {
    const { line } = positionAt(lineStarts(sources.get(at.file)?.text ?? ''), at.start);
    const path = relative(tested.folder, at.file);
    return {
      rule,
      severity,
      line,
      ...(path === tested.entry ? {} : { path }),
      ...(versions === undefined ? {} : { versions }),
    };
  });
}
