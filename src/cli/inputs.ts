import type { World } from '../model/dialect.ts';
import type { SourceFile } from '../text/source.ts';
import type { Io } from './io.ts';
import { sourceOfBytes } from './world.ts';

/** What the PATH arguments came to. */
export interface Inputs {
  readonly files: readonly SourceFile[];
  /** Which of them were found in folders or by globs rather than named. */
  readonly searched: ReadonlySet<string>;
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
    ? { files: [], searched: new Set(), failures: [`${name} ${source.reason}`] }
    : { files: [source], searched: new Set(), failures: [] };
}

const LOOKS_LIKE_A_GLOB = /[*?{}[\]]/;

/** Files as they are named; of directories and globs what some dialect claims and .gitignore does not hide. */
export async function readPaths(
  paths: readonly string[],
  world: World,
  selection: Selection,
): Promise<Inputs> {
  const files = new Map<string, SourceFile>();
  const searched = new Set<string>();
  const failures: string[] = [];
  const keepNamed = (path: string): void => {
    const at = world.absolute(path);
    const read = files.get(at) ?? world.read(path);
    if (!('failed' in read)) {
      files.set(at, read);
      searched.delete(read.path);
    } else if (!(selection.ignoreUnknown && read.failed === 'binary')) {
      failures.push(`${path} ${read.reason}`);
    }
  };
  const keepFound = async (path: string): Promise<void> => {
    if (files.has(world.absolute(path))) return;
    const read = world.read(path);
    if ('failed' in read) {
      if (read.failed === 'unreadable') failures.push(`${path} ${read.reason}`);
    } else if (await selection.claims(read)) {
      files.set(world.absolute(path), read);
      searched.add(path);
    }
  };
  for (const path of paths) {
    const kind = world.kind(path);
    if (kind === 'directory' || (kind === 'missing' && LOOKS_LIKE_A_GLOB.test(path))) {
      const { filesMatching, filesUnder } = await import('./walk.ts');
      const find = kind === 'directory' ? filesUnder : filesMatching;
      const found = await find(path, world, selection.exclude);
      failures.push(...found.failures);
      if (found.files.length === 0 && found.failures.length === 0 && kind === 'missing')
        failures.push(`no file matches ${path}`);
      for (const file of found.files) await keepFound(file);
    } else {
      keepNamed(path);
    }
  }
  return { files: [...files.values()], searched, failures };
}
