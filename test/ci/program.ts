import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is shipped: package.json, the hooks, the action and the bundle, made from the sources as they are now. */
export function shippedCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-shipped-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const made = join(folder, 'made');
  for (const part of ['src', 'rules', 'scripts', 'package.json'])
    cpSync(join(root, part), join(made, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(made, 'node_modules'));
  execFileSync(process.execPath, ['scripts/bundle.mjs'], { cwd: made });
  const copy = join(folder, 'shipped');
  cpSync(join(made, 'dist'), join(copy, 'dist'), { recursive: true });
  for (const part of ['package.json', '.npmrc', '.pre-commit-hooks.yaml', 'action.yml'])
    cpSync(join(root, part), join(copy, part));
  return copy;
}

/** A git repository of a folder, with everything in it committed. */
export function commitAll(folder: string): void {
  const git = (...argv: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...argv], {
      cwd: folder,
    });
  };
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'All of it');
}
