import type { Exchange } from '../src/model/exchange.ts';
import { headerNamed, type ResponseHeader } from '../src/model/header.ts';
import { type PulseHeader, pulseHeaders } from '../src/model/pulse/headers.ts';
import { trustsProxies } from '../src/model/pulse/origin.ts';
import { schemeOf } from '../src/model/request.ts';
import type { Review } from './rule.ts';

/** The headers of Pulse's own that are left on its page once the proxy has removed some. */
export function ownHeaders(review: Review, exchange: Exchange): readonly PulseHeader[] {
  const removed = new Set(exchange.responseHeaders.removed.map((header) => header.name));
  return pulseHeaders({ pulse: review.pulse, trustedHttps: isTrustedHttps(review, exchange) }).filter(
    (header) => !removed.has(header.name),
  );
}

/** Pulse takes a request for https when a proxy it trusts says so, or when it speaks TLS itself. */
function isTrustedHttps(review: Review, exchange: Exchange): boolean {
  if (schemeOf(exchange.request) !== 'https' || exchange.outcome.kind !== 'proxied') return false;
  if (exchange.outcome.targets.every((target) => target.scheme === 'https')) return true;
  const proto = headerNamed(exchange.requestHeaders, 'x-forwarded-proto');
  const says = proto?.carries === 'client-scheme' || /^https$/i.test(proto?.value ?? '');
  return says && trustsProxies(review.gateway.pulse);
}

/** The proxy's own headers on an ordinary answer. */
export function addedHeaders(exchange: Exchange): readonly ResponseHeader[] {
  return exchange.responseHeaders.added.filter((header) => header.value !== '');
}
