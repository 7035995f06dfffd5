import type { Handler, ResponseOps } from '../config.ts';
import { NO_RESPONSE_OPS, responseOp } from '../header-ops.ts';
import { type Result, routeOf, type Scope, withoutMatcher } from '../scope.ts';
import { type Statement, textsOf } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { responseMatcherOf } from './response-matcher.ts';

/** `header` (headers/caddyfile.go): what has a `?` becomes a handler of its own, for it has a condition. */
export function headerDirective(statement: Statement, scope: Scope): readonly Result[] {
  const { matchers, args } = withoutMatcher(statement, scope);
  const { at, text } = statement;
  const [field, value, replacement] = args.map((arg) => arg.text);
  let plain = NO_RESPONSE_OPS;
  let conditional = NO_RESPONSE_OPS;
  const add = (line: Pick<Statement, 'at'>, name: string, by?: string, with_?: string): void => {
    const op = { field: name, value: by, replacement: with_, at: line.at, keyword: 'header' };
    if (name.startsWith('?')) conditional = responseOp(conditional, op, true, scope.version);
    else plain = responseOp(plain, op, true, scope.version);
  };
  if (field !== undefined) add(statement, field, value, replacement);
  if (args.length > 3) scope.refuse(at, `\`${text}\` has too many arguments.`);
  for (const line of statement.block ?? []) {
    if (line.name === 'defer') plain = { ...plain, deferred: true };
    else if (line.name === 'match' && isAtLeast(scope.version, '2.9.1'))
      plain = { ...plain, onlyFor: responseMatcherOf(line, scope) };
    else if (field !== undefined)
      scope.refuse(line.at, '`header` has fields both behind it and in its block.');
    else {
      const [by, with_] = textsOf(line);
      add(line, line.name.replace(/:$/, ''), by, with_);
      // Before 2.9.1 a `match` and what is in its block are fields like others.
      for (const each of line.block ?? []) add(each, each.name, ...textsOf(each));
    }
  }
  const handlers = [plain, conditional]
    .filter(changesSomething)
    .map((response): Handler => ({ kind: 'headers', request: undefined, response, at, text }));
  return handlers.map((each) => ({
    is: 'route',
    directive: 'header',
    routes: [routeOf(statement, matchers, [each])],
    together: false,
  }));
}

function changesSomething(ops: ResponseOps): boolean {
  return (
    ops.add.length + ops.set.length + ops.remove.length + ops.replace.length > 0 || ops.onlyFor !== undefined
  );
}
