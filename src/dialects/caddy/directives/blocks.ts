import type { Handler } from '../config.ts';
import { type Result, routeOf, type Scope, single } from '../scope.ts';
import { type Argument, type Statement, textsOf } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { refuseCount } from './reader.ts';
import { rewriteWith } from './rewrites.ts';

export function subroute(
  args: readonly Argument[],
  statement: Statement,
  scope: Scope,
  sorting: boolean,
): Handler {
  if (args.length > 0) refuseCount(statement, scope, 'a matcher at most');
  const read = sorting ? scope.sorted : scope.written;
  return {
    kind: 'subroute',
    routes: read(statement.block ?? [], scope),
    errors: [],
    at: statement.at,
    text: statement.text,
  };
}

/** rewrite/caddyfile.go, parseCaddyfileHandlePath: a path and nothing else, whose prefix is taken off first. */
export function handlePath(statement: Statement, scope: Scope): readonly Result[] {
  const [first, ...others] = statement.args;
  const path = first?.text ?? '';
  const { at, text } = statement;
  if (!path.startsWith('/')) {
    scope.refuse(first?.at ?? at, `\`${text}\` needs a path that begins with \`/\`.`);
    return [];
  }
  if (others.length > 0) refuseCount(statement, scope, 'one path');
  const stripPrefix = path.replace(/\/?\*$/, '');
  const routes = scope.sorted(statement.block ?? [], scope);
  const strip = routeOf(statement, [], [rewriteWith(statement, { stripPrefix })]);
  const inside: Handler = { kind: 'subroute', routes: [strip, ...routes], errors: [], at, text };
  return single(statement, [[{ kind: 'path', patterns: [path] }]], inside);
}

export function handleErrors(statement: Statement, scope: Scope): readonly Result[] {
  if (statement.args.length > 0 && !isAtLeast(scope.version, '2.8'))
    refuseCount(statement, scope, 'no status before 2.8');
  return [{ is: 'errors', routes: errorRoutes(statement, scope) }];
}

function errorRoutes(statement: Statement, scope: Scope) {
  const routes = scope.sorted(statement.block ?? [], scope);
  if (!isAtLeast(scope.version, '2.8')) return routes;
  const { at, text } = statement;
  const { length } = statement.args;
  return [
    routeOf(
      statement,
      length === 0 ? [] : [[{ kind: 'expression', text: statusExpression(textsOf(statement)), name: '' }]],
      [{ kind: 'subroute', routes, errors: [], at, text }],
    ),
  ];
}

export function invoke(args: readonly Argument[], statement: Statement, scope: Scope): Handler {
  const [name] = args;
  if (
    name !== undefined &&
    !scope.routeNames.has(name.text) &&
    (!scope.isNested || isAtLeast(scope.version, '2.12'))
  )
    scope.refuse(name.at, `There is no route \`&(${name.text})\` to invoke.`);
  return { kind: 'invoke', name: name?.text ?? '', at: statement.at, text: statement.text };
}

/** The test that `handle_errors 404 5xx` is short for (builtins.go, parseHandleErrors). */
function statusExpression(statuses: readonly string[]): string {
  const code = '{http.error.status_code}';
  const classes = statuses
    .filter((status) => status.endsWith('xx'))
    .map((status) => `${code} >= ${status[0]}00 && ${code} <= ${status[0]}99`);
  const codes = statuses.filter((status) => !status.endsWith('xx'));
  return [...classes, ...(codes.length === 0 ? [] : [`${code} in [${codes.join(', ')}]`])].join(' || ');
}
