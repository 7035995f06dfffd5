import type { Cause } from '../../../model/fact.ts';
import { tableOf } from '../../../text/table.ts';
import { evaluateCondition } from '../expression.ts';
import type { Layer } from '../layers.ts';
import type { RequestView } from '../request-view.ts';
import { argument, type Statement } from '../statement.ts';
import { withName } from '../statements-by-name.ts';
import { isLimitedTo } from './methods.ts';

/** What mod_authz_core makes of a Require: neutral says nothing, no-user asks for somebody to log in first. */
export type Verdict = 'granted' | 'denied' | 'no-user' | 'neutral';

/** What nobody can tell from the config, taken to be so or otherwise. */
export interface Supposition {
  /** The client's address is one that the lines name. */
  readonly addressFits: boolean;
  /** What cannot be evaluated holds. */
  readonly unknownHolds: boolean;
}

/** A Require, or a `<RequireAny>` and its kin. */
export interface Requirement {
  readonly statement: Statement;
  /** Of a container; empty for a Require. */
  readonly operator: 'all' | 'any' | 'none' | 'one';
  readonly children: readonly Requirement[];
  /** `<Limit>` and `<LimitExcept>` around it. */
  readonly limits: readonly Statement[];
}

/**
 * The requirements that govern a request: those of the last section that has any, unless AuthMerging puts them beside
 * those of the sections before (mod_authz_core.c, merge_authz_core_dir_config).
 */
export function requirementOf(layers: readonly Layer[]): Requirement | undefined {
  let merged: Requirement | undefined;
  for (const { statements, doubt } of layers) {
    const own = requirementsIn(statements, []).map((each) => doubted(each, doubt));
    const merging = statements.findLast((each) => each.name === 'authmerging');
    if (own.length === 0 && merging === undefined) continue;
    const how = (merging === undefined ? 'off' : (argument(merging, 0) ?? 'off')).toLowerCase();
    const section = own.length === 0 ? undefined : containerOf(own);
    if (how === 'off') merged = section;
    else if (merged !== undefined && section !== undefined)
      merged = {
        statement: section.statement,
        operator: how === 'or' ? 'any' : 'all',
        children: [merged, section],
        limits: [],
      };
    else merged ??= section;
  }
  return merged;
}

/** Whether the section applies at all cannot be told. */
function doubted(requirement: Requirement, doubt: Cause | undefined): Requirement {
  if (doubt === undefined) return requirement;
  return {
    ...requirement,
    statement: { ...requirement.statement, doubt },
    children: requirement.children.map((each) => doubted(each, doubt)),
  };
}

/** Several lines of a section are alternatives. */
function containerOf(own: readonly Requirement[]): Requirement | undefined {
  const [first] = own;
  return first === undefined
    ? undefined
    : { statement: first.statement, operator: 'any', children: own, limits: [] };
}

function requirementsIn(
  statements: readonly Statement[],
  limits: readonly Statement[],
): readonly Requirement[] {
  const own = withName(statements, 'require', ...Object.keys(OPERATORS), '<limit', '<limitexcept');
  return own.flatMap((statement): readonly Requirement[] => {
    if (statement.name === 'require') return [{ statement, operator: 'one', children: [], limits }];
    const operator = OPERATORS[statement.name];
    if (operator !== undefined)
      return [{ statement, operator, children: requirementsIn(statement.children, limits), limits }];
    return requirementsIn(statement.children, [...limits, statement]);
  });
}

const OPERATORS: Readonly<Record<string, 'all' | 'any' | 'none'>> = tableOf({
  '<requireall': 'all',
  '<requireany': 'any',
  '<requirenone': 'none',
});

/** mod_authz_core.c, apply_authz_sections. */
export function verdictOf(
  requirement: Requirement,
  view: RequestView,
  supposed: Supposition,
  parent: 'all' | 'any' = 'all',
): Verdict {
  if (!concerns(requirement, view)) return parent === 'all' ? 'granted' : 'neutral';
  if (requirement.operator === 'one') return leafVerdict(requirement.statement, view, supposed);
  const isAll = requirement.operator === 'all';
  let result: Verdict = 'neutral';
  for (const child of requirement.children) {
    const verdict = verdictOf(child, view, supposed, isAll ? 'all' : 'any');
    if (verdict === 'neutral') continue;
    if (verdict === (isAll ? 'denied' : 'granted')) {
      result = verdict;
      break;
    }
    const opens = isAll
      ? verdict === 'no-user' && result !== 'denied'
      : verdict === 'no-user' && result === 'denied';
    if (opens || result === 'neutral') result = verdict;
  }
  return requirement.operator === 'none' ? negated(result) : result;
}

/** A container is about the methods of what it holds. */
function concerns({ limits, children, operator }: Requirement, view: RequestView): boolean {
  if (operator === 'one') return isLimitedTo(limits, view);
  return children.some((child) => concerns(child, view));
}

/** What is not granted by the words is no grant when they are turned round. */
function negated(verdict: Verdict): Verdict {
  return verdict === 'granted' ? 'denied' : 'neutral';
}

function leafVerdict(statement: Statement, view: RequestView, supposed: Supposition): Verdict {
  const words = statement.args.map((word) => word.value);
  const isNegated = words[0]?.toLowerCase() === 'not';
  const [kind = '', ...values] = isNegated ? words.slice(1) : words;
  const verdict = providerVerdict(kind.toLowerCase(), values, statement, view, supposed);
  return isNegated ? negated(verdict) : verdict;
}

function providerVerdict(
  kind: string,
  values: readonly string[],
  statement: Statement,
  view: RequestView,
  supposed: Supposition,
): Verdict {
  const truth = (holds: boolean | undefined): Verdict =>
    (holds ?? supposed.unknownHolds) ? 'granted' : 'denied';
  if (statement.doubt !== undefined) return truth(undefined);
  if (USERS.test(kind)) return 'no-user';
  switch (kind) {
    case 'all':
      return truth(values[0]?.toLowerCase() === 'granted');
    case 'ip':
    case 'host':
    case 'forward-dns':
    case 'local':
      return truth(supposed.addressFits);
    case 'method':
      return truth(values.some((method) => method.toUpperCase() === view.request.method));
    case 'env':
      return truth(isAnySet(values, view));
    case 'expr':
      if (/REMOTE_USER/i.test(statement.rest)) return 'no-user';
      return truth(evaluateCondition(expressionIn(statement), view));
    case 'ssl':
      return truth(view.tls);
    default:
      return truth(undefined);
  }
}

/** All that follows the word, in quotes or without them. */
function expressionIn({ rest }: Statement): string {
  return rest.replace(/^(?:not\s+)?expr\s+/i, '').replace(/^"(.*)"$/s, '$1');
}

function isAnySet(names: readonly string[], { environment }: RequestView): boolean | undefined {
  if (names.some((name) => environment.get(name) !== undefined)) return true;
  return names.some((name) => environment.has(name)) ? undefined : false;
}

/** Words that are about who somebody is, those of modules that httpd does not come with included. */
const USERS =
  /^(?:valid-user|user|group|ldap-.+|dbm-.+|dbd-.+|file-owner|file-group|claim|claims_expr|valid_user|shib-.+|oauth2_claim|unix-group|pam-.+)$/;

/** Every Require of a requirement, in the order written. */
export function leavesOf(requirement: Requirement): readonly Requirement[] {
  return requirement.operator === 'one' ? [requirement] : requirement.children.flatMap(leavesOf);
}
