import { REPORT_BYTES } from '../src/model/pulse/timing.ts';
import { type Complaint, gathered } from './group.ts';
import type { Review, Rule } from './rule.ts';
import { blockOf, reachingPulse } from './traffic.ts';
import { bytes, setBy } from './wording.ts';

export const bodyLimit: Rule = {
  id: 'body-limit',
  severity: 'info',
  summary: 'The proxy refuses request bodies that Pulse’s agents may send.',
  catches:
    'A limit on the request body under 2 MiB over the agents’ report path. The proxy’s own default (1 MiB in nginx) is an info, a limit lowered by hand is a warning.',
  why: 'An agent’s report on a host with many containers may hold up to 2 MiB, gzip-encoded. Over the limit the proxy answers 413, the report is lost, and the host looks offline in Pulse. Most hosts stay far below it.',
  needs: ['body'],
  tags: ['agents'],
  *check(review) {
    yield* gathered(complaints(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of reachingPulse(review, 'report')) {
    const { exchange } = asked;
    const limit = exchange.limits.bodyBytes;
    if (limit.is !== 'known' || limit.value === null || limit.value >= REPORT_BYTES) continue;
    const byHand = limit.origin === 'written' || limit.origin === 'inherited';
    const setting = setBy(review.gateway, limit);
    yield {
      kind: `limit ${limit.value}`,
      severity: byHand ? 'warning' : 'info',
      exchange,
      at: limit.at ?? blockOf(asked),
      need: 'body',
      assumed: limit.origin === 'assumed',
      say: () =>
        `Request bodies over ${bytes(limit.value ?? 0)} are refused with 413 (${setting}). A report of Pulse’s agents may hold 2 MiB; a large host would then look offline.`,
    };
  }
}
