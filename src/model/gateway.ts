import type { Place } from '../text/place.ts';
import type { SourceFile } from '../text/source.ts';
import type { Exchange, Target } from './exchange.ts';
import type { Need, Remedy } from './need.ts';
import type { Remark } from './remark.ts';
import type { PulseRequest } from './request.ts';

/**
 * The common AST: one proxy process, at one version, as its config makes it.
 * `sites` say what is written and where; `exchange` says what follows from it.
 */
export interface Gateway {
  readonly dialect: string;
  readonly version: string;
  /** Every file that was read for it, named or reached. */
  readonly files: readonly SourceFile[];
  /** False when the main config around these files cannot be seen. */
  readonly complete: boolean;
  readonly sites: readonly Site[];
  readonly remarks: readonly Remark[];
  /** Would the proxy start; null when an unseen part decides. */
  readonly loads: boolean | null;
  /** What was assumed about the unseen, each a sentence, said once. */
  readonly assumes: readonly string[];
  readonly abilities: Abilities;
  /** Pulse's own container, where a compose file shows it. */
  readonly pulse?: PulseContainer;
  exchange(request: PulseRequest): Exchange;
  /**
   * What would become of a request that ends here for its target's sake, were Pulse there to answer: the headers and limits
   * it would then meet. Undefined where no target is written.
   */
  answered?(exchange: Exchange): Exchange | undefined;
  /** How the needs are met together where this exchange is governed; undefined when this dialect has no such thing. */
  remedy(needs: readonly Need[], exchange: Exchange): Remedy | undefined;
}

/** What a stock build of the proxy can do at all; a rule never asks for what it cannot. */
export interface Abilities {
  readonly rateLimit: boolean;
  readonly responseHeaders: boolean;
  /** The proxy itself can listen with TLS. */
  readonly tls: boolean;
}

/** A virtual host, a frontend, a site address, a router's host, a tunnel hostname. */
export interface Site {
  /** Names it answers to, in order, as written. Empty for a catch-all. */
  readonly names: readonly SiteName[];
  readonly listeners: readonly Listener[];
  readonly routes: readonly Route[];
  /** The keyword and arguments that open it. */
  readonly at: Place;
  /** False where no route leads to a port, which may be known without asking for the routes. Left out: they tell. */
  readonly mayLeadTo?: (port: number) => boolean;
}

export interface SiteName {
  readonly text: string;
  /** False for patterns, wildcards and placeholders like `_`: no URL can be made of them. */
  readonly literal: boolean;
  readonly at: Place;
}

export interface Listener {
  readonly scheme: 'http' | 'https';
  readonly port: number;
  /** Undefined: every local address. */
  readonly address?: string;
  readonly at?: Place;
  readonly assumed?: true;
}

/** One way through a site, as written: what it matches and where it leads. */
export interface Route {
  readonly match: string;
  readonly at: Place;
  readonly targets: readonly Target[];
  /** Names along the way (upstream, backend, router, service, container), by which Pulse may be recognised. */
  readonly labels: readonly string[];
}

/** Facts about Pulse's container that a compose file shows. */
export interface PulseContainer {
  readonly at: Place;
  readonly name: string;
  /** Null where it is set in a way that cannot be read: by the shell, or in a file that is not there. */
  readonly port: number | null;
  /** Null as `port` is. */
  readonly https: boolean | null;
  readonly trustedProxyCidrs: { readonly value: string | null; readonly at: Place } | null;
  /** Null where unset. */
  readonly allowedOrigins: string | null;
  /** Where ALLOWED_ORIGINS may be set in a way that cannot be read. */
  readonly originsUnseen?: Place;
}
