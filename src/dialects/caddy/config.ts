import type { Remark } from '../../model/remark.ts';
import type { Place } from '../../text/place.ts';

/**
 * Caddy's config as it runs it, whether it was written as a Caddyfile or as JSON: servers with ordered routes of handlers
 * (caddyhttp.App). Placeholders are in their long form.
 */
export interface Config {
  readonly version: string;
  readonly servers: readonly Server[];
  readonly httpPort: number;
  readonly httpsPort: number;
  /** In the order in which Caddy would come upon them; it stops at the first refusal. */
  readonly remarks: readonly Remark[];
  /** Something that decides could not be read. */
  readonly hidden: boolean;
}

export interface Server {
  readonly listens: readonly Listen[];
  readonly routes: readonly Route[];
  /** What errors are answered with. */
  readonly errors: readonly Route[];
  /** TLS is switched on by a connection policy of its own. */
  readonly hasTlsPolicy: boolean;
  /** Certificates are loaded or obtained for names that the config does not tell. */
  readonly anyCertificate: boolean;
  readonly automatic: AutomaticHttps;
  readonly protocols: readonly string[] | undefined;
  readonly trustedProxies: TrustedProxies | undefined;
  readonly namedRoutes: ReadonlyMap<string, Route>;
  readonly sites: readonly ServedSite[];
}

export interface AutomaticHttps {
  readonly off: boolean;
  readonly redirects: boolean;
  /** Hosts it leaves alone. */
  readonly skip: readonly string[];
}

export interface Listen {
  readonly network: string;
  readonly host: string;
  readonly port: number;
  readonly at: Place;
}

/** A part of a server that its author thinks of as one site. */
export interface ServedSite {
  readonly names: readonly { readonly text: string; readonly at: Place }[];
  readonly at: Place;
  /** The routes that it is; none where it is the whole server. */
  readonly routes: readonly Route[];
  /** For names that are told apart inside of another site, as in a block for a wildcard: that site. */
  readonly within?: ServedSite;
}

export interface TrustedProxies {
  readonly ranges: readonly string[];
  readonly at: Place;
}

export interface Route {
  readonly group: string | undefined;
  /** Any of them; none is every request. */
  readonly matchers: readonly MatcherSet[];
  readonly handlers: readonly Handler[];
  readonly terminal: boolean;
  /** The keyword and arguments that make it. */
  readonly at: Place;
  readonly text: string;
}

/** All of them. */
export type MatcherSet = readonly Matcher[];

export type Matcher =
  | { readonly kind: 'path'; readonly patterns: readonly string[] }
  | { readonly kind: 'host'; readonly names: readonly string[] }
  | { readonly kind: 'method'; readonly methods: readonly string[] }
  | { readonly kind: 'protocol'; readonly protocol: string }
  | { readonly kind: 'header'; readonly fields: readonly HeaderField[] }
  | {
      readonly kind: 'header_regexp';
      readonly fields: readonly {
        readonly name: string;
        readonly field: string;
        readonly pattern: string;
      }[];
    }
  | { readonly kind: 'path_regexp'; readonly name: string; readonly pattern: string }
  | { readonly kind: 'query'; readonly wanted: readonly (readonly [string, readonly string[]])[] }
  | { readonly kind: 'vars'; readonly wanted: readonly (readonly [string, readonly string[]])[] }
  | { readonly kind: 'not'; readonly sets: readonly MatcherSet[] }
  | {
      readonly kind: 'vars_regexp';
      readonly name: string;
      readonly variable: string;
      readonly pattern: string;
    }
  /** CEL; `name` is what patterns in it are called by. */
  | { readonly kind: 'expression'; readonly text: string; readonly name: string }
  | ({ readonly kind: 'file' } & FileChoice)
  /** The client's address or certificate. */
  | { readonly kind: 'client'; readonly name: string }
  | { readonly kind: 'other'; readonly name: string };

/** The first of these files that is there (modules/caddyhttp/fileserver/matcher.go). */
export interface FileChoice {
  readonly tries: readonly string[];
  /** The last one is taken without a look. */
  readonly fallsBack: boolean;
}

/** Undefined values: the field must be absent; none: it must be there. */
export interface HeaderField {
  readonly name: string;
  readonly values: readonly string[] | undefined;
}

interface Placed {
  readonly at: Place;
  /** As it is written, in one line. */
  readonly text: string;
}

export type Handler = Placed &
  (
    | { readonly kind: 'subroute'; readonly routes: readonly Route[]; readonly errors: readonly Route[] }
    | ({ readonly kind: 'reverse_proxy' } & ReverseProxy)
    | ({ readonly kind: 'rewrite' } & Rewrite)
    | ({ readonly kind: 'headers' } & HeaderChanges)
    | ({ readonly kind: 'respond' } & Respond)
    | { readonly kind: 'error'; readonly status: string }
    | { readonly kind: 'authentication'; readonly scheme: 'basic' | 'other' }
    | { readonly kind: 'request_body'; readonly limit: Setting<number> | undefined }
    | { readonly kind: 'file_server'; readonly passesOn: boolean }
    | { readonly kind: 'invoke'; readonly name: string }
    | { readonly kind: 'vars'; readonly values: Readonly<Record<string, string>> }
    | ({ readonly kind: 'map' } & Mapping)
    /** Passes an intercepted answer on after all, from inside a `handle_response`. */
    | { readonly kind: 'copy_response'; readonly status: string | undefined }
    /** Puts headers of the intercepted answer on; undefined is all of them. */
    | { readonly kind: 'copy_response_headers'; readonly names: readonly string[] | undefined }
    /** Answers by itself, with something Pulse would not. */
    | { readonly kind: 'answer'; readonly name: string; readonly status: number }
    /** Leaves routing alone. */
    | { readonly kind: 'pass'; readonly name: string }
    /** Of a plugin, or one whose effect depends on what cannot be seen. */
    | { readonly kind: 'plugin'; readonly name: string }
  );

