import { tableOf } from '../../text/table.ts';
import { sortedChain, writtenChain } from './block.ts';
import type { Handler, Respond, Rewrite, Setting } from './config.ts';
import { isDirective } from './directive-names.ts';
import { forwardAuthOf } from './forward-auth.ts';
import { headerDirective } from './header-directive.ts';
import { requestOp } from './header-ops.ts';
import { reverseProxyOf } from './proxy-directive.ts';
import { type Result, routeOf, type Scope, single, withoutMatcher } from './scope.ts';
import { type Argument, type Statement, textsOf } from './statement.ts';
import { isDynamic, isInteger, parseSize } from './values.ts';
import { isAtLeast } from './version.ts';

export type ReadDirective = (statement: Statement, scope: Scope) => readonly Result[];

export function directiveNamed(name: string, version: string): ReadDirective | undefined {
  if (!isDirective(name, version)) return undefined;
  return DIRECTIVES.get(name) ?? (PASSES.has(name) ? passing : ignored);
}

/** Handlers that let a request through as it is, as far as Pulse can tell. */
const PASSES = new Set([
  'tracing',
  'map',
  'fs',
  'log_append',
  'skip_log',
  'log_skip',
  'log_name',
  'encode',
  'push',
  'templates',
  'copy_response',
  'copy_response_headers',
]);

type ReadHandler = (args: readonly Argument[], statement: Statement, scope: Scope) => Handler | undefined;

/** A directive that has a matcher before its arguments and becomes one handler. */
function handler(read: ReadHandler): ReadDirective {
  return (statement, scope) => {
    const { matchers, args } = withoutMatcher(statement, scope);
    const made = read(args, statement, scope);
    return made === undefined ? [] : single(statement, matchers, made);
  };
}

const ignored: ReadDirective = () => [];

const passing = handler((_args, { name, at, text }) => ({ kind: 'pass', name, at, text }));

/** From 2.8 on a lone argument is what to do, not a path to match. */
function lonelyArgument(read: ReadHandler): ReadDirective {
  return (statement, scope) => {
    if (statement.args.length > 2) refuseCount(statement, scope, 'a matcher and one value');
    if (statement.args.length === 0) refuseCount(statement, scope, 'a value');
    if (statement.args.length !== 1 || !isAtLeast(scope.version, '2.8'))
      return handler(read)(statement, scope);
    const made = read(statement.args, statement, scope);
    return made === undefined ? [] : single(statement, [], made);
  };
}

function refuseCount(statement: Statement, scope: Scope, takes: string): void {
  scope.refuse(statement.at, `\`${statement.text}\` has the wrong number of arguments: it takes ${takes}.`);
}

const DIRECTIVES: ReadonlyMap<string, ReadDirective> = new Map<string, ReadDirective>([
  [
    'reverse_proxy',
    handler((args, statement, scope) => ({
      kind: 'reverse_proxy',
      ...reverseProxyOf(statement, args, scope, sortedChain),
      at: statement.at,
      text: statement.text,
    })),
  ],
  ['forward_auth', forwardAuthOf],
  ['header', headerDirective],
  ['request_header', requestHeader],
  ['handle', handler((args, statement, scope) => subroute(args, statement, scope, true))],
  ['route', handler((args, statement, scope) => subroute(args, statement, scope, false))],
  ['handle_path', handlePath],
  ['handle_errors', handleErrors],
  ['log', log],
  ['respond', handler(respond)],
  ['redir', handler(redir)],
  [
    'abort',
    handler((_args, { at, text }) => ({
      kind: 'respond',
      status: undefined,
      location: undefined,
      abort: true,
      at,
      text,
    })),
  ],
  ['error', handler(raiseError)],
  ['rewrite', lonelyArgument(([to], { at, text }, scope) => rewriteTo(to, at, text, scope))],
  ['method', handler((args, statement) => rewriteWith(statement, { method: args[0]?.text ?? '' }))],
  ['uri', handler(uri)],
  ['try_files', tryFiles],
  [
    'root',
    lonelyArgument(([path], { at, text }) => ({
      kind: 'vars',
      values: { root: path?.text ?? '' },
      at,
      text,
    })),
  ],
  ['basic_auth', handler(basicAuth)],
  ['basicauth', handler(basicAuth)],
  ['request_body', handler(requestBody)],
  [
    'file_server',
    handler((_args, { at, text, block }, scope) => ({
      kind: 'file_server',
      passesOn: fileServerPasses(block ?? [], scope),
      at,
      text,
    })),
  ],
  ['vars', handler(vars)],
  ['php_fastcgi', handler((_args, { at, text, name }) => ({ kind: 'plugin', name, at, text }))],
  ['metrics', handler((_args, { at, text, name }) => ({ kind: 'answer', name, status: 200, at, text }))],
  ['acme_server', handler((_args, { at, text, name }) => ({ kind: 'pass', name, at, text }))],
  ['invoke', handler(invoke)],
  ['intercept', handler(intercept)],
  ['bind', (statement) => [{ is: 'bind', hosts: textsOf(statement) }]],
  ['tls', tls],
]);

