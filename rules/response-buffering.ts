import type { Place } from '../src/text/place.ts';
import { type Complaint, gathered } from './group.ts';
import type { Review, ReviewedSite, Rule } from './rule.ts';
import { blockOf, reachingPulse } from './traffic.ts';
import { setBy } from './wording.ts';

export const responseBuffering: Rule = {
  id: 'response-buffering',
  severity: 'warning',
  summary: 'Streamed responses are held back until a buffer is full or the response ends.',
  catches:
    'Response buffering that acts on Pulse’s streams: nginx’s `proxy_buffering` where the client side is TLS, gzip applies or the hop to Pulse is HTTP/1.0; a buffering middleware. Said once per site.',
  why: 'WebSockets are not affected. The live log (`/api/logs/stream`), the progress of an update (`/api/updates/stream`) and of a deployment come in one piece at the end instead of line by line. Pulse’s AI answers forbid buffering by themselves (`X-Accel-Buffering: no`).',
  needs: ['unbuffered'],
  tags: ['buffers'],
  *check(review) {
    yield* gathered(oncePerSite(review));
  },
};

/** Two listeners may hold back in two places; the first of a site says it. */
function* oncePerSite(review: Review): Generator<Complaint> {
  const siteOf = new Map(
    review.sites.flatMap((site) => site.exchanges.map((exchange) => [exchange, site] as const)),
  );
  const places = new Map<ReviewedSite | undefined, Place>();
  for (const complaint of complaints(review)) {
    const site = siteOf.get(complaint.exchange);
    const at = places.get(site) ?? complaint.at;
    places.set(site, at);
    yield { ...complaint, at };
  }
}

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of reachingPulse(review, 'stream')) {
    const { exchange } = asked;
    const { responseBuffered } = exchange;
    if (responseBuffered.is !== 'known' || !responseBuffered.value || !review.open(exchange, 'buffering'))
      continue;
    const why = responseBuffered.why === undefined ? '' : ` because ${responseBuffered.why}`;
    const by = setBy(review.gateway, responseBuffered);
    yield {
      kind: 'buffered',
      severity: 'warning',
      exchange,
      at: responseBuffered.at ?? blockOf(asked),
      need: 'unbuffered',
      assumed: responseBuffered.origin === 'assumed',
      explains: ['buffering'],
      say: () =>
        `Streamed responses are held back${why} (${by}). Pulse’s live log and the progress of updates and deployments arrive in one piece at the end; WebSockets are not affected.`,
    };
  }
}
