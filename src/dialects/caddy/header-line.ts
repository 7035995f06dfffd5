import type { Place } from '../../text/place.ts';
import { sentByClient } from './client-headers.ts';
import { evaluate } from './placeholders.ts';
import { isTrustedByServer } from './trust.ts';
import { isAtLeast } from './version.ts';
import type { HeaderLine, Walk } from './walk.ts';

/** What a header line holds when it is set to this word (caddyhttp/replacer.go; ReplaceKnown leaves the unknown ones). */
export function lineFrom(value: string, walk: Walk, at: Place, directive: string, name: string): HeaderLine {
  const only = /^\{([^{}\s]+)\}$/.exec(value)?.[1];
  const base = { value, at, directive };
  if (only !== undefined) {
    const carried = carriedBy(only, walk, name);
    if (carried !== undefined) return { ...base, ...carried };
  }
  const evaluated = evaluate(value, walk, at);
  if (evaluated.text === undefined)
    return {
      ...base,
      carries: 'unknown',
      because: evaluated.because ?? { missing: 'variable', name: value, at },
    };
  const { text } = evaluated;
  return text === ''
    ? { ...base, carries: 'empty', text }
    : { ...base, carries: 'constant', value: text, text };
}

/** Lone placeholders that have a meaning of their own for Pulse. */
function carriedBy(
  name: string,
  walk: Walk,
  header: string,
): (Partial<HeaderLine> & Pick<HeaderLine, 'carries'>) | undefined {
  switch (name) {
    case 'http.request.host':
      return { carries: 'client-hostname', text: walk.request.url.hostname };
    case 'http.request.hostport':
      return { carries: 'client-host', text: walk.request.url.host };
    case 'http.request.remote':
      return { carries: 'client-ip-port' };
    case 'http.request.remote.host':
      return { carries: 'client-ip' };
    case 'http.vars.client_ip':
      if (!isAtLeast(walk.config.version, '2.7')) return { carries: 'empty' };
      if (!isTrustedByServer(walk)) return { carries: 'client-ip' };
      // Taken from what the trusted one in front says; who is trusted and says nothing counts by the own address.
      return walk.request.front === 'none'
        ? { carries: 'client-supplied', otherwise: 'client-ip' }
        : { carries: 'client-supplied' };
    case 'http.request.scheme':
      return { carries: 'client-scheme', text: walk.tls ? 'https' : 'http' };
    case 'http.reverse_proxy.upstream.hostport':
    case 'http.reverse_proxy.upstream.host':
    case 'http.reverse_proxy.upstream.address':
      return { carries: 'upstream-host' };
  }
  const field = /^http\.request\.header\.(.+)$/.exec(name)?.[1]?.toLowerCase();
  if (field === undefined) return undefined;
  if (field.startsWith('cf-') && !walk.headers.has(field)) return fromCloudflare(field, walk);
  const [line] = walk.headers.get(field) ?? sentByClient(walk.request, field);
  if (line === undefined) return { carries: 'empty', text: '' };
  if (line.text !== undefined && line.carries === 'client-supplied')
    return field === header
      ? { carries: 'client-supplied', text: line.text }
      : { carries: 'constant', text: line.text, value: line.text };
  if (line.carries === 'client-supplied' && field !== header) return undefined;
  return { carries: line.carries, text: line.text };
}

/** Cloudflare puts these on; without it nobody's browser does, and who likes can make them up. */
function fromCloudflare(
  field: string,
  { request }: Walk,
): Pick<HeaderLine, 'carries' | 'otherwise' | 'text'> | undefined {
  if (request.front !== 'cloudflare') return { carries: 'client-supplied', otherwise: 'empty', text: '' };
  return field === 'cf-connecting-ip' ? { carries: 'client-supplied' } : undefined;
}
