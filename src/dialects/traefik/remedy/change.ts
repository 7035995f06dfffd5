import type { Place } from '../../../text/place.ts';
import type { Definition, Kind } from '../definitions.ts';

/**
 * What is to be written otherwise, in Traefik's own terms and in no notation: notation.ts writes it down where the definition
 * stands, be that YAML, TOML or a container's labels.
 */
export interface Change {
  /** Settings that go, from their name to the end of their value. */
  readonly takes: readonly Taken[];
  readonly puts: readonly Put[];
  /** What becomes of a router's list of middlewares; several changes of one router are one new list. */
  readonly middlewares: readonly MiddlewareList[];
}

export interface Taken {
  readonly from: Definition;
  readonly at: Place;
  /** Another value is put in its place, so that what it stands in stays. */
  readonly replaced?: true;
}

/** Settings to write below a definition; one that does not exist yet is written beside `near`. */
export interface Put {
  readonly kind: Kind;
  readonly name: string;
  readonly near: Definition;
  readonly exists: boolean;
  readonly settings: Settings;
}

export interface Settings {
  readonly [name: string]: string | number | boolean | readonly string[] | Settings;
}

export interface MiddlewareList {
  readonly router: Definition;
  readonly without: readonly string[];
  readonly also: readonly string[];
}

export const NO_CHANGE: Change = { takes: [], puts: [], middlewares: [] };

export function together(changes: readonly Change[]): Change {
  return {
    takes: unique(
      changes.flatMap((change) => change.takes),
      ({ at }) => `${at.file} ${at.start}`,
    ),
    puts: unique(
      changes.flatMap((change) => change.puts),
      (put) => JSON.stringify([put.kind, put.name, put.near.key, put.settings]),
    ),
    middlewares: changes.flatMap((change) => change.middlewares),
  };
}

function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
