import type { Exchange } from '../src/model/exchange.ts';
import { oncePer } from '../src/model/once.ts';
import type { Remark } from '../src/model/remark.ts';
import { type Noted, remarksAbout, reportOf } from './remarks.ts';
import type { Review, Rule, Severity } from './rule.ts';
import { destinationOf, isUnknownName } from './traffic.ts';

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
      const { remark } = noted;
      if (dropsPart(remark) && isUnreadable(review, remark.at.file)) continue;
      // Requests that get nowhere for a part that was dropped: this is why, and nothing else.
      const exchanges = noted.exchanges.length > 0 || !dropsPart(remark) ? noted.exchanges : unrouted(review);
      const explains = remark.effect === 'breaks' ? (['route', 'target', 'upgrade'] as const) : [];
      yield { ...reportOf({ remark, exchanges }, severityOf(review, noted)), explains };
    }
  },
};

const losesRequests = oncePer((review: Review): boolean =>
  review.sites.some((site) =>
    site.exchanges.some((exchange) => destinationOf(review, site, exchange) === 'elsewhere'),
  ),
);

/** What was recovered of a file with an error of syntax says nothing of its parts: the file is dropped as a whole. */
function isUnreadable({ gateway }: Review, file: string): boolean {
  return gateway.remarks.some(({ about, at }) => about === 'syntax' && at.file === file);
}

function dropsPart({ affects }: Remark): boolean {
  return affects === 'container' || affects === 'router';
}

/** What is asked of sites of which nothing reaches Pulse, since nothing is left that knows their name. */
function unrouted(review: Review): readonly Exchange[] {
  return review.sites
    .filter(({ exchanges }) => exchanges.every(isUnknownName))
    .flatMap(({ exchanges }) => exchanges);
}

/** A dropped part of another application is no reason to stop; one that may be Pulse's is. */
function severityOf(review: Review, { remark, exchanges }: Noted): Severity {
  if (remark.effect === 'harmless') return 'info';
  if (remark.effect === 'degrades') return 'warning';
  if (!dropsPart(remark) || exchanges.length > 0 || review.sites.length === 0) return 'error';
  return losesRequests(review) || /(^|[^a-z])pulse([^a-z]|$)/i.test(remark.text) ? 'error' : 'warning';
}
