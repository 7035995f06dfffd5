import type { PathMapping, World } from '../../model/dialect.ts';
import { basename, dirname, join } from '../../text/path.ts';
import type { SourceFile } from '../../text/source.ts';
import type { Sources } from './sources.ts';
import { type StaticConfig, staticText } from './static/static-config.ts';

/** Dynamic files that the static config names: read as context, wherever its container's mounts or the reader's mapping put them. */
export function referencedFiles(
  config: StaticConfig,
  sources: Sources,
  world: World,
  map: readonly PathMapping[],
): readonly SourceFile[] {
  const known = new Set([
    ...sources.configs.map(({ file }) => file.path),
    ...config.files.map((file) => file.path),
  ]);
  const directory = staticText(config, 'providers', 'file', 'directory');
  const filename = staticText(config, 'providers', 'file', 'filename');
  const paths =
    directory !== undefined
      ? placesOf(directory, config, map).flatMap((place) => filesBelow(place, world))
      : filename !== undefined
        ? placesOf(filename, config, map)
        : [];
  return paths.flatMap((path) => {
    if (known.has(path)) return [];
    known.add(path);
    const file = world.read(path);
    return 'failed' in file ? [] : [file];
  });
}

/** Where a path of Traefik's may be here: through a mount, through the reader's mapping, or beside the file that names it. */
function placesOf(path: string, config: StaticConfig, map: readonly PathMapping[]): readonly string[] {
  const { container } = config;
  for (const { source, target } of container?.service.mounts ?? []) {
    const rest = below(path, target);
    if (rest !== undefined && container !== undefined)
      return [join(join(container.project.directory, source), rest)];
  }
  for (const { from, to } of map) {
    const rest = below(path, from);
    if (rest !== undefined) return [join(to, rest)];
  }
  const beside = config.files[0] === undefined ? undefined : dirname(config.files[0].path);
  if (container !== undefined || beside === undefined) return [];
  return path.startsWith('/') ? [path, join(beside, basename(path))] : [join(beside, path)];
}

function below(path: string, folder: string): string | undefined {
  const whole = folder.replace(/\/$/, '');
  if (path.replace(/\/$/, '') === whole) return '.';
  return path.startsWith(`${whole}/`) ? path.slice(whole.length + 1) : undefined;
}

const MOST_LEVELS = 4;

/** The file provider goes into sub-folders as well (traefik pkg/provider/file/file.go, collectFileConfigs). */
function filesBelow(folder: string, world: World, level = 0): readonly string[] {
  if (level > MOST_LEVELS) return [];
  return world.list(folder).flatMap((name) => {
    const path = join(folder, name);
    if (world.kind(path) === 'directory') return filesBelow(path, world, level + 1);
    return /\.(?:ya?ml|toml)$/i.test(name) ? [path] : [];
  });
}
