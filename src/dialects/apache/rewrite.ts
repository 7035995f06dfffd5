import type { Step } from '../../model/exchange.ts';
import type { Cause } from '../../model/fact.ts';
import { isBeyondBuffers } from '../../model/longest.ts';
import type { Captures } from '../../model/pattern.ts';
import { evaluateCondition, type Truth } from './expression.ts';
import { patternMatches, type RequestView, serverVariable, type Text } from './request-view.ts';
import type { RewriteCondition, RewriteRule } from './rewrite-rules.ts';
import { textOf } from './statement.ts';
import { compareVersions } from './versions.ts';

/** What a list of rules makes of a request. */
export type Rewritten =
  | { readonly is: 'unchanged'; readonly steps: readonly Step[]; readonly environment: Environment }
  | {
      readonly is: 'proxied';
      readonly url: string;
      readonly query: string;
      readonly rule: RewriteRule;
      readonly noEscape: boolean;
      readonly steps: readonly Step[];
      readonly environment: Environment;
    }
  | {
      readonly is: 'redirected';
      readonly status: number;
      readonly to: Text;
      readonly rule: RewriteRule;
      readonly steps: readonly Step[];
      readonly environment: Environment;
    }
  | {
      readonly is: 'answered';
      readonly status: number;
      readonly rule: RewriteRule;
      readonly steps: readonly Step[];
      readonly environment: Environment;
    }
  /** Rewritten to another path; `passes` on to mod_proxy and mod_alias, or is a file. */
  | {
      readonly is: 'path';
      readonly path: string;
      readonly query: string;
      readonly passes: boolean;
      readonly rule: RewriteRule;
      readonly steps: readonly Step[];
      readonly environment: Environment;
    }
  | {
      readonly is: 'unknown';
      readonly because: Cause;
      readonly rule: RewriteRule;
      readonly steps: readonly Step[];
      readonly environment: Environment;
    };

export type Environment = ReadonlyMap<string, string | undefined>;

const MOST_ROUNDS = 32;

/** Runs server-level rules over a request (mod_rewrite.c, apply_rewrite_list). */
export function applyRules(rules: readonly RewriteRule[], view: RequestView): Rewritten {
  const steps: Step[] = [];
  const environment = new Map(view.environment);
  let current = view.path;
  let query = view.query;
  let passes = false;
  let changed: RewriteRule | undefined;
  let rounds = 0;
  for (let index = 0; index < rules.length; index += 1) {
    const rule = rules[index];
    if (rule === undefined) break;
    const seen = { ...view, query, environment };
    const tried = tryRule(rule, current, seen);
    if (tried.is === 'unknown') return { is: 'unknown', because: tried.because, rule, steps, environment };
    if (tried.is === 'no') {
      while (rules[index]?.flags.has('C') === true) index += 1;
      continue;
    }
    const { flags, statement } = rule;
    for (const each of rule.environment) setEnvironment(environment, each, tried, seen);
    const status = statusOf(rule);
    if (status !== undefined) {
      steps.push({
        at: statement.at,
        text: textOf(statement),
        why: `its pattern and conditions fit: ${status}`,
      });
      return { is: 'answered', status, rule, steps, environment };
    }
    if (rule.substitution !== '-') {
      const substituted = expand(rule.substitution.replace(/\?$/, ''), tried, seen);
      if (substituted === undefined || isBeyondBuffers(substituted))
        return {
          is: 'unknown',
          because: { missing: 'variable', name: rule.substitution, at: statement.at },
          rule,
          steps,
          environment,
        };
      const split = splitQuery(substituted, query, rule);
      query = split.query;
      changed = rule;
      const absolute = /^(?:https?|wss?|balancer|fcgi|ajp|scgi|h2c?|unix|ftp|uwsgi):/i.test(split.path);
      steps.push({
        at: statement.at,
        text: textOf(statement),
        why: `its pattern and conditions fit ${current}`,
      });
      if (flags.has('P'))
        return {
          is: 'proxied',
          url: absolute ? split.path : qualified(split.path, view),
          query,
          rule,
          noEscape: flags.has('NE'),
          steps,
          environment,
        };
      if (flags.has('R') || absolute) {
        const target = absolute ? split.path : qualified(split.path, view);
        const redirect = flags.has('NE') ? target : escapedUrl(target);
        return {
          is: 'redirected',
          status: redirectStatus(flags.get('R')),
          to: redirect + (query === '' ? '' : `?${query}`),
          rule,
          steps,
          environment,
        };
      }
      current = split.path.startsWith('/') ? split.path : `/${split.path}`;
      passes = flags.has('PT');
    }
    if (flags.has('L') || flags.has('END') || flags.has('PT')) break;
    if (flags.has('N')) {
      rounds += 1;
      if (rounds > MOST_ROUNDS) break;
      index = -1;
    }
    const skip = Number(flags.get('S') ?? 0);
    if (skip > 0) index += skip;
  }
  if (changed === undefined) return { is: 'unchanged', steps, environment };
  return { is: 'path', path: current, query, passes, rule: changed, steps, environment };
}

/** `[F]`, `[G]`, and `[R=404]`, which ends a request like them. */
function statusOf({ flags }: RewriteRule): number | undefined {
  if (flags.has('F')) return 403;
  if (flags.has('G')) return 410;
  const status = flags.get('R');
  if (status === undefined || !/^\d+$/.test(status)) return undefined;
  const number = Number(status);
  return number >= 300 && number < 400 ? undefined : number;
}

