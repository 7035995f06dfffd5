import type { ClientName } from './client.ts';

/** The document `pulse-lint trace --format json` prints, as far as a real proxy can contradict it. */
export type Trace = {
  readonly version: 1;
  readonly loads: boolean | null;
  readonly refusals: readonly {
    readonly message: string;
    readonly affects: string;
    readonly path?: string;
  }[];
  readonly exchanges: readonly TraceExchange[];
};

export type TraceExchange = {
  /** The lines that decided, in order. */
  readonly steps: readonly { readonly text: string; readonly why: string }[];
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly websocket: boolean;
    readonly client: ClientName;
  };
  readonly result: 'proxied' | 'redirected' | 'answered' | 'closed' | 'unstable' | 'undecided';
  readonly status: number | null;
  readonly redirect: string | null;
  readonly upstreams: readonly {
    readonly scheme: string;
    readonly host: string;
    readonly port: number | null;
    readonly path: string;
  }[];
  /** Of an unstable request, each of what may become of it. */
  readonly outcomes?: readonly Pick<TraceExchange, 'result' | 'status' | 'redirect' | 'upstreams'>[];
  readonly upgrade?: 'passed' | 'lost' | 'undecided' | null;
  readonly limits: Readonly<Record<LimitName, Limit>>;
  readonly requestHeaders: Readonly<Record<string, TraceHeader>>;
  readonly responseBuffered: boolean | 'unknown' | 'unsupported' | null;
  readonly responseHeaders: {
    readonly added: readonly {
      readonly name: string;
      readonly value: string;
      readonly when: 'always' | 'success';
    }[];
    readonly removed: readonly string[];
  };
  readonly showsVersion: boolean | 'unknown' | null;
};

export type LimitName =
  | 'idleSeconds'
  | 'clientSilentSeconds'
  | 'upstreamSilentSeconds'
  | 'lifetimeSeconds'
  | 'bodyBytes'
  | 'headerBlockBytes'
  | 'headerLineBytes';

export type Limit = number | null | 'unknown' | 'unsupported';

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

export type TraceHeader = { readonly carries: Carries; readonly value?: string };
