import { compileGoPattern } from '../../model/pattern.ts';
import type { CelExpression } from '../../syntax/cel/expression.ts';
import { isCelProblem, parseCel } from '../../syntax/cel/parse.ts';
import { tableOf } from '../../text/table.ts';
import type { Matcher } from './config.ts';
import { type Doubt, isDoubt, not, type Verdict } from './verdict.ts';
import { isAtLeast } from './version.ts';

export type Expression = Extract<Matcher, { readonly kind: 'expression' }>;

/** What an expression may ask about the request. */
export interface Request {
  placeholder(name: string): string | number | null | Doubt;
  matches(matcher: Matcher): Verdict;
  unsure(name: string): Doubt;
}

type Value = string | number | boolean | null | readonly Value[];
type Result = Value | Doubt;

/** Whether an `expression` fits the request; what it says in ways not known here is doubtful. */
export function evaluateExpression(expression: Expression, version: string, request: Request): Verdict {
  const parsed = parseCel(spelledOut(expression.text));
  if (isCelProblem(parsed)) return request.unsure(expression.text);
  const result = new Map<CelExpression, Result>();
  const value = evaluate(parsed);
  return typeof value === 'boolean' || isDoubt(value) ? value : request.unsure(expression.text);

  function evaluate(node: CelExpression): Result {
    const known = result.get(node);
    if (known !== undefined) return known;
    const found = resultOf(node);
    result.set(node, found);
    return found;
  }

  function resultOf(node: CelExpression): Result {
    const name = placeholderIn(node);
    if (name !== undefined) return request.placeholder(name);
    const matcher = matcherIn(node, expression.name, version);
    if (matcher !== undefined) return request.matches(matcher);
    switch (node.is) {
      case 'literal':
        return node.value;
      case 'list':
        return listOf(node.items.map(evaluate));
      case 'not': {
        const operand = evaluate(node.operand);
        return typeof operand === 'boolean' || isDoubt(operand) ? not(operand) : unknown();
      }
      case 'negative': {
        const operand = evaluate(node.operand);
        return typeof operand === 'number' ? -operand : unknown(operand);
      }
      case 'choice': {
        const test = evaluate(node.test);
        return typeof test === 'boolean' ? evaluate(test ? node.yes : node.no) : unknown(test);
      }
      case 'binary':
        return combined(node);
      case 'element': {
        const [of, by] = [evaluate(node.of), evaluate(node.by)];
        const element =
          Array.isArray(of) && typeof by === 'number' ? (of as readonly Value[])[by] : undefined;
        return element === undefined ? unknown(of, by) : element;
      }
      case 'call':
        return called(node);
      default:
        return unknown();
    }
  }

  function unknown(...operands: readonly Result[]): Doubt {
    return operands.find(isDoubt) ?? request.unsure(expression.text);
  }

  function listOf(items: readonly Result[]): Result {
    return items.find(isDoubt) ?? (items as readonly Value[]);
  }

  /** `&&` and `||` take whichever side decides (cel-spec, langdef.md, "Logical operators"). */
  function combined({ operator, left, right }: Extract<CelExpression, { is: 'binary' }>): Result {
    const one = evaluate(left);
    if (operator === '&&' || operator === '||') {
      const decides = operator === '||';
      if (one === decides) return decides;
      const other = evaluate(right);
      if (other === decides) return decides;
      return typeof one === 'boolean' && typeof other === 'boolean' ? other : unknown(one, other);
    }
    const other = evaluate(right);
    if (isDoubt(one) || isDoubt(other)) return unknown(one, other);
    return operated(operator, one, other) ?? unknown();
  }

  function called({ name, on, args }: Extract<CelExpression, { is: 'call' }>): Result {
    const given = args.map(evaluate);
    const self = on === undefined ? undefined : evaluate(on);
    const doubt = [...given, ...(self === undefined ? [] : [self])].find(isDoubt);
    if (doubt !== undefined) return doubt;
    const values = given as readonly Value[];
    const answer = self === undefined ? callOf(name, values) : methodOf(name, self as Value, values);
    return answer === undefined ? unknown() : answer;
  }
}

