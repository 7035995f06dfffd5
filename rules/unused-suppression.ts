import type { Rule } from './rule.ts';

export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  severity: 'warning',
  summary: 'A disable comment suppresses nothing.',
  catches:
    '`# pulse-lint-disable-next-line`, `-disable-line` and `-disable-file` comments whose rule reports nothing there, or that name a rule that does not exist.',
  why: 'The mistake it excused is gone, or the comment stands on another line than it was meant for. Left in place it would hide the next mistake.',
  needs: [],
  tags: ['suppression'],
  // Only the engine sees which comments took effect; it reports under this name.
  check: () => [],
};
