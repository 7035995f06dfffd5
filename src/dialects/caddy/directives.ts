import { isDirective } from './directive-names.ts';
import { abort, raiseError, redir, respond } from './directives/answers.ts';
import { basicAuth } from './directives/basic-auth.ts';
import { handleErrors, handlePath, invoke, subroute } from './directives/blocks.ts';
import { copyResponse, copyResponseHeaders, intercept } from './directives/copy-response.ts';
import { fileServer, root, tryFiles } from './directives/files.ts';
import { forwardAuthOf } from './directives/forward-auth.ts';
import { headerDirective } from './directives/header.ts';
import { log } from './directives/log.ts';
import { phpFastcgi } from './directives/php-fastcgi.ts';
import { handler, lonelyArgument, type ReadDirective } from './directives/reader.ts';
import { requestBody } from './directives/request-body.ts';
import { requestHeader } from './directives/request-header.ts';
import { reverseProxyOf } from './directives/reverse-proxy.ts';
import { rewriteTo, rewriteWith, uri } from './directives/rewrites.ts';
import { tls } from './directives/tls.ts';
import { map, vars } from './directives/variables.ts';
import { textsOf } from './statement.ts';

export function directiveNamed(name: string, version: string): ReadDirective | undefined {
  if (!isDirective(name, version)) return undefined;
  return DIRECTIVES.get(name) ?? (PASSES.has(name) ? passing : ignored);
}

/** Handlers that let a request through as it is, as far as Pulse can tell. */
const PASSES = new Set([
  'tracing',
  'fs',
  'log_append',
  'skip_log',
  'log_skip',
  'log_name',
  'encode',
  'push',
  'templates',
  'acme_server',
]);

const ignored: ReadDirective = () => [];

const passing = handler((_args, { name, at, text }) => ({ kind: 'pass', name, at, text }));

const DIRECTIVES: ReadonlyMap<string, ReadDirective> = new Map<string, ReadDirective>([
  [
    'reverse_proxy',
    handler((args, statement, scope) => ({
      kind: 'reverse_proxy',
      ...reverseProxyOf(statement, args, scope),
      at: statement.at,
      text: statement.text,
    })),
  ],
  ['php_fastcgi', phpFastcgi],
  ['forward_auth', forwardAuthOf],
  ['header', headerDirective],
  ['request_header', requestHeader],
  ['handle', handler((args, statement, scope) => subroute(args, statement, scope, true))],
  ['route', handler((args, statement, scope) => subroute(args, statement, scope, false))],
  ['handle_path', handlePath],
  ['handle_errors', handleErrors],
  ['invoke', handler(invoke)],
  ['respond', handler(respond)],
  ['redir', handler(redir)],
  ['abort', handler(abort)],
  ['error', handler(raiseError)],
  ['metrics', handler((_args, { at, text, name }) => ({ kind: 'answer', name, status: 200, at, text }))],
  ['copy_response', handler(copyResponse)],
  ['copy_response_headers', handler(copyResponseHeaders)],
  ['intercept', handler(intercept)],
  ['rewrite', lonelyArgument(([to], { at, text }, scope) => rewriteTo(to, at, text, scope))],
  ['method', handler((args, statement) => rewriteWith(statement, { method: args[0]?.text ?? '' }))],
  ['uri', handler(uri)],
  ['root', lonelyArgument(root)],
  ['file_server', handler(fileServer)],
  ['try_files', tryFiles],
  ['vars', handler(vars)],
  ['map', handler(map)],
  ['basic_auth', handler(basicAuth)],
  ['basicauth', handler(basicAuth)],
  ['request_body', handler(requestBody)],
  ['log', log],
  ['bind', (statement) => [{ is: 'bind', hosts: textsOf(statement) }]],
  ['tls', tls],
]);
