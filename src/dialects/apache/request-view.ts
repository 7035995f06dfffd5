import {
  connectionOf,
  hostHeaderOf,
  isHandshake,
  type PulseRequest,
  portOf,
  schemeOf,
} from '../../model/request.ts';
import type { Modules } from './modules.ts';
import { patternOf } from './patterns.ts';
import type { Statement } from './statement.ts';

/** A request as Apache sees it while it works on it. */
export interface RequestView {
  readonly request: PulseRequest;
  readonly version: string;
  /** The listener speaks TLS. */
  readonly tls: boolean;
  readonly serverName: string | undefined;
  readonly modules: Modules;
  /** Decoded, without the query. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** While rules run: the file or the target that the request is by then; the path where nothing is known of that. */
  readonly filename: Text;
  readonly documentRoot: Text;
  /** mod_remoteip takes the client's address from a header, where it trusts whoever sends it. */
  readonly remoteIp: Statement | undefined;
  /** Of RewriteMap, by name. */
  readonly maps: ReadonlyMap<string, string>;
  /** Set by SetEnv, SetEnvIf and rewrite rules; undefined stands for "cannot be known". */
  readonly environment: ReadonlyMap<string, string | undefined>;
}

/** A value that is known, or not; `undefined` is never "empty". */
export type Text = string | undefined;

/** Headers that browsers and agents send with values nobody can know from here. */
const VARIABLE_HEADERS: ReadonlySet<string> = new Set([
  'user-agent',
  'accept',
  'accept-language',
  'accept-encoding',
  'cookie',
  'referer',
  'authorization',
  'if-none-match',
  'if-modified-since',
  'cache-control',
  'pragma',
]);

/** What stands in front of Apache sets these. */
const FORWARDED: ReadonlySet<string> = new Set([
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-ssl',
  'x-real-ip',
  'cf-connecting-ip',
  'cf-visitor',
  'forwarded',
]);

/** A request header as the client sends it; empty when it sends none. */
export function requestHeader(view: RequestView, name: string): Text {
  const { request } = view;
  const lower = name.toLowerCase();
  if (lower === 'host') return hostHeaderOf(request);
  if (lower === 'upgrade') return isHandshake(request) ? 'websocket' : '';
  if (lower === 'connection')
    return connectionOf(request) ?? (view.request.client === 'agent' ? '' : 'keep-alive');
  if (lower === 'sec-websocket-version') return isHandshake(request) ? '13' : '';
  if (lower === 'sec-websocket-key') return isHandshake(request) ? undefined : '';
  if (lower === 'origin')
    // Pages and their own GETs have none, and agents' reports neither.
    return isHandshake(request) ? `${schemeOf(request)}://${hostHeaderOf(request)}` : '';
  if (VARIABLE_HEADERS.has(lower)) return undefined;
  if (FORWARDED.has(lower) && request.front !== 'none') return undefined;
  return '';
}

/** A server variable as rewrite rules and expressions name it. */
export function serverVariable(view: RequestView, name: string): Text {
  const { request } = view;
  const upper = name.toUpperCase();
  switch (upper) {
    case 'HTTPS':
      return view.tls ? 'on' : 'off';
    case 'REQUEST_SCHEME':
      return view.tls ? 'https' : 'http';
    case 'HTTP_HOST':
      return hostHeaderOf(request);
    case 'SERVER_NAME':
      return request.url.hostname;
    case 'SERVER_PORT':
      return String(portOf(request));
    case 'REQUEST_URI':
      return view.path;
    case 'REQUEST_METHOD':
      return request.method;
    case 'QUERY_STRING':
      return view.query;
    case 'SERVER_PROTOCOL':
      return 'HTTP/1.1';
    case 'THE_REQUEST':
      return `${request.method} ${request.url.pathname}${request.url.search} HTTP/1.1`;
    case 'IS_SUBREQ':
      return 'false';
    case 'IPV6':
    case 'REMOTE_USER':
    case 'PATH_INFO':
    case 'AUTH_TYPE':
      return upper === 'IPV6' ? undefined : '';
    case 'REQUEST_FILENAME':
    case 'SCRIPT_FILENAME':
      return view.filename;
    case 'DOCUMENT_ROOT':
      return view.documentRoot;
    case 'HTTP_FORWARDED':
      return requestHeader(view, 'forwarded');
    case 'HTTP_USER_AGENT':
    case 'HTTP_ACCEPT':
    case 'HTTP_COOKIE':
    case 'HTTP_REFERER':
      return undefined;
    default:
      break;
  }
  const prefixed = /^(HTTP|ENV|SSL):(.+)$/i.exec(name);
  if (prefixed === null) return undefined;
  const [, kind = '', rest = ''] = prefixed;
  if (kind.toUpperCase() === 'HTTP') return requestHeader(view, rest);
  if (kind.toUpperCase() === 'ENV') return environmentVariable(view, rest);
  return sslVariable(view, rest);
}

export function environmentVariable(view: RequestView, name: string): Text {
  if (view.environment.has(name)) return view.environment.get(name);
  if (name === 'HTTPS') return view.tls ? undefined : '';
  // A balancer tells of its choice there.
  return SERVER_ENVIRONMENT.has(name) || name.startsWith('BALANCER_') ? undefined : '';
}

/** Made for scripts, or given to the server by the system: not to be known from here. */
const SERVER_ENVIRONMENT: ReadonlySet<string> = new Set([
  'PATH',
  'LANG',
  'HOME',
  'UNIQUE_ID',
  'APACHE_RUN_DIR',
]);

/** mod_ssl's look-up, which knows ordinary variables as well (ssl_engine_vars.c). */
export function sslVariable(view: RequestView, name: string): Text {
  const upper = name.toUpperCase();
  if (upper === 'HTTPS') return view.tls ? 'on' : 'off';
  if (
    ['REQUEST_SCHEME', 'REQUEST_METHOD', 'REQUEST_URI', 'QUERY_STRING', 'SERVER_PORT', 'HTTP_HOST'].includes(
      upper,
    )
  )
    return serverVariable(view, upper);
  if (!upper.startsWith('SSL_')) return undefined;
  return view.tls ? undefined : '';
}

/** A pattern run over a text that may not be known. */
export function patternMatches(source: string, caseless: boolean, text: Text) {
  const pattern = patternOf(source, caseless);
  if (pattern === undefined || text === undefined) return undefined;
  return { match: pattern.match(text) };
}
