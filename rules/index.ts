import type { Rule } from './rule.ts';

/** Every rule, in the order in which they speak: causes before their consequences. */
export const rules: readonly Rule[] = [];
