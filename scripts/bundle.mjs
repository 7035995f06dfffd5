import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Makes dist/: one file that needs nothing installed. It is committed (pre-commit, the action and `npx .` run it as it
 * is), so it is the same to the byte wherever it is made: no source map, no paths but those below the root.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { 'pulse-lint': 'src/cli/bin.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [manifestWithoutTools()],
  // Commander is CommonJS and requires Node's own modules; in an ES module there is no `require` unless it is made.
  banner: {
    js: "#!/usr/bin/env node\nimport{createRequire as r}from'node:module';const require=r(import.meta.url);",
  },
});
chmodSync(`${root}dist/pulse-lint.js`, 0o755);

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
