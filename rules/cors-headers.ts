import { type Complaint, gathered } from './group.ts';
import type { Review, Rule } from './rule.ts';
import { blockOf, reachingPulse } from './traffic.ts';

export const corsHeaders: Rule = {
  id: 'cors-headers',
  severity: 'warning',
  summary: 'The proxy adds CORS headers, which are Pulse’s business.',
  catches: 'Any `Access-Control-…` header that the proxy puts on Pulse’s responses.',
  why: 'Pulse’s page and API share one origin, so no CORS is needed; where another site is to call the API, `ALLOWED_ORIGINS` makes Pulse send the headers itself. A second copy makes browsers refuse the response (“multiple values”), and `*` opens the API to every page that a logged-in user visits. CORS has no say in WebSockets.',
  needs: ['no-cors'],
  tags: ['headers', 'security'],
  securitySeverity: '4.0',
  *check(review) {
    yield* gathered(complaints(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of reachingPulse(review, 'page', 'health', 'report', 'stream')) {
    const { exchange } = asked;
    const header = exchange.responseHeaders.added.find((each) => each.name.startsWith('access-control-'));
    if (header === undefined) continue;
    yield {
      kind: 'cors',
      severity: 'warning',
      exchange,
      at: header.at ?? blockOf(asked),
      need: 'no-cors',
      say: () =>
        `The proxy adds \`${header.name}${header.value === null ? '' : `: ${header.value}`}\`. Pulse handles CORS itself (ALLOWED_ORIGINS); with both, browsers refuse the response, and neither matters to its WebSocket.`,
    };
  }
}
