import { tableOf } from '../../text/table.ts';
import { isAtLeast } from './version.ts';

/** Placeholders by their short names (shorthands.go); an unknown one is left as it stands. */
const SIMPLE: Readonly<Record<string, string>> = tableOf({
  dir: 'http.request.uri.path.dir',
  file: 'http.request.uri.path.file',
  host: 'http.request.host',
  hostport: 'http.request.hostport',
  port: 'http.request.port',
  method: 'http.request.method',
  path: 'http.request.uri.path',
  query: 'http.request.uri.query',
  uri: 'http.request.uri',
  remote: 'http.request.remote',
  remote_host: 'http.request.remote.host',
  remote_port: 'http.request.remote.port',
  scheme: 'http.request.scheme',
  tls_cipher: 'http.request.tls.cipher_suite',
  tls_version: 'http.request.tls.version',
  tls_client_fingerprint: 'http.request.tls.client.fingerprint',
  tls_client_issuer: 'http.request.tls.client.issuer',
  tls_client_serial: 'http.request.tls.client.serial',
  tls_client_subject: 'http.request.tls.client.subject',
  tls_client_certificate_pem: 'http.request.tls.client.certificate_pem',
  tls_client_certificate_der_base64: 'http.request.tls.client.certificate_der_base64',
  upstream_hostport: 'http.reverse_proxy.upstream.hostport',
});

const NEWER: Readonly<Record<string, readonly [since: string, name: string]>> = tableOf({
  '?query': ['2.9', 'http.request.uri.prefixed_query'],
  orig_method: ['2.9', 'http.request.orig_method'],
  orig_uri: ['2.9', 'http.request.orig_uri'],
  orig_path: ['2.9', 'http.request.orig_uri.path'],
  orig_dir: ['2.9', 'http.request.orig_uri.path.dir'],
  orig_file: ['2.9', 'http.request.orig_uri.path.file'],
  orig_query: ['2.9', 'http.request.orig_uri.query'],
  'orig_?query': ['2.9', 'http.request.orig_uri.prefixed_query'],
  uuid: ['2.8', 'http.request.uuid'],
  client_ip: ['2.7', 'http.vars.client_ip'],
  '%uri': ['2.9', 'http.request.uri_escaped'],
  '%path': ['2.9', 'http.request.uri.path_escaped'],
  '%query': ['2.9', 'http.request.uri.query_escaped'],
});

const PREFIXES: readonly (readonly [pattern: RegExp, prefix: string, since: string])[] = [
  [/\{header\.([\w-]*)\}/g, 'http.request.header.', '2.0'],
  [/\{cookie\.([\w-]*)\}/g, 'http.request.cookie.', '2.0'],
  [/\{labels\.([\w-]*)\}/g, 'http.request.host.labels.', '2.0'],
  [/\{path\.([\w-]*)\}/g, 'http.request.uri.path.', '2.0'],
  [/\{file\.([\w-]*)\}/g, 'http.request.uri.path.file.', '2.0'],
  [/\{query\.([\w-]*)\}/g, 'http.request.uri.query.', '2.0'],
  [/\{re\.([\w-]*\.[\w-]*)\}/g, 'http.regexp.', '2.0'],
  [/\{re\.([\w.-]*)\}/g, 'http.regexp.', '2.8'],
  [/\{vars\.([\w-]*)\}/g, 'http.vars.', '2.0'],
  [/\{rp\.([\w.-]*)\}/g, 'http.reverse_proxy.', '2.0'],
  [/\{resp\.([\w.-]*)\}/g, 'http.intercept.', '2.8'],
  [/\{err\.([\w.-]*)\}/g, 'http.error.', '2.0'],
  [/\{file_match\.([\w-]*)\}/g, 'http.matchers.file.', '2.0'],
];

export function inFull(text: string, version: string): string {
  if (!text.includes('{')) return text;
  let full = text.replace(/\{([%?\w]+)\}/g, (whole, name: string) => {
    const simple = SIMPLE[name];
    if (simple !== undefined) return `{${simple}}`;
    const newer = NEWER[name];
    return newer !== undefined && isAtLeast(version, newer[0]) ? `{${newer[1]}}` : whole;
  });
  for (const [pattern, prefix, since] of PREFIXES) {
    if (isAtLeast(version, since)) full = full.replace(pattern, `{${prefix}$1}`);
  }
  return full;
}
