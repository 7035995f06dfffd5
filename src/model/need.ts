import type { Place } from '../text/place.ts';

/** What Pulse needs from the proxy: rules ask for it, a dialect knows how it is written. */
export type Need =
  | 'upgrade'
  | 'upstream-http'
  | 'idle'
  | 'timeouts'
  | 'lifetime'
  | 'host'
  | 'proto'
  | 'client-address'
  | 'unbuffered'
  | 'buffers'
  | 'body'
  | 'path'
  | 'https'
  | 'redirect'
  | 'security-headers'
  | 'hide-version'
  | 'rate-limit'
  | 'socket-rate'
  | 'no-cors'
  | 'socket-route'
  | 'agent-bypass'
  | 'http-mode'
  | 'target';

/** Lines that go to the end of a block. */
export interface Paste {
  readonly block: string;
  readonly into: Place;
}

/**
 * How a dialect meets a need: a sentence for the finding, and the lines to paste.
 * Pasting means: take out `replaces`, then put `block` at the end of the block `into` (or at the end of the file), and do so
 * with `also`, where one need is met in several places.
 */
export interface Remedy {
  /** Imperative, in the reader's notation: "Write `proxy_read_timeout 3600s;` in this location." */
  readonly help: string;
  readonly block?: string;
  readonly into?: Place;
  readonly replaces: readonly Place[];
  readonly also?: readonly Paste[];
}

/** A dialect's part of a rule's page. */
export interface HowTo {
  readonly text: string;
  readonly bad?: string;
  readonly good?: string;
}
