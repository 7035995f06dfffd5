import type { Captures } from '../../../model/pattern.ts';
import { evaluateCondition, type Truth } from '../expression.ts';
import { patternMatches, type RequestView } from '../request-view.ts';
import { userAgentMatches } from '../user-agents.ts';
import { compareVersions } from '../versions.ts';
import { type Captured, expand } from './expand.ts';
import type { RewriteCondition } from './rules.ts';

export interface Tested {
  readonly truth: Truth;
  readonly match?: Captures;
}

/** mod_rewrite.c, apply_rewrite_cond. */
export function testCondition(condition: RewriteCondition, view: RequestView, captured: Captured): Tested {
  const positive = testPattern(condition, view, captured);
  if (positive.truth === undefined) return positive;
  return condition.negated ? { truth: !positive.truth } : positive;
}

function testPattern(
  { test, pattern, caseless }: RewriteCondition,
  view: RequestView,
  captured: Captured,
): Tested {
  if (/^expr$/i.test(test)) {
    // Always true in 2.4.64 (CVE-2025-54090).
    if (compareVersions(view.version, '2.4.64') === 0) return { truth: true };
    return { truth: evaluateCondition(pattern, view) };
  }
  if (/^-[fsdxhLlUF]$/.test(pattern)) return { truth: isOnDisk(pattern, view) };
  const isRegex = !/^(?:[<>=]|-(?:lt|le|eq|ge|gt|ne))/.test(pattern);
  if (isRegex && /^%\{HTTP(?:_|:)USER[_-]AGENT\}$/i.test(test))
    return { truth: userAgentMatches(pattern, caseless, view) };
  const input = expand(test, captured, view);
  const integer = /^-(lt|le|eq|ge|gt|ne)(.+)$/.exec(pattern);
  if (integer !== null) {
    if (input === undefined) return { truth: undefined };
    return { truth: comparedIntegers(integer[1] ?? '', Number(input), Number(integer[2])) };
  }
  const lexical = /^(<=|>=|<|>|=)(.*)$/s.exec(pattern);
  if (lexical !== null && pattern.length > 1) {
    if (input === undefined) return { truth: undefined };
    const wanted = lexical[2] === '""' ? '' : (lexical[2] ?? '');
    const [one, other] = caseless ? [input.toLowerCase(), wanted.toLowerCase()] : [input, wanted];
    return { truth: comparedTexts(lexical[1] ?? '', one, other) };
  }
  if (pattern === '=') return { truth: input === undefined ? undefined : input === '' };
  const found = patternMatches(pattern, caseless, input);
  if (found === undefined) return { truth: undefined };
  return { truth: found.match !== undefined, ...(found.match === undefined ? {} : { match: found.match }) };
}

/** Pulse serves its files out of itself: none of its paths but `/` names anything on the proxy's disk. */
function isOnDisk(pattern: string, { path }: RequestView): Truth {
  if (/^-[UF]$/.test(pattern)) return undefined;
  if (path !== '/') return false;
  return pattern === '-d';
}

function comparedIntegers(operator: string, one: number, other: number): Truth {
  switch (operator) {
    case 'lt':
      return one < other;
    case 'le':
      return one <= other;
    case 'eq':
      return one === other;
    case 'ge':
      return one >= other;
    case 'gt':
      return one > other;
    default:
      return one !== other;
  }
}

function comparedTexts(operator: string, one: string, other: string): boolean {
  switch (operator) {
    case '=':
      return one === other;
    case '<':
      return one < other;
    case '>':
      return one > other;
    case '<=':
      return one <= other;
    default:
      return one >= other;
  }
}
