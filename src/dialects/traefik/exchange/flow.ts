import type { Gate, Outcome, Step } from '../../../model/exchange.ts';
import type { Cause, Fact } from '../../../model/fact.ts';
import type { RemovedHeader, RequestHeader, ResponseHeader } from '../../../model/header.ts';
import type { Remark } from '../../../model/remark.ts';
import type { PulseRequest } from '../../../model/request.ts';
import type { Place } from '../../../text/place.ts';
import type { EntryPoint } from '../entry-points.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** A request on its way through Traefik: middlewares change it, in order, until a service or an answer ends it. */
export interface Flow {
  readonly request: PulseRequest;
  readonly runtime: Runtime;
  readonly entryPoint: EntryPoint;
  /** The connection at the entry point is a TLS one. */
  readonly secure: boolean;
  /** What X-Forwarded-Proto says by now, where it is known: redirections look at it. */
  scheme: 'http' | 'https' | undefined;
  /** Escaped, without the query. */
  path: Fact<string>;
  readonly headers: Map<string, RequestHeader>;
  readonly added: ResponseHeader[];
  readonly removed: RemovedHeader[];
  readonly gates: Gate[];
  readonly steps: Step[];
  readonly remarks: Remark[];
  buffered: Fact<boolean> | undefined;
  bodyBytes: Fact<number | null> | undefined;
  /** A middleware that cannot be seen: everything it may change is unknown from here on. */
  unseen: Cause | undefined;
  /** Set by what answers by itself. */
  ended: Outcome | undefined;
  forcesUpgrade: Place | undefined;
}

export function setHeader(flow: Flow, header: RequestHeader): void {
  flow.headers.set(header.name, header);
}
