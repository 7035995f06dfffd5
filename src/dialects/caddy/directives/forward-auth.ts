import {
  type Handler,
  type HeaderOps,
  type Interception,
  type MatcherSet,
  NO_OPS,
  type Route,
} from '../config.ts';
import { canonical } from '../matchers.ts';
import { type Result, routeOf, type Scope, single, withoutMatcher } from '../scope.ts';
import type { Statement } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { reverseProxyOf } from './reverse-proxy.ts';

/** `forward_auth` is a reverse proxy that asks for leave and passes the request on after a 2xx (forwardauth/caddyfile.go). */
export function forwardAuthOf(statement: Statement, scope: Scope): readonly Result[] {
  const { matchers, args } = withoutMatcher(statement, scope);
  const lines = statement.block ?? [];
  const [first, again] = lines.filter((line) => line.name === 'uri');
  const uri = (again ?? first)?.args[0]?.text;
  if (again !== undefined && isAtLeast(scope.version, '2.12'))
    scope.refuse(again.at, `\`${again.text}\` asks a second path; \`forward_auth\` asks one.`);
  if (uri === undefined)
    scope.refuse(statement.at, `\`${statement.text}\` needs the path to ask, with \`uri\`.`);
  const rest = lines.filter((line) => line.name !== 'uri' && line.name !== 'copy_headers');
  const proxy = reverseProxyOf({ ...statement, block: rest }, args, scope);
  const { at, text } = statement;
  const allowed: Interception = {
    match: { statuses: [2], headers: [] },
    routes: copied(statement, scope.version),
    status: undefined,
  };
  const forwarded = ['X-Forwarded-Method', 'X-Forwarded-Uri'].map((name, index) => ({
    name,
    value: index === 0 ? '{http.request.method}' : '{http.request.uri}',
    at,
    directive: 'forward_auth',
  }));
  const own = proxy.requestHeaders ?? { add: [], set: [], remove: [], replace: [] };
  return single(statement, matchers, {
    kind: 'reverse_proxy',
    ...proxy,
    rewrite: { ...proxy.rewrite, method: 'GET', uri: uri ?? '' },
    requestHeaders: { ...own, set: [...forwarded, ...own.set] },
    intercepts: [allowed, ...proxy.intercepts],
    shorthand: 'forward_auth',
    at,
    text,
  });
}

/**
 * `copy_headers A B>C { D }`: what the answer names is set on the request. From 2.9 on an empty one is not, and from 2.11.3
 * on the client's own is taken off first.
 */
function copied(statement: Statement, version: string): readonly Route[] {
  const { at, text, block = [] } = statement;
  const nothing = routeOf(statement, [], [{ kind: 'pass', name: 'vars', at, text }]);
  const directive = 'copy_headers';
  const fields = block
    .filter((line) => line.name === 'copy_headers')
    .flatMap((line) => [...line.args.map((arg) => arg.text), ...(line.block ?? []).map((each) => each.name)])
    .map((field) => {
      const [from = field, to = field] = field.split('>');
      return { value: `{http.reverse_proxy.header.${canonical(from)}}`, name: canonical(to), from };
    });
  const changing = (request: HeaderOps): Handler => ({
    kind: 'headers',
    request,
    response: undefined,
    at,
    text,
  });
  const setting = (set: typeof fields): Handler =>
    changing({ ...NO_OPS, set: set.map(({ name, value }) => ({ name, value, at, directive })) });
  if (fields.length === 0) return [nothing];
  if (!isAtLeast(version, '2.9')) return [routeOf(statement, [], [setting(fields)])];
  const isThere = (value: string): MatcherSet => [
    { kind: 'not', sets: [[{ kind: 'vars', wanted: [[value, ['']]] }]] },
  ];
  const inOrder = fields.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return [
    nothing,
    ...inOrder.flatMap((field) => [
      ...(isAtLeast(version, '2.11.3')
        ? [routeOf(statement, [], [changing({ ...NO_OPS, remove: [{ name: field.name, at, directive }] })])]
        : []),
      routeOf(statement, [isThere(field.value)], [setting([field])]),
    ]),
  ];
}
