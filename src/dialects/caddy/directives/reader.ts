import type { Handler } from '../config.ts';
import { type Result, type Scope, single, withoutMatcher } from '../scope.ts';
import type { Argument, Statement } from '../statement.ts';
import { isAtLeast } from '../version.ts';

/** What a directive becomes (directives.go, UnmarshalFunc). */
export type ReadDirective = (statement: Statement, scope: Scope) => readonly Result[];

export type ReadHandler = (
  args: readonly Argument[],
  statement: Statement,
  scope: Scope,
) => Handler | undefined;

/** A directive that has a matcher before its arguments and becomes one handler. */
export function handler(read: ReadHandler): ReadDirective {
  return (statement, scope) => {
    const { matchers, args } = withoutMatcher(statement, scope);
    const made = read(args, statement, scope);
    return made === undefined ? [] : single(statement, matchers, made);
  };
}

/** From 2.8 on a lone argument is what to do, not a path to match. */
export function lonelyArgument(read: ReadHandler): ReadDirective {
  return (statement, scope) => {
    if (statement.args.length > 2) refuseCount(statement, scope, 'a matcher and one value');
    if (statement.args.length === 0) refuseCount(statement, scope, 'a value');
    if (statement.args.length !== 1 || !isAtLeast(scope.version, '2.8'))
      return handler(read)(statement, scope);
    const made = read(statement.args, statement, scope);
    return made === undefined ? [] : single(statement, [], made);
  };
}

export function refuseCount(statement: Statement, scope: Scope, takes: string): void {
  scope.refuse(statement.at, `\`${statement.text}\` has the wrong number of arguments: it takes ${takes}.`);
}
