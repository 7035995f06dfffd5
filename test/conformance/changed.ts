import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Case } from './case.ts';

/** Works on a copy of a case in which some files, named by their paths in the case, have another text. */
export async function withChanged<T>(
  tested: Case,
  texts: ReadonlyMap<string, string>,
  work: (changed: Case) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-changed-'));
  try {
    cpSync(tested.folder, folder, { recursive: true, verbatimSymlinks: true });
    for (const [path, text] of texts) writeFileSync(join(folder, relative(tested.folder, path)), text);
    return await work({ ...tested, folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
