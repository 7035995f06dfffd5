import type { Pattern } from './pattern.ts';

/**
 * What most patterns of configs are: a text with at most one group of alternatives, perhaps anchored
 * (`^/api/`, `\.(?:css|js)$`). Nothing repeats in it, so that JavaScript's own engine finds what RE2 finds, in as little
 * time, and RE2 need not be loaded. ASCII alone: of that, folding case by Unicode is the same in both.
 */
const LITERAL = String.raw`(?:[\w/@:=&%!~"'<>;, -]|\\[!-/:-@[-^\x60{-~])`;
const SIMPLE = new RegExp(
  String.raw`^(?:\^)?${LITERAL}*(?:\((\?:)?${LITERAL}*(?:\|${LITERAL}*)*\)${LITERAL}*)?\$?$`,
);

/** Undefined for every other pattern. */
export function simplePattern(source: string, caseless: boolean): Pattern | undefined {
  if (!SIMPLE.test(source)) return undefined;
  // With the flag u a backslash may stand only before what has a meaning.
  const spelled = source.replace(/\\([^^$\\.*+?()[\]{}|/])/g, (_, written: string) => escaped(written));
  const pattern = new RegExp(spelled, caseless ? 'iu' : 'u');
  return {
    match(text) {
      const found = pattern.exec(text);
      if (found === null) return undefined;
      return { start: found.index, end: found.index + found[0].length, groups: [...found], named: NO_NAMES };
    },
  };
}

const NO_NAMES: ReadonlyMap<string, string | undefined> = new Map();

function escaped(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
