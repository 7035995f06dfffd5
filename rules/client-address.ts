import type { Exchange } from '../src/model/exchange.ts';
import { headerNamed, linesOf, type RequestHeader } from '../src/model/header.ts';
import { type Complaint, gathered } from './group.ts';
import type { Review, Rule, Severity } from './rule.ts';
import { type Asked, blockOf, reachingPulse } from './traffic.ts';
import { headerSetting } from './wording.ts';

export const clientAddress: Rule = {
  id: 'client-address',
  severity: 'warning',
  summary: 'Pulse does not learn the visitor’s address, or learns one that anybody can make up.',
  catches:
    '`X-Forwarded-For` and `X-Real-IP` both absent; a value that is no address (`ip:port`, `(null)`); an address sent twice; a value passed on from the client. A value that is only appended to what the client sent is an info.',
  why: 'Pulse takes the first address in `X-Forwarded-For` that it can read, then `X-Real-IP`; `1.2.3.4:5678` is none. Without one, every visitor is the proxy: they share one rate limit, and five failed logins by anyone lock everyone out for 15 minutes. It reads these headers only from proxies in `PULSE_TRUSTED_PROXY_CIDRS` (Pulse 4.26 and later).\n\nThe published guide’s long Caddy example sends `{remote}`, which is `ip:port`, and its Apache example sends the address twice, since Apache appends it too.',
  needs: ['client-address'],
  tags: ['headers', 'security'],
  *check(review) {
    yield* gathered(complaints(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of reachingPulse(review)) {
    const { exchange } = asked;
    if (exchange.request.role === 'asset' || !review.open(exchange, 'client-address')) continue;
    const fault = faultOf(review, asked);
    if (fault === undefined) continue;
    yield {
      kind: fault.kind,
      severity: fault.severity,
      exchange,
      at: fault.header?.at ?? blockOf(asked),
      need: 'client-address',
      assumed: fault.header?.assumed === true,
      explains: ['client-address'],
      say: () => fault.text,
    };
  }
}

interface Fault {
  readonly kind: string;
  readonly severity: Severity;
  readonly text: string;
  readonly header?: RequestHeader;
}

/** Asked in the order in which Pulse reads them (internal/api/security.go, GetClientIP). */
function faultOf(review: Review, { exchange }: Asked): Fault | undefined {
  const forwarded = headerNamed(exchange.requestHeaders, 'x-forwarded-for');
  const real = headerNamed(exchange.requestHeaders, 'x-real-ip');
  if (forwarded === undefined || real === undefined) return undefined;
  if (forwarded.carries === 'unknown') return undefined;
  if (isSilent(forwarded)) return withoutForwarded(review, exchange, forwarded, real);
  return wrongValue(review, exchange, forwarded, linesOf(exchange.requestHeaders, 'x-forwarded-for').length);
}

/** Not sent for an honest client; behind another proxy, what that one sends. */
function isSilent(header: RequestHeader): boolean {
  return (
    header.carries === 'absent' ||
    header.carries === 'empty' ||
    (header.carries === 'client-supplied' && header.at === undefined)
  );
}

function withoutForwarded(
  review: Review,
  exchange: Exchange,
  forwarded: RequestHeader,
  real: RequestHeader,
): Fault | undefined {
  if (real.carries === 'unknown') return undefined;
  const passesFront = forwarded.carries === 'client-supplied' && review.front !== 'none';
  if (passesFront) return undefined;
  if (isSilent(real)) {
    return {
      kind: 'absent',
      severity: 'warning',
      header: forwarded,
      text: `Neither X-Forwarded-For nor X-Real-IP tells Pulse who is asking. ${EVERYBODY}`,
    };
  }
  if (real.carries === 'client-ip' && forwarded.carries === 'client-supplied') {
    return {
      kind: 'unprotected',
      severity: 'info',
      header: forwarded,
      text: 'X-Forwarded-For is not set, so a client’s own passes, and Pulse reads it before X-Real-IP: anybody can pretend to be another address.',
    };
  }
  return wrongValue(review, exchange, real, 1);
}

function wrongValue(
  review: Review,
  exchange: Exchange,
  header: RequestHeader,
  lines: number,
): Fault | undefined {
  const setting = headerSetting(review.gateway, header);
  const fault = (kind: string, severity: Severity, text: string): Fault => ({ kind, severity, text, header });
  if (lines > 1 && (header.carries === 'client-ip' || header.carries === 'client-ip-appended')) {
    return fault(
      'lines',
      'warning',
      `${setting} is one of ${lines} X-Forwarded-For lines that are sent; Pulse reads the first one alone.`,
    );
  }
  switch (header.carries) {
    case 'client-ip-port':
      return fault(
        'port',
        'warning',
        `${setting} sends \`ip:port\`, which Pulse cannot read as an address. ${EVERYBODY}`,
      );
    case 'client-ip-twice':
      return fault(
        'twice',
        'warning',
        `${setting} sends the address twice, since the proxy appends it as well, and wipes what a proxy in front had sent. Pulse copes with it; leave the header to the proxy.`,
      );
    case 'client-ip':
      // Whoever connects to this proxy is then what stands in front.
      if (review.front === 'none') return undefined;
      return fault(
        'front',
        'warning',
        `${setting.replace(/^`x-forwarded-for`$/i, 'The proxy')} sends the address of what stands in front of this proxy in the place of the visitor’s. ${EVERYBODY}`,
      );
    case 'constant':
      return fault(
        'constant',
        'warning',
        `${setting} sends \`${header.value ?? ''}\` for every visitor. ${EVERYBODY}`,
      );
    case 'client-supplied':
      if (header.otherwise === 'constant')
        return fault(
          'constant',
          'warning',
          `${setting} sends \`${header.value ?? ''}\` for every visitor who names no other address. ${EVERYBODY}`,
        );
      if (header.otherwise === 'client-ip')
        return fault(
          'believed',
          'warning',
          `${setting} sends the address that the client itself names, where it names one: everybody is believed here, so anybody can pretend to be another address.`,
        );
      if (review.front !== 'none') return undefined;
      return fault(
        'supplied',
        'warning',
        `${setting} passes on what the client sends: an honest visitor sends nothing, and anybody else chooses an address.`,
      );
    case 'client-ip-appended':
      // Where the proxy cannot be told otherwise there is nothing to say.
      if (review.front !== 'none' || review.gateway.remedy(['client-address'], exchange) === undefined)
        return undefined;
      return fault(
        'appended',
        'info',
        `${setting.replace(/^`x-forwarded-for`$/i, 'The proxy')} appends the address to what the client sent, and Pulse reads the first one: anybody can pretend to be another address. Harmless unless PULSE_TRUSTED_PROXY_CIDRS is set.`,
      );
    default:
      return undefined;
  }
}

const EVERYBODY =
  'Every visitor looks like the proxy: they share one rate limit, and five failed logins lock everyone out.';
