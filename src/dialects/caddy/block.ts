import { tableOf } from '../../text/table.ts';
import type { Route } from './config.ts';
import { directiveNamed } from './directives.ts';
import { definedMatchers } from './matchers.ts';
import { normalized, type RouteResult, sorted } from './order.ts';
import { type Result, routeOf, type Scope, withoutMatcher } from './scope.ts';
import type { Statement } from './statement.ts';
import { unknownDirective } from './unknown-directive.ts';
import { isAtLeast } from './version.ts';

/** The directives of one block, each read for itself (httptype.go, Setup; directives.go, parseSegmentAsConfig). */
export function resultsOf(statements: readonly Statement[], scope: Scope): readonly Result[] {
  const inner: Scope = { ...scope, matchers: definedMatchers(statements, scope) };
  return statements.flatMap((statement) => {
    if (statement.name.startsWith('@')) return [];
    const directive = directiveNamed(statement.name, scope.version);
    if (statement.strayBrace && statement.name !== 'reverse_proxy')
      scope.refuse(
        statement.at,
        `The \`{\` of \`${statement.text}\` stands on a line of its own.`,
        'Put it at the end of the line before.',
      );
    const newName = RENAMED[statement.name];
    if (newName !== undefined && isAtLeast(scope.version, '2.8'))
      scope.outdated(
        statement.nameAt,
        `\`${statement.name}\` is called \`${newName}\` since Caddy 2.8.`,
        `Write \`${newName}\`.`,
      );
    if (statement.tooDeep) return unread(statement, inner);
    if (directive !== undefined) return directive(statement, inner);
    return unknownDirective(statement, inner);
  });
}

/** What such a block would do is left open. */
function unread(statement: Statement, scope: Scope): readonly Result[] {
  const { at, name, text } = statement;
  scope.unread(at, text);
  const { matchers } = withoutMatcher(statement, scope);
  const routes = [routeOf(statement, matchers, [{ kind: 'plugin', name, at, text }])];
  return [{ is: 'route', directive: 'handle', routes, together: true }];
}

const RENAMED: Readonly<Record<string, string>> = tableOf({ basicauth: 'basic_auth', skip_log: 'log_skip' });

/** A block as a chain: sorted unless it is `route`, and with the directives that exclude each other in groups (buildSubroute). */
export function chainOf(results: readonly Result[], scope: Scope, sorting: boolean): readonly Route[] {
  const routes = results.filter((result) => result.is === 'route');
  const ordered: readonly RouteResult[] = sorting ? sorted(routes, scope.order, scope.version) : routes;
  if (sorting) {
    for (const { directive, routes: own } of routes) {
      const [route] = own;
      if (route !== undefined && !scope.order.includes(normalized(directive)))
        scope.refuse(
          route.at,
          `\`${directive}\` has no place in the order of directives.`,
          `Put it into \`route\`, or give it one with the global option \`order ${directive} before …\`.`,
        );
    }
  }
  const groups = new Map<string, string>();
  for (const exclusive of ['handle', 'rewrite', 'root']) {
    const count = ordered.filter((result) => normalized(result.directive) === exclusive).length;
    if (count > 1 || exclusive === 'rewrite') groups.set(exclusive, scope.nextGroup());
  }
  return ordered.flatMap(({ directive, routes: own, together }) => {
    const group = together ? undefined : groups.get(normalized(directive));
    return group === undefined ? own : own.map((route) => ({ ...route, group }));
  });
}

/** How the blocks inside a block are read, for the directives that have one. */
export const blockReaders: Pick<Scope, 'sorted' | 'written'> = {
  sorted: (statements, scope) => chainOf(resultsOf(statements, { ...scope, isNested: true }), scope, true),
  written: (statements, scope) => chainOf(resultsOf(statements, { ...scope, isNested: true }), scope, false),
};