function redirectStatus(written: string | undefined): number {
  const named = { permanent: 301, temp: 302, seeother: 303 }[written?.toLowerCase() ?? ''];
  return named ?? (written !== undefined && /^\d+$/.test(written) ? Number(written) : 302);
}

type Tried =
  | { readonly is: 'no' }
  | { readonly is: 'unknown'; readonly because: Cause }
  | { readonly is: 'yes'; readonly rule: Captures | undefined; readonly condition: Captures | undefined };

function tryRule(rule: RewriteRule, path: string, view: RequestView): Tried {
  const { pattern, statement } = rule;
  const unknown = (name: string): Tried => ({
    is: 'unknown',
    because: { missing: 'pattern', name, at: statement.at },
  });
  const captures = pattern?.match(path);
  if (pattern !== undefined && (captures !== undefined) === rule.negated) return { is: 'no' };
  let last: Captures | undefined;
  let undecided: RewriteCondition | undefined;
  for (let index = 0; index < rule.conditions.length; index += 1) {
    const condition = rule.conditions[index];
    if (condition === undefined) break;
    const { truth, match } = testCondition(condition, view, {
      is: 'yes',
      rule: rule.negated ? undefined : captures,
      condition: last,
    });
    if (match !== undefined && !condition.negated) last = match;
    if (condition.orNext) {
      if (truth === true) while (rule.conditions[index]?.orNext === true) index += 1;
      else if (truth === undefined) undecided = condition;
      continue;
    }
    if (truth === false) {
      // An unknown alternative before it may have held.
      if (undecided === undefined || rule.conditions[index - 1]?.orNext !== true) return { is: 'no' };
    } else if (truth === undefined) undecided = condition;
    else if (rule.conditions[index - 1]?.orNext === true) undecided = undefined;
  }
  if (pattern === undefined) return unknown(rule.statement.args[0]?.value ?? '');
  if (undecided !== undefined) return unknown(textOf(undecided.statement));
  if (statement.doubt !== undefined) return { is: 'unknown', because: statement.doubt };
  return { is: 'yes', rule: rule.negated ? undefined : captures, condition: last };
}

interface Tested {
  readonly truth: Truth;
  readonly match?: Captures;
}

/** mod_rewrite.c, apply_rewrite_cond. */
export function testCondition(
  condition: RewriteCondition,
  view: RequestView,
  captured: Tried & { is: 'yes' },
): Tested {
  const positive = testPattern(condition, view, captured);
  if (positive.truth === undefined) return positive;
  return condition.negated ? { truth: !positive.truth } : positive;
}

function testPattern(
  { test, pattern, caseless }: RewriteCondition,
  view: RequestView,
  captured: Tried & { is: 'yes' },
): Tested {
  if (/^expr$/i.test(test)) {
    // Always true in 2.4.64 (CVE-2025-54090).
    if (compareVersions(view.version, '2.4.64') === 0) return { truth: true };
    return { truth: evaluateCondition(pattern, view) };
  }
  const input = expand(test, captured, view);
  if (/^-[fsdxhLlUF]$/.test(pattern)) return { truth: isOnDisk(pattern, view) };
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

/** `$1`, `%1`, `%{VARIABLE}`, `${map:key}`, and the backslash before any of them (do_expand). */
export function expand(text: string, captured: Tried & { is: 'yes' }, view: RequestView): Text {
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\\' && at + 1 < text.length) {
      at += 1;
      result += text[at];
    } else if ((character === '%' || character === '$') && text[at + 1] === '{') {
      const close = text.indexOf('}', at + 2);
      if (close === -1) {
        result += character;
        continue;
      }
      const value = character === '%' ? serverVariable(view, text.slice(at + 2, close)) : undefined;
      if (value === undefined) return undefined;
      result += value;
      at = close;
    } else if ((character === '%' || character === '$') && /\d/.test(text[at + 1] ?? '')) {
      const groups = character === '$' ? captured.rule?.groups : captured.condition?.groups;
      result += groups?.[Number(text[at + 1])] ?? '';
      at += 1;
    } else result += character;
  }
  return result;
}

function splitQuery(
  substituted: string,
  query: string,
  { flags, substitution }: RewriteRule,
): { readonly path: string; readonly query: string } {
  if (substitution.endsWith('?') && !flags.has('QSA'))
    return { path: substituted.replace(/\?$/, ''), query: '' };
  const mark = flags.has('QSL') ? substituted.lastIndexOf('?') : substituted.indexOf('?');
  if (mark === -1) return { path: substituted, query: flags.has('QSD') ? '' : query };
  const own = substituted.slice(mark + 1);
  const joined =
    flags.has('QSA') && query !== '' ? [own, query].filter((part) => part !== '').join('&') : own;
  return { path: substituted.slice(0, mark), query: joined };
}

function qualified(path: string, view: RequestView): string {
  const scheme = view.tls ? 'https' : 'http';
  return `${scheme}://${view.request.url.host}${path.startsWith('/') ? '' : '/'}${path}`;
}

/** Escapes the path of a redirect as Apache does; what we ask for holds nothing else to escape. */
function escapedUrl(url: string): string {
  return url.replace(
    /[ "<>\\^`{|}]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function setEnvironment(
  environment: Map<string, string | undefined>,
  written: string,
  captured: Tried & { is: 'yes' },
  view: RequestView,
): void {
  if (written.startsWith('!')) {
    environment.delete(written.slice(1));
    return;
  }
  const colon = written.indexOf(':');
  const name = colon === -1 ? written : written.slice(0, colon);
  environment.set(name, colon === -1 ? '' : expand(written.slice(colon + 1), captured, view));
}
