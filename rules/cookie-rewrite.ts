import { reportOf, trafficRemarks } from './remarks.ts';
import type { Rule } from './rule.ts';

export const cookieRewrite: Rule = {
  id: 'cookie-rewrite',
  severity: 'warning',
  summary: 'The proxy rewrites the path or domain of Pulse’s cookies.',
  catches:
    'Rewriting of cookie paths or domains (`proxy_cookie_path`, `ProxyPassReverseCookieDomain` and the like) that changes what Pulse sends.',
  why: 'On HTTPS Pulse’s session cookie is named `__Host-pulse_session`. A browser takes a cookie of that prefix only with path `/` and without a domain: rewritten, it is dropped in silence, and the login page comes back after every login.',
  needs: [],
  tags: ['login'],
  *check(review) {
    for (const noted of trafficRemarks(review, 'cookie')) {
      yield reportOf(noted, noted.remark.effect === 'harmless' ? 'info' : 'warning');
    }
  },
};
