import type { Paste } from '../../../model/need.ts';
import type { Place } from '../../../text/place.ts';
import type { SourceFile } from '../../../text/source.ts';
import type { Definition, Kind } from '../definitions.ts';
import type { Sources } from '../sources.ts';
import type { Settings, Taken } from './change.ts';
import { labelNotation } from './labels.ts';
import { tomlNotation } from './toml.ts';
import { yamlNotation } from './yaml.ts';

/** One way to write definitions down. Undefined: written in a way that no line can be pasted into. */
export interface Notation {
  /** More settings of a definition that stands there. */
  add(kind: Kind, definition: Definition, path: readonly string[], settings: Settings): Paste | undefined;
  /** A definition of its own, beside another one. */
  define(kind: Kind, name: string, settings: Settings, near: Definition): Paste | undefined;
  /** What has to be taken out with a setting, so that nothing empty stays behind. */
  take(taken: Taken): Place | undefined;
}

export function notationOf(definition: Definition, sources: Sources): Notation | undefined {
  const text = textOf(definition.key, sources);
  if (text === undefined) return undefined;
  if (definition.container !== undefined)
    return labelNotation(definition.container.service, definition.provider, text);
  return /\.toml$/i.test(definition.key.file) ? tomlNotation(text) : yamlNotation(text, sources);
}

function textOf({ file }: Place, sources: Sources): string | undefined {
  const files: readonly SourceFile[] = [
    ...sources.configs.map((config) => config.file),
    ...sources.projects.flatMap((project) => project.files),
  ];
  return files.find((each) => each.path === file)?.text;
}
