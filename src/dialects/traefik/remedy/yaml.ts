import type { Paste } from '../../../model/need.ts';
import { type Entry, entriesOf, entryOf, type Value } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import type { Definition, Kind } from '../definitions.ts';
import type { Sources } from '../sources.ts';
import type { Settings } from './change.ts';
import { columnOf, lineStart } from './lines.ts';
import type { Notation } from './notation.ts';

export function yamlNotation(text: string, sources: Sources): Notation {
  return {
    add: (_, definition, path, settings) => {
      const target = below({ key: definition.key, value: definition.value }, path);
      return target && inBlock(target, settings, text);
    },
    define: (kind, name, settings, near) => newDefinition(kind, name, settings, near, text, sources),
    take: ({ from, at, replaced }) =>
      replaced ? wholeItem(chainTo(from.value, at).at(-1), text) : taken(from.value, at, text),
  };
}

interface Block {
  readonly key: Place;
  readonly value: Value;
}

function below(block: Block, path: readonly string[]): Block | undefined {
  let here: Block | undefined = block;
  for (const name of path) here = entryOf(here?.value, name);
  return here;
}

/** At the end of what stands below a key, line by line; nothing can be added to `{…}` in one line. */
function inBlock({ key, value }: Block, settings: Settings, text: string): Paste | undefined {
  const [first] = entriesOf(value);
  if (first === undefined || lineStart(text, first.key.start) === lineStart(text, key.start))
    return undefined;
  const indent = columnOf(text, first.key.start);
  return { block: linesOf(settings, indent), into: key };
}

function newDefinition(
  kind: Kind,
  name: string,
  settings: Settings,
  near: Definition,
  text: string,
  sources: Sources,
): Paste | undefined {
  const root = sources.configs.find((config) => config.file.path === near.key.file)?.root;
  const http = root?.entries.find((entry) => entry.name.toLowerCase() === 'http');
  const section = entriesOf(http?.value).find((entry) => entry.name.toLowerCase() === kind.toLowerCase());
  if (section !== undefined && entriesOf(section.value).length > 0)
    return inBlock(section, { [name]: settings }, text);
  return http === undefined || section !== undefined
    ? undefined
    : inBlock(http, { [kind]: { [name]: settings } }, text);
}

function linesOf(settings: Settings, indent: number): string {
  return Object.entries(settings)
    .map(([name, value]) => {
      const head = `${' '.repeat(indent)}${name}:`;
      if (typeof value === 'object' && !isList(value))
        return Object.keys(value).length === 0 ? `${head} {}\n` : `${head}\n${linesOf(value, indent + 2)}`;
      return `${head} ${isList(value) ? `[${value.map(scalar).join(', ')}]` : scalar(value)}\n`;
    })
    .join('');
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

/** Quoted where a plain word would be read as something else. */
function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return /^[\w/][\w./@:-]*$/.test(value) && !/^(?:true|false|null|yes|no|on|off|[\d.]+)$/i.test(value)
    ? value
    : JSON.stringify(value);
}

/** With the last setting of a block goes the block; an item of a list goes with its dash. */
function taken(value: Value, at: Place, text: string): Place | undefined {
  const chain = chainTo(value, at);
  for (let index = chain.length - 1; index > 0; index -= 1) {
    const parent = chain[index - 1];
    if (parent === undefined || entriesOf(parent.value).length !== 1) return wholeItem(chain[index], text);
  }
  return wholeItem(chain[0], text);
}

/** The entries that lead to a place, the outermost first. */
function chainTo(value: Value, at: Place): readonly Entry[] {
  const found = entriesOf(value).find(({ place }) => place.start <= at.start && at.end <= place.end);
  return found === undefined ? [] : [found, ...chainTo(found.value, at)];
}

function wholeItem(entry: Entry | undefined, text: string): Place | undefined {
  if (entry === undefined) return undefined;
  const before = text.slice(lineStart(text, entry.place.start), entry.place.start);
  // In `{a: 1, b: 2}` commas would stay behind.
  if (!/^[ \t]*$/.test(before)) return undefined;
  // A block ends where the next one begins; what lies between stays.
  const { file, start, end } = entry.place;
  return { file, start, end: start + text.slice(start, end).trimEnd().length };
}
