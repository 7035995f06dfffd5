import { reportOf, trafficRemarks } from './remarks.ts';
import type { Rule } from './rule.ts';

export const proxyAuthTrust: Rule = {
  id: 'proxy-auth-trust',
  severity: 'warning',
  summary: 'A header that says who the user is can come from the client.',
  catches:
    'Identity headers for Pulse’s proxy login (`X-Proxy-Secret`, a user or role header) that are added beside the client’s instead of replacing them, or filled from a variable that nothing sets.',
  why: 'Pulse reads the first value of such a header. Where the client’s own copy comes first, anybody who knows the header’s name and the secret’s place can be anybody; where the value is empty, nobody is logged in.',
  needs: [],
  tags: ['login', 'security'],
  securitySeverity: '6.0',
  *check(review) {
    for (const noted of trafficRemarks(review, 'identity')) {
      yield reportOf(noted, noted.remark.effect === 'harmless' ? 'info' : 'warning');
    }
  },
};
