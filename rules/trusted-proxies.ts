import { reportOf, trafficRemarks } from './remarks.ts';
import type { Report, Review, Rule } from './rule.ts';
import { everyExchange } from './traffic.ts';

export const trustedProxies: Rule = {
  id: 'trusted-proxies',
  severity: 'info',
  summary: 'Pulse does not trust the proxy’s forwarded headers, or trusts everybody’s.',
  catches:
    'A compose file that shows Pulse’s environment without `PULSE_TRUSTED_PROXY_CIDRS`. A range that holds every address is an error: Pulse refuses to start with it.',
  why: 'Pulse 6 reads `X-Forwarded-For`, `-Proto` and `-Host` only from proxies in that list, and it is empty by default. Until it names the proxy, all visitors share one rate limit and one login lockout, cookies are not marked Secure and single sign-on returns to `http://` (unless `PULSE_PUBLIC_URL` is set). Sockets work either way.',
  needs: [],
  tags: ['headers', 'security'],
  securitySeverity: '3.0',
  *check(review) {
    const report = judged(review);
    if (report !== undefined) yield report;
    for (const noted of trafficRemarks(review, 'trust')) {
      yield reportOf(noted, noted.remark.effect === 'harmless' ? 'info' : 'warning');
    }
  },
};

const VARIABLE = 'PULSE_TRUSTED_PROXY_CIDRS';

function judged(review: Review): Report | undefined {
  const { pulse } = review.gateway;
  if (pulse === undefined || review.sites.length === 0) return undefined;
  const exchanges = [...everyExchange(review)]
    .map(({ exchange }) => exchange)
    .filter((exchange) => exchange.request.role === 'page');
  const setting = pulse.trustedProxyCidrs;
  if (setting === null) {
    return {
      severity: 'info',
      message: `\`${pulse.name}\` has no ${VARIABLE}: Pulse ignores the forwarded headers, so all visitors share the proxy’s address for rate limits and login lockouts, and cookies are not marked Secure.`,
      help: `Set ${VARIABLE} to the proxy’s address or its Docker network, such as \`172.18.0.0/16\`.`,
      at: pulse.at,
      exchanges,
    };
  }
  const wildcard = ranges(setting.value).find((range) => /\/0+$/.test(range));
  if (wildcard === undefined) return undefined;
  return {
    severity: 'error',
    message: `${VARIABLE} holds \`${wildcard}\`, which is every address. Pulse refuses to start with it.`,
    help: 'Name the proxy’s own address or its Docker network.',
    at: setting.at,
    exchanges,
  };
}

function ranges(value: string | null): readonly string[] {
  return (value ?? '').split(',').map((range) => range.trim());
}
