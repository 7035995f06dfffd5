import type { World } from '../model/dialect.ts';
import type { SourceFile } from '../text/source.ts';
import type { Io } from './io.ts';
import { sourceOfBytes } from './world.ts';

/** What the PATH arguments came to. */
export interface Inputs {
  readonly files: readonly SourceFile[];
  /** Paths that were asked for and could not be linted, each a sentence. */
  readonly failures: readonly string[];
}

export interface Exclusion {
  readonly folder: string;
  readonly globs: readonly string[];
}

export interface Selection {
  /** What to leave out below a folder: globs in .gitignore's notation, and the folder they start from. */
  readonly exclude: (folder: string) => Promise<Exclusion>;
  /** Whether a file found in a folder is a config at all. */
  readonly claims: (file: SourceFile) => Promise<boolean>;
  /** Files that are no text are passed over in silence. */
  readonly ignoreUnknown: boolean;
}

/** Standard input under the name it goes by. */
export async function readStdin(io: Io, name: string): Promise<Inputs> {
  const source = sourceOfBytes(name, await io.readStdin());
  return 'failed' in source
    ? { files: [], failures: [`${name} ${source.reason}`] }
    : { files: [source], failures: [] };
}

const LOOKS_LIKE_A_GLOB = /[*?{}[\]]/;

/** Files as they are named; of directories and globs what some dialect claims and .gitignore does not hide. */
export async function readPaths(
  paths: readonly string[],
  world: World,
  selection: Selection,
): Promise<Inputs> {
  const files = new Map<string, SourceFile>();
  const failures: string[] = [];
  const keep = async (path: string, named: boolean): Promise<void> => {
    const at = world.absolute(path);
    if (files.has(at)) return;
    const read = world.read(path);
    if (!('failed' in read)) {
      if (named || (await selection.claims(read))) files.set(at, read);
    } else if (
      named ? !(selection.ignoreUnknown && read.failed === 'binary') : read.failed === 'unreadable'
    ) {
      failures.push(`${path} ${read.reason}`);
    }
  };
  for (const path of paths) {
    const kind = world.kind(path);
    if (kind === 'directory' || (kind === 'missing' && LOOKS_LIKE_A_GLOB.test(path))) {
      const { filesMatching, filesUnder } = await import('./walk.ts');
      const find = kind === 'directory' ? filesUnder : filesMatching;
      const found = await find(path, world, selection.exclude);
      if (found.length === 0 && kind === 'missing') failures.push(`no file matches ${path}`);
      for (const file of found) await keep(file, false);
    } else {
      await keep(path, true);
    }
  }
  return { files: [...files.values()], failures };
}
