import type { Site } from '../src/model/gateway.ts';
import { type Complaint, gathered } from './group.ts';
import type { Review, Rule } from './rule.ts';
import { type Asked, reachingPulse } from './traffic.ts';

export const versionDisclosure: Rule = {
  id: 'version-disclosure',
  severity: 'info',
  summary: 'Responses name the proxy’s version.',
  catches: 'A `Server` header, or error pages, with the proxy’s version in them.',
  why: 'It tells a scanner which known holes to try. Hiding it hides nothing from anyone who tries them all; keep the proxy up to date first. The guide also hides `X-Powered-By`, which Pulse never sends.',
  needs: ['hide-version'],
  tags: ['security'],
  securitySeverity: '1.0',
  *check(review) {
    yield* gathered(complaints(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of reachingPulse(review, 'page')) {
    const { exchange } = asked;
    const shown = exchange.showsVersion;
    if (shown.is !== 'known' || !shown.value) continue;
    yield {
      kind: 'version',
      severity: 'info',
      exchange,
      at: shown.at ?? answering(review, asked).at,
      need: 'hide-version',
      assumed: shown.origin === 'assumed',
      say: () => 'Responses name the proxy’s version, which tells a scanner what to try.',
    };
  }
}

/** The site that really takes the request, which may be another of the same name. */
function answering({ gateway }: Review, { exchange, site }: Asked): Site {
  return (exchange.site === undefined ? undefined : gateway.sites[exchange.site]) ?? site.site;
}
