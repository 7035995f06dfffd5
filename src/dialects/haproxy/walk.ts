import type { Exchange, Gate, Loss, Outcome, Step } from '../../model/exchange.ts';
import type { Fact } from '../../model/fact.ts';
import type { ResponseHeaders } from '../../model/header.ts';
import type { Remark } from '../../model/remark.ts';
import type { Place } from '../../text/place.ts';
import type { Message } from './message.ts';
import { lineOf, type Statement } from './statement.ts';

/** What has come of a request so far, on its way through the frontend and the backend. */
export interface Walk {
  readonly message: Message;
  readonly steps: Step[];
  readonly gates: Gate[];
  readonly remarks: Remark[];
  readonly losses: Loss[];
  /** `http-request set-timeout tunnel` and the like, by the name of the timeout. */
  readonly timeouts: Map<string, Statement>;
  /** A limit on the body by a `deny`, in bytes. */
  bodyBytes: { readonly bytes: number; readonly at: Place } | undefined;
  /** Response rules of an answer that HAProxy itself gives do not run. */
  readonly added: ResponseHeaders['added'][number][];
  readonly removed: ResponseHeaders['removed'][number][];
  heldBack: Statement | undefined;
  /** A rule that lets another program decide (Lua, SPOE). */
  elsewhere: Statement | undefined;
  /** The `track-sc` rules passed so far. */
  readonly trackers: Statement[];
  /** A frontend in TCP mode has taken the TLS off. */
  decrypted: boolean;
  /** The silence that the relaying halves before this one allow. */
  readonly relays: Fact<number | null>[];
}

export function newWalk(message: Message): Walk {
  return {
    message,
    steps: [],
    gates: [],
    remarks: [],
    losses: [],
    timeouts: new Map(),
    bodyBytes: undefined,
    added: [],
    removed: [],
    heldBack: undefined,
    elsewhere: undefined,
    trackers: [],
    decrypted: false,
    relays: [],
  };
}

export function stepAt(statement: Statement, why: string): Step {
  return { at: statement.at, text: lineOf(statement), why };
}

export type End = Outcome | undefined;
export type Parts = Partial<Exchange>;
