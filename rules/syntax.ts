import { remarksAbout, reportOf } from './remarks.ts';
import type { Rule } from './rule.ts';

export const syntax: Rule = {
  id: 'syntax',
  severity: 'error',
  summary: 'The file does not parse.',
  catches:
    'A quote or block that is never closed, a missing terminator, a word where none may stand. The finding names the position and what was expected there.',
  why: 'A proxy that cannot read its config does not start, or goes on with the old one after a reload. What stands behind the mistake is judged as far as it can be read, so other findings may change once it is mended.',
  needs: [],
  tags: ['config'],
  *check(review) {
    for (const noted of remarksAbout(review, 'syntax')) yield reportOf(noted, 'error');
  },
};
