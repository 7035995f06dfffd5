import type { Exchange } from '../src/model/exchange.ts';
import { headerNamed, type RequestHeader } from '../src/model/header.ts';
import { isPrivateOrigin } from '../src/model/pulse/names.ts';
import { type OriginAnswer, originAnswer } from '../src/model/pulse/origin.ts';
import { AGENT_SOCKET, BROWSER_SOCKET, hostHeaderOf } from '../src/model/request.ts';
import { type Complaint, gathered } from './group.ts';
import type { Review, Rule, Severity } from './rule.ts';
import { socketSeverity } from './sockets.ts';
import { type Asked, arrivalScheme, besides, blockOf, isNamed, pathsOf, reachingPulse } from './traffic.ts';
import { headerSetting } from './wording.ts';

export const forwardedHost: Rule = {
  id: 'forwarded-host',
  severity: 'error',
  summary: 'The Host that reaches Pulse is not the one the browser asked for.',
  catches:
    'A Host that is never passed on (nginx sends `$proxy_host`, Apache the backend’s name), overwritten, or that loses its port (`$host`, Caddy’s `{host}`) where the page is opened on a port other than 80 and 443; an `Origin` that is taken off or replaced. An error on a public name, a warning on a private one.',
  why: 'Pulse compares the `Origin` of every handshake with the Host it was asked for and answers 403 where they differ, perfect Upgrade headers or not. Pulse 6 compares the host and its port; it reads `X-Forwarded-Host` only from proxies in `PULSE_TRUSTED_PROXY_CIDRS`, which is empty by default, and never for agents. Pulse 4 and 5 read it from anybody.\n\nThe browser’s socket is let through on `localhost`, private addresses, and `.local` and `.lan` names; Pulse 6 gives its agents no such exception. Curl sends no `Origin`, so a test with curl does not show it. `ALLOWED_ORIGINS` cannot be seen here; Pulse’s defaults are assumed.',
  needs: ['host'],
  tags: ['websocket', 'headers', 'origin'],
  *check(review) {
    yield* gathered(complaints(review));
  },
};

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of reachingPulse(review, 'handshake')) {
    const { exchange } = asked;
    if (!review.open(exchange, 'host')) continue;
    const answer = answerTo(review, asked);
    const header = headerNamed(exchange.requestHeaders, 'host');
    if (answer.is === 'refused' && answer.changed !== undefined) {
      // What never arrives as a handshake is not asked for its Origin.
      if (review.open(exchange, 'upgrade')) yield foreign(review, asked, answer, answer.changed);
    } else if (answer.is === 'refused' && answer.part !== 'scheme')
      yield refused(review, asked, answer, header);
    // A Host that was written to fit the Origin beside it is not to be mended alone.
    else if (
      answer.is === 'accepted' &&
      !changesOrigin(exchange) &&
      header !== undefined &&
      isOther(review, asked, answer, header)
    ) {
      yield survived(review, asked, answer, header);
    } else if (answer.is === 'accepted' && header !== undefined) {
      yield* otherNames(review, asked, header);
    }
  }
}

/** What Pulse says to the handshake of a site's exchange. */
export function answerTo(review: Review, asked: Asked): OriginAnswer {
  const { exchange, site } = asked;
  return originAnswer(exchange, {
    pulse: review.pulse,
    container: review.gateway.pulse,
    serverName: site.site.names[0]?.text,
    arrivesBy: arrivalScheme(asked, review),
  });
}

type Accepted = OriginAnswer & { is: 'accepted' };
type Refused = OriginAnswer & { is: 'refused' };

/** Accepted, and yet for another reason than the Host that was asked for. */
function isOther(review: Review, asked: Asked, answer: Accepted, header: RequestHeader): boolean {
  const { exchange } = asked;
  if (!['upstream-host', 'constant', 'empty', 'absent'].includes(header.carries)) return false;
  if (header.carries === 'constant' && header.value === hostHeaderOf(exchange.request)) return false;
  if (answer.by !== 'same-origin') return true;
  const requestHeaders = exchange.requestHeaders.filter(({ name }) => name !== 'x-forwarded-host');
  const byHostAlone = answerTo(review, { ...asked, exchange: { ...exchange, requestHeaders } });
  return byHostAlone.is !== 'accepted' || byHostAlone.by !== 'same-origin';
}

function refused(
  review: Review,
  asked: Asked,
  answer: Refused,
  header: RequestHeader | undefined,
): Complaint {
  const { exchange } = asked;
  const sent = hostPart(answer.compared);
  const setting = header?.at === undefined ? undefined : headerSetting(review.gateway, header);
  return {
    kind: 'host',
    severity: socketSeverity(review.pulse, exchange, severityOf(review, asked)),
    exchange,
    at: header?.at ?? blockOf(asked),
    need: 'host',
    assumed: header?.assumed === true,
    explains: ['host'],
    say: (exchanges) => {
      const own = hostHeaderOf(exchange.request);
      const heard = sent === '' ? 'no host at all' : `\`${sent}\``;
      const by = setting === undefined ? 'nothing here passes it on' : `${setting} says`;
      const first =
        answer.part === 'port'
          ? `The port of \`${own}\` is lost on the way: Pulse is asked for ${heard}, as ${by}.`
          : `Pulse is asked for ${heard} instead of \`${own}\`, as ${by}.`;
      return `${first} Its Origin check compares the two and answers 403 to ${pathsOf(refusedAmong(review, asked, exchanges))}. ${exception(review, asked)}`.trim();
    },
  };
}