/** The request matchers that are called in an expression, for what they leave behind. */
export function matchersIn({ text, name }: Expression, version: string): readonly Matcher[] {
  const parsed = parseCel(spelledOut(text));
  return isCelProblem(parsed) ? [] : nodesIn(parsed).flatMap((node) => matcherIn(node, name, version) ?? []);
}

/** Why Caddy does not start with an expression, as far as its grammar and the names in it tell. */
export function expressionProblem(text: string, version: string): string | undefined {
  const parsed = parseCel(spelledOut(text));
  if (isCelProblem(parsed)) return `${parsed.problem}.`;
  const nodes = nodesIn(parsed);
  const looping = nodes.some((node) => node.is === 'call' && LOOPS.has(node.name));
  for (const node of nodes) {
    if (
      node.is === 'name' &&
      node.name !== 'request' &&
      node.name !== 'req' &&
      !looping &&
      !TYPES.has(node.name)
    )
      return `\`${node.name}\` is no value that an expression knows. A text needs quotes.`;
    if (node.is === 'call' && node.on === undefined && !isKnownCall(node.name, version))
      return `\`${node.name}(…)\` is no function that an expression of Caddy ${version} knows.`;
  }
  const isNoTest =
    (parsed.is === 'literal' && typeof parsed.value !== 'boolean') ||
    parsed.is === 'list' ||
    parsed.is === 'map' ||
    placeholderIn(parsed) !== undefined;
  return isNoTest ? 'It has to come out as true or false.' : undefined;
}

/** The direct parts of every node, the whole first. */
function nodesIn(whole: CelExpression): readonly CelExpression[] {
  const found: CelExpression[] = [whole];
  for (const node of found) found.push(...partsOf(node));
  return found;
}

function partsOf(node: CelExpression): readonly CelExpression[] {
  switch (node.is) {
    case 'list':
      return node.items;
    case 'map':
      return node.entries.flat();
    case 'field':
      return [node.of];
    case 'element':
      return [node.of, node.by];
    case 'call':
      return node.on === undefined ? node.args : [node.on, ...node.args];
    case 'not':
    case 'negative':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'choice':
      return [node.test, node.yes, node.no];
    default:
      return [];
  }
}

/** celmatcher.go: a placeholder becomes a call of `ph`, wherever it stands; a backslash before it keeps it as it is. */
function spelledOut(text: string): string {
  return text
    .replace(
      /(^|[^\\])\{([a-zA-Z][\w.-]+)\}/g,
      (_, before: string, name: string) => `${before}ph(req, "${name}")`,
    )
    .replace(/\\(\{[a-zA-Z][\w.-]+\})/g, '$1');
}

function placeholderIn(node: CelExpression): string | undefined {
  const [, name] = node.is === 'call' && node.on === undefined && node.name === 'ph' ? node.args : [];
  return name?.is === 'literal' && typeof name.value === 'string' ? name.value : undefined;
}

const MATCHERS: Readonly<Record<string, string>> = tableOf({
  host: '2.0',
  path: '2.0',
  path_regexp: '2.0',
  method: '2.0',
  protocol: '2.0',
  query: '2.0',
  header: '2.0',
  header_regexp: '2.0',
  remote_ip: '2.0',
  client_ip: '2.7',
  file: '2.0',
  vars: '2.9',
  vars_regexp: '2.9',
});
const LOOPS = new Set(['all', 'exists', 'exists_one', 'filter', 'map', 'bind']);
const CALLS = new Set([
  'size',
  'int',
  'uint',
  'double',
  'string',
  'bool',
  'bytes',
  'type',
  'dyn',
  'has',
  'timestamp',
  'duration',
  'ph',
  'matches',
  'getHost',
  'caddyPlaceholder',
]);
const TYPES = new Set([
  'int',
  'uint',
  'double',
  'string',
  'bool',
  'bytes',
  'list',
  'map',
  'null_type',
  'type',
  'math',
  'strings',
  'cel',
  'lists',
]);

