import type { Traced } from '../exchange.ts';
import type { ProxyUrl } from '../proxy-url.ts';
import { isBalancer } from '../workers.ts';
import { authority } from './passes.ts';

/** What to write so that a path of Pulse's own arrives as it was asked for, where one line has the say in it. */
export function samePathHelp({ way }: Traced, target: ProxyUrl): string | undefined {
  if (way?.routed.is !== 'proxied') return undefined;
  const { by } = way.routed;
  const address = `${target.scheme}://${authority(target)}`;
  if ('conditions' in by)
    return by.statement.parent?.name.startsWith('<location')
      ? `Inside of \`<Location>\` a pattern sees the target and not the path: write \`RewriteRule .* "${address}%{REQUEST_URI}"\`.`
      : undefined;
  if (!('targetAt' in by) || by.pattern !== undefined || isBalancer(by.target)) return undefined;
  const wanted = `${address}${by.from}`;
  return wanted === by.target
    ? undefined
    : `Write \`${wanted}\` for \`${by.target}\`: what follows the path that matches is put behind the target, so both end alike.`;
}
