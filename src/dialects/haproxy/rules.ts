import type { Outcome } from '../../model/exchange.ts';
import { type Fact, unknown, written } from '../../model/fact.ts';
import { type Condition, conditionAt, fetchesOf } from './condition.ts';
import { holds } from './evaluate.ts';
import type { Scene } from './fetch.ts';
import { formatted, readFormat } from './format.ts';
import { gateOf } from './gate.ts';
import { changeHeader } from './header-actions.ts';
import { linesNamed } from './message.ts';
import { changePath } from './path-actions.ts';
import type { ProxySection } from './proxy.ts';
import { conditionOf } from './proxy-conditions.ts';
import type { Argument, Statement } from './statement.ts';
import { type Doubt, isDoubt, type Verdict } from './value.ts';
import { setVariable, unsetVariable } from './variables.ts';
import { type End, stepAt, type Walk } from './walk.ts';

/** Everything a list of rules needs beside the request. */
export interface RuleContext {
  readonly proxy: ProxySection;
  readonly proxies: readonly ProxySection[];
  readonly scene: Scene;
  readonly walk: Walk;
}

/** A rule cut into its words and its condition. */
export interface Rule {
  readonly statement: Statement;
  readonly words: readonly Argument[];
  readonly condition: Condition | undefined;
  readonly verdict: Verdict;
}

/** Reads a rule's condition and asks it; one that HAProxy refuses never holds. */
export function ruleIn(statement: Statement, context: RuleContext): Rule {
  const { proxy, scene } = context;
  const at = conditionAt(statement.args);
  const words = at === -1 ? statement.args : statement.args.slice(0, at);
  const condition = conditionOf(statement, proxy, scene.readList);
  if (condition === undefined) return { statement, words, condition, verdict: maybe(statement, true) };
  if ('bad' in condition) return { statement, words, condition: undefined, verdict: false };
  return { statement, words, condition, verdict: maybe(statement, holds(condition, scene)) };
}

/** A line under an `.if` that cannot be decided may not be there at all. */
function maybe({ maybe: cause }: Statement, verdict: Verdict): Verdict {
  return cause === undefined || verdict === false ? verdict : { is: 'unsure', kind: 'other', because: cause };
}

export function because(rule: Rule, otherwise: string): string {
  if (rule.condition === undefined) return otherwise;
  const words = rule.condition.words.map((word) => word.text).join(' ');
  return `${words} holds`;
}

/** The `http-request` rules of one side, in order, until one of them ends the request. */
export function runHttpRequest(statements: readonly Statement[], context: RuleContext): End {
  for (const statement of statements) {
    const rule = ruleIn(statement, context);
    if (rule.verdict === false) continue;
    const action = rule.words[0]?.text ?? '';
    if (action === 'allow' && rule.verdict === true) {
      context.walk.steps.push(stepAt(statement, because(rule, 'it ends this list of rules')));
      return undefined;
    }
    const end = runAction(action, rule, context);
    if (end !== undefined) return end;
  }
  return undefined;
}

function runAction(action: string, rule: Rule, context: RuleContext): End {
  const { walk, scene } = context;
  switch (action) {
    case 'set-header':
    case 'add-header':
    case 'del-header':
    case 'replace-header':
    case 'replace-value':
      changeHeader(action, rule, restsOn(rule, 'ssl_fc'), scene, walk);
      return undefined;
    case 'set-path':
    case 'set-pathq':
    case 'set-uri':
    case 'set-query':
    case 'replace-path':
    case 'replace-pathq':
    case 'replace-uri':
      changePath(action, rule, scene, walk);
      return undefined;
    case 'set-method':
      if (rule.verdict === true) walk.message.method = rule.words[1]?.text ?? walk.message.method;
      return undefined;
    case 'set-timeout':
      if (rule.verdict === true) walk.timeouts.set(rule.words[1]?.text ?? '', rule.statement);
      return undefined;
    case 'deny':
    case 'tarpit':
      return refuse(rule, context, answered(rule, action === 'tarpit' ? 500 : 403));
    case 'return':
      return refuse(rule, context, answered(rule, 200));
    case 'reject':
    case 'silent-drop':
      return refuse(rule, context, { kind: 'closed', at: rule.statement.at, why: `\`${action}\`` });
    case 'auth':
      return authenticate(rule, context);
    case 'redirect':
      return redirect(rule, rule.words.slice(1), context);
    case 'use-service':
      return refuse(rule, context, answered(rule, 200));
    case 'wait-for-handshake':
    case 'capture':
      return undefined;
  }
  if (action.startsWith('track-sc')) walk.trackers.push(rule.statement);
  if (action.startsWith('set-var')) setVariable(action, rule, scene, walk);
  if (action.startsWith('unset-var') && rule.verdict === true) unsetVariable(action, walk);
  if (action.startsWith('lua.') || action === 'send-spoe-group') runsElsewhere(rule, walk);
  return undefined;
}

export function restsOn({ condition }: Rule, fetch: string): boolean {
  return condition !== undefined && fetchesOf(condition).includes(fetch);
}

/** Lua and SPOE set variables that later rules ask: whoever uses them so lets somebody else decide. */
function runsElsewhere({ statement }: Rule, walk: Walk): void {
  walk.elsewhere = statement;
}

