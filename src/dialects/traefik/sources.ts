import type { World } from '../../model/dialect.ts';
import { withEncoding } from '../../syntax/value/encoding.ts';
import { readToml } from '../../syntax/value/toml.ts';
import type { MapValue, ValueProblem } from '../../syntax/value/value.ts';
import { readYaml } from '../../syntax/value/yaml.ts';
import { dirname } from '../../text/path.ts';
import type { SourceFile } from '../../text/source.ts';
import { type ComposeProject, readProject } from '../compose/project.ts';
import { looksLikeCompose } from './claims.ts';
import { structOf } from './schema/fields.ts';
import { isTemplate, mask, unmaskMap } from './template.ts';

/** A file of Traefik's own: the static config, dynamic definitions, or (by mistake) both. */
export interface ConfigFile {
  readonly file: SourceFile;
  /** Undefined where nothing could be read. */
  readonly root: MapValue | undefined;
  readonly problems: readonly ValueProblem[];
  readonly isStatic: boolean;
  readonly isDynamic: boolean;
  /** A Go template: unresolved in part, or, where it decides about whole lines, throughout. */
  readonly template: 'none' | 'values' | 'structure';
}

/** Everything one gateway is made of, parsed once. */
export interface Sources {
  readonly configs: readonly ConfigFile[];
  readonly projects: readonly ComposeProject[];
}

export function readSources(files: readonly SourceFile[], world: World): Sources {
  const compose = files.filter((file) => looksLikeCompose(file.text));
  const byDirectory = new Map<string, SourceFile[]>();
  for (const file of compose) {
    const directory = dirname(file.path);
    byDirectory.set(directory, [...(byDirectory.get(directory) ?? []), file]);
  }
  return {
    configs: files.filter((file) => !compose.includes(file)).map(readConfig),
    projects: [...byDirectory.values()].map((together) => readProject(composeOrder(together), world)),
  };
}

/** An override file lies over the file it is named after, whatever order they were given in. */
function composeOrder(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.toSorted((a, b) => Number(isOverride(a.path)) - Number(isOverride(b.path)));
}

function isOverride(path: string): boolean {
  return /\.override\.ya?ml$/.test(path);
}

export function readConfig(file: SourceFile): ConfigFile {
  const template = isTemplate(file.text);
  const masked = template ? mask(file) : { file, structural: false };
  const tree = /\.toml$/i.test(file.path) ? readToml(masked.file) : readYaml(masked.file);
  const [document] = tree.documents;
  const root = document?.kind === 'map' ? (template ? unmaskMap(document, file.text) : document) : undefined;
  const names = new Set(root?.entries.map((entry) => entry.name.toLowerCase()));
  const dynamic = [...structOf('dynamic', 'Configuration').keys()].some((name) => names.has(name));
  const fixed = [...structOf('static', 'Configuration').keys()].some((name) => names.has(name));
  return {
    file,
    root,
    problems: withEncoding(masked.file, tree.problems),
    isStatic: fixed,
    isDynamic: dynamic || !fixed,
    template: masked.structural ? 'structure' : template ? 'values' : 'none',
  };
}
