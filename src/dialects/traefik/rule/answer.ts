import type { Cause } from '../../../model/fact.ts';

/**
 * Whether a rule matches a request, as far as it can be known. A `maybe` that rests on nothing but an unresolved variable
 * in a host name says how well the rest of that name fits, so that the likeliest of several can be taken.
 */
export type Answer =
  | { readonly is: 'yes' }
  | { readonly is: 'no' }
  | { readonly is: 'maybe'; readonly because: Cause; readonly host?: HostGuess };

export interface HostGuess {
  readonly text: string;
  readonly fit: number;
}

export const YES: Answer = { is: 'yes' };
export const NO: Answer = { is: 'no' };

export function answer(matches: boolean): Answer {
  return matches ? YES : NO;
}

export function both(left: Answer, right: Answer): Answer {
  if (left.is === 'no' || right.is === 'no') return NO;
  if (left.is === 'yes') return right;
  if (right.is === 'yes') return left;
  return left.host === undefined ? left : right;
}

export function either(left: Answer, right: Answer): Answer {
  if (left.is === 'yes' || right.is === 'yes') return YES;
  if (left.is === 'no') return right;
  if (right.is === 'no') return left;
  return (left.host?.fit ?? -1) >= (right.host?.fit ?? -1) ? left : right;
}

export function opposite(of: Answer): Answer {
  if (of.is === 'maybe') return { is: 'maybe', because: of.because };
  return of.is === 'yes' ? NO : YES;
}