function answered({ statement, words }: Rule, otherwise: number): Outcome {
  const texts = words.map((word) => word.text);
  const at = texts.findIndex((text) => text === 'deny_status' || text === 'status');
  const status = at === -1 ? otherwise : Number(texts[at + 1]);
  return {
    kind: 'answered',
    status: written(status, statement.at, `http-request ${texts[0]}`),
    at: statement.at,
  };
}

/** A rule that ends the request when it applies. Where only the doubtful decides, it is a gate that users pass. */
function refuse(rule: Rule, { walk, proxies }: RuleContext, end: Outcome): End {
  if (rule.verdict === true) {
    walk.steps.push(stepAt(rule.statement, because(rule, 'it applies to every request')));
    return end;
  }
  if (!isDoubt(rule.verdict)) return undefined;
  if (rule.verdict.kind === 'body') {
    limitBody(rule, walk);
    return undefined;
  }
  return pass(rule, rule.verdict, walk, proxies);
}

function pass(rule: Rule, doubt: Doubt, walk: Walk, proxies: readonly ProxySection[]): End {
  const gate =
    walk.elsewhere !== undefined && doubt.because.name.startsWith('var(')
      ? ({ kind: 'auth', scheme: 'forward', at: rule.statement.at } as const)
      : gateOf(doubt, rule.statement, rule.condition, proxies, walk.trackers);
  if (gate === undefined) return { kind: 'undecided', because: { at: rule.statement.at, ...doubt.because } };
  walk.gates.push(gate);
  walk.steps.push(stepAt(rule.statement, 'taken as passed: it turns on who asks, or how often'));
  return undefined;
}

/** `deny if { req.body_size gt 1048576 }` is a limit on the body. */
function limitBody({ condition, statement }: Rule, walk: Walk): void {
  for (const test of condition?.alternatives.flat().flatMap((term) => term.tests) ?? []) {
    const least = Number.parseInt(test.matcher.patterns[0]?.text ?? '', 10);
    if (/body|content|hdr/.test(test.sample.fetch.name) && !Number.isNaN(least))
      walk.bodyBytes = { bytes: least - 1, at: statement.at };
  }
}

/** Without credentials the answer is 401; a page that knows them passes. */
function authenticate(rule: Rule, { walk }: RuleContext): End {
  walk.gates.push({ kind: 'auth', scheme: 'basic', at: rule.statement.at });
  walk.steps.push(stepAt(rule.statement, 'taken as passed: whoever logs in passes'));
  return undefined;
}

/** `redirect location|prefix|scheme …` as a rule of either list (http_rules.c, http_parse_redirect_rule). */
export function redirect(rule: Rule, words: readonly Argument[], context: RuleContext): End {
  const { walk, proxies } = context;
  if (isDoubt(rule.verdict)) return pass(rule, rule.verdict, walk, proxies);
  if (rule.verdict !== true) return undefined;
  const texts = words.map((word) => word.text);
  const after = (word: string): Argument | undefined => {
    const at = texts.indexOf(word);
    return at === -1 ? undefined : words[at + 1];
  };
  const code = Number(after('code')?.text ?? 302);
  walk.steps.push(stepAt(rule.statement, because(rule, 'it applies to every request')));
  return {
    kind: 'redirected',
    status: code,
    to: destination(after, texts.includes('drop-query'), texts.includes('append-slash'), context),
    at: rule.statement.at,
  };
}

function destination(
  after: (word: string) => Argument | undefined,
  dropsQuery: boolean,
  endsInSlash: boolean,
  { scene, walk }: RuleContext,
): Fact<string> {
  const { path, query } = walk.message;
  const rest = query === '' || dropsQuery ? path : `${path}?${query}`;
  const scheme = after('scheme');
  const prefix = after('prefix');
  const location = after('location');
  const argument = scheme ?? prefix ?? location;
  if (argument === undefined) return unknown({ missing: 'variable', name: 'redirect' });
  const text = textOf(argument, scene);
  if (text.is !== 'known') return text;
  if (location !== undefined) return written(text.value, location.at, 'redirect location');
  if (prefix !== undefined) {
    const whole = text.value === '/' ? rest : `${text.value}${rest}`;
    const to = endsInSlash && !whole.endsWith('/') ? `${whole}/` : whole;
    return written(to, prefix.at, 'redirect prefix');
  }
  // As rules before it left it (http_ana.c, http_apply_redirect_rule).
  const host = linesNamed(walk.message, 'host')[0];
  if (host?.carries === 'unknown') return unknown({ missing: 'pattern', name: 'Host', ...host.because });
  return written(`${text.value}://${host?.text ?? ''}${rest}`, argument.at, 'redirect scheme');
}

function textOf(argument: Argument, scene: Scene): Fact<string> {
  if (argument.unsure !== undefined) return unknown(argument.unsure);
  const pieces = readFormat(argument.text);
  if ('bad' in pieces) return unknown({ missing: 'pattern', name: argument.text, at: argument.at });
  const value = formatted(pieces, scene);
  if (value.is === 'unsure') return unknown(value.because);
  return written(value.is === 'none' ? '' : value.texts.join(','), argument.at, 'redirect');
}
