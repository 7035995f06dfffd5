import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const elsewhere = mkdtempSync(join(tmpdir(), 'pulse-lint-bundle-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** Made in a copy of the tree, so that nothing in this one changes. */
function bundleIn(name: string): string {
  const copy = join(elsewhere, name);
  for (const part of ['src', 'rules', 'scripts', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  execFileSync(process.execPath, ['scripts/bundle.mjs'], { cwd: copy });
  return join(copy, 'dist', 'pulse-lint.js');
}

test('the bundle is the same to the byte wherever it is made, and names no path of the machine', () => {
  const one = readFileSync(bundleIn('one'), 'utf8');
  const other = readFileSync(bundleIn('a folder with a longer name'), 'utf8');
  expect(one).toBe(other);
  expect(one).not.toContain(root);
  expect(one).not.toContain(elsewhere);
});

test('the bundle runs with nothing installed beside it', () => {
  const alone = join(elsewhere, 'alone.mjs');
  cpSync(bundleIn('two'), alone);
  const run = spawnSync(process.execPath, [alone, 'rules'], { cwd: elsewhere, encoding: 'utf8' });
  expect({ code: run.status, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
});
