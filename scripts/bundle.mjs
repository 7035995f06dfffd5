import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Makes dist/, which needs nothing installed. It is committed (pre-commit, the action and `npx .` run it as it is), so
 * it is the same to the byte wherever it is made: no source map, no paths but those below the root.
 *
 * It is split where the sources import on demand (a dialect, a notation, a walk through folders), for the time a start
 * takes: Node compiles what a run asks for, and each file it opens costs half a millisecond.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { 'pulse-lint': 'src/cli/bin.ts' },
  outdir: 'dist',
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [manifestWithoutTools()],
  // yaml and commander are CommonJS and require Node's own modules; an ES module has no `require` unless it is made.
  banner: {
    js: "import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);",
  },
});
const program = `${root}dist/pulse-lint.js`;
writeFileSync(program, `#!/usr/bin/env node\n${readFileSync(program, 'utf8')}`);
chmodSync(program, 0o755);

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
