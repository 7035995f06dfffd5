import { knownValue } from '../src/model/fact.ts';
import { type Complaint, gathered } from './group.ts';
import type { Review, Rule } from './rule.ts';
import { everyExchange } from './traffic.ts';

export const redirectLosesPost: Rule = {
  id: 'redirect-loses-post',
  severity: 'info',
  summary: 'A redirect turns the agents’ POST into a GET.',
  catches: 'A redirect with 301, 302 or 303, usually to https, over the path that agents report to.',
  why: 'Clients follow such a redirect with GET. An agent that was given an `http://` address then gets “405 Only POST is allowed”, and its host stays away. Agents that were given the `https://` address are not touched; 308 keeps the POST for all of them.',
  needs: ['redirect'],
  tags: ['agents'],
  *check(review) {
    yield* gathered(complaints(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const { exchange, site } of everyExchange(review)) {
    const { outcome, request } = exchange;
    if (request.role !== 'report' || outcome.kind !== 'redirected') continue;
    if (![301, 302, 303].includes(outcome.status) || !review.open(exchange, 'route')) continue;
    const to = knownValue(outcome.to);
    yield {
      kind: 'redirect',
      severity: 'info',
      exchange,
      at: outcome.at ?? site.site.at,
      need: 'redirect',
      say: () =>
        `The ${outcome.status}${to?.startsWith('https:') ? ' to https' : ''} covers \`${request.url.pathname}\`: an agent with an \`http://\` address follows it with GET, and Pulse answers 405. Use 308, or give agents the \`https://\` address.`,
    };
  }
}
