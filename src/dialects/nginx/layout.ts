import type { OpenOptions, World } from '../../model/dialect.ts';
import { standingAlone } from '../../model/parts.ts';
import { dirname, join } from '../../text/path.ts';
import type { SourceFile } from '../../text/source.ts';
import { dumpSections, type Loaded, loadConfig } from './load.ts';
import type { Statement } from './statement.ts';

/**
 * How much of a config a file is.
 * - main: nginx starts with it
 * - site: it stands in `http` of a main config that cannot be seen
 * - server-part, directives: it stands in some `server`, or in some block nobody can tell
 */
export type Extent = 'main' | 'site' | 'server-part' | 'directives';

/** Files that make one gateway: a main config with all it includes, or a file that no main config claims. */
export interface Group {
  readonly named: readonly SourceFile[];
  readonly extent: Extent;
  readonly loaded: Loaded;
}

export function groupFiles(
  files: readonly SourceFile[],
  world: World,
  options: OpenOptions,
): readonly Group[] {
  const named = new Map(files.map((file) => [world.real(file.path), file]));
  const mains = new Map<string, Loaded>();
  const load = (path: string): Loaded | undefined => {
    const real = world.real(path);
    const known = mains.get(real);
    if (known !== undefined) return known;
    const file = named.get(real) ?? world.read(path);
    if ('failed' in file) return undefined;
    const loaded = loadConfig(file, world, options, named, true);
    mains.set(real, loaded);
    return loaded;
  };

  const claimed = new Map<Loaded, SourceFile[]>();
  const lone: Group[] = [];
  for (const file of files) {
    const main = mainOf(file, world, options, load);
    if (main === undefined) {
      const loaded = loadConfig(file, world, options, named, false);
      lone.push({ named: [file], extent: extentOf(loaded.statements), loaded });
    } else {
      claimed.set(main, [...(claimed.get(main) ?? []), file]);
    }
  }
  const whole = [...claimed].map(([loaded, own]): Group => ({ named: own, extent: 'main', loaded }));
  return [...whole, ...withoutPartsOfOthers(lone, world)];
}

/** The main config that this file is, or is included by. */
function mainOf(
  file: SourceFile,
  world: World,
  options: OpenOptions,
  load: (path: string) => Loaded | undefined,
): Loaded | undefined {
  if (options.root !== undefined) {
    const root = load(options.root);
    if (root?.reached.has(world.real(file.path))) return root;
  }
  if (dumpSections(file) !== undefined || looksLikeMain(file.text)) return load(file.path);
  const real = world.real(file.path);
  for (const candidate of mainConfigsAbove([file.path, world.absolute(file.path), real], world)) {
    const loaded = load(candidate);
    if (loaded?.reached.has(real)) return loaded;
  }
  return undefined;
}

/** A look at the text without parsing it; a word in a comment or string is a risk this takes, for `extentOf` looks again. */
function looksLikeMain(text: string): boolean {
  return /^[ \t]*(?:http|events|stream)\s*\{/m.test(text);
}

const MAIN_NAMES = ['nginx.conf', 'openresty.conf'];

function mainConfigsAbove(paths: readonly string[], world: World): readonly string[] {
  const found = new Set<string>();
  for (const path of paths) {
    let folder = dirname(path);
    for (let height = 0; height < 4; height += 1) {
      for (const name of MAIN_NAMES) {
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
function withoutPartsOfOthers(groups: readonly Group[], world: World): readonly Group[] {
  const configs = groups.map(({ named, loaded }) => ({
    first: world.real(named[0]?.path ?? ''),
    reached: loaded.reached,
  }));
  return standingAlone(configs).flatMap(({ index, parts }) => {
    const group = groups[index];
    return group === undefined
      ? []
      : [{ ...group, named: parts.flatMap((part) => groups[part]?.named ?? []) }];
  });
}

const MAIN_WORDS = new Set([
  'http',
  'events',
  'stream',
  'mail',
  'user',
  'worker_processes',
  'worker_rlimit_nofile',
  'pid',
  'daemon',
  'load_module',
  'master_process',
  'worker_shutdown_timeout',
  'env',
  'pcre_jit',
]);
const HTTP_WORDS = new Set([
  'server',
  'upstream',
  'map',
  'geo',
  'limit_req_zone',
  'limit_conn_zone',
  'proxy_cache_path',
  'log_format',
  'split_clients',
]);
const SERVER_WORDS = new Set(['location', 'listen', 'server_name']);

export function extentOf(statements: readonly Statement[]): Extent {
  const names = new Set(statements.map((statement) => statement.name));
  const has = (words: ReadonlySet<string>) => [...names].some((name) => words.has(name));
  if (names.has('http') || names.has('events') || names.has('stream')) return 'main';
  if (names.has('server')) return 'site';
  if (has(SERVER_WORDS)) return 'server-part';
  if (has(HTTP_WORDS)) return 'site';
  if (has(MAIN_WORDS)) return 'main';
  return 'directives';
}
