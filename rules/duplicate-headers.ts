import type { ResponseHeader } from '../src/model/header.ts';
import { type Complaint, gathered } from './group.ts';
import { addedHeaders, ownHeaders } from './response-headers.ts';
import type { Review, Rule } from './rule.ts';
import { type Asked, blockOf, reachingPulse } from './traffic.ts';
import { quote } from './wording.ts';

export const duplicateHeaders: Rule = {
  id: 'duplicate-headers',
  severity: 'info',
  summary: 'The proxy adds a header that Pulse already sends, with another value.',
  catches:
    'A second `X-Frame-Options`, `Referrer-Policy`, `Content-Security-Policy` and the like beside Pulse’s own. A Content-Security-Policy that keeps Pulse’s scripts or its socket from working is an error.',
  why: 'Browsers see both. Two `X-Frame-Options` that differ (the guide’s `SAMEORIGIN` beside Pulse’s `DENY`) count as the stricter one or as none, by browser; of two Content-Security-Policies each must allow a thing. To let other pages embed Pulse, set `ALLOW_EMBEDDING` in Pulse rather than a header here.',
  needs: ['security-headers'],
  tags: ['headers'],
  *check(review) {
    yield* gathered(complaints(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of reachingPulse(review, 'page')) {
    for (const header of addedHeaders(asked.exchange)) {
      const complaint = judged(review, asked, header);
      if (complaint !== undefined) yield complaint;
    }
  }
}

function judged(review: Review, asked: Asked, header: ResponseHeader): Complaint | undefined {
  const { exchange } = asked;
  const at = header.at ?? blockOf(asked);
  const blocked = header.name === 'content-security-policy' ? blockedBy(header.value) : undefined;
  if (blocked !== undefined) {
    return {
      kind: 'csp',
      severity: 'error',
      exchange,
      at,
      say: () =>
        `The Content-Security-Policy that the proxy adds forbids ${blocked.what}: \`${blocked.directive}\`. Browsers obey it whatever Pulse allows.`,
      help: 'Leave the policy to Pulse, which sends one that fits its page.',
    };
  }
  // Of two Strict-Transport-Security headers a browser takes the first (RFC 6797, 8.1): no harm in both.
  if (header.name === 'strict-transport-security') return undefined;
  const own = ownHeaders(review, exchange).find((each) => each.name === header.name);
  if (own === undefined || header.mode !== 'add' || isSame(own.value, header.value)) return undefined;
  const sent = own.value === null ? 'one of its own' : `\`${own.value}\``;
  return {
    kind: `duplicate ${header.name}`,
    severity: 'info',
    exchange,
    at,
    help: 'Leave it to Pulse and take the line out; to have another value, hide Pulse’s header and add yours in its place.',
    say: () =>
      `${added(review, header)} is added, but Pulse sends ${sent}: browsers get both${header.name === 'content-security-policy' ? ', and what either forbids is forbidden' : ''}.`,
  };
}

/** The reader's own line, or the header it makes. */
function added({ gateway }: Review, { at, name, value }: ResponseHeader): string {
  const words = at === undefined ? undefined : quote(gateway, at);
  return `\`${words ?? (value === null ? name : `${name}: ${value}`)}\``;
}

function isSame(own: string | null, added: string | null): boolean {
  return own !== null && added !== null && own.toLowerCase() === added.trim().toLowerCase();
}

/** What a policy takes from Pulse's page for certain: any script of its own, or the socket to its own host. */
function blockedBy(policy: string | null): { what: string; directive: string } | undefined {
  if (policy === null) return undefined;
  const directives = policy.split(';').map((each) => each.trim());
  const governing = (name: string) =>
    directives.find((each) => new RegExp(`^${name}(\\s|$)`, 'i').test(each)) ??
    directives.find((each) => /^default-src(\s|$)/i.test(each));
  const script = governing('script-src');
  if (script !== undefined && !/(\s)('self'|\*|https?:)/i.test(script) && !/\s[\w*-]+\./.test(script)) {
    return { what: 'every script of Pulse’s page', directive: script };
  }
  const connect = governing('connect-src');
  if (connect !== undefined && !/(\s)('self'|\*|wss?:)/i.test(connect) && !/\s[\w*-]+\./.test(connect)) {
    return { what: 'its API and its WebSocket', directive: connect };
  }
  return undefined;
}
