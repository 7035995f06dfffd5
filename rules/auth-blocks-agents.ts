import type { Exchange, Gate } from '../src/model/exchange.ts';
import { knownValue } from '../src/model/fact.ts';
import { AGENT_SOCKET } from '../src/model/request.ts';
import { type Complaint, gathered } from './group.ts';
import type { Review, Rule } from './rule.ts';
import { type Asked, destinationOf, everyExchange, pageBeside, pathsOf } from './traffic.ts';

export const authBlocksAgents: Rule = {
  id: 'auth-blocks-agents',
  severity: 'warning',
  summary: 'A login in front of Pulse stands in the way of its agents.',
  catches:
    'Basic auth, forward auth, client certificates an access policy or a refusal of POST over the paths that agents use (`/api/agents/…/report`, `/api/agent/ws`), without a way past them.',
  why: 'Agents bring a Pulse token and know no other login: they are answered 401 or sent to a login page, and their hosts go silent. Basic auth also takes the `Authorization` header that a Pulse token may travel in. People can log in; let the agents’ paths, `/install.sh`, `/install.ps1`, `/download/` and `/api/server/info` pass, since Pulse checks a token there itself.',
  needs: ['agent-bypass'],
  tags: ['agents', 'security'],
  *check(review) {
    yield* gathered(complaints(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of everyExchange(review)) {
    const { exchange } = asked;
    if (!isAgents(exchange) || !review.open(exchange, 'route')) continue;
    yield* refusedPost(review, asked);
    for (const gate of exchange.gates) {
      if (gate.kind !== 'auth') continue;
      yield {
        kind: gate.scheme,
        severity: 'warning',
        exchange,
        at: gate.at,
        need: 'agent-bypass',
        say: (exchanges) =>
          `${pathsOf(exchanges)} ${exchanges.length > 1 ? 'ask' : 'asks'} for ${SCHEME[gate.scheme]} that Pulse’s agents do not have. They are turned away, and their hosts go silent in Pulse.`,
      };
    }
  }
}

/** A list of methods, of which the agents' is none. */
function* refusedPost(review: Review, { exchange, site }: Asked): Generator<Complaint> {
  const { outcome, request, gates } = exchange;
  const gate = gates.find(({ kind }) => kind === 'method');
  if (request.role !== 'report' || outcome.kind !== 'answered' || gate === undefined) return;
  const status = knownValue(outcome.status);
  const page = pageBeside(site, exchange);
  if (page === undefined || destinationOf(review, site, page) !== 'pulse') return;
  yield {
    kind: 'method',
    severity: 'warning',
    exchange,
    at: gate.at,
    need: 'agent-bypass',
    say: (exchanges) =>
      `A POST to ${pathsOf(exchanges)} is answered ${status ?? 'with a refusal'} by the proxy itself. Agents report by POST: they are turned away, and their hosts go silent in Pulse.`,
  };
}

const SCHEME: Readonly<Record<(Gate & { kind: 'auth' })['scheme'], string>> = {
  basic: 'a user name and password',
  forward: 'a login at another service',
  certificate: 'a client certificate',
  other: 'a login',
};

function isAgents({ request }: Exchange): boolean {
  return request.role === 'report' || request.url.pathname === AGENT_SOCKET;
}
