import { atLeast } from '../version.ts';
import { DYNAMIC_STRUCTS } from './dynamic.ts';
import { STATIC_STRUCTS } from './static.ts';

/**
 * One field of a configuration struct, read from the compact notation of dynamic.ts and static.ts:
 *   name          a string          name:int         a number, `bool`, `float`, `duration`, or another struct
 *   name[]        a list            name{}           a map with names of the user's choice
 *   name?         may stand without children: `tls: {}`, `tls=true`
 *   =server       in labels one element under this name instead of a list
 *   !label, !file not read from labels, not read from files; `!label3.4` not before 3.4
 *   @3.4 <3.7     first release line that has it, and the first that has it no more
 */
export interface Field {
  readonly name: string;
  readonly collection: 'list' | 'map' | undefined;
  /** '' is a string; `any` is not looked into; a name that begins with a capital is a struct. */
  readonly type: string;
  readonly allowEmpty: boolean;
  readonly labelName: string | undefined;
  readonly ignored: readonly { readonly source: Source; readonly until: string | undefined }[];
  readonly since: string | undefined;
  readonly until: string | undefined;
}

export type Source = 'file' | 'label';

/** A struct's fields by lower-case name. */
export type Struct = ReadonlyMap<string, Field>;

export type SchemaName = 'dynamic' | 'static';

const TEXTS = { dynamic: DYNAMIC_STRUCTS, static: STATIC_STRUCTS };
const parsed = new Map<string, Struct>();

export function structOf(schema: SchemaName, name: string): Struct {
  const key = `${schema}.${name}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const words = (TEXTS[schema][name] ?? '').trim().split(/\s+/);
  const struct = new Map(
    words.map((word) => fieldOf(word)).map((field) => [field.name.toLowerCase(), field]),
  );
  parsed.set(key, struct);
  return struct;
}

export function isStruct(type: string): boolean {
  return /^[A-Z]/.test(type);
}

export function existsIn(field: Field, version: string): boolean {
  return (
    (field.since === undefined || atLeast(version, field.since)) &&
    (field.until === undefined || !atLeast(version, field.until))
  );
}

/** The decoder takes it from this kind of source without a word, and does nothing with it. */
export function isIgnored(field: Field, source: Source, version: string): boolean {
  return field.ignored.some(
    (each) => each.source === source && (each.until === undefined || !atLeast(version, each.until)),
  );
}

function fieldOf(word: string): Field {
  const [, name = '', empty, collection, type, labelName, ignored = '', since, until] =
    /^(\w+)(\?)?(\[\]|\{\})?(?::(\w+))?(?:=(\w+))?((?:![a-z]+[\d.]*)*)(?:@([\d.]+))?(?:<([\d.]+))?$/.exec(
      word,
    ) ?? [];
  return {
    name,
    collection: collection === '[]' ? 'list' : collection === '{}' ? 'map' : undefined,
    type: type ?? '',
    allowEmpty: empty !== undefined,
    labelName,
    ignored: Array.from(ignored.matchAll(/!(file|label)([\d.]+)?/g), ([, source, until]) => ({
      source: source === 'file' ? ('file' as const) : ('label' as const),
      until,
    })),
    since,
    until,
  };
}
