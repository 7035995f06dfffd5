import type { HealthCheck, Target } from '../src/model/exchange.ts';
import { checkStatus } from '../src/model/pulse/health.ts';
import { type Complaint, gathered } from './group.ts';
import type { Review, Rule } from './rule.ts';
import { blockOf, reachingPulse } from './traffic.ts';

export const upstreamHealth: Rule = {
  id: 'upstream-health',
  severity: 'warning',
  summary: 'A health check asks Pulse for something that it answers with an error.',
  catches:
    'An active health check whose path, method or expected status Pulse will not meet: a path under `/api/` that asks for a login, a POST to `/api/health`, 204 expected. An error where it takes the only backend down.',
  why: 'A backend that fails its check gets no requests, and the proxy answers 503 in its place although Pulse is well. `/api/health` answers 200 to GET and HEAD without a login, in every version.',
  needs: ['target'],
  tags: ['upstream'],
  *check(review) {
    yield* gathered(complaints(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of reachingPulse(review)) {
    const { exchange } = asked;
    const targets = exchange.outcome.kind === 'proxied' ? exchange.outcome.targets : [];
    for (const target of targets) {
      const failing = failureOf(target);
      if (failing === undefined) continue;
      const { check, status } = failing;
      const only = targets.every((each) => failureOf(each) !== undefined);
      yield {
        kind: `${check.method} ${check.path} ${status}`,
        severity: only ? 'error' : 'warning',
        exchange,
        at: check.at ?? target.at ?? blockOf(asked),
        help: 'Check `GET /api/health` and expect 200.',
        explains: only ? ['target'] : [],
        say: () =>
          `The health check \`${check.method} ${check.path}\` is answered ${status} by Pulse, which counts as failed. ${
            only
              ? 'With every backend taken for dead, the proxy answers 503.'
              : 'That backend gets no requests.'
          }`,
      };
    }
  }
}

function failureOf({ check }: Target): { check: HealthCheck; status: number } | undefined {
  if (check === undefined || check.path === null) return undefined;
  const status = checkStatus(check.method, check.path);
  if (status === undefined || check.healthy.length === 0) return undefined;
  return check.healthy.some(([from, to]) => status >= from && status <= to) ? undefined : { check, status };
}
