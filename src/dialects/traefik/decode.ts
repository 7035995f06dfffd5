import { isBool, isDuration, isFloat, isInteger } from '../../syntax/go-values.ts';
import {
  type Entry,
  isNull,
  type MapValue,
  partOf,
  type ScalarValue,
  type Value,
} from '../../syntax/value/value.ts';
import { nearest } from '../../text/nearest.ts';
import type { Place } from '../../text/place.ts';
import {
  existsIn,
  type Field,
  isIgnored,
  isStruct,
  type SchemaName,
  type Source,
  type Struct,
  structOf,
} from './schema/fields.ts';
import { atLeast } from './version.ts';

/**
 * Reads a configuration as Traefik's own decoder does (traefik/paerser parser/nodes_metadata.go, element_fill.go,
 * file/raw_node.go) and hands it back in one form, whatever it was written in: names spelled as in the reference,
 * lists as lists, and what the decoder passes over taken out.
 */
export interface Decoded {
  readonly value: MapValue;
  readonly problems: readonly DecodeProblem[];
  /** Written, accepted, and without effect: `tls:` with nothing behind it, `tls=yes`. */
  readonly ignored: readonly Ignored[];
  /** The first release line that has every field used here; undefined where all of them are as old as 2.11. */
  readonly since: string | undefined;
}

/** Any one of these makes Traefik refuse the whole source. */
export interface DecodeProblem {
  readonly place: Place;
  readonly text: string;
  readonly help?: string;
}

export interface Ignored {
  readonly place: Place;
  /** Names from the root to the field, as spelled in the reference. */
  readonly path: readonly string[];
  readonly reason: 'null' | 'not-true' | 'other-source';
  readonly written: string;
}

export interface DecodeOptions {
  readonly schema: SchemaName;
  readonly source: Source;
  readonly version: string;
}

export function decode(root: MapValue, options: DecodeOptions): Decoded {
  const problems: DecodeProblem[] = [];
  const ignored: Ignored[] = [];
  const used: Field[] = [];
  const struct = structOf(options.schema, 'Configuration');
  // A root key the struct does not have is filtered before decoding (paerser file/file.go, getRootFieldNames).
  const entries = root.entries.filter((entry) => struct.has(entry.name.toLowerCase()));
  const value = structValue({ ...root, entries }, 'Configuration', [], { options, problems, ignored, used });
  return { value, problems, ignored, since: latest(used) };
}

function latest(fields: readonly Field[]): string | undefined {
  return fields
    .flatMap((field) => field.since ?? [])
    .reduce<string | undefined>(
      (last, since) => (last === undefined || atLeast(since, last) ? since : last),
      undefined,
    );
}

interface Reading {
  readonly options: DecodeOptions;
  readonly problems: DecodeProblem[];
  readonly ignored: Ignored[];
  readonly used: Field[];
}

function structValue(map: MapValue, name: string, path: readonly string[], reading: Reading): MapValue {
  const struct = structOf(reading.options.schema, name);
  const entries: Entry[] = [];
  for (const entry of map.entries) {
    const field = findField(struct, entry, reading.options);
    const here = [...path, field?.name ?? entry.name];
    if (field !== undefined && isNull(entry.value) && reading.options.source === 'file') {
      note(entry, here, 'null', reading);
      continue;
    }
    if (isNull(entry.value) && reading.options.source === 'file') continue;
    if (field !== undefined) reading.used.push(field);
    if (field === undefined) {
      reading.problems.push(unknownField(struct, entry, path, reading.options));
      continue;
    }
    const value = fieldValue(field, entry, here, reading);
    if (value === undefined) continue;
    if (isIgnored(field, reading.options.source, reading.options.version))
      note(entry, here, 'other-source', reading);
    else entries.push({ ...entry, name: field.name, value });
  }
  return { ...map, entries };
}

function note(entry: Entry, path: readonly string[], reason: Ignored['reason'], reading: Reading): void {
  const written = entry.value.kind === 'scalar' ? entry.value.text : '';
  reading.ignored.push({ place: entry.place, path, reason, written });
}

