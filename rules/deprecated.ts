import { reportOf, trafficRemarks } from './remarks.ts';
import type { Rule } from './rule.ts';

export const deprecated: Rule = {
  id: 'deprecated',
  severity: 'info',
  summary: 'A setting still works but is on its way out.',
  catches:
    'Directives, labels and options that a newer release warns about, ignores or refuses: nginx’s `listen … http2` since 1.25.1, Traefik 1 labels, HAProxy’s `option http-tunnel`.',
  why: 'Nothing is wrong today. After an upgrade the proxy warns, does without it, or does not start. The guide’s nginx example has `listen 443 ssl http2`; newer nginx wants `http2 on` on a line of its own.',
  needs: [],
  tags: ['config'],
  *check(review) {
    for (const noted of trafficRemarks(review, 'outdated')) yield reportOf(noted, 'info');
  },
};
