import type { MapValue } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import type { Definition, Kind } from '../definitions.ts';

/**
 * What is to be written otherwise, in Traefik's own terms and in no notation: notation.ts writes it down where the definition
 * stands, be that YAML, TOML or a container's labels.
 */
export interface Change {
  /** Settings that go, from their name to the end of their value. */
  readonly takes: readonly Taken[];
  /** Definitions of TCP that go whole. */
  readonly drops: readonly Definition[];
  readonly puts: readonly Put[];
  /** Items of lists that are written anew. */
  readonly items: readonly Item[];
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
  readonly [name: string]: Setting;
}

export type Plain = string | number | boolean;
type Setting = Plain | readonly string[] | Settings | readonly Settings[];

export function isTable(setting: Setting): setting is Settings {
  return typeof setting === 'object' && !Array.isArray(setting);
}

/** A list of maps, such as servers; labels have none. */
export function isTables(setting: Setting): setting is readonly Settings[] {
  return Array.isArray(setting) && setting.some((item: string | Settings) => typeof item === 'object');
}

/** One of a definition's servers, say: the old one goes, and the new one takes its place at the end of the list. */
export interface Item {
  readonly definition: Definition;
  /** Names that lead to the list. */
  readonly path: readonly string[];
  readonly old: MapValue;
  readonly settings: Settings;
}

export interface MiddlewareList {
  readonly router: Definition;
  readonly without: readonly string[];
  /** Goes before all others. */
  readonly first?: string;
  readonly also: readonly string[];
}

export const NO_CHANGE: Change = { takes: [], drops: [], puts: [], items: [], middlewares: [] };

export function together(changes: readonly Change[]): Change {
  return {
    takes: unique(
      changes.flatMap((change) => change.takes),
      ({ at }) => `${at.file} ${at.start}`,
    ),
    drops: [...new Set(changes.flatMap((change) => change.drops))],
    puts: unique(
      changes.flatMap((change) => change.puts),
      (put) => JSON.stringify([put.kind, put.name, put.near.key, put.settings]),
    ),
    items: unique(
      changes.flatMap((change) => change.items),
      ({ old }) => `${old.place.file} ${old.place.start}`,
    ),
    middlewares: changes.flatMap((change) => change.middlewares),
  };
}

function unique<One>(all: readonly One[], keyOf: (one: One) => string): readonly One[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}
