import type { Interception, Route } from '../config.ts';
import { type Result, routeOf, type Scope, single, withoutMatcher } from '../scope.ts';
import type { Statement } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { reverseProxyOf } from './reverse-proxy.ts';

/** `forward_auth` is a reverse proxy that asks for leave and passes the request on after a 2xx (forwardauth/caddyfile.go). */
export function forwardAuthOf(statement: Statement, scope: Scope): readonly Result[] {
  const { matchers, args } = withoutMatcher(statement, scope);
  const lines = statement.block ?? [];
  const [asked, again] = lines.filter((line) => line.name === 'uri');
  const uri = asked?.args[0]?.text;
  if (again !== undefined && isAtLeast(scope.version, '2.12'))
    scope.refuse(again.at, `\`${again.text}\` asks a second path; \`forward_auth\` asks one.`);
  if (uri === undefined)
    scope.refuse(statement.at, `\`${statement.text}\` needs the path to ask, with \`uri\`.`);
  const rest = lines.filter((line) => line.name !== 'uri' && line.name !== 'copy_headers');
  const proxy = reverseProxyOf({ ...statement, block: rest }, args, scope);
  const { at, text } = statement;
  const allowed: Interception = {
    match: { statuses: [2], headers: [] },
    routes: [copied(statement)],
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

/** `copy_headers A B>C { D }`: what the answer names is set on the request, what it does not name is taken off. */
function copied(statement: Statement): Route {
  const { at, text } = statement;
  const fields = (statement.block ?? [])
    .filter((line) => line.name === 'copy_headers')
    .flatMap((line) => [...line.args.map((arg) => arg.text), ...(line.block ?? []).map((each) => each.name)]);
  const set = fields.map((field) => {
    const [from = field, to = field] = field.split('>');
    return { name: to, value: `{http.reverse_proxy.header.${from}}`, at, directive: 'copy_headers' };
  });
  return routeOf(
    statement,
    [],
    [
      set.length === 0
        ? { kind: 'pass', name: 'vars', at, text }
        : {
            kind: 'headers',
            request: { add: [], set, remove: [], replace: [] },
            response: undefined,
            at,
            text,
          },
    ],
  );
}