function isKnownCall(name: string, version: string): boolean {
  if (CALLS.has(name) || LOOPS.has(name)) return true;
  const since = Object.hasOwn(MATCHERS, name) ? MATCHERS[name] : undefined;
  return since !== undefined && isAtLeast(version, since);
}

/** A request matcher that is called by its name: `path('/ws', '/api/*')`, `header({'Upgrade': 'websocket'})`. */
function matcherIn(node: CelExpression, own: string, version: string): Matcher | undefined {
  if (node.is !== 'call' || node.on !== undefined || !Object.hasOwn(MATCHERS, node.name)) return undefined;
  const texts = node.args.flatMap((arg) => textIn(arg) ?? []);
  if (texts.length < node.args.length) return mapMatcherIn(node);
  const [first = '', second, third] = texts;
  const name = isAtLeast(version, '2.8') ? own : '';
  switch (node.name) {
    case 'host':
      return { kind: 'host', names: texts.map((each) => each.toLowerCase()) };
    case 'path':
      return { kind: 'path', patterns: texts.map((each) => each.toLowerCase()) };
    case 'path_regexp':
      return second === undefined
        ? { kind: 'path_regexp', name, pattern: first }
        : { kind: 'path_regexp', name: first, pattern: second };
    case 'header_regexp':
      return third === undefined
        ? { kind: 'header_regexp', fields: [{ name, field: first, pattern: second ?? '' }] }
        : { kind: 'header_regexp', fields: [{ name: first, field: second ?? '', pattern: third }] };
    case 'vars_regexp':
      return third === undefined
        ? { kind: 'vars_regexp', name, variable: first, pattern: second ?? '' }
        : { kind: 'vars_regexp', name: first, variable: second ?? '', pattern: third };
    case 'method':
      return { kind: 'method', methods: texts };
    case 'protocol':
      return { kind: 'protocol', protocol: first.toLowerCase() };
    case 'remote_ip':
    case 'client_ip':
      return { kind: 'client', name: `${node.name} ${texts.join(' ')}` };
    case 'file':
      return {
        kind: 'file',
        tries: texts.length === 0 ? ['{http.request.uri.path}'] : texts,
        fallsBack: false,
      };
    default:
      return undefined;
  }
}

function mapMatcherIn({ name, args }: Extract<CelExpression, { is: 'call' }>): Matcher | undefined {
  const [map] = args;
  if (map?.is !== 'map') return undefined;
  const wanted = map.entries.map(([key, value]): readonly [string, readonly string[]] | undefined => {
    const text = textIn(key);
    const values = value.is === 'list' ? value.items.map(textIn) : [textIn(value)];
    const isWhole = text !== undefined && !values.includes(undefined);
    return isWhole ? [text, values.flatMap((each) => each ?? [])] : undefined;
  });
  const known = wanted.flatMap((each) => (each === undefined ? [] : [each]));
  if (known.length < wanted.length) return undefined;
  switch (name) {
    case 'header':
      return { kind: 'header', fields: known.map(([field, values]) => ({ name: field, values })) };
    case 'query':
      return { kind: 'query', wanted: known };
    case 'vars':
      return { kind: 'vars', wanted: known };
    case 'file': {
      const tries = known.find(([key]) => key === 'try_files')?.[1] ?? ['{http.request.uri.path}'];
      const policy = known.find(([key]) => key === 'try_policy')?.[1][0];
      return { kind: 'file', tries, fallsBack: policy === 'first_exist_fallback' };
    }
    default:
      return undefined;
  }
}

