import type { Exchange } from '../src/model/exchange.ts';
import type { Gateway, Site } from '../src/model/gateway.ts';
import type { Need } from '../src/model/need.ts';
import type { Related } from '../src/model/remark.ts';
import type { Front } from '../src/model/request.ts';
import type { Place } from '../src/text/place.ts';

export type Severity = 'error' | 'warning' | 'info';

export type PulseVersion = 4 | 5 | 6;

/** One question about what happens to Pulse's requests. */
export interface Rule {
  readonly id: string;
  /** Its usual severity; a report may carry another one. */
  readonly severity: Severity;
  /** One sentence ending with a period: what it catches. */
  readonly summary: string;
  /** The page's first two parts, in Markdown; the part per proxy comes from the dialects, by `needs`. */
  readonly catches: string;
  readonly why: string;
  /** What a finding asks for: the remedies and how-tos that belong to this rule. */
  readonly needs: readonly Need[];
  readonly tags: readonly string[];
  /** For rules about security alone: GitHub's scale, "0.1" to "10.0". */
  readonly securitySeverity?: string;
  check(review: Review): Iterable<Report>;
}

/** One gateway at one version, with what it does to Pulse's requests. */
export interface Review {
  readonly gateway: Gateway;
  readonly sites: readonly ReviewedSite[];
  readonly pulse: PulseVersion;
  readonly front: Front;
  /** The public name and port, where the reader named them (`--host`). */
  readonly host?: PublicHost;
  /** The address Pulse listens on, where the reader named it (`--upstream`). */
  readonly upstream?: { readonly host: string; readonly port: number };
  /** Files were named outright: silence about Pulse is worth a word. */
  readonly expectsPulse: boolean;
  /** False once a finding of an earlier rule accounts for this aspect of the exchange. */
  open(exchange: Exchange, aspect: Aspect): boolean;
}

export interface PublicHost {
  readonly name: string;
  readonly port: number | null;
}

/** A site that leads to Pulse, and its exchanges: those of every listener, in the order of `pulseRequests`. */
export interface ReviewedSite {
  readonly site: Site;
  readonly index: number;
  readonly sign: Sign;
  readonly exchanges: readonly Exchange[];
}

/** By what a site was taken for Pulse's. */
export interface Sign {
  readonly by: 'port' | 'container' | 'upstream' | 'name' | 'host' | 'only-site';
  readonly text: string;
}

/**
 * What a finding may account for, so that the rules of its consequences stay silent for those exchanges:
 * - route: where the request goes at all
 * - the others: what one rule asks of an exchange that does get there
 */
export type Aspect =
  | 'route'
  | 'target'
  | 'upgrade'
  | 'host'
  | 'proto'
  | 'client-address'
  | 'idle'
  | 'buffering'
  | 'security-headers';

export interface Report {
  readonly severity?: Severity;
  /** First sentence: what is wrong, with the value quoted. Then why it matters to Pulse. */
  readonly message: string;
  /** What to write instead, where the gateway's remedy for `need` does not say it. */
  readonly help?: string;
  readonly at: Place;
  readonly related?: readonly Related[];
  /** The exchanges it is about; their URLs are shown. */
  readonly exchanges?: readonly Exchange[];
  /** It rests on what the unseen parent config is assumed to be. */
  readonly assumed?: boolean;
  /** The remedy to show, asked of the gateway for the first exchange. */
  readonly need?: Need;
  /** What it accounts for, for its exchanges. */
  readonly explains?: readonly Aspect[];
}
