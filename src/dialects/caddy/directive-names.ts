import { tableOf } from '../../text/table.ts';
import { isAtLeast } from './version.ts';

/** The directives of the standard build, with the release that brought each where that is one of those supported. */
const DIRECTIVES: Readonly<Record<string, string>> = tableOf({
  abort: '2.0',
  acme_server: '2.0',
  basic_auth: '2.8',
  basicauth: '2.0',
  bind: '2.0',
  copy_response: '2.5',
  copy_response_headers: '2.5',
  encode: '2.0',
  error: '2.0',
  file_server: '2.0',
  forward_auth: '2.5.1',
  fs: '2.8',
  handle: '2.0',
  handle_errors: '2.0',
  handle_path: '2.0',
  header: '2.0',
  intercept: '2.8',
  invoke: '2.7',
  log: '2.0',
  log_append: '2.8',
  log_name: '2.9',
  log_skip: '2.8',
  map: '2.0',
  method: '2.0',
  metrics: '2.0',
  php_fastcgi: '2.0',
  push: '2.0',
  redir: '2.0',
  request_body: '2.0',
  request_header: '2.0',
  respond: '2.0',
  reverse_proxy: '2.0',
  rewrite: '2.0',
  root: '2.0',
  route: '2.0',
  skip_log: '2.0',
  templates: '2.0',
  tls: '2.0',
  tracing: '2.5',
  try_files: '2.0',
  uri: '2.0',
  vars: '2.0',
});

export function isDirective(name: string, version: string): boolean {
  const since = Object.hasOwn(DIRECTIVES, name) ? DIRECTIVES[name] : undefined;
  return since !== undefined && isAtLeast(version, since);
}

export function directiveNames(version: string): readonly string[] {
  return Object.keys(DIRECTIVES).filter((name) => isDirective(name, version));
}

/** What to write for directives of Caddy 1 and of releases newer than the one at hand. */
export function gone(name: string, version: string): string | undefined {
  const since = Object.hasOwn(DIRECTIVES, name) ? DIRECTIVES[name] : undefined;
  if (since !== undefined) {
    const older = name === 'basic_auth' ? ' Before, it is called `basicauth`.' : '';
    return `Caddy has it from ${since} on; this is ${version}.${older}`;
  }
  return FIRST_VERSION[name];
}

/** Directives of Caddy 1, and what has become of them. */
export const FIRST_VERSION: Readonly<Record<string, string>> = tableOf({
  proxy: 'Write `reverse_proxy`.',
  gzip: 'Write `encode gzip`.',
  ext: 'Write `try_files`.',
  errors: 'Write `handle_errors`.',
  status: 'Write `respond`.',
  internal: 'Write `respond 404` with a matcher.',
  browse: 'Write `file_server browse`.',
  websocket: 'Delete it: Caddy 2 passes WebSockets on by itself.',
  transparent: 'Delete it: Caddy 2 passes Host and the forwarded headers on by itself.',
  fastcgi: 'Write `php_fastcgi`.',
  limits: 'Write `request_body`.',
});
