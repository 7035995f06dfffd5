/** A pattern without its look-aheads, and what they ask of the text at one place. */
export interface AskedAhead {
  readonly rest: string;
  readonly asked: readonly Ahead[];
}

export interface Ahead {
  /** Where in the text it is asked. */
  readonly at: number;
  readonly body: string;
  readonly negated: boolean;
}

/**
 * `^/(?!api|ws)`: behind a literal beginning a look-ahead is asked at one place of the text, so that it can be asked by
 * itself. Undefined for look-around anywhere else.
 */
export function takeAheads(source: string): AskedAhead | undefined {
  const literal = /^\^((?:[A-Za-z0-9/_-]|\\[./_-])*)(?=\(\?[=!])/.exec(source);
  if (literal === null) return undefined;
  const at = (literal[1] ?? '').replaceAll('\\', '').length;
  const asked: Ahead[] = [];
  let from = literal[0].length;
  let groups = 0;
  while (/^\(\?[=!]/.test(source.slice(from, from + 3))) {
    const end = endOfGroup(source, from);
    if (end === undefined) return undefined;
    const body = source.slice(from + 3, end - 1);
    // What looks behind its own beginning would see another text there.
    if (/\\[bB]|\^|\(\?</.test(body.replace(/\[\^/g, '['))) return undefined;
    asked.push({ at, body, negated: source[from + 2] === '!' });
    groups += capturesIn(body);
    from = end;
  }
  const remainder = source.slice(from);
  if (hasAlternatives(remainder)) return undefined;
  // Captures keep their numbers: those of a look-ahead hold nothing.
  return { rest: `${literal[0]}${'()'.repeat(groups)}${remainder}`, asked };
}

function endOfGroup(source: string, start: number): number | undefined {
  let depth = 0;
  for (const { character, at } of outsideClasses(source, start)) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function capturesIn(body: string): number {
  return [...outsideClasses(body, 0)].filter(({ character, at }) => character === '(' && body[at + 1] !== '?')
    .length;
}

function hasAlternatives(source: string): boolean {
  let depth = 0;
  for (const { character } of outsideClasses(source, 0)) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === '|' && depth === 0) return true;
  }
  return false;
}

/** Its characters without escaped ones and those of `[...]`. */
function* outsideClasses(source: string, start: number): Generator<{ character: string; at: number }> {
  let inClass = false;
  for (let at = start; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (character === '\\') at += 1;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else yield { character, at };
  }
}
