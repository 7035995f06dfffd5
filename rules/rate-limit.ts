import type { Gate } from '../src/model/exchange.ts';
import { knownValue } from '../src/model/fact.ts';
import { type Complaint, gathered } from './group.ts';
import type { Review, Rule } from './rule.ts';
import { blockOf, pathsOf, reachingPulse } from './traffic.ts';
import { hasUnseenParts } from './unresolved.ts';

export const rateLimit: Rule = {
  id: 'rate-limit',
  severity: 'info',
  summary: 'No rate limit over the API, or one that keeps Pulse’s own page out.',
  catches:
    'No rate limit over `/api/`, where a stock build of the proxy can have one. A limit on the sockets’ paths with a burst under 20, or fewer than 10 connections at once, is a warning.',
  why: 'Pulse limits by itself: 500 requests a minute in general, 10 for logins. A limit in the proxy keeps floods away from it and is a matter of taste; the guide recommends one.\n\nA limit on the sockets is another matter. A page with several tabs, or a fleet of agents after a restart, opens many at once; each that is refused tries again, and a WebSocket counts as a connection for as long as it lives.',
  needs: ['rate-limit', 'socket-rate'],
  tags: ['security'],
  securitySeverity: '2.0',
  *check(review) {
    yield* gathered(missing(review));
    yield* gathered(tight(review));
  },
};

function* missing(review: Review): Generator<Complaint> {
  if (!review.gateway.abilities.rateLimit) return;
  for (const asked of reachingPulse(review, 'health')) {
    const { exchange } = asked;
    if (exchange.gates.some((gate) => gate.kind === 'rate') || hasUnseenParts(review, exchange)) continue;
    yield {
      kind: 'missing',
      severity: 'info',
      exchange,
      at: blockOf(asked),
      need: 'rate-limit',
      say: () =>
        'No rate limit covers `/api/`. Pulse has its own (500 requests a minute); the guide recommends one here as well.',
    };
  }
}

const LEAST_BURST = 20;
const LEAST_CONNECTIONS = 10;

function* tight(review: Review): Generator<Complaint> {
  for (const { exchange } of reachingPulse(review, 'handshake')) {
    for (const gate of exchange.gates) {
      const text = tightness(gate);
      if (text === undefined) continue;
      yield {
        kind: text,
        severity: 'warning',
        exchange,
        at: gate.at,
        need: 'socket-rate',
        say: (exchanges) =>
          `${text} ${pathsOf(exchanges)}. Several tabs, or agents that come back after a restart, open more sockets at once than that; the rest are refused.`,
      };
    }
  }
}

function tightness(gate: Gate): string | undefined {
  if (gate.kind === 'rate') {
    const burst = knownValue(gate.burst);
    return burst === undefined || burst >= LEAST_BURST
      ? undefined
      : `A rate limit with ${burst === 0 ? 'no burst' : `a burst of ${burst}`} covers`;
  }
  if (gate.kind !== 'connections') return undefined;
  const most = knownValue(gate.most);
  return most === undefined || most >= LEAST_CONNECTIONS
    ? undefined
    : `At most ${most} connections at once are let into`;
}
