import { type Entry, entriesOf, entryOf, itemsOf, type Value } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import type { Definition } from '../definitions.ts';
import type { Sources } from '../sources.ts';
import { type Item, isTable, isTables, type Plain, type Settings } from './change.ts';
import { columnOf, lineStart } from './lines.ts';
import { isWithin, type Lines, type NewDefinition, type Notation } from './notation.ts';

export function yamlNotation(text: string, sources: Sources): Notation {
  return {
    add: (_, definition, path, settings) => {
      const target = below({ key: definition.key, value: definition.value }, path);
      return target && inBlock(target, settings, text);
    },
    define: (all, near, gone) => newDefinitions(all, rootOf(near, sources), gone, text),
    take: ({ from, at, replaced }) =>
      // What has nothing behind it is in the file, and not in what Traefik reads of it.
      replaced
        ? wholeItem(chainTo(from.value, at).at(-1) ?? { place: at }, text)
        : taken(from.value, at, text),
    drop: (definitions) => {
      const root = definitions[0] === undefined ? undefined : rootOf(definitions[0], sources);
      const keys = new Set(definitions.map(({ key }) => key.start));
      const gone = entriesOf(root).flatMap((entry) => emptied(entry, keys));
      const places = gone.map((entry) => wholeItem(entry, text));
      return places.every((each) => each !== undefined) ? places : undefined;
    },
    item: (item) => rewritten(item, text),
  };
}

function rootOf({ key }: Definition, sources: Sources): Value | undefined {
  return sources.configs.find((config) => config.file.path === key.file)?.root;
}

/** Definitions that go, or the section whose every definition goes. */
function emptied(entry: Entry, keys: ReadonlySet<number>): readonly Entry[] {
  if (keys.has(entry.key.start)) return [entry];
  const inner = entriesOf(entry.value);
  const gone = inner.flatMap((each) => emptied(each, keys));
  return inner.length > 0 && inner.every((each) => gone.includes(each)) ? [entry] : gone;
}

/** With its dash; of a list in one line the whole list goes, and comes back line by line. */
function rewritten({ definition, path, old, settings }: Item, text: string): ReturnType<Notation['item']> {
  const list = below({ key: definition.key, value: definition.value }, path);
  const parent = below({ key: definition.key, value: definition.value }, path.slice(0, -1));
  const entry = entryOf(parent?.value, path.at(-1) ?? '');
  if (list === undefined || parent === undefined || entry === undefined) return undefined;
  const start = lineStart(text, old.place.start);
  const [, indent = '', dash] = /^([ \t]*)(-[ \t]+)?/.exec(text.slice(start)) ?? [];
  if (dash !== undefined && start + indent.length + dash.length === old.place.start) {
    const end = old.place.start + text.slice(old.place.start, old.place.end).trimEnd().length;
    const takes = { ...old.place, start: start + indent.length, end };
    return { takes, lines: { block: itemLines(settings, indent.length), into: list.key } };
  }
  const takes = wholeItem(entry, text);
  const column = columnOf(text, entry.key.start);
  if (takes === undefined || itemsOf(list.value).length !== 1) return undefined;
  const block = linesOf({ [path.at(-1) ?? '']: [settings] }, column);
  return lineStart(text, parent.key.start) === lineStart(text, entry.key.start)
    ? undefined
    : { takes, lines: { block, into: parent.key } };
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
function inBlock({ key, value }: Block, settings: Settings, text: string): Lines | undefined {
  const [first] = entriesOf(value);
  if (first === undefined || lineStart(text, first.key.start) === lineStart(text, key.start))
    return undefined;
  const indent = columnOf(text, first.key.start);
  return { block: linesOf(settings, indent), into: key };
}

/** In the sections that are there, each section that is not in one of its own; `http` itself stands at the margin. */
function newDefinitions(
  all: readonly NewDefinition[],
  root: Value | undefined,
  gone: readonly Place[],
  text: string,
): readonly Lines[] | undefined {
  const named = (value: Value | undefined, name: string): Entry | undefined =>
    entriesOf(value).find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const http = named(root, 'http');
  if (http === undefined) {
    const beside = entriesOf(root).find(({ key }) => !isWithin(key, gone));
    return [{ block: linesOf({ http: sectionsOf(all) }, 0), into: beside?.key }];
  }
  const missing = all.filter(({ kind }) => named(http.value, kind) === undefined);
  const lines = [
    ...(missing.length === 0 ? [] : [inBlock(http, sectionsOf(missing), text)]),
    ...all.flatMap(({ kind, name, settings }) => {
      const section = named(http.value, kind);
      return section === undefined ? [] : [inBlock(section, { [name]: settings }, text)];
    }),
  ];
  return lines.every((each) => each !== undefined) ? lines : undefined;
}

function sectionsOf(all: readonly NewDefinition[]): Settings {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      Object.fromEntries(
        all.filter((each) => each.kind === kind).map(({ name, settings }) => [name, settings]),
      ),
    ]),
  );
}

function linesOf(settings: Settings, indent: number): string {
  return Object.entries(settings)
    .map(([name, value]) => {
      const head = `${' '.repeat(indent)}${name}:`;
      if (isTable(value))
        return Object.keys(value).length === 0 ? `${head} {}\n` : `${head}\n${linesOf(value, indent + 2)}`;
      if (isTables(value)) return `${head}\n${value.map((each) => itemLines(each, indent + 2)).join('')}`;
      return `${head} ${typeof value === 'object' ? `[${value.map(scalar).join(', ')}]` : scalar(value)}\n`;
    })
    .join('');
}

function itemLines(settings: Settings, indent: number): string {
  return `${' '.repeat(indent)}- ${linesOf(settings, indent + 2).trimStart()}`;
}

/** Quoted where a plain word would be read as something else. */
function scalar(value: Plain): string {
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
  if (found !== undefined) return [found, ...chainTo(found.value, at)];
  return itemsOf(value).flatMap((item) => chainTo(item, at));
}

function wholeItem(entry: Pick<Entry, 'place'> | undefined, text: string): Place | undefined {
  if (entry === undefined) return undefined;
  const before = text.slice(lineStart(text, entry.place.start), entry.place.start);
  // In `{a: 1, b: 2}` commas would stay behind.
  if (!/^[ \t]*$/.test(before)) return undefined;
  // A block ends where the next one begins; what lies between stays.
  const { file, start, end } = entry.place;
  return { file, start, end: start + text.slice(start, end).trimEnd().length };
}
