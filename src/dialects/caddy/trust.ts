import type { Place } from '../../text/place.ts';
import type { HandlerOf } from './config.ts';
import type { Walk } from './walk.ts';

/** Who may say what the client's address was: nobody by default. */
export type Trust = 'never' | { readonly at: Place; readonly directive: string };

const LOCAL =
  /^(?:private_ranges|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|fc00|fd|::1|0\.0\.0\.0\/0|::\/0)/;

/**
 * Ranges of the outside world (Cloudflare's, say) are no client's of Pulse: without such a hop in front nothing changes.
 * Local ones hold the clients themselves.
 */
export function isTrusted(proxy: HandlerOf<'reverse_proxy'>, { server, request }: Walk): Trust {
  const own = proxy.trusts ?? server.trustedProxies;
  if (own === undefined) return 'never';
  const matters = request.front !== 'none' || own.ranges.some((range) => LOCAL.test(range));
  return matters ? { at: own.at, directive: 'trusted_proxies' } : 'never';
}
