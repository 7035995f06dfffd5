import { parse } from 'es-module-lexer/js';

/**
 * A part that esbuild wrote as an ES module, as a script. It takes each name that it imports once, at its top: no part is
 * loaded twice, and none imports one that imports it. esbuild's own CommonJS asks a getter at each use instead, which
 * takes a short run longer than the whole of its lint.
 */
export function scriptOf(text) {
  const [imports, exports] = parse(text);
  const tops = [];
  const pieces = [];
  let at = 0;
  for (const { n: from, ss: start, se: end, d: kind } of imports) {
    pieces.push(text.slice(at, start));
    at = end;
    if (from === undefined) throw new Error(`no script has ${text.slice(start, end)}`);
    if (kind === STATIC) tops.push(requiring(text.slice(start, end), from));
    else pieces.push(`Promise.resolve().then(()=>require(${JSON.stringify(from)}))`);
  }
  pieces.push(text.slice(at).replace(EXPORTS, ''));
  const bottoms = exports.map(({ n: name, ln: own }) => `exports.${name}=${own};`);
  return [...tops, ...pieces, ...bottoms].join('');
}

const STATIC = -1;
/** esbuild writes one statement, and writes it last. */
const EXPORTS = /export\s*\{[^{}]*\};?\s*$/;

function requiring(statement, from) {
  const loaded = `require(${JSON.stringify(from)})`;
  const { all, one, some } = CLAUSE.exec(statement)?.groups ?? {};
  const names = all ?? one ?? some?.replaceAll(' as ', ':');
  return names === undefined ? `${loaded};` : `const ${names}=${loaded};`;
}

const CLAUSE = /^import\s*(?:\*\s*as (?<all>[\w$]+)|(?<one>[\w$]+)|(?<some>\{[^{}]*\}))\s*from/;
