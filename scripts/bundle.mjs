import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

/**
 * Makes dist/, which needs nothing installed. It is committed (pre-commit, the action and `npx .` run it as it is), so
 * it is the same to the byte wherever it is made: no source map, no paths but those below the root.
 *
 * It is split where the sources import on demand (a dialect, a notation, a walk through folders), for the time a start
 * takes: Node compiles what a run asks for, and each file it opens costs half a millisecond. Each part is then made
 * CommonJS, which Node loads without starting its loader of ES modules.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const target = 'node20.19';

rmSync(dist, { recursive: true, force: true });
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { 'pulse-lint': 'src/cli/bin.ts' },
  outdir: 'dist',
  write: false,
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  platform: 'node',
  target,
  format: 'esm',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [manifestWithoutTools(), withoutChildProcesses()],
});
mkdirSync(join(dist, 'parts'), { recursive: true });
for (const { path, text } of outputFiles) writeFileSync(path, await commonJs(text));
// The package around it is of ES modules.
writeFileSync(join(dist, 'package.json'), '{"type":"commonjs"}\n');
const program = join(dist, 'pulse-lint.js');
writeFileSync(program, `#!/usr/bin/env node\n${readFileSync(program, 'utf8')}`);
chmodSync(program, 0o755);

async function commonJs(text) {
  const { code } = await transform(text, {
    platform: 'node',
    target,
    format: 'cjs',
    minify: true,
    supported: { 'dynamic-import': false },
  });
  return code;
}

/** Commander starts commands that are programs of their own; there are none, and loading what could takes 3 ms. */
function withoutChildProcesses() {
  return {
    name: 'no-child-processes',
    setup(bundle) {
      bundle.onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
      bundle.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}

/** Of package.json only what the program says of itself: a new development tool must not change the bundle. */
function manifestWithoutTools() {
  return {
    name: 'manifest',
    setup(bundle) {
      bundle.onLoad({ filter: /\/package\.json$/ }, async ({ path }) => {
        const { default: manifest } = await import(path, { with: { type: 'json' } });
        const { name, version, homepage } = manifest;
        return { contents: JSON.stringify({ name, version, homepage }), loader: 'json' };
      });
    },
  };
}
