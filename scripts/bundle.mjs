import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { scriptOf } from './script-of.mjs';

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
/** In bytes: what is less is not worth a file of its own, which takes Node a quarter of a millisecond to open. */
const SMALL = 8_000;

rmSync(dist, { recursive: true, force: true });
const { outputFiles, metafile } = await build({
  ...common(),
  entryPoints: { program: 'src/cli/program.ts', re2js: 're2js' },
  outdir: 'dist/parts',
  splitting: true,
  metafile: true,
  format: 'esm',
  plugins: [manifestWithoutTools(), withoutChildProcesses(), loadedWhenUsed('re2js', 'RE2JS')],
});
refuseCircles(metafile.outputs);
const made = outputFiles.map(({ path, text }) => ({ name: basename(path), code: scriptOf(text) }));
const small = made.filter(({ name, code }) => name.startsWith('chunk-') && code.length < SMALL);
const parts = [
  ...made.filter((part) => !small.includes(part)).map(({ name, code }) => ({ name, code: joined(code) })),
  { name: 'shared.js', code: sharedFile() },
].map(({ name, code }) => ({ name, code: `(function(require,module,exports){"use strict";${code}})\n` }));
mkdirSync(join(dist, 'parts'), { recursive: true });
for (const { name, code } of parts) writeFileSync(join(dist, 'parts', name), code);

const hash = createHash('sha256').update(parts.map(({ name, code }) => name + code).join());
await build({
  ...common(),
  entryPoints: { 'pulse-lint': 'src/cli/bin.ts' },
  outdir: 'dist',
  write: true,
  format: 'cjs',
  define: { PARTS: JSON.stringify(hash.digest('hex').slice(0, 16)) },
  banner: { js: '#!/usr/bin/env node' },
});
// The package around it is of ES modules.
writeFileSync(join(dist, 'package.json'), '{"type":"commonjs"}\n');
chmodSync(join(dist, 'pulse-lint.js'), 0o755);

function common() {
  return {
    absWorkingDir: root,
    write: false,
    chunkNames: '[name]-[hash]',
    bundle: true,
    platform: 'node',
    target,
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  };
}

/** A part takes its imports at its top: of two that import one another, one would find the other unfinished. */
function refuseCircles(outputs) {
  const done = new Set();
  const follow = (path, way) => {
    if (way.includes(path)) throw new Error(`parts import one another: ${[...way, path].join(' ')}`);
    if (done.has(path)) return;
    for (const { path: next, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement') follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of Object.keys(outputs)) follow(path, []);
}

/** What several parts share is mostly a few functions each. They are one file, and each is still a module of its own. */
function sharedFile() {
  const modules = small.map(({ name, code }) => `"${name}":(function(module,exports){${joined(code)}})`);
  return `const made={},modules={${modules.join(',\n')}};
module.exports=(name)=>{
  if(!made[name])modules[name](made[name]={exports:{}},made[name].exports);
  return made[name].exports;
};
`;
}

function joined(code) {
  return small.reduce(
    (text, { name }) => text.replaceAll(`require("./${name}")`, `require("./shared.js")("${name}")`),
    code,
  );
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

/**
 * What few runs need but the sources must import at once, since they cannot wait where they use it: its `name` is
 * loaded from a part of its own when it is first touched.
 */
function loadedWhenUsed(module, name) {
  const contents = `
    let loaded;
    export const ${name} = new Proxy({}, {
      get: (_, member) => (loaded ??= require('./${module}.js').${name})[member],
    });`;
  return {
    name: 'loaded-when-used',
    setup(bundle) {
      bundle.onResolve({ filter: new RegExp(`^${module}$`) }, ({ kind, path }) =>
        kind === 'entry-point' ? undefined : { path, namespace: 'when-used' },
      );
      bundle.onResolve(
        { filter: new RegExp(`^\\./${module}\\.js$`), namespace: 'when-used' },
        ({ path }) => ({
          path,
          external: true,
        }),
      );
      bundle.onLoad({ filter: /.*/, namespace: 'when-used' }, () => ({ contents }));
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
