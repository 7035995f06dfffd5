import { oncePer } from '../../../model/once.ts';
import { placeWithin, type ScalarValue } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import { type Answer, both, either, opposite } from './answer.ts';
import { type Matcher, V2_MATCHERS, V3_MATCHERS } from './matchers.ts';
import { type Argument, type Call, parseRule, type RuleProblem, type RuleTree } from './parse.ts';
import type { RuleRequest } from './request.ts';

export type Syntax = 'v2' | 'v3';

/** A rule as one release reads it: what it asks for, or why it is refused. */
export interface Rule {
  readonly scalar: ScalarValue;
  readonly syntax: Syntax;
  readonly tree: RuleTree | undefined;
  readonly problem: RuleProblem | undefined;
}

export function readRule(scalar: ScalarValue, syntax: Syntax, version: string): Rule {
  const parsed = parseRule(scalar.text);
  if ('problem' in parsed)
    return { scalar, syntax, tree: undefined, problem: quoteHint(scalar, parsed.problem) };
  const problem = checked(parsed.tree, syntax, version, scalar.unresolved === true);
  return { scalar, syntax, tree: problem === undefined ? parsed.tree : undefined, problem };
}

export function matchRule(rule: Rule, request: RuleRequest, version: string): Answer {
  if (rule.tree !== undefined) return matchTree(rule.tree, rule, request, version);
  const { scalar } = rule;
  if (!scalar.unresolved) return { is: 'no' };
  // What cannot be read before a template is executed may say anything.
  return { is: 'maybe', because: { missing: 'variable', name: scalar.text, at: scalar.place } };
}

function matchTree(tree: RuleTree, rule: Rule, request: RuleRequest, version: string): Answer {
  switch (tree.kind) {
    case 'and':
      return both(
        matchTree(tree.left, rule, request, version),
        matchTree(tree.right, rule, request, version),
      );
    case 'or':
      return either(
        matchTree(tree.left, rule, request, version),
        matchTree(tree.right, rule, request, version),
      );
    case 'not':
      return opposite(matchTree(tree.operand, rule, request, version));
    case 'call':
      return matchCall(tree, rule, request, version);
  }
}

function matchCall(call: Call, rule: Rule, request: RuleRequest, version: string): Answer {
  const matcher = matcherOf(call.name, rule.syntax);
  if (matcher === undefined) return { is: 'no' };
  const guesses = rule.scalar.unresolved ? call.args.filter((arg) => VARIABLE.test(arg.value)) : [];
  if (guesses.length === 0) return matcher.answer(call.args, request, version);
  const settled = call.args.filter((arg) => !guesses.includes(arg));
  const known = settled.length === 0 ? ({ is: 'no' } as const) : matcher.answer(settled, request, version);
  return guesses.map((arg) => guess(call.name, arg, request)).reduce(either, known);
}

/** A value that a variable or a template takes part in. */
const VARIABLE = /\$\{[^}]*\}|\$[A-Za-z_]\w*|\{\{[\s\S]*?\}\}/;

/** What stands around the variables must fit; of a host, how much of it there is says how good a guess it is. */
function guess(matcher: string, arg: Argument, request: RuleRequest): Answer {
  const name = VARIABLE.exec(arg.value)?.[0] ?? arg.value;
  const because = { missing: 'variable', name } as const;
  const text = subject(matcher, request);
  if (text === undefined) return { is: 'maybe', because };
  const literals = arg.value.toLowerCase().split(new RegExp(VARIABLE, 'g'));
  if (!fits(literals, text)) return { is: 'no' };
  if (!/^host$/i.test(matcher)) return { is: 'maybe', because };
  const fit = literals.join('').length + (/pulse/i.test(arg.value) ? 100 : 0);
  return { is: 'maybe', because, host: { text: arg.value, fit } };
}

function subject(matcher: string, request: RuleRequest): string | undefined {
  const name = matcher.toLowerCase();
  if (name === 'host' || name === 'hostheader') return request.host;
  return name === 'path' ? request.path : undefined;
}

function fits(literals: readonly string[], text: string): boolean {
  let at = 0;
  for (const [index, literal] of literals.entries()) {
    const found = index === 0 ? (text.startsWith(literal) ? 0 : -1) : text.indexOf(literal, at);
    if (found === -1) return false;
    at = found + literal.length;
  }
  return text.endsWith(literals.at(-1) ?? '');
}

/** Accepted as written, all lower, all upper, and with a capital alone (pkg/rules/parser.go, NewParser). */
function matcherOf(name: string, syntax: Syntax): Matcher | undefined {
  const matchers = syntax === 'v2' ? V2_MATCHERS : V3_MATCHERS;
  const wanted = name.toLowerCase();
  const found = Object.keys(matchers).find((each) => each.toLowerCase() === wanted);
  if (found === undefined) return undefined;
  const capital = wanted.charAt(0).toUpperCase() + wanted.slice(1);
  return [found, wanted, found.toUpperCase(), capital].includes(name) ? matchers[found] : undefined;
}

