import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Builds what is measured, the bundle and the bench itself, in a folder of its own, and runs the bench there. */
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-bench-'));
try {
  for (const part of ['src', 'rules', 'scripts', 'bench', 'test/tools', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, ['scripts/bundle.mjs'], { cwd: folder });
  await build({
    absWorkingDir: folder,
    entryPoints: ['bench/main.ts', 'bench/in-process.ts'],
    outdir: 'bench/made',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);",
    },
  });
  const made = (name) => join(folder, 'bench/made', name);
  const argv = [
    made('main.mjs'),
    join(folder, 'dist/pulse-lint.js'),
    made('in-process.mjs'),
    ...process.argv.slice(2),
  ];
  execFileSync(process.execPath, argv, { stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