export type HandlerOf<K extends Handler['kind']> = Extract<Handler, { readonly kind: K }>;

/** Placeholders whose values depend on another text. */
export interface Mapping {
  readonly source: string;
  /** Their names, without braces. */
  readonly destinations: readonly string[];
  readonly lines: readonly {
    readonly text: string;
    readonly isPattern: boolean;
    /** One for each destination; null leaves it to the lines below. */
    readonly outputs: readonly (string | null)[];
  }[];
  readonly defaults: readonly string[];
}

export interface Rewrite {
  readonly method?: string;
  readonly uri?: string;
  readonly stripPrefix?: string;
  readonly stripSuffix?: string;
  readonly substrings?: readonly {
    readonly find: string;
    readonly replace: string;
    readonly limit: number;
  }[];
  readonly patterns?: readonly { readonly find: string; readonly replace: string }[];
  readonly query?: QueryOps;
}

/** In the order in which they are done (rewrite/rewrite.go, queryOps). */
export interface QueryOps {
  readonly rename: readonly QueryOp[];
  readonly set: readonly QueryOp[];
  readonly add: readonly QueryOp[];
  readonly replace: readonly { readonly pattern: string; readonly by: string; readonly plain: boolean }[];
  readonly remove: readonly string[];
}

export interface QueryOp {
  readonly key: string;
  readonly value: string;
}

/** What is done to a set of headers, in the order in which it is done. */
export interface HeaderOps {
  readonly add: readonly HeaderValue[];
  readonly set: readonly HeaderValue[];
  readonly remove: readonly HeaderName[];
  readonly replace: readonly (HeaderName & {
    readonly pattern: string;
    readonly plain: boolean;
    readonly by: string;
  })[];
}

export interface HeaderName {
  readonly name: string;
  readonly at: Place;
  /** `header_up -Connection`. */
  readonly directive: string;
}

export interface HeaderValue extends HeaderName {
  readonly value: string;
}

export interface ResponseOps extends HeaderOps {
  readonly deferred: boolean;
  /** The answers it is meant for; undefined for all. */
  readonly onlyFor: ResponseMatcher | undefined;
  /** Headers that must be absent. */
  readonly unlessPresent: readonly string[];
}

export interface HeaderChanges {
  readonly request: HeaderOps | undefined;
  readonly response: ResponseOps | undefined;
}

export interface Respond {
  /** Undefined: 200, or that of an error at hand. */
  readonly status: string | undefined;
  readonly location: string | undefined;
  readonly abort: boolean;
}

export interface ReverseProxy {
  readonly upstreams: readonly Upstream[];
  /** Found out while it runs. */
  readonly dynamic: DynamicUpstreams | undefined;
  readonly transport: Transport;
  readonly requestHeaders: HeaderOps | undefined;
  readonly responseHeaders: ResponseOps | undefined;
  readonly rewrite: Rewrite | undefined;
  /** Response bodies are read before they are passed on. */
  readonly buffersResponses: Setting<number | true> | undefined;
  readonly streamTimeout: Setting<number> | undefined;
  readonly trusts: TrustedProxies | undefined;
  readonly intercepts: readonly Interception[];
  readonly healthCheck: HealthCheckSettings | undefined;
  /** The name of the cookie by which clients keep their upstream. */
  readonly setsCookie: string | undefined;
  /** The directive that it was written as. */
  readonly shorthand: 'forward_auth' | 'php_fastcgi' | undefined;
}

export interface Setting<T> {
  readonly value: T;
  readonly directive: string;
  readonly at: Place;
}

export interface Upstream {
  /** `host:port`, `unix//path`; with placeholders where it was written with them. */
  readonly dial: string;
  readonly at: Place;
}

/** SRV records, A records, or a plugin. */
export interface DynamicUpstreams {
  readonly text: string;
  readonly at: Place;
  /** The name whose addresses are asked for, and the port; undefined where the answer tells. */
  readonly host: string | undefined;
  readonly port: string | undefined;
}

export interface ResponseMatcher {
  /** Status codes or classes (`2` is 2xx); none is every one. */
  readonly statuses: readonly number[];
  /** All of them. */
  readonly headers: readonly HeaderField[];
}

/** A `handle_response`: what is done instead of passing the answer on. */
export interface Interception {
  /** Undefined: every response. */
  readonly match: ResponseMatcher | undefined;
  readonly routes: readonly Route[];
  /** Only the status is replaced. */
  readonly status: string | undefined;
}

export interface Transport {
  readonly protocol: string;
  readonly tls: { readonly verifies: boolean; readonly at: Place } | undefined;
  readonly versions: Setting<readonly string[]> | undefined;
  readonly readTimeout: Setting<number> | undefined;
  readonly mostHeaderBytes: Setting<number> | undefined;
  readonly compression: boolean;
  /** Otherwise every request has a connection of its own and says so. */
  readonly keepsAlive: boolean;
}

export interface HealthCheckSettings {
  readonly path: string;
  readonly method: string;
  readonly status: number | undefined;
  readonly at: Place;
}

export const NO_OPS: HeaderOps = { add: [], set: [], remove: [], replace: [] };

export const PLAIN_TRANSPORT: Transport = {
  protocol: 'http',
  tls: undefined,
  versions: undefined,
  readTimeout: undefined,
  mostHeaderBytes: undefined,
  compression: true,
  keepsAlive: true,
};
