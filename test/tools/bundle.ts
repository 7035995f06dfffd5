import { execFileSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The bundle, made in a copy of the tree, so that nothing in this one changes. */
export function bundleIn(copy: string): string {
  for (const part of ['src', 'rules', 'scripts', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  execFileSync(process.execPath, ['scripts/bundle.mjs'], { cwd: copy });
  return join(copy, 'dist');
}