function subroute(args: readonly Argument[], statement: Statement, scope: Scope, sorting: boolean): Handler {
  if (args.length > 0) refuseCount(statement, scope, 'a matcher at most');
  const read = sorting ? sortedChain : writtenChain;
  return {
    kind: 'subroute',
    routes: read(statement.block ?? [], scope),
    errors: [],
    at: statement.at,
    text: statement.text,
  };
}

function fileServerPasses(lines: readonly Statement[], scope: Scope): boolean {
  for (const line of lines) {
    const isNew =
      line.name === 'etag_file_extensions' || (line.name === 'browse' && line.block !== undefined);
    if (isNew && !isAtLeast(scope.version, '2.8'))
      scope.refuse(
        line.nameAt,
        `\`${line.text}\` is no setting of \`file_server\` in Caddy ${scope.version}.`,
      );
  }
  return lines.some((line) => line.name === 'pass_thru');
}

/** rewrite/caddyfile.go, parseCaddyfileHandlePath: a path and nothing else, whose prefix is taken off first. */
function handlePath(statement: Statement, scope: Scope): readonly Result[] {
  const [first, ...others] = statement.args;
  const path = first?.text ?? '';
  const { at, text } = statement;
  if (!path.startsWith('/')) {
    scope.refuse(first?.at ?? at, `\`${text}\` needs a path that begins with \`/\`.`);
    return [];
  }
  if (others.length > 0) refuseCount(statement, scope, 'one path');
  const stripPrefix = path.replace(/\/?\*$/, '');
  const routes = sortedChain(statement.block ?? [], scope);
  const strip = routeOf(statement, [], [rewriteWith(statement, { stripPrefix })]);
  const inside: Handler = { kind: 'subroute', routes: [strip, ...routes], errors: [], at, text };
  return single(statement, [[{ kind: 'path', patterns: [path] }]], inside);
}

function handleErrors(statement: Statement, scope: Scope): readonly Result[] {
  if (statement.args.length > 0 && !isAtLeast(scope.version, '2.8'))
    refuseCount(statement, scope, 'no status before 2.8');
  return [{ is: 'errors', routes: errorRoutes(statement, scope) }];
}

const LOG_FORMATS: Readonly<Record<string, string>> = tableOf({ append: '2.8', journald: '2.11' });

function log(statement: Statement, scope: Scope): readonly Result[] {
  if (statement.args.length > 0 && !isAtLeast(scope.version, '2.7'))
    refuseCount(statement, scope, 'no name before 2.7');
  for (const line of statement.block ?? []) {
    const format = line.name === 'format' ? (line.args[0]?.text ?? '') : '';
    if (!isAtLeast(scope.version, LOG_FORMATS[format] ?? '2.0'))
      scope.refuse(line.at, `The log format "${format}" is not known to Caddy ${scope.version}.`);
  }
  return [];
}

function errorRoutes(statement: Statement, scope: Scope) {
  const routes = sortedChain(statement.block ?? [], scope);
  if (statement.args.length === 0) return routes;
  const { at, text } = statement;
  const expression = textsOf(statement).join(' ');
  return [
    routeOf(
      statement,
      [[{ kind: 'expression', text: `status ${expression}` }]],
      [{ kind: 'subroute', routes, errors: [], at, text }],
    ),
  ];
}

/** caddyhttp/staticresp.go, UnmarshalCaddyfile: three digits alone are a status, anything else alone a body. */
function respond(args: readonly Argument[], statement: Statement, scope: Scope): Handler {
  const [first, second] = args;
  if (args.length > 2) refuseCount(statement, scope, 'a body and a status at most');
  const status =
    second?.text ?? (first !== undefined && /^[1-9]\d\d$/.test(first.text) ? first.text : undefined);
  for (const line of statement.block ?? []) {
    if (line.name !== 'body' && line.name !== 'close')
      scope.refuse(line.nameAt, `\`${line.name}\` is no setting of \`respond\`.`);
  }
  const made: Respond = { status, location: undefined, abort: false };
  return { kind: 'respond', ...made, at: statement.at, text: statement.text };
}

const REDIRECTS: Readonly<Record<string, string>> = tableOf({ permanent: '301', temporary: '302' });

