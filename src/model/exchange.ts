import type { Place } from '../text/place.ts';
import type { Cause, Fact } from './fact.ts';
import type { RequestHeader, ResponseHeaders } from './header.ts';
import type { Remark } from './remark.ts';
import type { PulseRequest } from './request.ts';

/** What one proxy, at one version, does with one request: the common currency of dialects, rules and reports. */
export interface Exchange {
  readonly request: PulseRequest;
  /** Index in `Gateway.sites` of the site that takes the request; undefined when no listener does. */
  readonly site: number | undefined;
  readonly outcome: Outcome;
  /** Whether the handshake reaches Pulse as one. Not asked for other requests, but see `forcesUpgrade`. */
  readonly upgrade: Upgrade;
  /** The proxy makes an upgrade out of a request that did not ask for one; where it is told to. */
  readonly forcesUpgrade?: Place;
  /** The HTTP version of the hop to Pulse. */
  readonly upstreamHttp: Fact<'1.0' | '1.1' | '2' | '3'>;
  readonly requestHeaders: readonly RequestHeader[];
  readonly responseHeaders: ResponseHeaders;
  readonly limits: Limits;
  readonly buffers: Buffers;
  /** A chunked response of small chunks, without X-Accel-Buffering, is held back. */
  readonly responseBuffered: Fact<boolean>;
  /** The response names the proxy's version. */
  readonly showsVersion: Fact<boolean>;
  readonly gates: readonly Gate[];
  /** Remarks that concern this exchange alone; those of a whole file or process stand on the gateway. */
  readonly remarks: readonly Remark[];
  /** The innermost block that governs the request (its keyword and arguments): what is missing is anchored here. */
  readonly route?: Place;
  /** How the proxy came here, in order. */
  readonly steps: readonly Step[];
}

export type Outcome =
  | { readonly kind: 'proxied'; readonly targets: readonly Target[] }
  | { readonly kind: 'redirected'; readonly status: number; readonly to: Fact<string>; readonly at?: Place }
  | {
      readonly kind: 'answered';
      readonly status: Fact<number>;
      readonly at?: Place;
      /** The proxy cannot ask the target that is written, whatever the status says. */
      readonly ofTarget?: true;
      /** Nothing in the config answers: the proxy sends an empty response by itself, whatever its status. */
      readonly empty?: true;
      /** A check before the target answers, such as that of a login, and lets nobody through. */
      readonly check?: true;
    }
  | { readonly kind: 'closed'; readonly at?: Place; readonly why?: string }
  | {
      readonly kind: 'unstable';
      readonly outcomes: readonly Outcome[];
      readonly at?: Place;
      readonly why?: string;
    }
  | { readonly kind: 'undecided'; readonly because: Cause };

/** Where a request is sent. `path` is the request target as Pulse receives it, still escaped, with its query. */
export interface Target {
  /** `tcp` when the hop is raw bytes: no header rule of the config applies to it. Those after it are not HTTP. */
  readonly scheme: 'http' | 'https' | 'h2c' | 'tcp' | 'fastcgi' | 'ajp' | 'scgi' | 'uwsgi' | 'ftp';
  /** A name, an address, or `unix:/path`. Unknown when a variable or template decides. */
  readonly host: Fact<string>;
  readonly port: Fact<number | null>;
  readonly path: Fact<string>;
  /** The proxy checks the certificate of an https target. */
  readonly verifies: Fact<boolean>;
  readonly check?: HealthCheck;
  /** The words that name the target. */
  readonly at?: Place;
  /** By its port or name another proxy: this one is only the hop in front of it, and Pulse is further on. */
  readonly nextHop?: true;
}

/** An active health check: a target that fails it gets no requests. */
export interface HealthCheck {
  readonly method: string;
  /** Null for a plain TCP connect. */
  readonly path: string | null;
  /** Status codes that count as healthy, as inclusive ranges. */
  readonly healthy: readonly (readonly [number, number])[];
  readonly at?: Place;
}

export type Upgrade =
  | { readonly is: 'not-asked' }
  | { readonly is: 'passed'; readonly assumed?: true }
  | { readonly is: 'lost'; readonly losses: readonly Loss[]; readonly assumed?: true }
  | { readonly is: 'undecided'; readonly because: Cause };

/**
 * One reason why the handshake does not arrive.
 * - header: Upgrade or Connection does not hold what it must
 * - host: the server behind refuses the request for its Host, whatever else it holds
 * - protocol: the HTTP version towards Pulse cannot carry it
 * - tunnel: the proxy does not tunnel, or holds the answer back
 * - answer: Pulse opens it, and what says so does not get back to the client
 * - route: the request does not get to Pulse at all
 */
export interface Loss {
  readonly kind: 'header' | 'host' | 'protocol' | 'tunnel' | 'answer' | 'route';
  /** A clause that completes "the handshake is lost because …", in the reader's notation. */
  readonly text: string;
  readonly at?: Place;
  /** For a header whose line holds a variable: what it comes to for this request. */
  readonly sends?: string;
  /** Only some clients lose it. */
  readonly client?: PulseRequest['client'];
}

/** Seconds and bytes; null is no limit. contract.md, "Trace", says what each counts. */
export interface Limits {
  readonly idleSeconds: Fact<number | null>;
  readonly clientSilentSeconds: Fact<number | null>;
  readonly upstreamSilentSeconds: Fact<number | null>;
  readonly lifetimeSeconds: Fact<number | null>;
  readonly bodyBytes: Fact<number | null>;
  readonly headerBlockBytes: Fact<number | null>;
  readonly headerLineBytes: Fact<number | null>;
}

/** The response buffers a config can set, for the proxies that have such a setting. */
export interface Buffers {
  /** Holds the response header block. */
  readonly headerBytes: Fact<number>;
  /** One of the buffers that hold the body. */
  readonly bodyBytes: Fact<number>;
}

/** Something a request must get past before it is proxied. */
export type Gate =
  | {
      readonly kind: 'auth';
      readonly scheme: 'basic' | 'forward' | 'certificate' | 'other';
      readonly at: Place;
    }
  | {
      readonly kind: 'rate';
      readonly perSecond: Fact<number>;
      /** How many requests at once pass beyond the rate. */
      readonly burst: Fact<number>;
      readonly at: Place;
    }
  | { readonly kind: 'connections'; readonly most: Fact<number>; readonly at: Place }
  | { readonly kind: 'address'; readonly at: Place }
  /** Only a relay in front that speaks the PROXY protocol gets in. */
  | { readonly kind: 'relay'; readonly at: Place }
  /** Code of a module, which may let the request through, end it, or change where it goes. */
  | { readonly kind: 'plugin'; readonly name: string; readonly at: Place }
  | { readonly kind: 'method'; readonly at: Place };

/** One decision on the way: the line that took it, quoted, and why it applied. */
export interface Step {
  readonly at: Place;
  readonly text: string;
  readonly why: string;
}
