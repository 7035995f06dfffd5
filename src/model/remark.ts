import type { Place } from '../text/place.ts';
import type { Cause } from './fact.ts';
import type { Need } from './need.ts';

/**
 * What only a dialect can see, handed over for a rule to judge.
 * `effect` is the dialect's knowledge (what it does to traffic); the severity is the rule's.
 */
export interface Remark {
  readonly about: About;
  readonly effect: 'breaks' | 'degrades' | 'harmless';
  readonly at: Place;
  /** What is wrong, with the value quoted: one sentence. */
  readonly text: string;
  /** Why it matters, one sentence, when `text` does not say it. */
  readonly why?: string;
  /** What to write instead, in the reader's notation. */
  readonly help?: string;
  /** What mends it, for `Gateway.remedy`, where that knows the lines. */
  readonly need?: Need;
  readonly related: readonly Related[];
  /** What the proxy drops or refuses by it; `route` for remarks on traffic alone. */
  readonly affects: 'process' | 'file' | 'container' | 'router' | 'route';
  /** For `headers-cut`: lower-case names that are lost. */
  readonly headers?: readonly string[];
  /** For `unseen`. */
  readonly cause?: Cause;
  /** True when it rests on what the unseen parent config is assumed to be. */
  readonly assumed?: true;
}

/**
 * - syntax, refused, outdated, unseen: the file itself
 * - not-http: raw TCP where HTTP is meant
 * - no-effect: a timeout that does not do what it says
 * - headers-cut: headers of an outer level dropped by an inner one
 * - never-reached: a route, rule or directive that another one always beats
 * - target: an upstream that is undefined, unreachable or contradicted
 * - cookie, cached, identity, exposed: cookie rewriting, caching, identity headers added, surfaces next to Pulse
 */
export type About =
  | 'syntax'
  | 'refused'
  | 'outdated'
  | 'unseen'
  | 'not-http'
  | 'no-effect'
  | 'headers-cut'
  | 'never-reached'
  | 'target'
  | 'cookie'
  | 'cached'
  | 'identity'
  | 'exposed'
  | 'trust';

export interface Related {
  readonly at: Place;
  readonly text: string;
}