function changesOrigin({ requestHeaders }: Exchange): boolean {
  const origin = headerNamed(requestHeaders, 'origin');
  return origin !== undefined && origin.carries !== 'client-supplied';
}

/** The Origin that arrives is the config's, not the browser's. */
function foreign(review: Review, asked: Asked, answer: Refused, origin: RequestHeader): Complaint {
  const { exchange } = asked;
  const setting = headerSetting(review.gateway, origin);
  const without = answer.part === 'missing';
  return {
    kind: 'origin',
    severity: socketSeverity(review.pulse, exchange, isAgentAlone(review, asked) ? 'warning' : 'error'),
    exchange,
    at: origin.at ?? blockOf(asked),
    assumed: origin.assumed === true,
    explains: ['host'],
    help: 'Leave Origin alone: browsers and agents send the right one themselves.',
    say: (exchanges) => {
      const first = without
        ? `${setting} takes the Origin off the handshake.`
        : `${setting} sends \`${answer.origin}\` as Origin, whatever the browser sends.`;
      const then = without
        ? 'Pulse 6 answers 403 to a handshake without one, on'
        : `Pulse compares it with the address it is asked for, \`${hostPart(answer.compared)}\`, and answers 403 to`;
      return `${first} ${then} ${pathsOf(refusedAmong(review, asked, exchanges))}.`;
    },
  };
}

/** One place may cost some sockets and spare others. */
function refusedAmong(review: Review, { site }: Asked, exchanges: readonly Exchange[]): readonly Exchange[] {
  return exchanges.filter((exchange) => answerTo(review, { exchange, site }).is === 'refused');
}

function exception(review: Review, { exchange, site }: Asked): string {
  if (!isNamed(review, site)) {
    return 'Which name it is opened by cannot be seen here: on `localhost`, a private address, or a `.local` or `.lan` name the page itself is let through.';
  }
  if (isPrivateOrigin(exchange.request.url.hostname)) {
    return 'On a private name the page itself is let through; the agents of Pulse 6 are not.';
  }
  return review.gateway.pulse === undefined
    ? 'ALLOWED_ORIGINS in Pulse would be the only way around it.'
    : '';
}

/** A name that cannot be seen may be a private one, where the browser's socket is let through. */
function severityOf(review: Review, { exchange, site }: Asked): Severity {
  if (!isNamed(review, site) || isPrivateOrigin(exchange.request.url.hostname)) return 'warning';
  return isAgentAlone(review, { exchange, site }) ? 'warning' : 'error';
}

/** The page works, as far as can be told, and agents report; they only take no commands. */
function isAgentAlone(review: Review, { exchange, site }: Asked): boolean {
  if (exchange.request.url.pathname !== AGENT_SOCKET) return false;
  return besides(site, exchange).some(
    (other) =>
      other.request.url.pathname === BROWSER_SOCKET &&
      ['accepted', 'undecided'].includes(answerTo(review, { exchange: other, site }).is),
  );
}

function survived(review: Review, asked: Asked, answer: Accepted, header: RequestHeader): Complaint {
  const { exchange } = asked;
  const by =
    header.at === undefined ? 'nothing here passes it on' : `${headerSetting(review.gateway, header)} says`;
  return {
    kind: 'host',
    severity: 'warning',
    exchange,
    at: header.at ?? blockOf(asked),
    need: 'host',
    assumed: header.assumed === true,
    explains: ['host'],
    say: () =>
      `Pulse does not get the Host that the browser asked for, \`${hostHeaderOf(exchange.request)}\`, as ${by}. ${REASON[answer.by]}`,
  };
}

/** One name is sent to Pulse whichever of the site's names was asked for. */
function* otherNames(review: Review, { exchange, site }: Asked, header: RequestHeader): Generator<Complaint> {
  if (header.carries !== 'server-name' && header.carries !== 'constant') return;
  const asked = exchange.request.url.hostname;
  const others = site.site.names.filter((name) => name.literal && name.text.toLowerCase() !== asked);
  const [other] = others;
  if (other === undefined || isPrivateOrigin(other.text)) return;
  yield {
    kind: 'other names',
    severity: 'warning',
    exchange,
    at: header.at ?? site.site.at,
    need: 'host',
    related: others.map((name) => ({ at: name.at, text: 'another name of this site' })),
    say: () =>
      `Pulse is always asked for \`${asked}\` (${headerSetting(review.gateway, header)}). Whoever opens \`${other.text}\` gets a 403 from its Origin check and “Connection Lost”.`,
  };
}

const REASON = {
  'same-origin':
    'Its sockets survive on X-Forwarded-Host alone; links and login callbacks are made from Host.',
  'private-network': 'Its Origin check lets private names through; on a public name it would answer 403.',
  'allowed-origins': 'Its sockets survive on ALLOWED_ORIGINS alone.',
  'no-check': 'This version does not check it for agents; Pulse 6 does, and answers 403.',
} as const;

function hostPart(origin: string): string {
  return origin.slice(origin.indexOf('://') + 3);
}
