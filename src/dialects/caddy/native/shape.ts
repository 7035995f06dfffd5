import { entriesOf, entryOf, itemsOf, textOf, type Value } from '../../../syntax/value/value.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Place } from '../../../text/place.ts';
import { isAtLeast } from '../version.ts';

/** Which keys an object of the config may have, and what stands behind them. Caddy refuses a key it does not know. */
export interface Shape {
  readonly keys: Readonly<Record<string, Release>>;
  readonly inside: Readonly<Record<string, Inside>>;
}

/** The releases that know a key, where not all do. */
export interface Release {
  readonly since?: string;
  readonly until?: string;
}

/** What a value is, as far as its keys matter. */
export type Inside =
  | { readonly is: 'object'; readonly shape: Shape }
  /** Any keys, each with a value of one kind. */
  | { readonly is: 'map'; readonly of: Inside }
  | { readonly is: 'list'; readonly of: Inside }
  /** An object that names its module under one of its keys. */
  | { readonly is: 'module'; readonly named: string; readonly space: string }
  /** An object of modules by their names. */
  | { readonly is: 'modules'; readonly space: string };

/** The modules of the standard build, by their name space; what is inside of one is left unread where it is not told. */
export type Modules = Readonly<Record<string, Readonly<Record<string, Module>>>>;

export interface Module extends Release {
  readonly inside?: Inside;
}

/** `keys` are words, with their releases where not all know them: `stream_timeout>=2.7`, `max_buffer_size<2.8`. */
export function shape(keys: string, inside: Readonly<Record<string, Inside>> = {}): Shape {
  const words = keys.split(/\s+/).filter((word) => word !== '');
  return {
    keys: Object.fromEntries(
      words.map((word) => {
        const [, name = word, since, until] = /^(\w+)(?:>=([\d.]+))?(?:<([\d.]+))?$/.exec(word) ?? [];
        return [
          name,
          { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) },
        ];
      }),
    ),
    inside,
  };
}

export const object = (of: Shape): Inside => ({ is: 'object', shape: of });
export const list = (of: Inside): Inside => ({ is: 'list', of });
export const map = (of: Inside): Inside => ({ is: 'map', of });
export const named = (key: string, space: string): Inside => ({ is: 'module', named: key, space });
export const modules = (space: string): Inside => ({ is: 'modules', space });

/** What is wrong with a config's keys. */
export interface Misshape {
  readonly at: Place;
  readonly text: string;
  readonly help?: string;
  /** Not a key but a module that the standard build does not have. */
  readonly plugin?: string;
}

/** Everything in a value that is not as its shape has it, in the order in which it is written. */
export function misshapesIn(
  value: Value,
  inside: Inside,
  version: string,
  known: Modules,
): readonly Misshape[] {
  switch (inside.is) {
    case 'list':
      return itemsOf(value).flatMap((item) => misshapesIn(item, inside.of, version, known));
    case 'map':
      return entriesOf(value).flatMap((entry) => misshapesIn(entry.value, inside.of, version, known));
    case 'object':
      return keysIn(value, inside.shape, '', version, known);
    case 'modules':
      return entriesOf(value).flatMap(({ name, key, value: own }) =>
        moduleIn(own, { name, at: key, space: inside.space }, version, known),
      );
    case 'module': {
      const entry = entryOf(value, inside.named);
      const name = textOf(entry?.value);
      if (entry === undefined || name === undefined) return [];
      return moduleIn(
        value,
        { name, at: entry.value.place, space: inside.space, key: inside.named },
        version,
        known,
      );
    }
  }
}

interface NamedModule {
  readonly name: string;
  readonly at: Place;
  readonly space: string;
  /** The key that names it, where that stands in the object itself. */
  readonly key?: string;
}

function moduleIn(
  value: Value,
  { name, at, space, key }: NamedModule,
  version: string,
  known: Modules,
): readonly Misshape[] {
  const own = known[space];
  const module = own !== undefined && Object.hasOwn(own, name) ? own[name] : undefined;
  if (own === undefined) return [];
  if (module === undefined || !isKnown(module, version)) {
    const id = `${space}.${name}`;
    const text = `\`${id}\` is no module of Caddy ${version}'s standard build.`;
    if (module !== undefined) return [{ at, text }];
    const similar = nearest(name, Object.keys(own));
    return [
      { at, text, ...(similar === undefined ? { plugin: id } : { help: `Did you mean "${similar}"?` }) },
    ];
  }
  const { inside } = module;
  if (inside === undefined) return [];
  if (inside.is === 'object') return keysIn(value, inside.shape, name, version, known, key);
  return misshapesIn(value, inside, version, known);
}

function keysIn(
  value: Value,
  { keys, inside }: Shape,
  owner: string,
  version: string,
  known: Modules,
  naming?: string,
): readonly Misshape[] {
  return entriesOf(value).flatMap(({ name, key, value: own }): readonly Misshape[] => {
    // Keys are compared without regard to case (encoding/json), and `@id` is Caddy's own.
    const lower = name.toLowerCase();
    if (lower === '@id' || lower === naming) return [];
    const release = Object.hasOwn(keys, lower) ? keys[lower] : undefined;
    if (release === undefined || !isKnown(release, version))
      return [unknownKey(name, key, owner, keys, version)];
    const within = inside[lower];
    return within === undefined ? [] : misshapesIn(own, within, version, known);
  });
}

function isKnown({ since, until }: Release, version: string): boolean {
  return (
    (since === undefined || isAtLeast(version, since)) && (until === undefined || !isAtLeast(version, until))
  );
}

function unknownKey(name: string, at: Place, owner: string, keys: Shape['keys'], version: string): Misshape {
  const where = owner === '' ? '' : ` of \`${owner}\``;
  const release = Object.hasOwn(keys, name.toLowerCase()) ? keys[name.toLowerCase()] : undefined;
  const similar = nearest(
    name,
    Object.keys(keys).filter((each) => isKnown(keys[each] ?? {}, version)),
  );
  const help =
    release?.since !== undefined && !isAtLeast(version, release.since)
      ? `Caddy knows it from ${release.since} on.`
      : release?.until !== undefined
        ? `It is gone from Caddy ${release.until} on.`
        : similar === undefined
          ? undefined
          : `Did you mean "${similar}"?`;
  return {
    at,
    text: `"${name}" is no key${where} in Caddy ${version}, which does not start with a key it does not know.`,
    ...(help === undefined ? {} : { help }),
  };
}
