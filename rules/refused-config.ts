import { oncePer } from '../src/model/once.ts';
import { type Noted, remarksAbout, reportOf } from './remarks.ts';
import type { Review, Rule, Severity } from './rule.ts';
import { destinationOf } from './traffic.ts';

export const refusedConfig: Rule = {
  id: 'refused-config',
  severity: 'error',
  summary: 'The proxy will not load this config, or drops a part of it.',
  catches:
    'What parses and is refused all the same: a directive where it may not stand, one given twice, a value or unit out of range, sizes that contradict each other, a name that nothing defines, a word the proxy does not know. Where it drops only a part (a router, a container, a file), the finding says which.',
  why: 'The proxy stops at the first such line. On a reload most keep running with the old config, which hides the mistake until the next restart.\n\nThe published guide has one of these: its rate-limit snippet puts `limit_req_zone` beside `limit_req`, but nginx takes `limit_req_zone` only in `http { }`.',
  needs: [],
  tags: ['config'],
  *check(review) {
    for (const noted of remarksAbout(review, 'refused')) {
      const breaks = noted.remark.effect === 'breaks' && noted.exchanges.length > 0;
      // Requests that get nowhere for a part that was dropped: this is why, and nothing else.
      const explains = breaks ? (['route', 'target', 'upgrade'] as const) : [];
      yield { ...reportOf(noted, severityOf(review, noted)), explains };
    }
  },
};

const losesRequests = oncePer((review: Review): boolean =>
  review.sites.some((site) =>
    site.exchanges.some((exchange) => destinationOf(review, site, exchange) === 'elsewhere'),
  ),
);

/** A dropped part of another application is no reason to stop; one that may be Pulse's is. */
function severityOf(review: Review, { remark, exchanges }: Noted): Severity {
  if (remark.effect === 'harmless') return 'info';
  if (remark.effect === 'degrades') return 'warning';
  const part = remark.affects === 'container' || remark.affects === 'router';
  if (!part || exchanges.length > 0 || review.sites.length === 0) return 'error';
  return losesRequests(review) || /(^|[^a-z])pulse([^a-z]|$)/i.test(remark.text) ? 'error' : 'warning';
}
