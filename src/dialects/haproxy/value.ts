import type { Cause } from '../../model/fact.ts';

/**
 * What a sample expression yields for one request. A header named several times gives several values, and an ACL is
 * true when one of them matches.
 */
export type Value =
  | { readonly is: 'known'; readonly texts: readonly string[] }
  | { readonly is: 'none' }
  | Doubt;

/**
 * What the config alone cannot say. The kind tells what the value turns on: `address`, `rate`, `login` and `certificate`
 * are gates that Pulse's users pass; anything else leaves the answer open.
 */
export interface Doubt {
  readonly is: 'unsure';
  readonly kind: 'address' | 'rate' | 'login' | 'certificate' | 'body' | 'chance' | 'other';
  readonly because: Cause;
}

export type Verdict = boolean | Doubt;

export const none: Value = { is: 'none' };

export function known(...texts: readonly string[]): Value {
  return texts.length === 0 ? none : { is: 'known', texts };
}

export function flag(on: boolean): Value {
  return known(on ? '1' : '0');
}

export function unsure(kind: Doubt['kind'], because: Cause): Doubt {
  return { is: 'unsure', kind, because };
}

export function isDoubt(verdict: Verdict | Value): verdict is Doubt {
  return typeof verdict === 'object' && verdict.is === 'unsure';
}

export function not(verdict: Verdict): Verdict {
  return isDoubt(verdict) ? verdict : !verdict;
}

/** One false decides; otherwise the first doubt does. */
export function every(verdicts: Iterable<Verdict>): Verdict {
  let doubt: Doubt | undefined;
  for (const verdict of verdicts) {
    if (verdict === false) return false;
    if (isDoubt(verdict)) doubt ??= verdict;
  }
  return doubt ?? true;
}

export function some(verdicts: Iterable<Verdict>): Verdict {
  let doubt: Doubt | undefined;
  for (const verdict of verdicts) {
    if (verdict === true) return true;
    if (isDoubt(verdict)) doubt ??= verdict;
  }
  return doubt ?? false;
}