function checked(
  tree: RuleTree,
  syntax: Syntax,
  version: string,
  unresolved: boolean,
): RuleProblem | undefined {
  if ('left' in tree)
    return (
      checked(tree.left, syntax, version, unresolved) ?? checked(tree.right, syntax, version, unresolved)
    );
  if ('operand' in tree) return checked(tree.operand, syntax, version, unresolved);
  const { start, end } = tree;
  const matcher = matcherOf(tree.name, syntax);
  if (matcher === undefined) return { start, end, ...unknownMatcher(tree.name, syntax) };
  const values = tree.args.map((arg) => arg.value);
  if (values.length === 0 || values.includes(''))
    return { start, end, message: `\`${tree.name}\` has no value, or an empty one` };
  if (matcher.counts !== 'any' && !matcher.counts.includes(values.length)) {
    const message = `\`${tree.name}\` takes ${matcher.counts.join(' or ')} value${matcher.counts[0] === 1 ? '' : 's'} in v3 rules, not ${values.length}`;
    const each = values.map((value) => `${tree.name}(\`${value}\`)`).join(' || ');
    return matcher.counts[0] === 1
      ? { start, end, message, help: `Write ${each}.` }
      : { start, end, message };
  }
  for (const [index, arg] of tree.args.entries()) {
    if (unresolved && VARIABLE.test(arg.value)) continue;
    const message = matcher.refuses?.(arg.value, index, version);
    if (message !== undefined) return { start: arg.start, end: arg.end, message };
  }
  return undefined;
}

const V2_NAMES: Readonly<Record<string, string>> = {
  Headers: 'Header',
  HeadersRegexp: 'HeaderRegexp',
  HostHeader: 'Host',
};

function unknownMatcher(name: string, syntax: Syntax): { message: string; help?: string } {
  const other = matcherOf(name, syntax === 'v2' ? 'v3' : 'v2');
  const renamed = V2_NAMES[name];
  if (other !== undefined && syntax === 'v3') {
    const message = `\`${name}\` is a matcher of Traefik v2, unknown to v3 rules`;
    return renamed === undefined ? { message } : { message, help: `Write \`${renamed}\`.` };
  }
  if (other !== undefined) return { message: `\`${name}\` is a matcher of v3 rules, unknown to v2` };
  return { message: `\`${name}\` is no matcher` };
}

/** Quotes that came in with the label: `- traefik…rule="Host(`h`)"`. */
function quoteHint(scalar: ScalarValue, problem: RuleProblem): RuleProblem {
  if (!/^(["']).*\1$/.test(scalar.text.trim())) return problem;
  return {
    start: 0,
    end: scalar.text.length,
    message: 'the quotes are part of the rule here, which makes it a text and no matcher',
    help: 'Quote the whole item or nothing.',
  };
}

export function problemPlace(rule: Rule): Place {
  const { problem, scalar } = rule;
  return problem === undefined ? scalar.place : placeWithin(scalar, problem.start, problem.end);
}

/** The calls of a rule that may hold positively: what `Host` names say, those under a `!` left out. */
export function callsOf(tree: RuleTree | undefined): readonly Call[] {
  const calls: Call[] = [];
  const visit = (part: RuleTree): void => {
    if (part.kind === 'call') calls.push(part);
    else if (part.kind !== 'not') {
      visit(part.left);
      visit(part.right);
    }
  };
  if (tree !== undefined) visit(tree);
  return calls;
}

/** The only hosts that a rule can match, in small letters; undefined where it may match any. */
export const hostsMatched = oncePer(({ tree, scalar }: Rule): ReadonlySet<string> | undefined =>
  tree === undefined || scalar.unresolved === true ? undefined : hostsMatchedBy(tree),
);

function hostsMatchedBy(tree: RuleTree): ReadonlySet<string> | undefined {
  switch (tree.kind) {
    case 'and':
      return hostsMatchedBy(tree.left) ?? hostsMatchedBy(tree.right);
    case 'or': {
      const [left, right] = [hostsMatchedBy(tree.left), hostsMatchedBy(tree.right)];
      if (left === undefined || right === undefined) return undefined;
      const both = new Set(left);
      for (const host of right) both.add(host);
      return both;
    }
    case 'not':
      return undefined;
    case 'call': {
      if (!/^host$/i.test(tree.name)) return undefined;
      const hosts = tree.args.map(({ value }) => value.toLowerCase());
      if (hosts.some((host) => host.includes('*'))) return undefined;
      return new Set(hosts.flatMap((host) => [host, host.replace(/\.$/, '')]));
    }
  }
}

/** Bytes of the rule as written: a router's priority where it sets none (pkg/muxer/http/mux.go, GetRulePriority). */
export function rulePriority(text: string): number {
  return new TextEncoder().encode(text).length;
}
