import { headerNamed, type RequestHeader } from '../src/model/header.ts';
import { schemeOf } from '../src/model/request.ts';
import { answerTo } from './forwarded-host.ts';
import { type Complaint, gathered } from './group.ts';
import type { Review, Rule } from './rule.ts';
import { type Asked, arrivalScheme, blockOf, listenerOf, reachingPulse } from './traffic.ts';
import { headerSetting } from './wording.ts';

export const forwardedProto: Rule = {
  id: 'forwarded-proto',
  severity: 'warning',
  summary: 'Pulse is not told that the browser speaks HTTPS.',
  catches:
    '`X-Forwarded-Proto` that is absent, a constant `http`, or whatever the client sends, where the browser speaks TLS to this proxy or to one in front of it (`--behind`).',
  why: 'Pulse 4 and 5 compare the scheme, too: on a public name without this header they refuse the browser’s socket with 403, which curl does not show. Pulse 6 reads it from proxies in `PULSE_TRUSTED_PROXY_CIDRS` and lives without it, but takes itself to be served over plain HTTP: the session cookie is not marked Secure, there is no HSTS, and single sign-on returns to an `http://` address, which ends in a login loop.',
  needs: ['proto'],
  tags: ['headers', 'origin'],
  *check(review) {
    yield* gathered(complaints(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of reachingPulse(review)) {
    const { exchange } = asked;
    const { request } = exchange;
    if (request.role === 'asset' || schemeOf(request) !== 'https' || !review.open(exchange, 'proto'))
      continue;
    const line = headerNamed(exchange.requestHeaders, 'x-forwarded-proto');
    const fault = line === undefined ? undefined : faultOf(review, asked, line);
    if (line === undefined || fault === undefined) continue;
    const answer = answerTo(review, asked);
    const refused = answer.is === 'refused' && answer.part === 'scheme';
    // Of a bare location nobody can tell whether browsers reach it by TLS.
    const unsure = review.front === 'none' && listenerOf(asked, review)?.assumed === true;
    yield {
      kind: fault,
      severity: unsure ? 'info' : refused ? 'error' : 'warning',
      exchange,
      at: line.at ?? blockOf(asked),
      need: 'proto',
      assumed: line.assumed === true,
      explains: ['proto'],
      say: () =>
        unsure
          ? `X-Forwarded-Proto does not tell Pulse whether the browser speaks HTTPS. If it does, which is decided outside of this file: ${effect(review)}`
          : `${FAULT[fault](headerSetting(review.gateway, line))} ${effect(review)}`,
    };
  }
}

type Fault = 'absent' | 'wrong' | 'client' | 'plain';

function faultOf(review: Review, asked: Asked, line: RequestHeader): Fault | undefined {
  switch (line.otherwise ?? line.carries) {
    case 'absent':
    case 'empty':
      return 'absent';
    case 'client-supplied':
      // What is in front is taken to say that it speaks TLS; without it only a liar sends the header.
      if (review.front !== 'none') return undefined;
      return line.at === undefined ? 'absent' : 'client';
    case 'constant':
      return isSecure(line) ? undefined : review.front === 'none' ? 'wrong' : 'plain';
    case 'client-scheme':
      return arrivalScheme(asked, review) === 'https' ? undefined : 'plain';
    default:
      return undefined;
  }
}

/** Traefik says `wss` on handshakes, which Pulse reads as https since 4.22. */
function isSecure(line: RequestHeader): boolean {
  return /^\s*(https|wss)\s*(,|$)/i.test(line.value ?? '');
}

const FAULT: Readonly<Record<Fault, (setting: string) => string>> = {
  absent: () => 'X-Forwarded-Proto is not sent to Pulse, although the browser speaks HTTPS.',
  wrong: (setting) => `${setting} tells Pulse that the browser does not speak HTTPS, and it does.`,
  client: (setting) =>
    `${setting} passes on what the client sends, and browsers send no X-Forwarded-Proto. If a proxy that you trust stands in front and sets it, say so with \`--behind tls\`.`,
  plain: (setting) =>
    `${setting} is always \`http\` here: TLS ends at the proxy in front (\`--behind\`), and this one is reached in the clear.`,
};

function effect({ pulse }: Review): string {
  return pulse === 6
    ? 'Pulse then takes itself to be served over plain HTTP: no Secure cookie, no HSTS, and single sign-on returns to `http://`. (Pulse 6 reads the header from proxies in PULSE_TRUSTED_PROXY_CIDRS.)'
    : `Pulse ${pulse} compares \`http://…\` with the browser's \`Origin: https://…\` and, on a public name, answers its socket 403; cookies are not Secure.`;
}
