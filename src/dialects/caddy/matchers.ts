import { tableOf } from '../../text/table.ts';
import type { HeaderField, Matcher, MatcherSet } from './config.ts';
import { expressionProblem } from './expression.ts';
import type { Scope } from './scope.ts';
import { type Statement, textsOf } from './statement.ts';
import { isAtLeast } from './version.ts';

/** The matchers that a block defines with `@name`; those of the blocks around it hold as well. */
export function definedMatchers(
  statements: readonly Statement[],
  scope: Scope,
): ReadonlyMap<string, MatcherSet> {
  const definitions = statements.filter((statement) => statement.name.startsWith('@'));
  if (definitions.length === 0) return scope.matchers;
  const matchers = new Map(scope.matchers);
  for (const definition of definitions) {
    if (matchers.has(definition.name))
      scope.refuse(definition.nameAt, `The matcher \`${definition.name}\` is defined twice.`);
    else matchers.set(definition.name, definedBy(definition, scope));
  }
  return matchers;
}

function definedBy(definition: Statement, scope: Scope): MatcherSet {
  const [first, ...rest] = definition.args;
  // Patterns are called by the matcher's name since 2.8, unless they have one of their own.
  const own = isAtLeast(scope.version, '2.8') ? definition.name.slice(1) : '';
  if (first?.quoted === true) {
    const inFull: Statement = { ...definition, name: 'expression', args: [first] };
    return matcherSetOf([inFull], scope, own);
  }
  if (first === undefined) return matcherSetOf(definition.block ?? [], scope, own);
  const only: Statement = { ...definition, name: first.text, nameAt: first.at, args: rest };
  return matcherSetOf([only], scope, own);
}

/** Several lines of one kind are one matcher: mostly any of what they name. */
function matcherSetOf(statements: readonly Statement[], scope: Scope, own: string): MatcherSet {
  const byName = new Map<string, Statement[]>();
  for (const statement of statements)
    byName.set(statement.name, (byName.get(statement.name) ?? []).concat(statement));
  return [...byName].flatMap(([name, lines]) => matcherOf(name, lines, scope, own) ?? []);
}

const SINCE: Readonly<Record<string, string>> = tableOf({ client_ip: '2.7', tls: '2.9' });
const ABOUT_CLIENTS = new Set(['remote_ip', 'client_ip']);
const OTHERS = new Set(['tls']);

function matcherOf(
  name: string,
  lines: readonly Statement[],
  scope: Scope,
  own: string,
): Matcher | undefined {
  const since = SINCE[name];
  const known = since === undefined || isAtLeast(scope.version, since);
  const args = lines.flatMap(textsOf);
  const [line] = lines;
  if (line === undefined) return undefined;
  if (lines.some(({ tooDeep }) => tooDeep)) return { kind: 'other', name };
  if (known) {
    switch (name) {
      case 'path':
        if (args.length === 0) scope.refuse(line.at, '`path` names no path.');
        return { kind: 'path', patterns: args.map((path) => path.toLowerCase()) };
      case 'host':
        if (args.length === 0) scope.refuse(line.at, '`host` names no host.');
        return { kind: 'host', names: args.map((host) => host.toLowerCase()) };
      case 'method':
        if (args.length === 0) scope.refuse(line.at, '`method` names no method.');
        return { kind: 'method', methods: args };
      case 'protocol':
        return { kind: 'protocol', protocol: args[0] ?? '' };
      case 'header':
        return { kind: 'header', fields: headerFields(lines, scope) };
      case 'header_regexp':
        return { kind: 'header_regexp', fields: lines.map((each) => headerPattern(each, scope, own)) };
      case 'path_regexp': {
        const [first = '', second] = args;
        if (lines.length > 1) scope.refuse(line.at, '`path_regexp` can be given once in a matcher.');
        return second === undefined
          ? { kind: 'path_regexp', name: own, pattern: first }
          : { kind: 'path_regexp', name: first, pattern: second };
      }
      case 'vars_regexp': {
        const [first = '', second = '', third] = args;
        return third === undefined
          ? { kind: 'vars_regexp', name: own, variable: first, pattern: second }
          : { kind: 'vars_regexp', name: first, variable: second, pattern: third };
      }
      case 'file':
        return fileMatcher(line, scope);
      case 'query':
        return { kind: 'query', wanted: queryParts(args) };
      case 'vars':
        return {
          kind: 'vars',
          wanted: lines.map((each) => [each.args[0]?.text ?? '', textsOf(each).slice(1)]),
        };
      case 'not':
        return { kind: 'not', sets: lines.map((each) => negated(each, scope, own)) };
      case 'expression':
        return expressionMatcher(line, scope, own);
    }
    if (ABOUT_CLIENTS.has(name)) return { kind: 'client', name: lines.map((each) => each.text).join('; ') };
    if (OTHERS.has(name)) return { kind: 'other', name: lines.map((each) => each.text).join('; ') };
  }
  scope.refuse(
    line.nameAt,
    `There is no matcher called \`${name}\` in Caddy ${scope.version}'s standard build.`,
  );
  return { kind: 'other', name };
}

