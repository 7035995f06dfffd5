import type { World } from '../../model/dialect.ts';
import { oncePer } from '../../model/once.ts';
import { withEncoding } from '../../syntax/value/encoding.ts';
import {
  type Entry,
  entriesOf,
  get,
  textOf,
  type Value,
  type ValueProblem,
} from '../../syntax/value/value.ts';
import { readYaml } from '../../syntax/value/yaml.ts';
import { basename, dirname, join } from '../../text/path.ts';
import type { Place } from '../../text/place.ts';
import type { SourceFile } from '../../text/source.ts';
import { readEnvFile } from './env-file.ts';
import { mergeServices } from './merge.ts';
import { type ComposeService, serviceOf } from './service.ts';

/** The compose files of one directory, taken together as `docker compose` would. */
export interface ComposeProject {
  readonly directory: string;
  /** As compose names it unless told otherwise: it prefixes networks and container names. */
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly services: readonly ComposeService[];
  readonly networks: readonly ComposeNetwork[];
  readonly problems: readonly ValueProblem[];
  /** Files that `extends` or `include` name and that could not be read. */
  readonly missing: readonly { readonly path: string; readonly at: Place }[];
}

export interface ComposeNetwork {
  /** As services refer to it. */
  readonly key: string;
  /** As Docker knows it. */
  readonly name: string;
}

export function readProject(files: readonly SourceFile[], world: World): ComposeProject {
  const first = files[0];
  const directory = dirname(first?.path ?? '.');
  const variables = variablesBeside(directory, world);
  const reading: Reading = { world, files: [...files], problems: [], missing: [] };
  const roots: Value[] = [];
  for (const file of files) roots.push(...rootsOf(file, reading));
  const merged = new Map<string, Entry>();
  for (const root of roots) {
    for (const entry of entriesOf(get(root, 'services'))) {
      const whole = withExtends(entry, root, reading);
      const earlier = merged.get(entry.name);
      const value = earlier === undefined ? whole.value : mergeServices(earlier.value, whole.value);
      merged.set(entry.name, { ...whole, value });
    }
  }
  const name = projectName(roots, directory, world);
  return {
    directory,
    name,
    files: reading.files,
    services: [...merged.values()].map((entry) =>
      serviceOf(entry, { variables, envFile: (path, at) => envFile(path, at, reading) }),
    ),
    networks: roots.flatMap((root) => networksOf(root, name)),
    problems: reading.problems,
    missing: reading.missing,
  };
}

interface Reading {
  readonly world: World;
  readonly files: SourceFile[];
  readonly problems: ValueProblem[];
  readonly missing: { path: string; at: Place }[];
}

function variablesBeside(directory: string, world: World): ReadonlyMap<string, string> {
  const env = world.read(join(directory, '.env'));
  return 'failed' in env ? new Map() : readEnvFile(env.text);
}

/** Read as the `.env` is, beside the file that names it. */
function envFile(
  path: string,
  at: Place,
  { world, missing }: Reading,
): ReadonlyMap<string, string> | undefined {
  const target = path.startsWith('/') ? path : join(dirname(at.file), path);
  const file = world.read(target);
  if (!('failed' in file)) return readEnvFile(file.text);
  missing.push({ path: target, at });
  return undefined;
}

/** A file's document, behind those it includes: what stands in the file itself wins. */
function rootsOf(file: SourceFile, reading: Reading): readonly Value[] {
  const tree = readYaml(file);
  reading.problems.push(...withEncoding(file, tree.problems));
  const [root] = tree.documents;
  if (root === undefined) return [];
  const included = get(root, 'include');
  const items = included?.kind === 'list' ? included.items : [];
  const before = items.flatMap((item) => {
    const path = textOf(item) ?? textOf(get(item, 'path'));
    const other = path === undefined ? undefined : readBeside(file, path, item.place, reading);
    return other === undefined ? [] : rootsOf(other, reading);
  });
  return [...before, root];
}

function readBeside(file: SourceFile, path: string, at: Place, reading: Reading): SourceFile | undefined {
  const target = join(dirname(file.path), path);
  if (reading.files.some((known) => known.path === target)) return undefined;
  const other = reading.world.read(target);
  if ('failed' in other) {
    reading.missing.push({ path: target, at });
    return undefined;
  }
  reading.files.push(other);
  return other;
}

/** More services that extend each other in a row than anybody writes; a circle ends here, too. */
const LONGEST_EXTENDS = 100;

function withExtends(entry: Entry, root: Value, reading: Reading): Entry {
  const chain: Entry[] = [entry];
  let around: Value | undefined = root;
  for (let last = entry; chain.length < LONGEST_EXTENDS; ) {
    const written = get(last.value, 'extends');
    const service = textOf(written) ?? textOf(get(written, 'service'));
    const path = textOf(get(written, 'file'));
    if (written === undefined || service === undefined) break;
    around = path === undefined ? around : extendedRoot(path, written.place, reading);
    const base = around === undefined ? undefined : servicesOf(around).get(service);
    if (base === undefined || chain.includes(base)) break;
    chain.push(base);
    last = base;
  }
  const value = chain.reduceRight<Value | undefined>(
    (below, { value: own }) => (below === undefined ? own : mergeServices(below, own)),
    undefined,
  );
  return value === undefined ? entry : { ...entry, value };
}

const servicesOf = oncePer(
  (root: Value): ReadonlyMap<string, Entry> =>
    new Map(entriesOf(get(root, 'services')).map((entry) => [entry.name, entry])),
);

function extendedRoot(path: string, at: Place, reading: Reading): Value | undefined {
  const target = join(dirname(at.file), path);
  const known = reading.files.find((file) => file.path === target);
  const file = known ?? reading.world.read(target);
  if ('failed' in file) {
    reading.missing.push({ path: target, at });
    return undefined;
  }
  if (known === undefined) reading.files.push(file);
  return documentOf(file);
}

/** Several services may extend one file. */
const documentOf = oncePer((file: SourceFile): Value | undefined => readYaml(file).documents[0]);

function projectName(roots: readonly Value[], directory: string, world: World): string {
  const given = roots.map((root) => textOf(get(root, 'name'))).find((name) => name !== undefined);
  const folder = basename(world.absolute(directory));
  return given ?? folder.toLowerCase().replace(/[^a-z0-9_-]/g, '');
}

function networksOf(root: Value, project: string): readonly ComposeNetwork[] {
  return entriesOf(get(root, 'networks')).map((entry) => {
    const external = textOf(get(entry.value, 'external')) === 'true';
    const oldName = textOf(get(entry.value, 'external', 'name'));
    const name = textOf(get(entry.value, 'name')) ?? oldName;
    return { key: entry.name, name: name ?? (external ? entry.name : `${project}_${entry.name}`) };
  });
}
