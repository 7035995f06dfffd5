import type { OpenOptions, PathMapping, World } from '../../model/dialect.ts';
import { standingAlone } from '../../model/parts.ts';
import { basename, dirname, isAbsolute, join } from '../../text/path.ts';
import type { SourceFile } from '../../text/source.ts';
import { debianEnvironment, environmentOf } from './envvars.ts';
import { filesFor, isPattern } from './include-paths.ts';
import { type Included, type Reading, readConfig, type Sources } from './reading.ts';

/** Files that make one gateway: a main config with all it includes, or a file that no main config claims. */
export interface Group {
  readonly named: readonly SourceFile[];
  readonly first: SourceFile;
  /** The first file is a main config. */
  readonly isMain: boolean;
  readonly sources: Sources;
  readonly environment: ReadonlyMap<string, string>;
}

export function groupFiles(
  files: readonly SourceFile[],
  world: World,
  options: OpenOptions,
  newest: string,
): readonly Group[] {
  const named = new Map(files.map((file) => [world.real(file.path), file]));
  const mains = new Map<string, { group: Group; reached: ReadonlySet<string> } | undefined>();
  const loadMain = (path: string) => {
    const real = world.real(path);
    if (mains.has(real)) return mains.get(real);
    const file = named.get(real) ?? world.read(path);
    const loaded = 'failed' in file ? undefined : open(file, true);
    mains.set(real, loaded);
    return loaded;
  };
  const open = (file: SourceFile, isMain: boolean) => {
    const reached = new Set([world.real(file.path)]);
    const sources = sourcesIn(world, options, named, file, isMain, reached);
    const environment = isMain ? environmentOf(file.path, world) : debianEnvironment;
    const group: Group = { named: [file], first: file, isMain, sources, environment };
    readGroup(group, newest);
    return { group, reached };
  };

  const claimed = new Map<Group, SourceFile[]>();
  const lone: { group: Group; reached: ReadonlySet<string> }[] = [];
  for (const file of files) {
    const main = mainOf(file, world, options, loadMain);
    if (main === undefined) lone.push(open(file, false));
    else claimed.set(main, [...(claimed.get(main) ?? []), file]);
  }
  return [
    ...[...claimed].map(([group, own]) => ({ ...group, named: own })),
    ...withoutPartsOfOthers(lone, world),
  ];
}

/** Reads a group's files as one release does. */
export function readGroup(group: Group, version: string): Reading {
  const { first, sources, environment, isMain } = group;
  const reading = readConfig(first, sources, { version, complete: isMain, environment });
  // An include of the outermost level that cannot be read may load modules and define names.
  if (!isMain || reading.unseen.every((cause) => !isAtTop(reading, cause.at?.start))) return reading;
  return readConfig(first, sources, { version, complete: false, environment });
}

function isAtTop(reading: Reading, start: number | undefined): boolean {
  return reading.statements.some((each) => each.unseen !== undefined && each.unseen.at?.start === start);
}

/** The main config that this file is, or is included by. */
function mainOf(
  file: SourceFile,
  world: World,
  options: OpenOptions,
  load: (path: string) => { group: Group; reached: ReadonlySet<string> } | undefined,
): Group | undefined {
  const real = world.real(file.path);
  if (options.root !== undefined) {
    const root = load(options.root);
    if (root?.reached.has(real)) return root.group;
  }
  if (MAIN_NAMES.includes(basename(file.path))) return load(file.path)?.group;
  for (const candidate of mainConfigsAbove([file.path, world.absolute(file.path), real], world)) {
    const main = load(candidate);
    if (main?.reached.has(real)) return main.group;
  }
  return looksLikeMain(file) ? load(file.path)?.group : undefined;
}

/** Under whatever name: it says where everything is, or loads modules and opens ports. */
function looksLikeMain({ text }: SourceFile): boolean {
  return (
    /^[ \t]*ServerRoot\s/im.test(text) ||
    (/^[ \t]*LoadModule\s/im.test(text) && /^[ \t]*Listen\s/im.test(text))
  );
}

const MAIN_NAMES = ['apache2.conf', 'httpd.conf'];

function mainConfigsAbove(paths: readonly string[], world: World): readonly string[] {
  const found = new Set<string>();
  for (const path of paths) {
    let folder = dirname(path);
    for (let height = 0; height < 4; height += 1) {
      for (const name of [...MAIN_NAMES, 'conf/httpd.conf']) {
        const candidate = join(folder, name);
        if (candidate !== path && world.kind(candidate) === 'file') found.add(candidate);
      }
      if (folder === '/' || folder === '.') break;
      folder = dirname(folder);
    }
  }
  return [...found];
}