/** A text, a placeholder, or several of them joined: what a matcher takes (isCELStringExpr). */
function textIn(node: CelExpression): string | undefined {
  const name = placeholderIn(node);
  if (name !== undefined) return `{${name}}`;
  if (node.is === 'literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.is !== 'binary' || node.operator !== '+') return undefined;
  const [left, right] = [textIn(node.left), textIn(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** Undefined where the types do not go together, which ends the evaluation with an error. */
function operated(operator: string, one: Value, other: Value): Value | undefined {
  switch (operator) {
    case '==':
      return isSame(one, other);
    case '!=':
      return !isSame(one, other);
    case 'in':
      return Array.isArray(other) ? (other as readonly Value[]).some((each) => isSame(each, one)) : undefined;
    case '+':
      if (typeof one === 'string' && typeof other === 'string') return one + other;
      if (Array.isArray(one) && Array.isArray(other)) return [...one, ...other];
  }
  if (typeof one === 'string' && typeof other === 'string') return ordered(operator, one, other);
  if (typeof one !== 'number' || typeof other !== 'number') return undefined;
  switch (operator) {
    case '+':
      return one + other;
    case '-':
      return one - other;
    case '*':
      return one * other;
    case '/':
      return other === 0 ? undefined : Math.trunc(one / other);
    case '%':
      return other === 0 ? undefined : one % other;
    default:
      return ordered(operator, one, other);
  }
}

function ordered<T extends string | number>(operator: string, one: T, other: T): boolean | undefined {
  switch (operator) {
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
    default:
      return undefined;
  }
}

/** Values of different types are never the same. */
function isSame(one: Value, other: Value): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return (
    one.length === other.length && one.every((each, index) => isSame(each as Value, other[index] as Value))
  );
}

function callOf(name: string, args: readonly Value[]): Value | undefined {
  const [first] = args;
  switch (name) {
    case 'size':
      return sizeOf(first);
    case 'string':
      return first === null || Array.isArray(first) ? undefined : String(first);
    case 'int':
    case 'uint':
      return typeof first === 'string' && /^-?\d+$/.test(first)
        ? Number(first)
        : typeof first === 'number'
          ? Math.trunc(first)
          : undefined;
    case 'bool':
      return first === 'true' || first === true
        ? true
        : first === 'false' || first === false
          ? false
          : undefined;
    case 'matches':
      return typeof first === 'string' ? methodOf('matches', first, args.slice(1)) : undefined;
    default:
      return undefined;
  }
}

function sizeOf(value: Value | undefined): number | undefined {
  if (typeof value === 'string') return [...value].length;
  return Array.isArray(value) ? value.length : undefined;
}

/** Of texts; `matches` looks for the pattern anywhere in the text (cel-spec, langdef.md; cel-go ext/strings.go). */
function methodOf(name: string, self: Value, args: readonly Value[]): Value | undefined {
  if (name === 'size') return sizeOf(self);
  const [first, second] = args;
  if (typeof self !== 'string') return undefined;
  switch (name) {
    case 'lowerAscii':
      return self.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    case 'upperAscii':
      return self.replace(/[a-z]/g, (letter) => letter.toUpperCase());
    case 'trim':
      return self.trim();
  }
  if (typeof first === 'number')
    return name === 'substring'
      ? self.slice(first, typeof second === 'number' ? second : undefined)
      : undefined;
  if (typeof first !== 'string') return undefined;
  switch (name) {
    case 'startsWith':
      return self.startsWith(first);
    case 'endsWith':
      return self.endsWith(first);
    case 'contains':
      return self.includes(first);
    case 'indexOf':
      return self.indexOf(first);
    case 'split':
      return self.split(first);
    case 'replace':
      return typeof second === 'string' && args.length === 2
        ? self.replaceAll(first, () => second)
        : undefined;
    case 'matches': {
      const pattern = compileGoPattern(first);
      return pattern === undefined ? undefined : pattern.match(self) !== undefined;
    }
    default:
      return undefined;
  }
}
