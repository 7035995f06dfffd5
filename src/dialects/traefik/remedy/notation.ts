import type { Place } from '../../../text/place.ts';
import type { SourceFile } from '../../../text/source.ts';
import type { Definition, Kind } from '../definitions.ts';
import type { Sources } from '../sources.ts';
import type { Item, Settings, Taken } from './change.ts';
import { labelNotation } from './labels.ts';
import { tomlNotation } from './toml.ts';
import { yamlNotation } from './yaml.ts';

/** One way to write definitions down. Undefined: written in a way that no line can be pasted into. */
export interface Notation {
  /** More settings of a definition that stands there. */
  add(kind: Kind, definition: Definition, path: readonly string[], settings: Settings): Lines | undefined;
  /** Definitions of their own beside another one, in nothing that goes. */
  define(
    all: readonly NewDefinition[],
    near: Definition,
    gone: readonly Place[],
  ): readonly Lines[] | undefined;
  /** What has to be taken out with a setting, so that nothing empty stays behind. */
  take(taken: Taken): Place | undefined;
  /** What has to be taken out for whole definitions to be gone, all of them in one file. */
  drop(definitions: readonly Definition[]): readonly Place[] | undefined;
  /** An item of a list of maps, written anew. */
  item(item: Item): { readonly takes: Place; readonly lines: Lines } | undefined;
}

/** Lines, and the block that they end; undefined: the file. */
export interface Lines {
  readonly block: string;
  readonly into: Place | undefined;
}

export interface NewDefinition {
  readonly kind: Kind;
  readonly name: string;
  readonly settings: Settings;
}

export function notationOf(definition: Definition, sources: Sources): Notation | undefined {
  const { container, provider } = definition;
  if (container !== undefined)
    return labelNotation(container.service, provider, (file) => textOf(file, sources));
  const text = textOf(definition.key.file, sources);
  if (text === undefined) return undefined;
  return /\.toml$/i.test(definition.key.file) ? tomlNotation(text) : yamlNotation(text, sources);
}

function textOf(file: string, sources: Sources): string | undefined {
  const files: readonly SourceFile[] = [
    ...sources.configs.map((config) => config.file),
    ...sources.projects.flatMap((project) => project.files),
  ];
  return files.find((each) => each.path === file)?.text;
}

export function isWithin(place: Place, places: readonly Place[]): boolean {
  return places.some(
    ({ file, start, end }) => file === place.file && start <= place.start && place.end <= end,
  );
}
