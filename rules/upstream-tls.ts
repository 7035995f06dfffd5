import type { Target } from '../src/model/exchange.ts';
import { knownValue } from '../src/model/fact.ts';
import { PULSE_PORT } from '../src/model/pulse/address.ts';
import { type Complaint, gathered } from './group.ts';
import type { Review, Rule } from './rule.ts';
import { type Asked, blockOf, everyExchange, isRaw } from './traffic.ts';

export const upstreamTls: Rule = {
  id: 'upstream-tls',
  severity: 'info',
  summary: 'TLS towards Pulse where it speaks none, or without looking at the certificate.',
  catches:
    '`https://` to Pulse’s plain port, which is an error, and verification switched off by hand towards an https upstream on another host.',
  why: 'Pulse speaks plain HTTP on 7655 unless `HTTPS_ENABLED` is set: a TLS handshake there fails, and every request ends in 502. Switching verification off does not help. It only means that nobody would notice another server answering in Pulse’s place.',
  needs: ['target'],
  tags: ['upstream', 'security'],
  securitySeverity: '3.0',
  *check(review) {
    yield* gathered(complaints(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of everyExchange(review)) {
    const { exchange } = asked;
    if (exchange.outcome.kind !== 'proxied' || isRaw(exchange)) continue;
    if (!review.open(exchange, 'route') || !review.open(exchange, 'target')) continue;
    for (const target of exchange.outcome.targets) {
      const complaint = target.scheme === 'https' ? judged(review, asked, target) : undefined;
      if (complaint !== undefined) yield complaint;
    }
  }
}

function judged(review: Review, asked: Asked, target: Target): Complaint | undefined {
  const at = target.at ?? blockOf(asked);
  const { exchange } = asked;
  const { pulse } = review.gateway;
  const mayServeTls = pulse !== undefined && pulse.https !== false && knownValue(target.host) === pulse.name;
  if (knownValue(target.port) === (pulse?.port ?? PULSE_PORT) && !mayServeTls) {
    return {
      kind: 'plain',
      severity: 'error',
      exchange,
      at,
      need: 'target',
      // Without a compose file in sight, Pulse's own default is taken.
      assumed: pulse === undefined,
      explains: ['target'],
      say: () =>
        `Pulse is asked over TLS (\`https://${addressOf(target)}\`), and it speaks plain HTTP on that port unless HTTPS_ENABLED is set. The TLS handshake fails, and every request ends in 502.`,
    };
  }
  if (!isUnverified(target)) return undefined;
  const say = () =>
    `The certificate of \`https://${addressOf(target)}\` is not verified: another server could answer in Pulse’s place unnoticed.`;
  return { kind: 'unverified', severity: 'info', exchange, at, say };
}

function isUnverified({ verifies, host }: Target): boolean {
  if (verifies.is !== 'known' || verifies.value) return false;
  const name = knownValue(host);
  const byHand = verifies.origin === 'written' || verifies.origin === 'inherited';
  return byHand && name !== undefined && !/^(localhost$|127\.|\[?::1|unix:)/.test(name);
}

function addressOf(target: Target): string {
  const port = knownValue(target.port);
  const host = knownValue(target.host) ?? '';
  return port == null ? host : `${host}:${port}`;
}
