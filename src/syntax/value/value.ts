import type { Place } from '../../text/place.ts';
import type { SourceFile } from '../../text/source.ts';

/**
 * The tree that YAML, TOML and container labels share. Every key and every value knows where it is written; a scalar
 * knows it for each of its characters, so that a finding can point into the middle of a label.
 */
export type Value = MapValue | ListValue | ScalarValue;

export interface MapValue {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: readonly Entry[];
  /** Labels alone can give one name a value of its own beside its children: `…tls=true` and `…tls.options=x`. */
  readonly own?: ScalarValue;
  readonly tag?: string;
}

export interface Entry {
  readonly name: string;
  /** The key as written, quotes included; of a label, the segment that names it. */
  readonly key: Place;
  /** From the key to the end of its value. */
  readonly place: Place;
  readonly value: Value;
}

export interface ListValue {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Value[];
  readonly tag?: string;
}

export interface ScalarValue {
  readonly kind: 'scalar';
  /** As written, quotes included. */
  readonly place: Place;
  readonly value: string | number | bigint | boolean | null;
  /** The value as text: what a program reads that wants a string. Numbers keep the spelling of the source. */
  readonly text: string;
  /**
   * Where each character of `text` begins in the file, and at the last index where the last one ends.
   * A single number where `text` stands in the file as it is: the offset of its first character.
   */
  readonly offsets: number | readonly number[];
  /** A tag of the document's own (`!reset`, `!override`). */
  readonly tag?: string;
  /** It holds a variable or a template that could not be resolved; `text` keeps that as written. */
  readonly unresolved?: true;
}

export interface ValueTree {
  readonly file: SourceFile;
  /** One value per document; a file that holds nothing has none. */
  readonly documents: readonly Value[];
  readonly problems: readonly ValueProblem[];
}

/** Why a file does not parse, or may not be followed. */
export interface ValueProblem {
  readonly code: 'syntax' | 'duplicate-key' | 'unknown-alias' | 'alias-cycle' | 'alias-bomb' | 'too-deep';
  readonly message: string;
  readonly place: Place;
}

/** Where the characters `start` to `end` of a scalar's text are written. */
export function placeWithin(scalar: ScalarValue, start: number, end: number): Place {
  const { file } = scalar.place;
  if (typeof scalar.offsets === 'number')
    return { file, start: scalar.offsets + start, end: scalar.offsets + end };
  const from = scalar.offsets[start];
  const to = scalar.offsets[end];
  return from === undefined || to === undefined ? scalar.place : { file, start: from, end: to };
}

/** The characters `start` to `end` of a scalar as a scalar of their own. */
export function partOf(scalar: ScalarValue, start: number, end: number): ScalarValue {
  const text = scalar.text.slice(start, end);
  const offsets =
    typeof scalar.offsets === 'number' ? scalar.offsets + start : scalar.offsets.slice(start, end + 1);
  const unresolved = scalar.unresolved ? { unresolved: true as const } : {};
  return {
    kind: 'scalar',
    place: placeWithin(scalar, start, end),
    value: text,
    text,
    offsets,
    ...unresolved,
  };
}

/** The value under a key as it is spelled. */
export function get(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  let here = value;
  for (const name of path) here = entryOf(here, name)?.value;
  return here;
}

export function entryOf(value: Value | undefined, name: string): Entry | undefined {
  return value?.kind === 'map' ? value.entries.find((entry) => entry.name === name) : undefined;
}

export function entriesOf(value: Value | undefined): readonly Entry[] {
  return value?.kind === 'map' ? value.entries : [];
}

export function itemsOf(value: Value | undefined): readonly Value[] {
  return value?.kind === 'list' ? value.items : [];
}

/** The text of a scalar that holds something; null holds nothing. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'scalar' && value.value !== null ? value.text : undefined;
}

export function isNull(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null;
}

/** The value without places: what a program that knows no positions would see. */
export function plain(value: Value): unknown {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(plain);
  const pairs: [string, unknown][] = value.entries.map((entry) => [entry.name, plain(entry.value)]);
  return Object.fromEntries(pairs);
}
