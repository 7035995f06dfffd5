import type { Place } from '../src/text/place.ts';
import { type Complaint, gathered } from './group.ts';
import { idleVerdict } from './idle-timeout.ts';
import { type Noted, reportOf, trafficRemarks } from './remarks.ts';
import type { Report, Review, Rule } from './rule.ts';
import { everyExchange } from './traffic.ts';
import { seconds, settingOf } from './wording.ts';

export const ineffectiveTimeout: Rule = {
  id: 'ineffective-timeout',
  severity: 'warning',
  summary: 'A timeout does not do what its author meant.',
  catches:
    'A number without a unit that the proxy reads as milliseconds (HAProxy) or a unit that it ignores (Apache reads `Timeout 5m` as five seconds); a timeout in a section that does not use it (`timeout client` in a backend, `timeout tunnel` in a frontend); timeouts that are missing altogether; `proxy_read_timeout 0`, which is not “never” but “at once”; a connect timeout longer than the system’s own.',
  why: 'The limit that is really in force is another one, often the default. Where that one cuts Pulse’s sockets, or `0` cuts everything, it is an error; where nothing comes of it, an info.\n\nThe published guide has two: HAProxy ignores `timeout client` in its backend, and nginx’s `proxy_connect_timeout 7d` cannot exceed about 75 s.',
  needs: ['idle', 'timeouts'],
  tags: ['timeouts'],
  *check(review) {
    for (const noted of trafficRemarks(review, 'no-effect')) yield judged(review, noted);
    yield* gathered(zeros(review));
  },
};

/** Zero seconds of patience; a proxy that means "never" by it says so in its fact. */
function* zeros(review: Review): Generator<Complaint> {
  const remarked = new Set(trafficRemarks(review, 'no-effect').map(({ remark }) => startOf(remark.at)));
  for (const { exchange } of everyExchange(review)) {
    const limit = exchange.limits.idleSeconds;
    if (limit.is !== 'known' || limit.value !== 0 || limit.at === undefined) continue;
    if (!review.open(exchange, 'idle') || remarked.has(startOf(limit.at))) continue;
    yield {
      kind: 'zero',
      severity: 'error',
      exchange,
      at: limit.at,
      need: 'idle',
      explains: ['idle', 'route'],
      say: () =>
        `${settingOf(review.gateway, limit, '0 s')} does not mean “never” but “at once”: the proxy gives up on Pulse before it can answer, with 504 for pages and a closed connection for sockets.`,
    };
  }
}

function startOf({ file, start }: Place): string {
  return `${file} ${start}`;
}

function judged(review: Review, noted: Noted): Report {
  const { effect, need = 'idle' } = noted.remark;
  if (effect === 'harmless') return reportOf(noted, 'info');
  const verdicts = noted.exchanges.flatMap((exchange) => idleVerdict(review.pulse, exchange) ?? []);
  const breaks = effect === 'breaks' || verdicts.some((verdict) => verdict.severity === 'error');
  const [tightest] = verdicts.toSorted((a, b) => a.limit.value - b.limit.value);
  const report = reportOf(noted, breaks ? 'error' : 'warning');
  if (tightest === undefined) return effect === 'breaks' ? { ...report, explains: ['idle'] } : report;
  const inForce = `What is in force closes a silent WebSocket after ${seconds(tightest.limit.value)}.`;
  return { ...report, message: `${report.message} ${inForce}`, explains: ['idle'], need };
}
