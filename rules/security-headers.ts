import { isPublicName } from '../src/model/pulse/names.ts';
import { schemeOf } from '../src/model/request.ts';
import { type Complaint, gathered } from './group.ts';
import { addedHeaders, ownHeaders } from './response-headers.ts';
import type { Review, Rule } from './rule.ts';
import { type Asked, blockOf, listed, listenerOf, reachingPulse } from './traffic.ts';
import { hasUnseenParts } from './unresolved.ts';

export const securityHeaders: Rule = {
  id: 'security-headers',
  severity: 'info',
  summary: 'Pulse’s pages reach the browser without a header that protects them.',
  catches:
    '`X-Frame-Options` and `X-Content-Type-Options` that the proxy takes from Pulse’s pages, and `Strict-Transport-Security` that nobody sends on TLS.',
  why: 'Pulse sends the first two itself, in every version (`DENY` and `nosniff`), with a Content-Security-Policy that fits its page, so nothing is to be added for them. HSTS is sent by Pulse 6 alone, and only where a proxy in `PULSE_TRUSTED_PROXY_CIDRS` tells it that the browser speaks HTTPS; set in the proxy it holds for every answer. Replace a header rather than add one beside Pulse’s own.',
  needs: ['security-headers'],
  tags: ['headers', 'security'],
  securitySeverity: '3.0',
  *check(review) {
    if (review.gateway.abilities.responseHeaders) yield* gathered(complaints(review));
  },
};

const WANTED = [
  { name: 'x-frame-options', title: 'X-Frame-Options' },
  { name: 'x-content-type-options', title: 'X-Content-Type-Options' },
] as const;

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of reachingPulse(review, 'page')) {
    const { exchange } = asked;
    if (!review.open(exchange, 'security-headers') || hasUnseenParts(review, exchange)) continue;
    const present = new Set(
      [...ownHeaders(review, exchange), ...addedHeaders(exchange)].map((header) => header.name),
    );
    const missing: string[] = WANTED.filter(({ name }) => !present.has(name)).map(({ title }) => title);
    if (wantsHsts(review, asked) && !present.has('strict-transport-security')) {
      missing.push('Strict-Transport-Security');
    }
    if (missing.length === 0) continue;
    const removed = exchange.responseHeaders.removed.find((header) =>
      WANTED.some(({ name }) => name === header.name),
    );
    yield {
      kind: missing.join(),
      severity: 'info',
      exchange,
      at: removed?.at ?? blockOf(asked),
      need: 'security-headers',
      explains: ['security-headers'],
      say: () =>
        `Pulse’s pages reach the browser without ${listed(missing)}.${
          removed === undefined
            ? ' Pulse sends X-Frame-Options and X-Content-Type-Options itself; leave those to it.'
            : ''
        }`,
    };
  }
}

/** With something in front, HSTS is that one's to send; on a private name it locks people out sooner than it helps. */
function wantsHsts(review: Review, asked: Asked): boolean {
  const { exchange } = asked;
  return (
    review.front === 'none' &&
    listenerOf(asked, review)?.assumed !== true &&
    schemeOf(exchange.request) === 'https' &&
    isPublicName(exchange.request.url.hostname)
  );
}
