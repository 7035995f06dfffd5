import {
  type Entry,
  entriesOf,
  entryOf,
  get,
  itemsOf,
  partOf,
  placeWithin,
  type ScalarValue,
  textOf,
  type Value,
} from '../../syntax/value/value.ts';
import type { Place } from '../../text/place.ts';
import { type InterpolationProblem, interpolate } from './interpolate.ts';

/** A service of a compose project, after every file, `extends` and variable. */
export interface ComposeService {
  readonly name: string;
  /** Its key in the file that says most about it. */
  readonly at: Place;
  readonly labels: readonly Label[];
  /** The key `labels` in the service itself. */
  readonly labelsAt: Place | undefined;
  /** Labels of the swarm service, which only the swarm provider sees. */
  readonly deployLabels: readonly Label[];
  /** The key `deploy.labels`. */
  readonly deployLabelsAt: Place | undefined;
  readonly image: string | undefined;
  readonly command: readonly ScalarValue[];
  readonly environment: readonly Variable[];
  /** An `env_file` that could not be read: any variable may be set there. */
  readonly environmentUnseen: Place | undefined;
  readonly containerName: string | undefined;
  /** Container ports that compose publishes or exposes, in the order written. */
  readonly ports: readonly PortMapping[];
  readonly exposed: readonly number[];
  /** Names as the file spells them; undefined when it names none, and the project's default network is meant. */
  readonly networks: readonly string[] | undefined;
  readonly networkMode: string | undefined;
  readonly mounts: readonly Mount[];
  readonly problems: readonly InterpolationProblem[];
  readonly unresolved: readonly string[];
}

/** One label of a container, after compose has put in its variables. */
export interface Label {
  readonly key: ScalarValue;
  readonly value: ScalarValue;
}

export interface Variable {
  readonly name: string;
  /** Null where compose takes it from the shell. */
  readonly value: string | null;
  readonly at: Place;
  /** It holds a variable that is set nowhere here; `value` keeps that as written. */
  readonly unresolved?: true;
}

export interface PortMapping {
  readonly published: number | undefined;
  readonly container: number;
  readonly at: Place;
}

export interface Mount {
  readonly source: string;
  readonly target: string;
  readonly at: Place;
}

export interface ServiceContext {
  readonly variables: ReadonlyMap<string, string>;
  /** What an `env_file` holds; undefined where it could not be read. */
  readonly envFile: (path: string, at: Place) => ReadonlyMap<string, string> | undefined;
}

export function serviceOf(entry: Entry, context: ServiceContext): ComposeService {
  const problems: InterpolationProblem[] = [];
  const unresolved: string[] = [];
  const put = (scalar: ScalarValue): ScalarValue => {
    const done = interpolate(scalar, context.variables);
    problems.push(...done.problems);
    unresolved.push(...done.unresolved);
    return done.scalar;
  };
  const { value } = entry;
  const text = (...path: readonly string[]): string | undefined => {
    const found = get(value, ...path);
    return found?.kind === 'scalar' && found.value !== null ? put(found).text : undefined;
  };
  const own = pairsOf(get(value, 'environment'), put).map(({ key, value: written }) => ({
    name: key.text,
    value: written === undefined || written.value === null ? null : written.text,
    at: written === undefined ? key.place : { ...key.place, end: Math.max(key.place.end, written.place.end) },
    ...(written?.unresolved ? { unresolved: true as const } : {}),
  }));
  const names = new Set(own.map(({ name }) => name));
  const fromFiles = envFilesOf(get(value, 'env_file'), context, put, names);
  const labels = labelsOf(get(value, 'labels'), put);
  const deployLabels = labelsOf(get(value, 'deploy', 'labels'), put);
  return {
    name: entry.name,
    at: entry.key,
    labels,
    labelsAt: entryOf(value, 'labels')?.key,
    deployLabels,
    deployLabelsAt: entryOf(get(value, 'deploy'), 'labels')?.key,
    image: text('image'),
    command: wordsOf(get(value, 'command'), put),
    environment: [...fromFiles.flatMap(({ variables }) => variables ?? []), ...own],
    environmentUnseen: fromFiles.find(({ variables }) => variables === undefined)?.at,
    containerName: text('container_name'),
    ports: itemsOf(get(value, 'ports')).flatMap((item) => portsOf(item, put)),
    exposed: itemsOf(get(value, 'expose')).flatMap((item) => {
      const port = Number.parseInt(textOf(item) ?? '', 10);
      return Number.isNaN(port) ? [] : [port];
    }),
    networks: networksOf(get(value, 'networks')),
    networkMode: text('network_mode'),
    mounts: itemsOf(get(value, 'volumes')).flatMap((item) => mountsOf(item, put)),
    problems,
    unresolved,
  };
}

interface EnvFile {
  readonly at: Place;
  /** Undefined where the file could not be read. */
  readonly variables: readonly Variable[] | undefined;
}

/** `env_file` as a path, a list of paths, or of maps with `path`; a later file and `environment` itself win. */
function envFilesOf(
  value: Value | undefined,
  context: ServiceContext,
  put: Put,
  own: ReadonlySet<string>,
): readonly EnvFile[] {
  const items = value === undefined ? [] : value.kind === 'list' ? value.items : [value];
  const files = items.flatMap((item) => {
    const path = item.kind === 'map' ? get(item, 'path') : item;
    if (path?.kind !== 'scalar' || path.value === null) return [];
    const found = context.envFile(put(path).text, path.place);
    const optional = textOf(get(item, 'required')) === 'false';
    return found === undefined && optional ? [] : [{ at: path.place, found }];
  });
  return files.map(({ at, found }, index) => {
    const later = files.slice(index + 1);
    const variables =
      found &&
      [...found].flatMap(([name, text]) =>
        own.has(name) || later.some((file) => file.found?.has(name)) ? [] : [{ name, value: text, at }],
      );
    return { at, variables };
  });
}

