import type { Exchange } from '../src/model/exchange.ts';
import { idleVerdict } from './idle-timeout.ts';
import { type Noted, reportOf, trafficRemarks } from './remarks.ts';
import type { Report, Rule, Severity } from './rule.ts';

export const ineffectiveTimeout: Rule = {
  id: 'ineffective-timeout',
  severity: 'warning',
  summary: 'A timeout does not do what its author meant.',
  catches:
    'A number without a unit that the proxy reads as milliseconds (HAProxy) or a unit that it ignores (Apache reads `Timeout 5m` as five seconds); a timeout in a section that does not use it (`timeout client` in a backend, `timeout tunnel` in a frontend); timeouts that are missing altogether; `proxy_read_timeout 0`, which is not “never” but “at once”; a connect timeout longer than the system’s own.',
  why: 'The limit that is really in force is another one, often the default. Where that one cuts Pulse’s sockets, or `0` cuts everything, it is an error; where nothing comes of it, an info.\n\nThe published guide has two: HAProxy ignores `timeout client` in its backend, and nginx’s `proxy_connect_timeout 7d` cannot exceed about 75 s.',
  needs: ['idle'],
  tags: ['timeouts'],
  *check(review) {
    for (const noted of trafficRemarks(review, 'no-effect')) yield judged(noted);
  },
};

function judged(noted: Noted): Report {
  const { effect } = noted.remark;
  if (effect === 'harmless') return reportOf(noted, 'info');
  const verdicts = noted.exchanges.map((exchange: Exchange) => idleVerdict(exchange)?.severity);
  const severity: Severity = effect === 'breaks' || verdicts.includes('error') ? 'error' : 'warning';
  return {
    ...reportOf(noted, severity),
    explains: noted.exchanges.length > 0 ? ['idle'] : [],
    ...(verdicts.some((verdict) => verdict !== undefined) ? { need: 'idle' as const } : {}),
  };
}
