import { inForce } from './levels.ts';
import type { Passage } from './passage.ts';
import type { Value } from './value.ts';

/**
 * The address of the client as `$remote_addr` has it: that of the connection, unless its peer is believed, by
 * `set_real_ip_from`, when it names another one (`ngx_http_realip_handler`).
 */
export function clientAddress(passage: Passage): Value {
  return isNamedByClient(passage)
    ? [{ text: undefined, from: 'client-supplied', otherwise: 'client-ip', chosen: true }]
    : [{ text: undefined, from: 'client-ip' }];
}

/** `$proxy_add_x_forwarded_for`: the client's own list, and the address as it is believed. */
export function appendedAddress(passage: Passage): Value {
  return isNamedByClient(passage)
    ? [{ text: undefined, from: 'client-supplied', otherwise: 'client-ip', chosen: true }]
    : [{ text: undefined, from: 'client-ip-appended' }];
}

/**
 * Without a hop in front the peer is the client: whoever is on the list names any address. A list of a few networks is
 * meant for the proxies in them; one that holds everybody makes the address worth nothing.
 */
export function isNamedByClient({ scope, request }: Passage): boolean {
  const trusted = inForce(scope.level, 'set_real_ip_from');
  const lines = trusted === undefined || 'unknown' in trusted ? [] : trusted.lines;
  const header = headerOf(scope.level);
  if (lines.length === 0 || header === 'proxy_protocol') return false;
  // Cloudflare names the client in CF-Connecting-IP and at the end of X-Forwarded-For, and passes the rest on.
  if (request.front === 'cloudflare') return header !== 'cf-connecting-ip' && header !== 'x-forwarded-for';
  return request.front === 'none' && lines.some(({ args }) => /^(?:0\.0\.0\.0|::)\/0$/.test(args[0] ?? ''));
}

function headerOf(level: Passage['scope']['level']): string {
  const found = inForce(level, 'real_ip_header');
  const line = found === undefined || 'unknown' in found ? undefined : found.lines[0];
  return (line?.args[0] ?? 'X-Real-IP').toLowerCase();
}