function negated(line: Statement, scope: Scope, own: string): MatcherSet {
  const [first, ...rest] = line.args;
  if (first === undefined) return matcherSetOf(line.block ?? [], scope, own);
  return matcherSetOf([{ ...line, name: first.text, nameAt: first.at, args: rest }], scope, own);
}

/** `header_regexp [NAME] FIELD PATTERN`. */
function headerPattern(line: Statement, scope: Scope, own: string) {
  const [first = '', second = '', third] = textsOf(line);
  if (line.args.length < 2) scope.refuse(line.at, `\`${line.text}\` needs a field and a pattern.`);
  return third === undefined
    ? { name: own, field: first, pattern: second }
    : { name: first, field: second, pattern: third };
}

/** Several words are an expression as it stands, with its quotes; a single one is what its quotes hold (celmatcher.go). */
function expressionMatcher({ args, at }: Statement, scope: Scope, name: string): Matcher {
  const text = args.length > 1 ? args.map(({ raw }) => raw).join(' ') : (args[0]?.text ?? '');
  const problem = expressionProblem(text, scope.version);
  if (problem !== undefined)
    scope.refuse(at, `The expression \`${text.replace(/\s+/g, ' ')}\` cannot be read: ${problem}`);
  return { kind: 'expression', text, name };
}

/** `file FILE…`, or a block with `try_files` (fileserver/matcher.go). */
function fileMatcher(line: Statement, scope: Scope): Matcher {
  const inBlock = line.block?.find(({ name }) => name === 'try_files');
  const policy = line.block?.find(({ name }) => name === 'try_policy')?.args[0];
  const tries = [...textsOf(line), ...(inBlock === undefined ? [] : textsOf(inBlock))];
  const isNew = policy?.text === 'first_exist_fallback';
  if (policy !== undefined && isNew && !isAtLeast(scope.version, '2.9'))
    scope.refuse(policy.at, `The policy "${policy.text}" is not known to Caddy ${scope.version}.`);
  return {
    kind: 'file',
    tries: tries.length === 0 ? ['{http.request.uri.path}'] : tries,
    fallsBack: isNew,
  };
}

export function headerFields(lines: readonly Statement[], scope: Scope): readonly HeaderField[] {
  const fields = new Map<string, readonly string[] | undefined>();
  for (const line of lines) {
    const [field, value] = textsOf(line);
    if (field === undefined) scope.refuse(line.at, '`header` names no field.');
    else if (field.startsWith('!')) {
      if (value !== undefined)
        scope.refuse(line.at, `\`${line.text}\` asks for a value of a field that must be absent.`);
      fields.set(field.slice(1), undefined);
    } else if (value === undefined)
      scope.refuse(line.at, `\`${line.text}\` has no value.`, `Write \`header ${field} *\` for any value.`);
    else fields.set(canonical(field), [...(fields.get(canonical(field)) ?? []), value]);
  }
  return [...fields].map(([name, values]) => ({ name, values }));
}

/** net/textproto, CanonicalMIMEHeaderKey. */
export function canonical(name: string): string {
  return name.toLowerCase().replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

function queryParts(args: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const wanted = new Map<string, string[]>();
  for (const arg of args) {
    const equals = arg.indexOf('=');
    const key = equals === -1 ? arg : arg.slice(0, equals);
    wanted.set(key, [...(wanted.get(key) ?? []), equals === -1 ? '' : arg.slice(equals + 1)]);
  }
  return [...wanted];
}
