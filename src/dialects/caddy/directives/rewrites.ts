import type { Handler, QueryOps, Rewrite } from '../config.ts';
import type { Scope } from '../scope.ts';
import type { Argument, Statement } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { refuseCount } from './reader.ts';

export function rewriteTo(
  to: Argument | undefined,
  at: Statement['at'],
  text: string,
  scope: Scope,
): Handler | undefined {
  if (to === undefined) {
    scope.refuse(at, `\`${text}\` says what to match, but not what to rewrite it to.`);
    return undefined;
  }
  return { kind: 'rewrite', uri: to.text, at, text };
}

export function rewriteWith({ at, text }: Statement, rewrite: Rewrite): Handler {
  return { kind: 'rewrite', ...rewrite, at, text };
}

export function uri(args: readonly Argument[], statement: Statement, scope: Scope): Handler | undefined {
  const [what, find, replace, limit] = args.map((arg) => arg.text);
  const count = args.length;
  switch (what) {
    case 'strip_prefix':
      if (count !== 2) refuseCount(statement, scope, 'one prefix');
      return rewriteWith(statement, { stripPrefix: withSlash(find ?? '', scope.version) });
    case 'strip_suffix':
      if (count !== 2) refuseCount(statement, scope, 'one suffix');
      return rewriteWith(statement, { stripSuffix: find ?? '' });
    case 'replace':
      if (count !== 3 && count !== 4)
        refuseCount(statement, scope, 'a text, its replacement and a limit at most');
      return rewriteWith(statement, {
        substrings: [{ find: find ?? '', replace: replace ?? '', limit: Number(limit ?? 0) }],
      });
    case 'path_regexp':
      if (count !== 3) refuseCount(statement, scope, 'a pattern and its replacement');
      return rewriteWith(statement, { patterns: [{ find: find ?? '', replace: replace ?? '' }] });
    case 'query':
      if (isAtLeast(scope.version, '2.8'))
        return rewriteWith(statement, { query: queryOps(args.slice(1), statement) });
  }
  scope.refuse(
    statement.at,
    `\`${statement.text}\` is no way to change a URI that Caddy ${scope.version} knows.`,
    what === 'query' ? 'Caddy has `uri query` from 2.8 on.' : undefined,
  );
  return undefined;
}

/** Before 2.9 the slash is put on while the file is read, whatever a placeholder brings along. */
function withSlash(prefix: string, version: string): string {
  return prefix.startsWith('/') || isAtLeast(version, '2.9') ? prefix : `/${prefix}`;
}

/** `[-|+]KEY [VALUE]`, `KEY>NEW`, `KEY PATTERN BY`, in one line or in several (rewrite/caddyfile.go, applyQueryOps). */
function queryOps(args: readonly Argument[], { block = [] }: Statement): QueryOps {
  const lines = [
    ...(args.length === 0 ? [] : [args.map((arg) => arg.text)]),
    ...block.map((line) => [line.name, ...line.args.map((arg) => arg.text)]),
  ];
  let ops: QueryOps = { rename: [], set: [], add: [], replace: [], remove: [] };
  for (const [key = '', value = '', by] of lines) {
    const [from = '', to] = key.split('>');
    if (key.startsWith('-')) ops = { ...ops, remove: [...ops.remove, key.replace(/^-+/, '')] };
    else if (key.startsWith('+'))
      ops = { ...ops, add: [...ops.add, { key: key.replace(/^\++/, ''), value }] };
    else if (to !== undefined) ops = { ...ops, rename: [...ops.rename, { key: from, value: to }] };
    else if (by !== undefined)
      ops = { ...ops, replace: [...ops.replace, { pattern: value, by, plain: false }] };
    else ops = { ...ops, set: [...ops.set, { key, value }] };
  }
  return ops;
}