function findField(struct: Struct, entry: Entry, options: DecodeOptions): Field | undefined {
  const name = entry.name.toLowerCase();
  if (options.source === 'label')
    for (const field of struct.values())
      if (field.labelName !== undefined)
        if (field.labelName.toLowerCase() === name) return field;
        else if (field.name.toLowerCase() === name) return undefined;
  const field = struct.get(name);
  return field !== undefined && existsIn(field, options.version) ? field : undefined;
}

function unknownField(
  struct: Struct,
  entry: Entry,
  path: readonly string[],
  options: DecodeOptions,
): DecodeProblem {
  const fields = [...struct.values()].filter(
    (field) => existsIn(field, options.version) && !isIgnored(field, options.source, options.version),
  );
  const names = fields.map((field) =>
    options.source === 'label' ? (field.labelName ?? field.name.toLowerCase()) : field.name,
  );
  const later = struct.get(entry.name.toLowerCase());
  const where = path.length === 0 ? 'the configuration' : `\`${path.join('.')}\``;
  const text = `Traefik knows no field \`${entry.name}\` in ${where}`;
  if (later?.since !== undefined && !existsIn(later, options.version))
    return { place: entry.key, text: `${text} before ${later.since}` };
  if (later?.until !== undefined && !existsIn(later, options.version))
    return { place: entry.key, text: `${text} since ${later.until}` };
  return { place: entry.key, text, help: instead(entry.name, names) };
}

const MOST_NAMES = 12;

function instead(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  if (near !== undefined) return `Write \`${near}\`.`;
  // The way of Traefik 1, one level too high.
  if (/^(?:port|scheme|url)$/i.test(name) && names.includes('server')) return `Write \`server.${name}\`.`;
  return names.length === 0 || names.length > MOST_NAMES
    ? 'Take it out.'
    : `Take it out; known there: ${names.map((each) => `\`${each}\``).join(', ')}.`;
}

/** Undefined where the decoder leaves the field unset. */
function fieldValue(
  field: Field,
  entry: Entry,
  path: readonly string[],
  reading: Reading,
): Value | undefined {
  const { value } = entry;
  if (field.type === 'any') return value;
  const slice = field.collection === 'list';
  if (slice && isStruct(field.type)) return structList(field, value, path, reading);
  if (slice) return scalarList(field, value, reading);
  if (field.collection === 'map' || isStruct(field.type)) return branch(field, entry, path, reading);
  return scalarField(field, entry, reading);
}

/** A struct or a map: it needs children, unless the field may be empty, where `true` or nothing switches it on. */
function branch(field: Field, entry: Entry, path: readonly string[], reading: Reading): Value | undefined {
  const { value } = entry;
  const children = value.kind === 'map' ? value.entries : [];
  const filled = children.some((child) => reading.options.source === 'label' || !isNull(child.value));
  const own = value.kind === 'map' ? value.own : value.kind === 'scalar' ? value : undefined;
  if (!filled && !field.allowEmpty && !isIgnored(field, reading.options.source, reading.options.version)) {
    const [empty] = children;
    const text = `\`${path.join('.')}\` cannot stand alone, without anything below it`;
    reading.problems.push({
      place: entry.place,
      text:
        empty === undefined ? text : `${text}: \`${empty.name}\` with nothing behind it counts for nothing`,
      help:
        empty === undefined
          ? 'Write something below it, or take it out.'
          : `Write \`${empty.name}: {}\` to switch it on.`,
    });
    return undefined;
  }
  const map: MapValue = { kind: 'map', place: value.place, entries: children };
  const read =
    field.collection === 'map'
      ? mapValue(field, map, path, reading)
      : structValue(map, field.type, path, reading);
  if (field.allowEmpty && own !== undefined && own.text !== '' && own.text.toLowerCase() !== 'true') {
    reading.ignored.push({ place: entry.place, path, reason: 'not-true', written: own.text });
    return undefined;
  }
  return read;
}

