import { reportOf, trafficRemarks } from './remarks.ts';
import type { Rule } from './rule.ts';

export const exposedSurface: Rule = {
  id: 'exposed-surface',
  severity: 'info',
  summary: 'Something next to Pulse is open that need not be.',
  catches:
    'Pulse’s metrics port (9091), the proxy’s own dashboard or API, or an open forward proxy, reachable by the same way as Pulse.',
  why: 'None of it is needed to use Pulse, and each tells a stranger about the systems behind it. An open forward proxy is found and abused within hours.',
  needs: [],
  tags: ['security'],
  securitySeverity: '4.0',
  *check(review) {
    for (const noted of trafficRemarks(review, 'exposed')) {
      yield reportOf(noted, noted.remark.effect === 'breaks' ? 'warning' : 'info');
    }
  },
};
