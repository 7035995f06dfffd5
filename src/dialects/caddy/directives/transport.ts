import { tableOf } from '../../../text/table.ts';
import { PLAIN_TRANSPORT, type Transport } from '../config.ts';
import type { Scope } from '../scope.ts';
import { type Statement, textsOf } from '../statement.ts';
import { isDynamic, parseSize } from '../values.ts';
import { isAtLeast } from '../version.ts';
import { durationOf } from './duration.ts';

const DURATIONS = new Set([
  'read_timeout',
  'write_timeout',
  'dial_timeout',
  'dial_fallback_delay',
  'response_header_timeout',
  'expect_continue_timeout',
  'tls_timeout',
  'keepalive_interval',
]);
const SIZES = new Set(['read_buffer', 'write_buffer', 'max_response_header']);
const OTHERS = new Set([
  'resolvers',
  'tls',
  'tls_client_auth',
  'tls_insecure_skip_verify',
  'tls_trusted_ca_certs',
  'tls_server_name',
  'tls_renegotiation',
  'tls_except_ports',
  'keepalive',
  'keepalive_idle_conns',
  'keepalive_idle_conns_per_host',
  'versions',
  'compression',
  'max_conns_per_host',
]);
const SINCE: Readonly<Record<string, string>> = tableOf({
  proxy_protocol: '2.7',
  local_address: '2.8',
  tls_trust_pool: '2.8',
  tls_curves: '2.8',
  forward_proxy_url: '2.8',
  network_proxy: '2.10',
});

/** `transport http` and `transport fastcgi` (reverseproxy/caddyfile.go, HTTPTransport). */
export function transportOf(statement: Statement, scope: Scope): Transport {
  const protocol = statement.args[0]?.text ?? '';
  if (protocol === 'fastcgi') return { ...PLAIN_TRANSPORT, protocol };
  if (protocol !== 'http') {
    scope.refuse(statement.at, `The transport "${protocol}" is not part of Caddy's standard build.`);
    return { ...PLAIN_TRANSPORT, protocol };
  }
  let transport = PLAIN_TRANSPORT;
  for (const line of statement.block ?? []) transport = withLine(transport, line, scope);
  return transport;
}

function withLine(transport: Transport, line: Statement, scope: Scope): Transport {
  const { name, at } = line;
  const first = line.args[0]?.text ?? '';
  const since = SINCE[name];
  if (DURATIONS.has(name)) {
    const seconds = durationOf(line, scope);
    return name === 'read_timeout' && seconds !== undefined
      ? { ...transport, readTimeout: { value: seconds, directive: name, at } }
      : transport;
  }
  if (SIZES.has(name)) {
    const bytes = parseSize(first);
    if (bytes === undefined && !isDynamic(first))
      scope.refuse(at, `"${first}" in \`${line.text}\` is no size.`);
    return name === 'max_response_header' && bytes !== undefined
      ? { ...transport, mostHeaderBytes: { value: bytes, directive: name, at } }
      : transport;
  }
  if (since === undefined ? !OTHERS.has(name) : !isAtLeast(scope.version, since)) {
    scope.refuse(line.nameAt, `\`${name}\` is no setting of \`transport http\` in Caddy ${scope.version}.`);
    return transport;
  }
  switch (name) {
    case 'tls_insecure_skip_verify':
      return { ...transport, tls: { verifies: false, at } };
    case 'versions': {
      const versions = textsOf(line);
      const wrong = versions.find((version) => !['1.1', '2', 'h2c', '3', 'h1', 'h2', 'h3'].includes(version));
      if (versions.length === 0) scope.refuse(at, '`versions` names no version.');
      else if (wrong !== undefined && isAtLeast(scope.version, '2.10.1'))
        scope.refuse(
          at,
          `"${wrong}" is no version of HTTP that \`versions\` knows.`,
          'It knows `1.1`, `2`, `h2c` and `3`.',
        );
      return { ...transport, versions: { value: versions, directive: name, at } };
    }
    case 'keepalive':
      return { ...transport, keepsAlive: first !== 'off' };
    case 'compression':
      return { ...transport, compression: first !== 'off' };
    default:
      return name.startsWith('tls') && transport.tls === undefined
        ? { ...transport, tls: { verifies: true, at } }
        : transport;
  }
}
