import type { Place } from '../text/place.ts';

/**
 * Something a config says, or leaves to the proxy.
 * - known: the value, and where it comes from. `default` is the proxy's own, in a config seen whole; `assumed` is the
 *   stock value taken because the surrounding config cannot be seen.
 * - unknown: the config decides it, but in a part that cannot be read or evaluated. No rule may rest on it.
 * - unsupported: this proxy has no such thing, which silences rules that ask for it.
 */
export type Fact<T> = Known<T> | Unknown | { readonly is: 'unsupported' };

export interface Known<T> {
  readonly is: 'known';
  readonly value: T;
  readonly origin: Origin;
  /** The directive, key or option that sets it, in the reader's own notation. */
  readonly directive?: string;
  /** Where it is written; absent for defaults. */
  readonly at?: Place;
  /** What makes it so, when that is not obvious: `the listener speaks TLS`. Completes "because …". */
  readonly why?: string;
}

export interface Unknown {
  readonly is: 'unknown';
  readonly because: Cause;
}

export type Origin = 'written' | 'inherited' | 'default' | 'assumed';

/** Why something cannot be decided; `name` is the include, variable, plugin, … as the config spells it. */
export interface Cause {
  readonly missing:
    | 'include'
    | 'parent'
    | 'variable'
    | 'plugin'
    | 'pattern'
    | 'front-hop'
    | 'file'
    | 'environment'
    | 'client';
  readonly name: string;
  readonly at?: Place;
}

export function written<T>(value: T, at: Place, directive: string): Known<T> {
  return { is: 'known', value, origin: 'written', at, directive };
}

/** The proxy's own value, or the stock one where the parent config cannot be seen (`complete` false). */
export function byDefault<T>(value: T, complete: boolean, directive?: string): Known<T> {
  const origin = complete ? 'default' : 'assumed';
  return { is: 'known', value, origin, ...(directive === undefined ? {} : { directive }) };
}

export function unknown(because: Cause): Unknown {
  return { is: 'unknown', because };
}

export const unsupported = { is: 'unsupported' } as const;

/** The value of a known fact; undefined where nothing may be concluded. */
export function knownValue<T>(fact: Fact<T>): T | undefined {
  return fact.is === 'known' ? fact.value : undefined;
}
