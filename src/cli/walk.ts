import { basename, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import type { World } from '../model/dialect.ts';
import { dirname, join } from '../text/path.ts';
import type { Selection } from './inputs.ts';
import { listingFailure } from './world.ts';

export interface Walked {
  readonly files: readonly string[];
  /** Folders that could not be looked into, each a sentence. */
  readonly failures: readonly string[];
}

/** The files that a glob matches; a glob finds what a folder would, not what .gitignore hides. */
export async function filesMatching(
  pattern: string,
  world: World,
  exclude: Selection['exclude'],
): Promise<Walked> {
  const { base } = picomatch.scan(pattern);
  const matches = picomatch(pattern.replace(/^(\.\/)+/, ''), { dot: true });
  const { files, failures } = await filesUnder(base === '' ? '.' : base, world, exclude);
  return { files: files.filter((path) => matches(path)), failures };
}

/** Never worth a look, with or without a .gitignore. */
const ALWAYS_HIDDEN = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** One folder's rules of what is hidden, for paths from that folder on. */
interface Hiding {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Every file below a folder, depth first in byte order. Links to files count, links to folders are not followed. */
export async function filesUnder(
  folder: string,
  world: World,
  exclude: Selection['exclude'],
): Promise<Walked> {
  const files: string[] = [];
  const failures: string[] = [];
  const exclusion = await exclude(folder);
  const excluded = [{ folder: exclusion.folder, rules: ignore().add([...exclusion.globs]) }];
  walk(folder, hidingAbove(folder, world));
  return { files, failures };

  function walk(directory: string, outer: readonly Hiding[]): void {
    const hiding = [...outer, ...gitignoreOf(directory, world)];
    const names = world.list(directory);
    const failure = names.length === 0 ? listingFailure(world.absolute(directory)) : undefined;
    if (failure !== undefined) failures.push(`${directory} ${failure}`);
    for (const name of names) {
      if (ALWAYS_HIDDEN.has(name)) continue;
      const path = join(directory, name);
      const kind = world.kind(path);
      if (kind !== 'file' && kind !== 'directory') continue;
      const at = world.absolute(path);
      if (isHidden(at, kind, excluded) || isHidden(at, kind, hiding)) continue;
      if (kind === 'file') files.push(path);
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
