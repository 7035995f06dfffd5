import { remarksAbout, reportOf } from './remarks.ts';
import type { Aspect, Rule } from './rule.ts';

/** Of a part that is dropped for it, with what would have answered. */
const LOST: readonly Aspect[] = ['route', 'target', 'upgrade'];

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
    for (const noted of remarksAbout(review, 'syntax'))
      yield { ...reportOf(noted, 'error'), ...(noted.exchanges.length > 0 ? { explains: LOST } : {}) };
  },
};
