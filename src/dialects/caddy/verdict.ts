import type { Cause } from '../../model/fact.ts';

/** What the config alone cannot say; `client`: it turns on who asks. */
export interface Doubt {
  readonly because: Cause;
  readonly client: boolean;
}

export type Verdict = boolean | Doubt;

export function isDoubt(verdict: unknown): verdict is Doubt {
  return typeof verdict === 'object' && verdict !== null && 'because' in verdict;
}

export function not(verdict: Verdict): Verdict {
  return isDoubt(verdict) ? verdict : !verdict;
}

/** False as soon as one is, whatever the others are. */
export function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.find(isDoubt) ?? true;
}

/** True as soon as one is, whatever the others are. */
export function some(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true;
  return verdicts.find(isDoubt) ?? false;
}
