import type { Step } from '../../../model/exchange.ts';
import type { Cause } from '../../../model/fact.ts';
import { isBeyondBuffers } from '../../../model/longest.ts';
import type { Captures } from '../../../model/pattern.ts';
import { tableOf } from '../../../text/table.ts';
import type { RequestView, Text } from '../request-view.ts';
import { textOf } from '../statement.ts';
import { testCondition } from './conditions.ts';
import { type Captured, escapedCapture, expand } from './expand.ts';
import type { RewriteCondition, RewriteRule } from './rules.ts';
import { isAbsolute, qualified, reduced, withoutQuery } from './urls.ts';

/** What a list of rules makes of a request. */
export type Rewritten =
  | ({ readonly is: 'unchanged' } & Ran)
  | ({
      readonly is: 'proxied';
      readonly url: string;
      readonly query: string;
      readonly rule: RewriteRule;
      readonly noEscape: boolean;
    } & Ran)
  | ({
      readonly is: 'redirected';
      readonly status: number;
      readonly to: Text;
      readonly rule: RewriteRule;
    } & Ran)
  | ({ readonly is: 'answered'; readonly status: number; readonly rule: RewriteRule } & Ran)
  /** Rewritten to another path; `passes` on to mod_proxy and mod_alias, or is a file. */
  | ({
      readonly is: 'path';
      readonly path: string;
      readonly query: string;
      readonly passes: boolean;
      readonly rule: RewriteRule;
    } & Ran)
  | ({ readonly is: 'unknown'; readonly because: Cause; readonly rule: RewriteRule } & Ran);

interface Ran {
  readonly steps: readonly Step[];
  readonly environment: Environment;
}

export type Environment = ReadonlyMap<string, string | undefined>;

/** Where rules stand: those of a server see the path; those of a section see the file, or the URL it is proxied to. */
export interface Ground {
  /** What the rules begin with. */
  readonly subject: string;
  /** Of a section: what is taken off the front while patterns are tried, and put back before what is relative. */
  readonly directory?: string;
}

const MOST_ROUNDS = 32;

/** Runs rules over a request (mod_rewrite.c, apply_rewrite_list and apply_rewrite_rule). */
export function applyRules(
  rules: readonly RewriteRule[],
  view: RequestView,
  { subject, directory }: Ground = { subject: view.path },
): Rewritten {
  const steps: Step[] = [];
  const environment = new Map(view.environment);
  let current = subject;
  let query = view.query;
  let passes = false;
  let last: RewriteRule | undefined;
  let status: number | undefined;
  let rounds = 0;
  for (let index = 0; index < rules.length; index += 1) {
    const rule = rules[index];
    if (rule === undefined) break;
    const seen = { ...view, query, environment, filename: current };
    const tried = tryRule(rule, stripped(current, directory), seen);
    if (tried.is === 'unknown') return { is: 'unknown', because: tried.because, rule, steps, environment };
    if (tried.is === 'no') {
      while (rules[index]?.flags.has('C') === true) index += 1;
      continue;
    }
    const { flags, statement } = rule;
    for (const each of rule.environment) setEnvironment(environment, each, tried, seen);
    const answer = statusOf(rule);
    const why =
      answer === undefined
        ? `its pattern and conditions fit ${current}`
        : `its pattern and conditions fit: ${answer}`;
    if (answer !== undefined || rule.substitution !== '-')
      steps.push({ at: statement.at, text: textOf(statement), why });
    if (answer !== undefined) return { is: 'answered', status: answer, rule, steps, environment };
    if (rule.substitution !== '-') {
      const escaped = flags.has('B')
        ? (value: string) => escapedCapture(value, !flags.has('BNP') && !flags.has('BACKREFNOPLUS'))
        : undefined;
      const expanded = expand(rule.substitution.replace(/\?$/, ''), tried, seen, escaped);
      if (expanded === undefined || isBeyondBuffers(expanded))
        return {
          is: 'unknown',
          because: { missing: 'variable', name: rule.substitution, at: statement.at },
          rule,
          steps,
          environment,
        };
      const split = withoutQuery(placed(expanded, current, directory, flags), query, rule);
      query = split.query;
      last = rule;
      current = split.path;
      passes = flags.has('PT');
      if (flags.has('P'))
        return {
          is: 'proxied',
          url: qualified(current, view),
          query,
          rule,
          noEscape: flags.has('NE'),
          steps,
          environment,
        };
      if (flags.has('R')) {
        current = qualified(current, view);
        status = redirectStatus(flags.get('R'));
      } else current = reduced(current, view);
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
  if (last === undefined) return { is: 'unchanged', steps, environment };
  if (isAbsolute(current)) {
    const to = last.flags.has('NE') ? current : escapedUrl(current);
    return {
      is: 'redirected',
      status: status ?? 302,
      to: to + (query === '' ? '' : `?${query}`),
      rule: last,
      steps,
      environment,
    };
  }
  return { is: 'path', path: current, query, passes, rule: last, steps, environment };
}

const PROXIED = /^proxy:/;

function stripped(current: string, directory: string | undefined): string {
  if (directory === undefined || PROXIED.test(current)) return current;
  return current.startsWith(directory) ? current.slice(directory.length) : current;
}

/** What is relative stands in the section's folder, or at the root. */
function placed(
  expanded: string,
  current: string,
  directory: string | undefined,
  flags: RewriteRule['flags'],
): string {
  const isRelative = !expanded.startsWith('/') && !isAbsolute(expanded);
  if (!isRelative || (directory !== undefined && PROXIED.test(current))) return expanded;
  if (directory !== undefined) return directory + expanded;
  return flags.has('P') || flags.has('R') ? expanded : `/${expanded}`;
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

const NAMED_STATUSES = tableOf({ permanent: 301, temp: 302, seeother: 303 });

function redirectStatus(written: string | undefined): number {
  const named = NAMED_STATUSES[written?.toLowerCase() ?? ''];
  return named ?? (written !== undefined && /^\d+$/.test(written) ? Number(written) : 302);
}

type Tried =
  | { readonly is: 'no' }
  | { readonly is: 'unknown'; readonly because: Cause }
  | ({ readonly is: 'yes' } & Captured);

function tryRule(rule: RewriteRule, subject: string, view: RequestView): Tried {
  const { pattern, statement } = rule;
  const unknown = (name: string): Tried => ({
    is: 'unknown',
    because: { missing: 'pattern', name, at: statement.at },
  });
  const captures = pattern?.match(subject);
  if (pattern !== undefined && (captures !== undefined) === rule.negated) return { is: 'no' };
  const own = rule.negated ? undefined : captures;
  let last: Captures | undefined;
  let undecided: RewriteCondition | undefined;
  for (let index = 0; index < rule.conditions.length; index += 1) {
    const condition = rule.conditions[index];
    if (condition === undefined) break;
    const { truth, match } = testCondition(condition, view, { rule: own, condition: last });
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
  return { is: 'yes', rule: own, condition: last };
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
  captured: Captured,
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
