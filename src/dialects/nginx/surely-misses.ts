import { compilePattern } from '../../model/pattern.ts';

/**
 * A pattern with look-around cannot be run here; without its conditions it matches more. What even that does not match,
 * the whole pattern does not match either.
 */
export function surelyMisses(source: string, caseless: boolean, text: string): boolean {
  const wider = withoutLookAround(source);
  if (wider === undefined) return false;
  const pattern = compilePattern(wider, { caseless });
  return pattern !== undefined && pattern.match(text) === undefined;
}

/** Undefined where brackets do not pair. */
function withoutLookAround(source: string): string | undefined {
  let kept = '';
  for (let at = 0; at < source.length; ) {
    const group = /^\(\?<?[=!]/.test(source.slice(at, at + 4)) ? endOfGroup(source, at) : undefined;
    if (group !== undefined) {
      // What repeats nothing is still a pattern.
      kept += '(?:)';
      at = group;
      continue;
    }
    const end = endOfToken(source, at);
    kept += source.slice(at, end);
    at = end;
  }
  return kept;
}

function endOfGroup(source: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < source.length; at = endOfToken(source, at)) {
    if (source[at] === '(') depth += 1;
    if (source[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** An escaped character, a class in brackets, or one character. */
function endOfToken(source: string, at: number): number {
  if (source[at] === '\\') return at + 2;
  if (source[at] !== '[') return at + 1;
  let end = source[at + 1] === '^' ? at + 2 : at + 1;
  if (source[end] === ']') end += 1;
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
  return end + 1;
}
