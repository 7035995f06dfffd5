import { basename, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import type { World } from '../model/dialect.ts';
import { dirname, join } from '../text/path.ts';
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
  readonly exclude: (folder: string) => Exclusion;
  /** Whether a file found in a folder is a config at all. */
  readonly claims: (file: SourceFile) => boolean;
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

/** Files as they are named; of directories and globs what some dialect claims and .gitignore does not hide. */
export function readPaths(paths: readonly string[], world: World, selection: Selection): Inputs {
  const files = new Map<string, SourceFile>();
  const failures: string[] = [];
  const keep = (path: string, named: boolean): void => {
    const at = world.absolute(path);
    if (files.has(at)) return;
    const read = world.read(path);
    if (!('failed' in read)) {
      if (named || selection.claims(read)) files.set(at, read);
    } else if (
      named ? !(selection.ignoreUnknown && read.failed === 'binary') : read.failed === 'unreadable'
    ) {
      failures.push(`${path} ${read.reason}`);
    }
  };
  for (const path of paths) {
    const kind = world.kind(path);
    if (kind === 'directory') {
      for (const file of filesUnder(path, world, selection.exclude)) keep(file, false);
    } else if (kind === 'missing' && isGlob(path)) {
      const found = filesMatching(path, world, selection.exclude);
      if (found.length === 0) failures.push(`no file matches ${path}`);
      for (const file of found) keep(file, false);
    } else {
      keep(path, true);
    }
  }
  return { files: [...files.values()], failures };
}

function isGlob(path: string): boolean {
  return picomatch.scan(path).isGlob === true;
}

function filesMatching(pattern: string, world: World, exclude: Selection['exclude']): readonly string[] {
  const { base } = picomatch.scan(pattern);
  const matches = picomatch(pattern.replace(/^(\.\/)+/, ''), { dot: true });
  return filesUnder(base === '' ? '.' : base, world, exclude).filter((path) => matches(path));
}

/** Never worth a look, with or without a .gitignore. */
const ALWAYS_HIDDEN = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** One folder's rules of what is hidden, for paths from that folder on. */
interface Hiding {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Every file below a folder, depth first in byte order. Links to files count, links to folders are not followed. */
function filesUnder(folder: string, world: World, exclude: Selection['exclude']): readonly string[] {
  const found: string[] = [];
  const exclusion = exclude(folder);
  const excluded = [{ folder: exclusion.folder, rules: ignore().add([...exclusion.globs]) }];
  walk(folder, hidingAbove(folder, world));
  return found;

  function walk(directory: string, outer: readonly Hiding[]): void {
    const hiding = [...outer, ...gitignoreOf(directory, world)];
    for (const name of world.list(directory)) {
      if (ALWAYS_HIDDEN.has(name)) continue;
      const path = join(directory, name);
      const kind = world.kind(path);
      if (kind !== 'file' && kind !== 'directory') continue;
      const at = world.absolute(path);
      if (isHidden(at, kind, excluded) || isHidden(at, kind, hiding)) continue;
      if (kind === 'file') found.push(path);
      else if (!isLink(path, directory, world)) walk(path, hiding);
    }
  }
}

function isLink(path: string, directory: string, world: World): boolean {
  return world.real(path) !== join(world.real(directory), basename(path));
}

/** As git has it: the rule nearest to the file decides, whether it hides or shows. */
function isHidden(path: string, kind: 'file' | 'directory', hiding: readonly Hiding[]): boolean {
  let hidden = false;
  for (const { folder, rules } of hiding) {
    const inside = relative(folder, path);
    if (inside === '' || inside.startsWith('..')) continue;
    const verdict = rules.test(kind === 'directory' ? `${inside}/` : inside);
    if (verdict.ignored) hidden = true;
    else if (verdict.unignored) hidden = false;
  }
  return hidden;
}

function gitignoreOf(directory: string, world: World): readonly Hiding[] {
  const path = join(directory, '.gitignore');
  if (world.kind(path) !== 'file') return [];
  const file = world.read(path);
  return 'failed' in file
    ? []
    : [{ folder: world.absolute(directory), rules: ignore().add(file.text.replace(/^\ufeff/, '')) }];
}

/**
 * The .gitignore files between a folder and the root of its repository; none outside of a repository, and none for a
 * folder that they hide: it was named outright.
 */
function hidingAbove(folder: string, world: World): readonly Hiding[] {
  const start = world.absolute(folder);
  const above: Hiding[] = [];
  for (let at = start; at !== dirname(at); at = dirname(at)) {
    if (at !== start) above.unshift(...gitignoreOf(at, world));
    if (world.kind(join(at, '.git')) !== 'missing') return isHidden(start, 'directory', above) ? [] : above;
  }
  return [];
}
