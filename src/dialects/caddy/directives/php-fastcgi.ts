import { type Handler, PLAIN_TRANSPORT, type Route, type Transport } from '../config.ts';
import { type Result, routeOf, type Scope, single, withoutMatcher } from '../scope.ts';
import { type Statement, textsOf } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { durationOf } from './duration.ts';
import { rewriteToFile } from './files.ts';
import { reverseProxyOf } from './reverse-proxy.ts';

/** Lines of its own; the others are those of `reverse_proxy`. */
const OWN = new Set([
  'root',
  'split',
  'env',
  'index',
  'try_files',
  'resolve_root_symlink',
  'dial_timeout',
  'read_timeout',
  'write_timeout',
  'capture_stderr',
]);

/** A redirect to a folder's slash, a rewrite to the file, and a proxy for what ends in `.php` (fastcgi/caddyfile.go, parsePHPFastCGI). */
export function phpFastcgi(statement: Statement, scope: Scope): readonly Result[] {
  const { matchers, args } = withoutMatcher(statement, scope);
  const { at, text, block = [] } = statement;
  const setting = (name: string): readonly string[] | undefined => {
    const line = block.findLast((each) => each.name === name);
    return line === undefined ? undefined : textsOf(line);
  };
  const extensions = setting('split') ?? ['.php'];
  const proxy = reverseProxyOf(
    { ...statement, block: block.filter(({ name }) => !OWN.has(name)) },
    args,
    scope,
  );
  const index = setting('index')?.[0] ?? 'index.php';
  const handler: Handler = {
    kind: 'reverse_proxy',
    ...proxy,
    transport: fastcgiOf(block, scope),
    shorthand: 'php_fastcgi',
    at,
    text,
  };
  const routes: readonly Route[] = [
    ...(index === 'off' ? [] : toIndex(statement, index, setting('try_files'), scope)),
    routeOf(
      statement,
      [[{ kind: 'path', patterns: extensions.map((extension) => `*${extension}`) }]],
      [handler],
    ),
  ];
  const whole: Handler = { kind: 'subroute', routes, errors: [], at, text };
  if (matchers.length > 0) return single(statement, matchers, whole);
  return [{ is: 'route', directive: statement.name, routes, together: true }];
}

function fastcgiOf(block: readonly Statement[], scope: Scope): Transport {
  const timeout = block.findLast(({ name }) => name === 'read_timeout');
  const seconds = timeout === undefined ? undefined : durationOf(timeout, scope);
  return {
    ...PLAIN_TRANSPORT,
    protocol: 'fastcgi',
    readTimeout:
      timeout === undefined || seconds === undefined
        ? undefined
        : { value: seconds, directive: 'read_timeout', at: timeout.at },
  };
}

function toIndex(
  statement: Statement,
  index: string,
  own: readonly string[] | undefined,
  { version }: Scope,
): readonly Route[] {
  const { at, text } = statement;
  const inFolder = `{http.request.uri.path}/${index}`;
  const tries = own ?? ['{http.request.uri.path}', inFolder, index];
  const isNew = isAtLeast(version, '2.9');
  const fallsBack = isNew && (own === undefined || own.at(-1)?.endsWith('.php') === true);
  const rewrite = rewriteToFile(statement, { tries, fallsBack });
  if (isNew && !tries.includes(inFolder)) return [rewrite];
  const query = isAtLeast(version, '2.9') ? '{http.request.orig_uri.prefixed_query}' : '';
  const location = `{http.request.orig_uri.path}/${query}`;
  const redirect: Handler = { kind: 'respond', status: '308', location, abort: false, at, text };
  return [
    routeOf(
      statement,
      [
        [
          { kind: 'file', tries: [inFolder], fallsBack: false },
          { kind: 'not', sets: [[{ kind: 'path', patterns: ['*/'] }]] },
        ],
      ],
      [redirect],
    ),
    rewrite,
  ];
}
