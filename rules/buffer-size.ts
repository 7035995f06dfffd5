import type { Fact, Known } from '../src/model/fact.ts';
import { GUIDE_BUFFER_BYTES } from '../src/model/pulse/timing.ts';
import { type Complaint, gathered } from './group.ts';
import { isRefused } from './remarks.ts';
import type { Review, Rule } from './rule.ts';
import { blockOf, listed, reachingPulse } from './traffic.ts';
import { bytes, settingOf } from './wording.ts';

export const bufferSize: Rule = {
  id: 'buffer-size',
  severity: 'warning',
  summary: 'The proxy’s response buffers are smaller than the guide asks for.',
  catches:
    'nginx’s `proxy_buffer_size` and `proxy_buffers` below 64k, defaults included. Other proxies have no such setting, or one that does something else (Apache’s `ProxyIOBufferSize`). Sizes that contradict each other stop nginx: that is `refused-config`.',
  why: 'The guide asks for 64 KB “for large state updates”. In truth those come over the WebSocket, where these buffers only set the size of a read: messages of any size pass. What they do bound is the header block of a response, which one buffer must hold; a login that sets large cookies ends in 502 where it does not fit. Pulse’s own headers fit into 4k.',
  needs: ['buffers'],
  tags: ['buffers'],
  *check(review) {
    yield* gathered(complaints(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of reachingPulse(review)) {
    const { exchange } = asked;
    const { headerBytes, bodyBytes } = exchange.buffers;
    if (exchange.request.role === 'asset' || [headerBytes, bodyBytes].some(refused(review))) continue;
    const small = [headerBytes, bodyBytes].filter(isSmall);
    const [first] = small;
    if (first === undefined) continue;
    const named = small.map((fact) => settingOf(review.gateway, fact, bytes(fact.value)));
    const at = small.find((fact) => fact.at !== undefined)?.at ?? blockOf(asked);
    yield {
      kind: named.join('\0'),
      severity: 'warning',
      exchange,
      at,
      need: 'buffers',
      assumed: small.every((fact) => fact.origin === 'assumed'),
      say: () =>
        `The buffers for Pulse’s responses are smaller than the 64 KiB that the guide asks for: ${listed([...new Set(named)])}. Pulse’s own headers fit, and WebSockets do not depend on them; larger headers, as some logins set, would end in 502.`,
    };
  }
}

/** Sizes that do not go together are `refused-config`'s, which says what to write for all of them. */
function refused(review: Review): (fact: Fact<number>) => boolean {
  return (fact) => fact.is === 'known' && isRefused(review, fact.at);
}

function isSmall(fact: Fact<number>): fact is Known<number> {
  return fact.is === 'known' && fact.value < GUIDE_BUFFER_BYTES;
}
