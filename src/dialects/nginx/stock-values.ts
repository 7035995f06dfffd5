import {
  connectionOf,
  hostHeaderOf,
  isHandshake,
  type PulseRequest,
  portOf,
  schemeOf,
} from '../../model/request.ts';
import { inForce } from './levels.ts';
import type { Passage } from './passage.ts';
import { appendedAddress, clientAddress, connectionAddress, relayedAddress } from './real-ip.ts';
import { invalidReferer } from './referers.ts';
import { plain, type Source, type Value } from './value.ts';
import { isAtLeast } from './versions.ts';

/** What a variable that every nginx has holds for this request. */
export function stockValue(name: string, passage: Passage): Value {
  const { request, scheme, socket, server } = passage;
  switch (name) {
    case 'host':
      return plain(passage.host, 'client-hostname');
    case 'scheme':
      return plain(scheme, 'client-scheme');
    case 'https':
      return plain(scheme === 'https' ? 'on' : '');
    case 'server_name':
      return plain(server.names[0]?.text ?? '', 'server-name');
    case 'server_port':
      return plain(String(socket.port), 'server-port');
    case 'request_port':
      return plain(request.url.port, 'server-port');
    case 'is_request_port':
      return plain(request.url.port === '' ? '' : ':', 'text');
    case 'remote_addr':
      return clientAddress(passage);
    case 'realip_remote_addr':
      return connectionAddress(passage);
    case 'proxy_protocol_addr':
      return relayedAddress(passage);
    case 'remote_port':
    case 'realip_remote_port':
      return open('client-port');
    case 'proxy_add_x_forwarded_for':
      return appendedAddress(passage);
    case 'invalid_referer':
      return invalidReferer(passage);
    case 'proxy_host':
      return passage.upstreamHost ?? plain('', 'upstream-host');
    case 'uri':
    case 'document_uri':
      return plain(passage.uri);
    case 'request_uri':
      return plain(passage.target.raw);
    case 'args':
    case 'query_string':
      return plain(passage.args);
    case 'is_args':
      return plain(passage.args === '' ? '' : '?');
    case 'request_method':
      return plain(request.method);
    case 'request':
      return plain(`${request.method} ${passage.target.raw} HTTP/1.1`);
    case 'server_protocol':
      return plain(overHttp2(passage) ? 'HTTP/2.0' : 'HTTP/1.1');
    case 'http2':
      return plain(overHttp2(passage) ? 'h2' : '');
    case 'nginx_version':
      return plain(passage.configuration.version);
    case 'remote_user':
    case 'proxy_protocol_port':
    case 'http3':
    case 'request_completion':
    case 'ssl_early_data':
      return plain('');
    case 'ssl_client_verify':
      return plain('NONE');
    case 'ssl_server_name':
      return plain(scheme === 'https' ? passage.host : '');
  }
  if (name.startsWith('ssl_') && scheme === 'http') return plain('');
  if (name === 'upstream_cache_status' && !caches(passage)) return plain('');
  if (name.startsWith('http_')) return requestHeader(name.slice(5), passage);
  if (name.startsWith('arg_')) return plain(argument(name.slice(4), passage.args));
  if (name.startsWith('cookie_'))
    return isHandshake(request) ? open('client-supplied') : plain('', 'client-supplied');
  return [{ text: undefined, from: 'request', because: { missing: 'variable', name: `$${name}` } }];
}

/** The first of a name in any case, still escaped (`ngx_http_arg`). */
function argument(name: string, args: string): string {
  const found = args.split('&').find((each) => each.toLowerCase().startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? '';
}

function caches({ scope }: Passage): boolean {
  const found = inForce(scope.level, 'proxy_cache');
  return found !== undefined && ('unknown' in found || found.lines[0]?.args[0] !== 'off');
}

/** Browsers speak HTTP/2 to a TLS listener that offers it, but not for WebSockets. */
function overHttp2(passage: Passage): boolean {
  if (passage.scheme !== 'https' || isHandshake(passage.request)) return false;
  const { level } = passage.server.scope;
  const on =
    isAtLeast(passage.configuration.version, '1.25.1') &&
    (level.own.get('http2')?.[0]?.args[0] ?? '') === 'on';
  return passage.socket.http2 || on;
}

function open(from: Source): Value {
  return [{ text: undefined, from }];
}

/** Headers whose text differs from client to client. */
const VARIOUS = new Set([
  'user_agent',
  'accept',
  'accept_encoding',
  'accept_language',
  'accept_charset',
  'cookie',
  'referer',
  'authorization',
  'dnt',
  'range',
  'if_none_match',
  'if_modified_since',
  'cache_control',
  'pragma',
  'content_length',
  'content_type',
  'x_api_token',
  'x_csrf_token',
  'sec_websocket_key',
  'sec_websocket_extensions',
  'sec_websocket_protocol',
  'sec_fetch_mode',
  'sec_fetch_dest',
  'sec_fetch_site',
  'sec_ch_ua',
  'upgrade_insecure_requests',
]);

/** A request header, by its name as variables spell it. What honest clients do not send is empty. */
function requestHeader(name: string, passage: Passage): Value {
  const { request } = passage;
  if (name === 'host') return plain(passage.hostHeader, 'client-host');
  const text = sentByClient(name, request);
  const chosen = text === '' && !SENT_BY_BROWSERS.has(name);
  return [{ text, from: 'client-supplied', ...(chosen ? { chosen: true as const } : {}) }];
}

/** On some requests, that is: what a client says with them is no choice against what others say. */
const SENT_BY_BROWSERS = new Set(['upgrade', 'connection', 'origin', 'sec_websocket_version']);

/** The page that asks, as browsers name it. */
function originOf(request: PulseRequest): string {
  return `${schemeOf(request)}://${hostHeaderOf(request)}`;
}

function sentByClient(name: string, request: PulseRequest): string | undefined {
  const handshake = isHandshake(request);
  switch (name) {
    case 'upgrade':
      return handshake ? 'websocket' : '';
    case 'connection':
      return connectionOf(request) ?? 'keep-alive';
    case 'sec_websocket_version':
      return handshake ? '13' : '';
    case 'origin':
      return handshake || (request.method !== 'GET' && request.client !== 'agent') ? originOf(request) : '';
    case 'x_forwarded_proto':
    case 'x_forwarded_scheme':
      return request.front === 'none' ? '' : schemeOf(request);
    case 'x_forwarded_host':
      return request.front === 'none' ? '' : request.url.host;
    case 'x_forwarded_port':
      return request.front === 'none' ? '' : String(portOf(request));
    case 'x_forwarded_ssl':
      return request.front === 'none' ? '' : undefined;
    case 'x_forwarded_for':
    case 'x_real_ip':
      return request.front === 'none' ? '' : undefined;
    case 'cf_connecting_ip':
    case 'cf_visitor':
    case 'cf_ray':
    case 'cf_ipcountry':
      return request.front === 'cloudflare' ? undefined : '';
  }
  return VARIOUS.has(name) ? undefined : '';
}