type Put = (scalar: ScalarValue) => ScalarValue;

interface WrittenPair {
  readonly key: ScalarValue;
  readonly value: ScalarValue | undefined;
}

/** `k=v` items or a map; variables reach into list items whole, but never into the keys of a map. */
function pairsOf(value: Value | undefined, put: Put): readonly WrittenPair[] {
  if (value?.kind === 'list') {
    return value.items.flatMap((item): readonly WrittenPair[] => {
      if (item.kind !== 'scalar') return [];
      const whole = put(item);
      const equals = whole.text.indexOf('=');
      if (equals === -1) return [{ key: whole, value: undefined }];
      return [{ key: partOf(whole, 0, equals), value: partOf(whole, equals + 1, whole.text.length) }];
    });
  }
  return entriesOf(value).flatMap((entry): readonly WrittenPair[] => {
    if (entry.value.kind !== 'scalar') return [];
    return [{ key: keyScalar(entry), value: put(entry.value) }];
  });
}

function keyScalar(entry: Entry): ScalarValue {
  const width = entry.key.end - entry.key.start;
  const offset = width > entry.name.length ? entry.key.start + 1 : entry.key.start;
  return { kind: 'scalar', place: entry.key, value: entry.name, text: entry.name, offsets: offset };
}

function labelsOf(value: Value | undefined, put: Put): readonly Label[] {
  return pairsOf(value, put).map(({ key, value: written }) => ({
    key,
    value: written ?? { ...partOf(key, key.text.length, key.text.length) },
  }));
}

/** A command as a list, or as one line that a shell would split. */
function wordsOf(value: Value | undefined, put: Put): readonly ScalarValue[] {
  if (value?.kind === 'list')
    return value.items.flatMap((item) => (item.kind === 'scalar' ? [put(item)] : []));
  if (value?.kind !== 'scalar' || value.value === null) return [];
  return shellWords(put(value));
}

/** As a shell splits a line: quotes group, wherever in a word they stand, and a backslash takes the next character as it is. */
function shellWords(line: ScalarValue): readonly ScalarValue[] {
  const words: ScalarValue[] = [];
  const pieces = /\s+|"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)|[^\s"'\\]+/gs;
  let parts: ScalarValue[] = [];
  const finish = (): void => {
    const [first, ...others] = parts;
    if (first !== undefined) words.push(others.length === 0 ? first : joined(first, others));
    parts = [];
  };
  for (const piece of line.text.matchAll(pieces)) {
    const quoted = piece[1] ?? piece[2] ?? piece[3];
    if (quoted === undefined && /^\s/.test(piece[0])) finish();
    else if (quoted === undefined) parts.push(partOf(line, piece.index, piece.index + piece[0].length));
    else parts.push(partOf(line, piece.index + 1, piece.index + 1 + quoted.length));
  }
  finish();
  return words;
}

/** One word of several pieces; each character keeps the place where it stands. */
function joined(first: ScalarValue, others: readonly ScalarValue[]): ScalarValue {
  const parts = [first, ...others];
  const { end } = parts.at(-1)?.place ?? first.place;
  const text = parts.map((part) => part.text).join('');
  const offsets = parts.flatMap((part) =>
    Array.from(part.text, (_, index) => placeWithin(part, index, index).start),
  );
  const unresolved = parts.some((part) => part.unresolved) ? { unresolved: true as const } : {};
  const place = { ...first.place, end };
  return { kind: 'scalar', place, value: text, text, offsets: [...offsets, end], ...unresolved };
}

/** `8080:7655`, `127.0.0.1:8080:7655/tcp`, `7655`, or the long form. */
function portsOf(item: Value, put: Put): readonly PortMapping[] {
  if (item.kind === 'map') {
    const container = Number(textOf(get(item, 'target')));
    const published = Number(textOf(get(item, 'published')));
    if (!Number.isInteger(container)) return [];
    return [{ container, published: Number.isInteger(published) ? published : undefined, at: item.place }];
  }
  if (item.kind !== 'scalar') return [];
  const text = put(item).text.replace(/\/(tcp|udp)$/, '');
  const parts = text.split(':');
  const container = Number(parts.at(-1));
  if (!Number.isInteger(container) || container === 0) return [];
  const published = parts.length > 1 ? Number(parts.at(-2)) : Number.NaN;
  const known = Number.isInteger(published) && published > 0;
  return [{ container, published: known ? published : undefined, at: item.place }];
}

function networksOf(value: Value | undefined): readonly string[] | undefined {
  if (value?.kind === 'list') return value.items.flatMap((item) => textOf(item) ?? []);
  if (value?.kind === 'map') return value.entries.map((entry) => entry.name);
  return undefined;
}

function mountsOf(item: Value, put: Put): readonly Mount[] {
  if (item.kind === 'map') {
    const source = textOf(get(item, 'source'));
    const target = textOf(get(item, 'target'));
    return source === undefined || target === undefined ? [] : [{ source, target, at: item.place }];
  }
  if (item.kind !== 'scalar') return [];
  const [, source, target] = /^(.+?):(\/[^:]*)(?::[\w,]+)?$/.exec(put(item).text) ?? [];
  return source === undefined || target === undefined ? [] : [{ source, target, at: item.place }];
}