/** A lone file that another lone one includes is a part of that one. */
function withoutPartsOfOthers(
  lone: readonly { group: Group; reached: ReadonlySet<string> }[],
  world: World,
): readonly Group[] {
  const configs = lone.map(({ group, reached }) => ({ first: world.real(group.first.path), reached }));
  return standingAlone(configs).flatMap(({ index, parts }) => {
    const group = lone[index]?.group;
    return group === undefined
      ? []
      : [{ ...group, named: parts.flatMap((part) => lone[part]?.group.first ?? []) }];
  });
}

/** Where programs keep their configuration; a config elsewhere that names files there is a copy of such a tree. */
const STANDARD_HOMES = [
  '/etc/apache2',
  '/etc/httpd',
  '/usr/local/apache2',
  '/usr/local/etc/apache24',
  '/opt/bitnami/apache',
];

/** Folders of parts, beside the main config. */
const PART_FOLDERS =
  /^(?:sites-(?:available|enabled)|conf-(?:available|enabled)|conf\.d|vhosts?(?:\.d)?|extra)$/;

/** Folders that load modules: without them nobody knows which there are. */
const MODULE_FOLDERS = /(?:^|\/)(?:mods-enabled|conf\.modules\.d)\//;

function sourcesIn(
  world: World,
  options: OpenOptions,
  named: ReadonlyMap<string, SourceFile>,
  first: SourceFile,
  isMain: boolean,
  reached: Set<string>,
): Sources {
  const folder = dirname(first.path);
  const home = homeOf(folder, isMain);
  const absoluteHome = world.absolute(home);
  const isInItsPlace = isMain && STANDARD_HOMES.includes(absoluteHome);

  const candidate = (path: string, serverRoot: string | undefined): string => {
    const mapped = mappedPath(path, options.map);
    if (mapped !== undefined) return mapped;
    if (!isAbsolute(path)) return join(home, path);
    const root = [serverRoot, ...STANDARD_HOMES].find(
      (each) => each !== undefined && path.startsWith(`${each.replace(/\/$/, '')}/`),
    );
    if (root === undefined || absoluteHome === root) return path;
    const copy = join(home, path.slice(root.replace(/\/$/, '').length + 1));
    return isPattern(copy) || world.kind(copy) !== 'missing' || isMain ? copy : path;
  };

  return {
    include(path, optional, serverRoot): Included {
      const wanted = candidate(path, serverRoot);
      const paths = filesFor(wanted, world);
      const files: SourceFile[] = [];
      let unreadable = false;
      for (const each of paths) {
        const real = world.real(each);
        const file = named.get(real) ?? world.read(each);
        if ('failed' in file) unreadable = true;
        else {
          reached.add(real);
          files.push(file);
        }
      }
      if (files.length > 0) return { is: 'files', files };
      if (unreadable) return { is: 'unseen' };
      const fixed = dirname(isPattern(wanted) ? wanted.slice(0, wanted.search(/[*?[]/)) : wanted);
      const isSeen = isInItsPlace || world.kind(fixed) === 'directory';
      if (optional) {
        const empty = isSeen || (wanted.startsWith(home === '.' ? '' : home) && !MODULE_FOLDERS.test(path));
        return empty ? { is: 'files', files: [] } : { is: 'unseen' };
      }
      return isInItsPlace ? { is: 'missing' } : { is: 'unseen' };
    },
    exists(path) {
      if (!isInItsPlace) return undefined;
      return world.kind(candidate(path, undefined)) !== 'missing';
    },
  };
}

/** The folder that relative paths start at, as it is here. */
function homeOf(folder: string, isMain: boolean): string {
  const own = basename(folder);
  if (isMain) return own === 'conf' ? dirname(folder) : folder;
  return PART_FOLDERS.test(own) ? dirname(folder) : folder;
}

function mappedPath(path: string, map: readonly PathMapping[]): string | undefined {
  for (const { from, to } of map) {
    if (path === from) return to;
    const prefix = from.endsWith('/') ? from : `${from}/`;
    if (path.startsWith(prefix)) return join(to, path.slice(prefix.length));
  }
  return undefined;
}
