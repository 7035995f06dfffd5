import type { Target } from '../src/model/exchange.ts';
import { knownValue } from '../src/model/fact.ts';
import type { PulseContainer } from '../src/model/gateway.ts';
import { AGENT_INGEST_PORT, PULSE_PORT } from '../src/model/pulse/address.ts';
import { AGENT_SOCKET } from '../src/model/request.ts';
import { type Complaint, gathered } from './group.ts';
import { reportOf, trafficRemarks } from './remarks.ts';
import type { Report, Review, Rule, Severity } from './rule.ts';
import { type Asked, blockOf, destinationOf, everyExchange, isRaw, pathsOf } from './traffic.ts';

export const upstreamTarget: Rule = {
  id: 'upstream-target',
  severity: 'warning',
  summary: 'The address behind the proxy is not one that Pulse answers.',
  catches:
    'An upstream that nothing defines, a port or scheme that is not Pulse’s, `localhost` written inside a container, a container that the proxy shares no network with. An error where the proxy refuses it or a visible compose file contradicts it, a warning where Pulse may have been set up that way.',
  why: 'Every request ends in 502 Bad Gateway (or 503, 504). Pulse listens on port 7655 and speaks plain HTTP/1.1 there, unless `FRONTEND_PORT` or `HTTPS_ENABLED` says otherwise. Inside a container `localhost` is the container itself.',
  needs: ['target'],
  tags: ['upstream'],
  *check(review) {
    for (const noted of trafficRemarks(review, 'target')) {
      const { effect } = noted.remark;
      const severity = effect === 'breaks' ? 'error' : effect === 'degrades' ? 'warning' : 'info';
      yield { ...reportOf(noted, severity), explains: effect === 'breaks' ? ['target'] : [] };
    }
    yield* gathered(complaints(review));
    yield* gathered(unanswerable(review));
  },
};

/** The proxy knows beforehand that it will not reach the target: a name without a resolver, a group without servers. */
function* unanswerable(review: Review): Generator<Complaint> {
  for (const asked of everyExchange(review)) {
    const { outcome } = asked.exchange;
    if (outcome.kind !== 'answered' || outcome.check || !review.open(asked.exchange, 'target')) continue;
    const { status } = outcome;
    if (status.is !== 'known' || status.why === undefined) continue;
    if (outcome.ofTarget === undefined && !isOfTheUpstream(status.value)) continue;
    // Where a version of HTTP is why, `proxy-http-version` speaks of it.
    if (asked.exchange.upstreamHttp.is === 'known') continue;
    yield {
      kind: `${status.value} ${status.why}`,
      severity: 'error',
      exchange: asked.exchange,
      at: outcome.at ?? blockOf(asked),
      need: 'target',
      assumed: status.origin === 'assumed',
      explains: ['route', 'target', 'upgrade'],
      say: (exchanges) =>
        `${pathsOf(exchanges)} ${exchanges.length > 1 ? 'end' : 'ends'} in ${status.value}, because ${status.why}.`,
    };
  }
}

/** Nobody there, or somebody who takes what is sent for a broken request. */
function isOfTheUpstream(status: number): boolean {
  return status === 400 || (status >= 502 && status <= 504);
}

function* complaints(review: Review): Generator<Complaint> {
  for (const asked of everyExchange(review)) {
    const { exchange } = asked;
    if (exchange.outcome.kind !== 'proxied' || isRaw(exchange) || !review.open(exchange, 'target')) continue;
    for (const target of exchange.outcome.targets) {
      const wrong = wrongAbout(review, asked, target);
      if (wrong === undefined) continue;
      yield {
        kind: wrong.message,
        severity: wrong.severity,
        exchange,
        at: target.at ?? blockOf(asked),
        say: () => wrong.message,
        need: 'target',
        ...(wrong.severity === 'error' ? { explains: ['target', 'upgrade'] as const } : {}),
        ...(wrong.related === undefined ? {} : { related: wrong.related }),
      };
    }
  }
}

interface Wrong extends Pick<Report, 'message' | 'related'> {
  readonly severity: Severity;
}

function wrongAbout(review: Review, asked: Asked, target: Target): Wrong | undefined {
  return wrongScheme(review, asked, target) ?? wrongPort(review, asked, target);
}

/** What Pulse does not speak. */
const APPLICATION_PROTOCOLS: Partial<Record<Target['scheme'], string>> = {
  fastcgi: 'FastCGI',
  ajp: 'AJP',
  scgi: 'SCGI',
  uwsgi: 'uwsgi',
  ftp: 'FTP',
};

function wrongScheme(review: Review, asked: Asked, target: Target): Wrong | undefined {
  const { pulse } = review.gateway;
  const protocol = APPLICATION_PROTOCOLS[target.scheme];
  if (protocol !== undefined && destinationOf(review, asked.site, asked.exchange) === 'pulse') {
    return {
      severity: 'error',
      message: `${addressOf(target)} is spoken to in ${protocol}. Pulse speaks HTTP: nothing gets an answer.`,
    };
  }
  if (target.scheme === 'h2c') {
    return {
      severity: 'error',
      message: `${addressOf(target)} is spoken to in cleartext HTTP/2 (h2c). Pulse speaks HTTP/1.1 there: its pages fail with a bad gateway.`,
    };
  }
  if (pulse?.https === true && target.scheme === 'http' && isContainer(target, pulse)) {
    return {
      severity: 'error',
      message: `${addressOf(target)} is spoken to in plain HTTP, but \`${pulse.name}\` serves HTTPS (HTTPS_ENABLED). Every request is answered 400.`,
      related: [{ at: pulse.at, text: 'Pulse’s container' }],
    };
  }
  return undefined;
}

function wrongPort(review: Review, { site, exchange }: Asked, target: Target): Wrong | undefined {
  const port = knownValue(target.port);
  if (port == null || target.scheme === 'https' || target.nextHop === true) return undefined;
  const { pulse } = review.gateway;
  if (pulse !== undefined && isContainer(target, pulse)) {
    // Where it is set cannot be read.
    if (pulse.port === null || port === pulse.port || isIngest(port, exchange.request.url.pathname))
      return undefined;
    return {
      severity: 'error',
      message: `${addressOf(target)} has port ${port}, but \`${pulse.name}\` listens on ${pulse.port}. The proxy finds nothing there and answers 502.`,
      related: [{ at: pulse.at, text: 'Pulse’s container' }],
    };
  }
  const bySign = site.sign.by === 'name' || site.sign.by === 'host' || site.sign.by === 'only-site';
  if (!bySign || port === PULSE_PORT || review.upstream !== undefined) return undefined;
  if (isIngest(port, exchange.request.url.pathname)) return undefined;
  return {
    severity: 'warning',
    message: `${addressOf(target)} has port ${port}; Pulse listens on ${PULSE_PORT} unless FRONTEND_PORT says otherwise. If that is where your Pulse is, say so with --upstream.`,
  };
}

function isIngest(port: number, path: string): boolean {
  return port === AGENT_INGEST_PORT && path === AGENT_SOCKET;
}

function isContainer(target: Target, pulse: PulseContainer): boolean {
  return knownValue(target.host) === pulse.name;
}

function addressOf(target: Target): string {
  const host = knownValue(target.host) ?? 'the upstream';
  const port = knownValue(target.port);
  return `\`${port == null ? host : `${host}:${port}`}\``;
}
