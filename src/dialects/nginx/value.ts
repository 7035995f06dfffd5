import type { Cause } from '../../model/fact.ts';

/**
 * What a stretch of an evaluated word stems from. `text` and `request` are plain: what stands there is known for this
 * request; the others are told apart because Pulse, or a rule, treats them differently.
 */
export type Source =
  | 'text'
  | 'request'
  | 'client-host'
  | 'client-hostname'
  | 'client-ip'
  | 'client-ip-appended'
  | 'client-port'
  | 'client-scheme'
  | 'client-supplied'
  | 'server-name'
  | 'server-port'
  | 'upstream-host'
  | 'unknown';

/** One piece of an evaluated word; `text` is undefined where only the real request can tell. */
export interface Part {
  readonly text: string | undefined;
  readonly from: Source;
  readonly because?: Cause;
  /** For `client-supplied`: what stands here of a client that, like every browser, sends nothing to choose by. */
  readonly otherwise?: Source;
  /** Whoever sends a header that browsers never send decides what stands here. */
  readonly chosen?: true;
  /** It rests on what the unseen parent config is assumed to hold. */
  readonly assumed?: true;
}

export type Value = readonly Part[];

export function plain(text: string, from: Source = 'request'): Value {
  return [{ text, from }];
}

export function unsure(because: Cause): Value {
  return [{ text: undefined, from: 'unknown', because }];
}

/** The text, when all of it is known. */
export function textOf(value: Value): string | undefined {
  let text = '';
  for (const part of value) {
    if (part.text === undefined) return undefined;
    text += part.text;
  }
  return text;
}

export function causeOf(value: Value, name: string): Cause {
  return value.find((part) => part.because !== undefined)?.because ?? { missing: 'variable', name };
}

export function isAssumed(value: Value): boolean {
  return value.some((part) => part.assumed === true);
}
