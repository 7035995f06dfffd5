import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorld } from '../../../src/cli/world.ts';
import { lint } from '../../../src/engine/lint.ts';
import type { Finding } from '../../../src/engine/result.ts';
import { DEFAULT_SETTINGS } from '../../../src/engine/settings.ts';
import { lineStarts, positionAt } from '../../../src/text/source.ts';
import type { Case } from '../../conformance/case.ts';

/** What is found in a case's folder, or in a copy of it. */
export async function findingsIn(tested: Case, folder = tested.folder): Promise<readonly Finding[]> {
  const world = openWorld(folder);
  const file = world.read(join(folder, tested.entry));
  if ('failed' in file) throw new Error(`${tested.entry} ${file.reason}`);
  const result = await lint([file], world, {
    ...DEFAULT_SETTINGS,
    pulse: tested.pulse,
    front: tested.behind,
    map: Object.entries(tested.map).map(([from, to]) => ({ from, to: join(folder, to) })),
    ...(tested.root === undefined ? {} : { root: join(folder, tested.root) }),
  });
  return result.findings;
}

/** The line a finding is anchored at. */
export function lineOf({ at }: Finding): number {
  return positionAt(lineStarts(readFileSync(at.file, 'utf8')), at.start).line;
}
