import type { World } from '../../model/dialect.ts';
import { dirname, join } from '../../text/path.ts';
import type { SourceFile } from '../../text/source.ts';
import { tableOf } from '../../text/table.ts';
import { claims, looksLikeCompose } from './claims.ts';

/** Files of one gateway: those that were named, and those read beside them as context. */
export interface FileGroup {
  readonly named: readonly SourceFile[];
  readonly files: readonly SourceFile[];
}

const STATIC_NAMES = ['traefik.toml', 'traefik.yaml', 'traefik.yml'];
const OVERRIDES: Readonly<Record<string, readonly string[]>> = tableOf({
  'docker-compose.yml': ['docker-compose.override.yml', 'docker-compose.override.yaml'],
  'docker-compose.yaml': ['docker-compose.override.yaml', 'docker-compose.override.yml'],
  'compose.yaml': ['compose.override.yaml', 'compose.override.yml'],
  'compose.yml': ['compose.override.yml', 'compose.override.yaml'],
});

/** Files of one directory belong together, and so do those that name each other. */
export function groupFiles(files: readonly SourceFile[], world: World): readonly FileGroup[] {
  const groups: SourceFile[][] = [];
  for (const file of files) {
    const home = groups.find((group) => group.some((other) => belongsTogether(file, other)));
    if (home === undefined) groups.push([file]);
    else home.push(file);
  }
  return groups.map((named) => ({ named, files: [...named, ...neighbours(named, world)] }));
}

function belongsTogether(file: SourceFile, other: SourceFile): boolean {
  const [a, b] = [dirname(file.path), dirname(other.path)];
  return a === b || namesDirectory(file, b) || namesDirectory(other, a);
}

/** A static config or a compose file that mentions a directory right below or beside its own. */
function namesDirectory(file: SourceFile, directory: string): boolean {
  const here = dirname(file.path);
  const inside =
    here === '.'
      ? directory
      : directory.startsWith(`${here}/`)
        ? directory.slice(here.length + 1)
        : undefined;
  if (inside === undefined || inside === '.' || inside.includes('/..')) return false;
  return file.text.includes(inside);
}

/** Files by convention: the override of a compose file, and `traefik.yml` beside dynamic files. */
function neighbours(named: readonly SourceFile[], world: World): readonly SourceFile[] {
  const paths = new Set(named.map((file) => file.path));
  const found: SourceFile[] = [];
  const take = (path: string): void => {
    if (paths.has(path)) return;
    paths.add(path);
    const file = world.read(path);
    if (!('failed' in file)) found.push(file);
  };
  for (const file of named) {
    const directory = dirname(file.path);
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    if (looksLikeCompose(file.text))
      for (const override of OVERRIDES[name] ?? []) take(join(directory, override));
    else for (const candidate of STATIC_NAMES) take(join(directory, candidate));
  }
  return found.filter((file) => claims(file.path, file.text) > 0 || looksLikeCompose(file.text));
}
