import { byPlace, reportOf, trafficRemarks } from './remarks.ts';
import type { Rule } from './rule.ts';

export const responseCached: Rule = {
  id: 'response-cached',
  severity: 'warning',
  summary: 'The proxy keeps copies of Pulse’s pages or API.',
  catches:
    'A cache over Pulse’s HTML or API, such as `proxy_cache`, or Nginx Proxy Manager’s “Cache Assets” where it reaches further than assets.',
  why: 'Each page carries a nonce that must match the Content-Security-Policy sent with it, and API answers are one user’s own: a copy shows a blank page at best and another user’s data at worst. Pulse marks its API `no-store`; a cache that is told to ignore that keeps it all the same.',
  needs: [],
  tags: ['login', 'security'],
  securitySeverity: '6.0',
  *check(review) {
    for (const noted of byPlace(trafficRemarks(review, 'cached'))) {
      yield reportOf(noted, noted.remark.effect === 'harmless' ? 'info' : 'warning');
    }
  },
};