function redir(args: readonly Argument[], statement: Statement, scope: Scope): Handler {
  const { at, text } = statement;
  const [to, code] = args;
  if (to === undefined) refuseCount(statement, scope, 'an address');
  const written = code?.text ?? 'temporary';
  if (written === 'html')
    return { kind: 'respond', status: '200', location: undefined, abort: false, at, text };
  const status = REDIRECTS[written] ?? written;
  const number = Number(status);
  if (!isDynamic(status) && (!isInteger(status) || number < 300 || (number > 399 && number !== 401)))
    scope.refuse(
      code?.at ?? at,
      `"${written}" in \`${text}\` is no status of a redirect.`,
      'Write `permanent`, `temporary` or a number from 300 to 399.',
    );
  return { kind: 'respond', status, location: to?.text ?? '', abort: false, at, text };
}

function raiseError(args: readonly Argument[], { at, text }: Statement): Handler {
  const [first, second] = args;
  const status = second?.text ?? (first !== undefined && /^[1-9]\d\d$/.test(first.text) ? first.text : '500');
  return { kind: 'error', status, at, text };
}

function rewriteTo(
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

function rewriteWith({ at, text }: Statement, rewrite: Rewrite): Handler {
  return { kind: 'rewrite', ...rewrite, at, text };
}

function uri(args: readonly Argument[], statement: Statement, scope: Scope): Handler | undefined {
  const [what, find, replace, limit] = args.map((arg) => arg.text);
  const count = args.length;
  switch (what) {
    case 'strip_prefix':
      if (count !== 2) refuseCount(statement, scope, 'one prefix');
      return rewriteWith(statement, { stripPrefix: find ?? '' });
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
      if (isAtLeast(scope.version, '2.8')) return rewriteWith(statement, { query: true });
  }
  scope.refuse(
    statement.at,
    `\`${statement.text}\` is no way to change a URI that Caddy ${scope.version} knows.`,
  );
  return undefined;
}

function tryFiles(statement: Statement): readonly Result[] {
  const routes = [
    routeOf(
      statement,
      [[{ kind: 'other', name: statement.text }]],
      [{ kind: 'rewrite', uri: '{http.matchers.file.relative}', at: statement.at, text: statement.text }],
    ),
  ];
  return [{ is: 'route', directive: 'try_files', routes, together: true }];
}

/** `vars name value`, or a block of such lines. */
function vars(args: readonly Argument[], { at, text, block }: Statement): Handler {
  const pairs = (block ?? []).map((line): [string, string] => [line.name, line.args[0]?.text ?? '']);
  const [name, value] = args;
  const own: [string, string][] = name === undefined ? [] : [[name.text, value?.text ?? '']];
  return { kind: 'vars', values: Object.fromEntries([...own, ...pairs]), at, text };
}

function basicAuth(args: readonly Argument[], statement: Statement, scope: Scope): Handler {
  const [hash] = args;
  const known = ['bcrypt', 'scrypt', 'argon2id'];
  if (hash !== undefined && !known.includes(hash.text))
    scope.refuse(hash.at, `"${hash.text}" is no way to hash passwords that Caddy knows.`);
  return { kind: 'authentication', scheme: 'basic', at: statement.at, text: statement.text };
}

const BODY_SETTINGS: Readonly<Record<string, string>> = tableOf({
  max_size: '2.0',
  read_timeout: '2.8',
  write_timeout: '2.8',
  set: '2.10',
});

function requestBody(_args: readonly Argument[], statement: Statement, scope: Scope): Handler {
  let limit: Setting<number> | undefined;
  for (const line of statement.block ?? []) {
    const since = BODY_SETTINGS[line.name];
    // A word it does not know is passed over before 2.8 (requestbody/caddyfile.go).
    if (since === undefined || !isAtLeast(scope.version, since)) {
      if (isAtLeast(scope.version, '2.8'))
        scope.refuse(line.nameAt, `\`${line.name}\` is no setting of \`request_body\`.`);
      continue;
    }
    if (line.name !== 'max_size') continue;
    const [size] = line.args;
    const bytes = parseSize(size?.text ?? '');
    if (bytes !== undefined && bytes > 0) limit = { value: bytes, directive: line.name, at: line.at };
    if (bytes === undefined)
      scope.refuse(
        size?.at ?? line.at,
        `"${size?.text ?? ''}" in \`${line.text}\` is no size.`,
        'Write `max_size 10MB`.',
      );
  }
  return { kind: 'request_body', limit, at: statement.at, text: statement.text };
}

function intercept(_args: readonly Argument[], statement: Statement, scope: Scope): Handler {
  for (const line of statement.block ?? []) {
    if (line.name === 'handle_response' && line.args.length > 1)
      refuseCount(line, scope, 'one response matcher');
  }
  return { kind: 'pass', name: 'intercept', at: statement.at, text: statement.text };
}

function invoke(args: readonly Argument[], statement: Statement, scope: Scope): Handler {
  const [name] = args;
  if (
    name !== undefined &&
    !scope.routeNames.has(name.text) &&
    (!scope.isNested || isAtLeast(scope.version, '2.12'))
  )
    scope.refuse(name.at, `There is no route \`&(${name.text})\` to invoke.`);
  return { kind: 'invoke', name: name?.text ?? '', at: statement.at, text: statement.text };
}

function tls(statement: Statement, scope: Scope): readonly Result[] {
  const [first, second, third] = textsOf(statement);
  const single = first !== undefined && second === undefined;
  if (third !== undefined) refuseCount(statement, scope, 'a certificate and its key at most');
  if (
    single &&
    first !== 'internal' &&
    !(first === 'force_automate' && isAtLeast(scope.version, '2.10')) &&
    !first.includes('@') &&
    !isDynamic(first)
  )
    scope.refuse(
      statement.at,
      `\`${statement.text}\` is neither \`tls internal\`, nor an e-mail address, nor a certificate with its key.`,
      first === 'off' ? 'Write `http://` before the address for a site without TLS.' : undefined,
    );
  tlsLines(statement, scope);
  const loads = (statement.block ?? []).some((line) =>
    ['on_demand', 'load', 'get_certificate'].includes(line.name),
  );
  const changes = (statement.block ?? []).some((line) => CONNECTION_SETTINGS.has(line.name));
  return [
    {
      is: 'tls',
      at: statement.at,
      anyName: second !== undefined || loads,
      changesConnection: second !== undefined || changes,
    },
  ];
}

/** Settings of the DNS challenge want a provider of DNS, which is a plugin. */
function tlsLines(statement: Statement, scope: Scope): void {
  const lines = statement.block ?? [];
  for (const line of lines) {
    if (line.name === 'dns' && line.args[0] !== undefined)
      scope.plugin(line.at, `dns.providers.${line.args[0].text}`);
    if (TLS_SINCE[line.name] !== undefined && !isAtLeast(scope.version, TLS_SINCE[line.name] ?? ''))
      scope.refuse(line.nameAt, `\`${line.name}\` is no setting of \`tls\` in Caddy ${scope.version}.`);
    const trust =
      line.name === 'client_auth'
        ? line.block?.find((each) => each.name === 'trust_pool' || each.name === 'verifier')
        : undefined;
    if (trust !== undefined && !isAtLeast(scope.version, '2.8'))
      scope.refuse(
        trust.nameAt,
        `\`${trust.name}\` is no setting of \`client_auth\` in Caddy ${scope.version}.`,
      );
  }
  const alone = lines.find((line) => DNS_SETTINGS.has(line.name));
  if (alone === undefined || lines.some((line) => line.name === 'dns') || scope.hasDnsProvider) return;
  if (isAtLeast(scope.version, '2.8'))
    scope.refuse(
      alone.at,
      `\`${alone.text}\` is about the DNS challenge, and no provider of DNS is given.`,
      'Add `dns` with a provider, or take the line out.',
    );
}

const CONNECTION_SETTINGS = new Set([
  'protocols',
  'ciphers',
  'curves',
  'alpn',
  'client_auth',
  'insecure_secrets_log',
  'load',
]);

const TLS_SINCE: Readonly<Record<string, string>> = tableOf({
  propagation_timeout: '2.7',
  propagation_delay: '2.7',
  dns_ttl: '2.7',
  reuse_private_keys: '2.7',
});

const DNS_SETTINGS = new Set([
  'propagation_timeout',
  'propagation_delay',
  'dns_ttl',
  'dns_challenge_override_domain',
]);

function requestHeader(statement: Statement, scope: Scope): readonly Result[] {
  const { matchers, args } = withoutMatcher(statement, scope);
  const [field, value, replacement] = args.map((arg) => arg.text);
  const { at, text } = statement;
  if (field === undefined || args.length > 3) {
    refuseCount(statement, scope, 'a field, a value and a replacement at most');
    return [];
  }
  if (field.startsWith('?'))
    scope.refuse(at, `\`${text}\`: a default (\`?\`) is only for the response headers of a site.`);
  const op = { field: field.replace(/:$/, ''), value, replacement, at, keyword: 'request_header' };
  const request = requestOp(undefined, op);
  return single(statement, matchers, { kind: 'headers', request, response: undefined, at, text });
}
