import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { scriptOf } from '../../scripts/script-of.mjs';

/** What esbuild writes, minified or not, and what the script gives out where each import stands for its own name. */
const parts: [what: string, text: string, given: Record<string, unknown>][] = [
  [
    'names, some under others',
    'import{a,b as c}from"./x.js";var d=[a,c];export{d as out};',
    { out: ['./x.js a', './x.js b'] },
  ],
  [
    'all names of a module',
    'import*as all from"node:path";var t=all.join;export{t};',
    { t: 'node:path join' },
  ],
  ['a module itself', 'import fs from "node:fs";var t=fs.name;export{t};', { t: 'node:fs name' }],
  [
    'an import in the middle, which is used before it',
    'var t=a;import{a}from"./x.js";export{t};',
    { t: './x.js a' },
  ],
  ['an import for its effect alone', 'import"./x.js";var t=1;export{t};', { t: 1 }],
  ['no imports and no exports', 'var t=1;', {}],
  [
    'many exports, on lines of their own',
    'var a = 1, b = 2;\nexport {\n  a,\n  b as c\n};\n',
    { a: 1, c: 2 },
  ],
  [
    'words that only look like imports',
    'var t=\'import{a}from"b"\',u=`export{c};`;export{t,u};',
    { t: 'import{a}from"b"', u: 'export{c};' },
  ],
];

test.each(parts)('%s', (_, text, given) => {
  const exports = {};
  runInNewContext(`(function(require,exports){${scriptOf(text)}})`)(required, exports);
  expect(exports).toEqual(given);
});

test('what no script has is refused', () => {
  expect(() => scriptOf('var t=import.meta.url;export{t};')).toThrow('no script has import.meta');
});

test('what is imported on demand is loaded then', async () => {
  const asked: string[] = [];
  const exports: Record<string, unknown> = {};
  const require = (from: string): unknown => {
    asked.push(from);
    return required(from);
  };
  runInNewContext(
    `(function(require,exports){${scriptOf('var t=async()=>(await import("./x.js")).a;export{t};')}})`,
  )(require, exports);
  expect(asked).toEqual([]);
  expect(await (exports.t as () => Promise<unknown>)()).toBe('./x.js a');
  expect(asked).toEqual(['./x.js']);
});

/** A module of which every member is its own name. */
function required(from: string): unknown {
  return new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : `${from} ${String(name)}`) });
}
