import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cachedInstallations, type Installation } from './cache.ts';

/** How to find a program that the machine has by itself. */
export interface Search {
  /** Its names, the more particular one first: Debian's `apache2` is `httpd` elsewhere. */
  readonly names: readonly string[];
  readonly versionArguments: readonly string[];
}

/** Looks on the PATH and in the cache that .ci fills, once per program; answers every version found, the oldest first. */
export function finder<Program extends string>(
  searches: Readonly<Record<Program, Search>>,
): (program: Program) => readonly Installation[] {
  const found = new Map<Program, readonly Installation[]>();
  return (program) => {
    const known = found.get(program);
    if (known !== undefined) return known;
    const here = [
      ...onPath(program, searches[program]),
      ...cachedInstallations().filter((installation) => installation.program === program),
    ].toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
    found.set(program, here);
    return here;
  };
}

/** Debian keeps servers in sbin, which is not on the PATH of an ordinary user. */
const systemFolders = ['/usr/sbin', '/usr/local/sbin'];

function onPath(program: string, search: Search): readonly Installation[] {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...systemFolders];
  const file = search.names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => isExecutable(path));
  if (file === undefined) return [];
  const version = versionOf(file, search.versionArguments);
  return version === undefined ? [] : [{ program, version, command: [file] }];
}

/** The first dotted number that the program prints: nginx says it on stderr, the others on stdout. */
function versionOf(file: string, versionArguments: readonly string[]): string | undefined {
  const run = spawnSync(file, versionArguments, { encoding: 'utf8', timeout: 20_000 });
  return /\d+(?:\.\d+)+/.exec(`${run.stdout}${run.stderr}`)?.[0];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
