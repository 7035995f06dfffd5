import type { Request } from './client.ts';
import type { HeaderList } from './headers.ts';
import type { Target } from './targets.ts';

/** What a real proxy did with one config: plain data, with the rig's own ports and addresses put back as written. */
export type Observation =
  | { readonly starts: false; readonly message: string }
  | {
      readonly starts: true;
      readonly names: readonly string[];
      readonly exchanges: readonly ObservedExchange[];
    };

/** What became of one request. */
export type ObservedOutcome = {
  readonly result: 'proxied' | 'redirected' | 'answered' | 'closed';
  readonly status: number | null;
  readonly redirect: string | null;
  /** The request as it reached the backend, null when it did not. */
  readonly upstream: ObservedUpstream | null;
};

/** What it did with one request. */
export type ObservedExchange = ObservedOutcome & {
  readonly request: Request;
  /** What became of the same request sent again and again; null where once is enough. */
  readonly again: readonly ObservedOutcome[] | null;
  /** Handshakes only. */
  readonly upgrade: 'passed' | 'lost' | null;
  /** The status Pulse itself would answer this handshake with, by what reached the backend. */
  readonly pulse: { readonly four: number; readonly six: number } | null;
  readonly client: { readonly address: string; readonly scheme: string };
  /** What the client sent and the backend received: honestly, and with forwarded headers of the client's own making. */
  readonly honest: HeadersPassed | null;
  readonly spoofed: HeadersPassed | null;
  /** The same with the port named in Host, as no browser does on 80 and 443: it tells `host` from `host:port`. */
  readonly portNamed: HeadersPassed | null;
  readonly response: ObservedResponse | null;
  /** Is a response of small chunks held back? Null where it was not measured, as everything below. */
  readonly buffered: boolean | null;
  readonly bodies: readonly SizeTried[] | null;
  readonly headerBlocks: readonly SizeTried[] | null;
  readonly headerLines: readonly SizeTried[] | null;
  readonly silence: ObservedSilence | null;
};

export type ObservedUpstream = Pick<Target, 'host'> & {
  /** Null for a socket file, whose path stands behind `unix:`. */
  readonly port: number | null;
  readonly scheme: 'http' | 'https';
  readonly method: string;
  readonly path: string;
  readonly httpVersion: string;
};

export type HeadersPassed = { readonly sent: HeaderList; readonly received: HeaderList };

export type ObservedResponse = {
  readonly onSuccess: HeaderChanges;
  readonly onFailure: HeaderChanges | null;
  /** The proxy tells its version, in whatever header. */
  readonly showsVersion: boolean;
};

export type HeaderChanges = {
  readonly status: number;
  readonly added: HeaderList;
  readonly removed: readonly string[];
};

export type SizeTried = { readonly bytes: number; readonly passes: boolean };

/** Seconds of silence after which an upgraded connection was closed, null when it was still open at the end of the patience. */
export type ObservedSilence = {
  readonly patience: number;
  readonly both: number | null;
  readonly client: number | null;
  readonly upstream: number | null;
};
