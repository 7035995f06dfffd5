import type { Gate, Loss, Step } from '../../model/exchange.ts';
import type { Cause } from '../../model/fact.ts';
import type { Carries, RemovedHeader, ResponseHeader } from '../../model/header.ts';
import type { PulseRequest } from '../../model/request.ts';
import type { Place } from '../../text/place.ts';
import { sentByClient } from './client-headers.ts';
import type { Config, HandlerOf, Listen, Mapping, ResponseOps, Route, Server, Setting } from './config.ts';

/** One line of a request header on its way. `text` where it is known for this request. */
export interface HeaderLine {
  readonly carries: Carries;
  readonly text?: string | undefined;
  /** For `client-supplied`: what stands there for a client that sends none. */
  readonly otherwise?: Carries;
  /** As written. */
  readonly value?: string;
  readonly at?: Place;
  readonly directive?: string;
  readonly because?: Cause;
}

/** A request on its way through the handlers; every change makes a new one, for a doubtful matcher goes both ways. */
export interface Walk {
  readonly config: Config;
  readonly server: Server;
  readonly listen: Listen;
  readonly tls: boolean;
  readonly request: PulseRequest;
  readonly method: string;
  /** As it stands in the request line, still escaped. */
  readonly path: string;
  readonly query: string;
  readonly headers: ReadonlyMap<string, readonly HeaderLine[]>;
  /** What took a header off. */
  readonly removals: ReadonlyMap<string, { readonly at: Place; readonly directive: string }>;
  /** Changes of the answer made before it is known, and those that wait for it. */
  readonly early: readonly ResponseOps[];
  readonly late: readonly ResponseOps[];
  /** What a doubtful matcher may or may not do to the answer. */
  readonly unsureAnswers: readonly ResponseOps[];
  readonly bodyLimit: (Setting<number> & { readonly unsure?: true }) | undefined;
  readonly gates: readonly Gate[];
  readonly steps: readonly Step[];
  readonly losses: readonly Loss[];
  /** What cannot be told about the path any more. */
  readonly pathUnknown: Cause | undefined;
  readonly rewrites: readonly Place[];
  /** Undefined: set to something that cannot be told. */
  readonly variables: ReadonlyMap<string, string | undefined>;
  /** What `map` directives on the way define, evaluated when it is asked for. */
  readonly maps: readonly Mapping[];
  /** Files are taken not to be there, not even those that the config names. */
  readonly withoutFiles?: true;
  /** The placeholders that matchers on the way have set: captures of patterns, and the file that was found. */
  readonly found: ReadonlyMap<string, string>;
  /** The status of the error that is being handled. */
  readonly error: string | undefined;
  readonly errorRoutes: readonly Route[];
  /** The proxy whose answer a `handle_response` is at work on. */
  readonly intercepted: HandlerOf<'reverse_proxy'> | undefined;
  readonly site: number | undefined;
  readonly route: Place | undefined;
  /** How many routes have taken the request so far, on all its ways together: the one thing that is counted, not copied. */
  readonly spent: { routes: number };
}

export interface Answer {
  readonly added: readonly ResponseHeader[];
  readonly removed: readonly RemovedHeader[];
}

export function newWalk(
  config: Config,
  server: Server,
  listen: Listen,
  tls: boolean,
  request: PulseRequest,
): Walk {
  return {
    config,
    server,
    listen,
    tls,
    request,
    method: request.method,
    path: request.url.pathname,
    query: request.url.search.replace(/^\?/, ''),
    headers: new Map(),
    removals: new Map(),
    early: [],
    late: [],
    unsureAnswers: [],
    bodyLimit: undefined,
    gates: [],
    steps: [],
    losses: [],
    pathUnknown: undefined,
    rewrites: [],
    variables: new Map(),
    maps: [],
    found: new Map(),
    error: undefined,
    errorRoutes: server.errors,
    intercepted: undefined,
    site: undefined,
    route: undefined,
    spent: { routes: 0 },
  };
}

export function withStep(walk: Walk, at: Place, text: string, why: string): Walk {
  return { ...walk, steps: [...walk.steps, { at, text, why }] };
}

/** The lines of a header as they are by now: those the config set, else what the client sent. */
export function linesNamed(walk: Walk, name: string): readonly HeaderLine[] {
  return walk.headers.get(name) ?? sentByClient(walk.request, name);
}

export function withHeader(walk: Walk, name: string, lines: readonly HeaderLine[]): Walk {
  return { ...walk, headers: new Map([...walk.headers, [name, lines]]) };
}

/** The same walk with headers of its own, for many changes at once. */
export function withOwnHeaders(walk: Walk): OpenWalk {
  return { ...walk, headers: new Map(walk.headers), removals: new Map(walk.removals) };
}

/** A walk whose headers may still be changed, by whoever made it. */
export interface OpenWalk extends Walk {
  readonly headers: Map<string, readonly HeaderLine[]>;
  readonly removals: Map<string, { readonly at: Place; readonly directive: string }>;
}
