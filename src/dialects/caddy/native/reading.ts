import type { Value } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import type { Route } from '../config.ts';

/** What the parts of a JSON config may ask of the whole while they are read. */
export interface Reading {
  readonly version: string;
  refuse(at: Place, text: string, help?: string): void;
  /** A list of routes, which may stand inside a handler as well. */
  routes(value: Value | undefined): readonly Route[];
}
