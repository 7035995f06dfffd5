import type { Place } from '../../text/place.ts';
import type { HandlerOf, TrustedProxies } from './config.ts';
import type { Walk } from './walk.ts';

/** Who may say what the client's address was: nobody by default. */
export type Trust = 'never' | { readonly at: Place; readonly directive: string };

const LOCAL =
  /^(?:private_ranges|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|fc00|fd|::1|0\.0\.0\.0\/0|::\/0)/;

/** Whose forwarded headers a proxy believes: those its own block names, else those the server does. */
export function isTrusted(proxy: HandlerOf<'reverse_proxy'>, walk: Walk): Trust {
  return trustIn(proxy.trusts ?? walk.server.trustedProxies, walk);
}

/** Whom the server believes what the client's address was, for `{client_ip}`. */
export function isTrustedByServer(walk: Walk): boolean {
  return trustIn(walk.server.trustedProxies, walk) !== 'never';
}

/**
 * Ranges of the outside world (Cloudflare's, say) are no client's of Pulse: without such a hop in front nothing changes.
 * Local ones hold the clients themselves.
 */
function trustIn(trusted: TrustedProxies | undefined, { request }: Walk): Trust {
  if (trusted === undefined) return 'never';
  const matters = request.front !== 'none' || trusted.ranges.some((range) => LOCAL.test(range));
  return matters ? { at: trusted.at, directive: 'trusted_proxies' } : 'never';
}
