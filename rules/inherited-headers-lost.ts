import type { Exchange } from '../src/model/exchange.ts';
import { headerNamed } from '../src/model/header.ts';
import type { Need } from '../src/model/need.ts';
import { originAnswer } from '../src/model/pulse/origin.ts';
import { isHandshake, schemeOf } from '../src/model/request.ts';
import { type Noted, reportOf, trafficRemarks } from './remarks.ts';
import type { Aspect, Report, Review, Rule, Severity } from './rule.ts';
import { socketSeverity } from './sockets.ts';

export const inheritedHeadersLost: Rule = {
  id: 'inherited-headers-lost',
  severity: 'warning',
  summary: 'Headers set at an outer level are dropped because an inner level sets one of its own.',
  catches:
    'A `location` that sets any header loses every header of that kind set above it: nginx replaces the whole list (`proxy_set_header`, `add_header` and the like), it does not add to it. The finding names the lines that are lost and the line that costs them, also when that line comes out of an included file.',
  why: 'The headers stand in the file, and are not sent. With `Upgrade` and `Connection` lost, Pulse’s sockets get plain requests and the page says “Connection Lost”; with `Host` lost, Pulse’s Origin check answers 403. Nginx Proxy Manager’s “Advanced” box and SWAG’s includes are where this happens most.\n\nIt is an error where a socket breaks by it, and a warning where other headers are lost.',
  needs: ['upgrade', 'host', 'proto', 'client-address', 'security-headers'],
  tags: ['websocket', 'headers'],
  *check(review) {
    for (const noted of trafficRemarks(review, 'headers-cut')) {
      const report = judged(review, noted);
      if (report !== undefined) yield report;
    }
  },
};

function judged(review: Review, noted: Noted): Report | undefined {
  const names = noted.remark.headers ?? [];
  if (noted.exchanges.length === 0 || names.length === 0) {
    return reportOf(noted, noted.remark.effect === 'harmless' ? 'info' : 'warning');
  }
  const losses = noted.exchanges.flatMap((exchange) =>
    names.flatMap((name) => {
      const loss = lossOf(review, exchange, name);
      return loss === undefined ? [] : [{ ...loss, exchange }];
    }),
  );
  const worst = SEVERITIES.flatMap((severity) => losses.find((loss) => loss.severity === severity) ?? [])[0];
  if (worst === undefined) return undefined;
  const exchanges = [...new Set(losses.map((loss) => loss.exchange))];
  return {
    ...reportOf({ remark: noted.remark, exchanges }, worst.severity),
    explains: [...new Set(losses.flatMap((loss) => loss.aspect ?? []))],
    ...(worst.need === undefined ? {} : { need: worst.need }),
  };
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface HeaderLoss {
  readonly severity: Severity;
  readonly aspect?: Aspect;
  readonly need?: Need;
}

/** What losing a header does to one exchange; undefined where it arrives another way, or nothing there reads it. */
function lossOf(review: Review, exchange: Exchange, name: string): HeaderLoss | undefined {
  if (exchange.outcome.kind !== 'proxied' || exchange.request.role === 'asset') return undefined;
  switch (name) {
    case 'upgrade':
    case 'connection':
      if (exchange.upgrade.is !== 'lost') return undefined;
      return {
        severity: socketSeverity(review.pulse, exchange, 'error'),
        aspect: 'upgrade',
        need: 'upgrade',
      };
    case 'host':
      return hostLoss(review, exchange);
    case 'x-forwarded-proto':
      if (schemeOf(exchange.request) === 'http' || arrives(exchange, name)) return undefined;
      return { severity: 'warning', aspect: 'proto', need: 'proto' };
    case 'x-forwarded-for':
    case 'x-real-ip':
      if (arrives(exchange, 'x-forwarded-for') || arrives(exchange, 'x-real-ip')) return undefined;
      return { severity: 'warning', aspect: 'client-address', need: 'client-address' };
    default:
      return otherLoss(exchange, name);
  }
}

function hostLoss(review: Review, exchange: Exchange): HeaderLoss | undefined {
  const carries = headerNamed(exchange.requestHeaders, 'host')?.carries;
  if (carries === 'client-host' || carries === 'client-hostname' || carries === 'unknown') return undefined;
  const answer = originAnswer(exchange, { pulse: review.pulse, container: review.gateway.pulse });
  const severity = answer.is === 'refused' ? socketSeverity(review.pulse, exchange, 'error') : 'warning';
  return { severity, aspect: 'host', need: 'host' };
}

/** Pulse sends these itself; a proxy's own copy is no loss. */
const SENT_BY_PULSE = ['x-frame-options', 'x-content-type-options', 'x-xss-protection', 'referrer-policy'];

function otherLoss(exchange: Exchange, name: string): HeaderLoss | undefined {
  const ofResponse = name === 'strict-transport-security' || SENT_BY_PULSE.includes(name);
  if (!ofResponse) return { severity: 'info' };
  if (isHandshake(exchange.request)) return undefined;
  if (exchange.responseHeaders.added.some((header) => header.name === name)) return undefined;
  const severity = SENT_BY_PULSE.includes(name) ? 'info' : 'warning';
  return { severity, aspect: 'security-headers', need: 'security-headers' };
}

function arrives(exchange: Exchange, name: string): boolean {
  const line = headerNamed(exchange.requestHeaders, name);
  return line !== undefined && !['absent', 'empty', 'client-supplied'].includes(line.carries);
}