/** Names of the user's choice; of a struct's own fields nothing is asked here, an empty one is accepted. */
function mapValue(field: Field, map: MapValue, path: readonly string[], reading: Reading): MapValue {
  const entries: Entry[] = [];
  for (const entry of map.entries) {
    if (isNull(entry.value) && reading.options.source === 'file') continue;
    if (!isStruct(field.type)) {
      const value = scalarField({ ...field, collection: undefined }, entry, reading);
      if (value !== undefined) entries.push({ ...entry, value });
      continue;
    }
    const inner: MapValue =
      entry.value.kind === 'map' ? entry.value : { kind: 'map', place: entry.value.place, entries: [] };
    entries.push({ ...entry, value: structValue(inner, field.type, [...path, entry.name], reading) });
  }
  return { ...map, entries };
}

function structList(field: Field, value: Value, path: readonly string[], reading: Reading): Value {
  const { source } = reading.options;
  if (value.kind === 'map' && source === 'label' && field.labelName !== undefined) {
    const item = structValue(value, field.type, path, reading);
    return { kind: 'list', place: value.place, items: [item] };
  }
  const items =
    value.kind === 'list'
      ? value.items
      : value.kind === 'map'
        ? value.entries.map((entry) => entry.value)
        : [];
  const maps = items.flatMap((item): readonly MapValue[] => (item.kind === 'map' ? [item] : []));
  return {
    kind: 'list',
    place: value.place,
    items: maps.map((item, index) => structValue(item, field.type, [...path, String(index)], reading)),
  };
}

/** A list of scalars, or one scalar with commas between its items: that holds in files as well. */
function scalarList(field: Field, value: Value, reading: Reading): Value | undefined {
  if (value.kind === 'map')
    return value.own === undefined ? undefined : scalarList(field, value.own, reading);
  const items: ScalarValue[] =
    value.kind === 'list'
      ? value.items.flatMap((item) => (item.kind === 'scalar' && !isNull(item) ? [item] : []))
      : commaItems(value);
  for (const item of items) checkScalar(field, item, reading);
  return { kind: 'list', place: value.place, items };
}

export function commaItems(scalar: ScalarValue): ScalarValue[] {
  if (scalar.text === '') return [];
  const items: ScalarValue[] = [];
  let start = 0;
  for (const part of scalar.text.split(',')) {
    const lead = part.length - part.trimStart().length;
    items.push(partOf(scalar, start + lead, start + lead + part.trim().length));
    start += part.length + 1;
  }
  return items;
}

function scalarField(field: Field, entry: Entry, reading: Reading): Value | undefined {
  const { value } = entry;
  if (value.kind === 'map') {
    if (value.entries.length === 0) return value.own;
    reading.problems.push({
      place: entry.place,
      text: `\`${entry.name}\` is one value and has nothing below it`,
    });
    return undefined;
  }
  if (value.kind === 'list') {
    // The decoder joins the items with a separator of its own: a text that no field can use.
    reading.problems.push({ place: entry.place, text: `\`${entry.name}\` is one value, not a list` });
    return undefined;
  }
  checkScalar(field, value, reading);
  return value;
}

const CHECKS: Readonly<
  Record<string, { readonly valid: (text: string) => boolean; readonly expected: string }>
> = {
  bool: { valid: isBool, expected: '`true` or `false`' },
  int: { valid: isInteger, expected: 'a whole number' },
  float: { valid: isFloat, expected: 'a number' },
  duration: { valid: isDuration, expected: 'seconds, or a duration like `90s` or `1h30m`' },
};

function checkScalar(field: Field, scalar: ScalarValue, reading: Reading): void {
  const check = CHECKS[field.type];
  if (check === undefined || scalar.unresolved || check.valid(goText(scalar))) return;
  const text = `\`${scalar.text}\` is no value for \`${field.name}\``;
  reading.problems.push({ place: scalar.place, text, help: `Write ${check.expected}.` });
}

/** Numbers and booleans reach the decoder printed by Go, whatever their spelling in the file was. */
export function goText(scalar: ScalarValue): string {
  const { value } = scalar;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'number') return scalar.text;
  return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6);
}
