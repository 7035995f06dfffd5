import { tableOf } from '../../../text/table.ts';
import type { Handler, Route } from '../config.ts';
import { type Result, routeOf, type Scope } from '../scope.ts';
import { type Argument, type Statement, textsOf } from '../statement.ts';
import { isAtLeast } from '../version.ts';

const POLICIES: Readonly<Record<string, string>> = tableOf({
  first_exist: '2.0',
  first_exist_fallback: '2.9',
  largest_size: '2.0',
  smallest_size: '2.0',
  most_recently_modified: '2.0',
});

export function root([path]: readonly Argument[], { at, text }: Statement, scope: Scope): Handler {
  if (path === undefined)
    scope.refuse(
      at,
      `\`${text}\` names no folder: Caddy ${scope.version} takes a path behind \`root\` for a matcher.`,
      `Write \`root * ${text.split(' ')[1] ?? '/srv'}\`.`,
    );
  return { kind: 'vars', values: { root: path?.text ?? '' }, at, text };
}

export function fileServer(_args: readonly Argument[], statement: Statement, scope: Scope): Handler {
  const { at, text, block = [] } = statement;
  for (const line of block) {
    const isNew =
      line.name === 'etag_file_extensions' || (line.name === 'browse' && line.block !== undefined);
    if (isNew && !isAtLeast(scope.version, '2.8'))
      scope.refuse(
        line.nameAt,
        `\`${line.text}\` is no setting of \`file_server\` in Caddy ${scope.version}.`,
      );
  }
  return { kind: 'file_server', passesOn: block.some((line) => line.name === 'pass_thru'), at, text };
}

/** A rewrite to the first file that is there, without a matcher; a file with a query has a route of its own (fileserver/caddyfile.go). */
export function tryFiles(statement: Statement, scope: Scope): readonly Result[] {
  const files = textsOf(statement);
  if (files.length === 0)
    scope.refuse(statement.at, '`try_files` names no file.', 'Write `try_files {path} /index.html`.');
  const policy = statement.block?.find(({ name }) => name === 'policy')?.args[0];
  const since =
    policy === undefined || !Object.hasOwn(POLICIES, policy.text) ? undefined : POLICIES[policy.text];
  if (policy !== undefined && (since === undefined || !isAtLeast(scope.version, since)))
    scope.refuse(policy.at, `The policy "${policy.text}" is not known to Caddy ${scope.version}.`);
  const fallsBack = policy?.text === 'first_exist_fallback';
  const routes: Route[] = [];
  let tries: string[] = [];
  const add = (query: string): void => {
    if (tries.length > 0) routes.push(rewriteToFile(statement, { tries, fallsBack }, query));
    tries = [];
  };
  for (const file of files) {
    const mark = file.indexOf('?');
    if (mark === -1) {
      tries.push(file);
      continue;
    }
    add('');
    tries.push(file.slice(0, mark));
    add(file.slice(mark));
  }
  add('');
  const group = routes.length > 1 ? scope.nextGroup() : undefined;
  return [
    {
      is: 'route',
      directive: 'try_files',
      routes: routes.map((route) => ({ ...route, group })),
      together: true,
    },
  ];
}

export function rewriteToFile(
  statement: Statement,
  choice: { readonly tries: readonly string[]; readonly fallsBack: boolean },
  query = '',
): Route {
  const { at, text } = statement;
  return routeOf(
    statement,
    [[{ kind: 'file', ...choice }]],
    [{ kind: 'rewrite', uri: `{http.matchers.file.relative}${query}`, at, text }],
  );
}
