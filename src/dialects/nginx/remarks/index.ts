import type { Exchange } from '../../../model/exchange.ts';
import { knownValue } from '../../../model/fact.ts';
import type { Remark } from '../../../model/remark.ts';
import type { Passage } from '../passage.ts';
import { handlerOf } from '../routing.ts';
import { cacheRemarks, cookieRemarks, identityRemarks } from './cookies-and-caches.ts';
import { headersCut } from './headers-cut.ts';
import { containerRemarks, exposedRemarks, routeRemarks } from './routes.ts';
import { timeoutRemarks } from './timeouts.ts';

/** What is to be said about one exchange beyond its facts. */
export function exchangeRemarks(passage: Passage, outcome: Exchange['outcome']): readonly Remark[] {
  const { scope, configuration, request, server } = passage;
  const { level } = scope;
  const routed = routeRemarks(passage);
  const beside = request.url.pathname === '/' ? exposedRemarks(server) : [];
  if (outcome.kind !== 'proxied') return [...routed, ...beside];
  const hosts = outcome.targets.flatMap((target) => knownValue(target.host) ?? []);
  return [
    ...routed,
    ...beside,
    ...headersCut(level, configuration.version),
    ...timeoutRemarks(level),
    ...cookieRemarks(level),
    ...cacheRemarks(level, request),
    ...identityRemarks(level),
    ...containerRemarks(handlerOf(scope), hosts, configuration),
  ];
}
