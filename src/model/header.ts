import type { Place } from '../text/place.ts';
import type { Cause } from './fact.ts';

/** What a request header holds when it reaches Pulse, whatever words the config uses for it. */
export type Carries =
  | 'client-host'
  | 'client-hostname'
  | 'upstream-host'
  | 'server-name'
  | 'client-ip'
  | 'client-ip-appended'
  | 'client-ip-twice'
  | 'client-ip-port'
  | 'client-scheme'
  | 'client-supplied'
  | 'constant'
  | 'empty'
  | 'absent'
  | 'unknown';

/** One header line towards Pulse. A name may occur twice when the proxy really sends two lines. */
export interface RequestHeader {
  /** Lower-case. */
  readonly name: string;
  readonly carries: Carries;
  /** For `client-supplied`: what it carries of a client that sends no such header itself, as browsers do not. */
  readonly otherwise?: Carries;
  /** As written in the config; for `constant` the text that Pulse reads. */
  readonly value?: string;
  /** Where the config sets it; absent when the proxy does it by itself or the client's own copy passes. */
  readonly at?: Place;
  /** The words that set it, in the reader's notation: `proxy_set_header Host`. */
  readonly directive?: string;
  /** True when the unseen parent config could set it otherwise. */
  readonly assumed?: true;
  /** Why it is `unknown`. */
  readonly because?: Cause;
}

/** A header the proxy puts on responses; `success` leaves error statuses without it. */
export interface ResponseHeader {
  /** Lower-case. */
  readonly name: string;
  /** The text, or null where it cannot be decided. */
  readonly value: string | null;
  readonly when: 'success' | 'always';
  /** `add` leaves what Pulse sent beside it, `replace` does not, `default` yields to it. */
  readonly mode: 'add' | 'replace' | 'default';
  readonly at?: Place;
}

export interface RemovedHeader {
  readonly name: string;
  readonly at?: Place;
}

export interface ResponseHeaders {
  readonly added: readonly ResponseHeader[];
  readonly removed: readonly RemovedHeader[];
}

/** The lines of one name that Pulse reads, in order; lines known to be empty or absent are left out. */
export function linesOf(headers: readonly RequestHeader[], name: string): readonly RequestHeader[] {
  return headers.filter(
    (header) => header.name === name && header.carries !== 'absent' && header.carries !== 'empty',
  );
}

/** The first line of a name, or the entry that says it is absent. */
export function headerNamed(headers: readonly RequestHeader[], name: string): RequestHeader | undefined {
  return linesOf(headers, name)[0] ?? headers.find((header) => header.name === name);
}
