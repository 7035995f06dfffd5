import type { MapValue } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import type { Definition } from '../definitions.ts';
import { isTable, isTables, type Plain, type Settings } from './change.ts';
import { lineEnd, lineStart } from './lines.ts';
import { isWithin, type NewDefinition, type Notation } from './notation.ts';

/** Tables with a header of their own: a key in such a table can be added at its end, and so can another table. */
export function tomlNotation(text: string): Notation {
  return {
    add: (_, definition, path, settings) => {
      const header = headerFor(text, definition, path);
      if (header === undefined) return undefined;
      const name = text.slice(header.start, header.end).replace(/^\[|\]$/g, '');
      return { block: tableLines(name, settings, indentAt(text, header)), into: header };
    },
    define: (all, near, gone) => {
      const own = headerFor(text, near, []);
      if (own === undefined) return undefined;
      const into = isWithin(own, gone)
        ? headersIn(text, near.key.file).find(({ place }) => !isWithin(place, gone))?.place
        : own;
      const indent = into === undefined ? '' : indentAt(text, into);
      return [{ block: all.map((each) => `\n${tableOf(each, indent)}`).join(''), into }];
    },
    take: ({ at }) => (standsAlone(text, at) ? at : undefined),
    drop: (definitions) => {
      const places = definitions.map((each) => tablesOf(text, each));
      return places.every((each) => each !== undefined) ? places.flat() : undefined;
    },
    item: ({ definition, old, settings }) => serverOf(text, definition.key.file, old, settings),
  };
}

function tableOf({ kind, name, settings }: NewDefinition, indent: string): string {
  return newTable(`http.${kind}.${name}`, settings, indent);
}

function standsAlone(text: string, { start }: Place): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, start), start));
}

interface Header {
  /** Without spaces, in small letters. */
  readonly name: string;
  readonly place: Place;
}

/** `[a.b]` and `[[a.b]]`, in the order of the file. */
function headersIn(text: string, file: string): readonly Header[] {
  return [...text.matchAll(/^[ \t]*(\[\[?([^[\]]+)\]\]?)[ \t]*(?:#.*)?$/gm)].map((match) => {
    const start = match.index + match[0].indexOf('[');
    return {
      name: (match[2] ?? '').replace(/\s/g, '').toLowerCase(),
      place: { file, start, end: start + (match[1] ?? '').length },
    };
  });
}

/** A definition's table and those below it, each with its lines. */
function tablesOf(text: string, definition: Definition): readonly Place[] | undefined {
  const own = headerFor(text, definition, []);
  if (own === undefined) return undefined;
  const headers = headersIn(text, definition.key.file);
  const name = headers.find(({ place }) => place.start === own.start)?.name ?? '';
  return headers.flatMap(({ name: other, place }, index) => {
    if (other !== name && !other.startsWith(`${name}.`)) return [];
    const next = headers[index + 1]?.place.start ?? text.length;
    const lines = text.slice(place.start, next).replace(/(?:\s*(?:#[^\n]*)?(?=\n|$))+\s*$/, '');
    return [{ ...place, end: place.start + lines.length }];
  });
}

/** The lines below `[[…servers]]`; a server written as `{ url = … }` shares its line with the others. */
function serverOf(
  text: string,
  file: string,
  old: MapValue,
  settings: Settings,
): ReturnType<Notation['item']> {
  const [first, ...more] = old.entries;
  if (first === undefined || more.length > 0 || !standsAlone(text, first.place)) return undefined;
  const into = headersIn(text, file).findLast(({ place }) => place.start < first.place.start);
  if (into === undefined || !text.startsWith('[[', into.place.start)) return undefined;
  const block = tableLines(into.name, settings, indentAt(text, into.place));
  return { takes: first.place, lines: { block, into: into.place } };
}

/** `[http.routers.pulse]`, by the name that the definition has in it. */
function headerFor(text: string, { key }: Definition, path: readonly string[]): Place | undefined {
  const start = lineStart(text, key.start);
  const own = /^[ \t]*(\[([^[\]]+)\])/.exec(text.slice(start, lineEnd(text, start)));
  if (own === null) return undefined;
  const upToName = text.slice(text.indexOf('[', start) + 1, key.end);
  const wanted = [upToName, ...path].join('.').toLowerCase();
  return headersIn(text, key.file).find(
    ({ name, place }) => name === wanted && !text.startsWith('[[', place.start),
  )?.place;
}

function indentAt(text: string, { start }: Place): string {
  return text.slice(lineStart(text, start), start);
}

function newTable(name: string, settings: Settings, indent: string): string {
  const inner = Object.entries(settings);
  const [only] = inner;
  // A table that holds nothing but other tables needs no header of its own.
  if (only !== undefined && inner.every(([, value]) => isTables(value)))
    return tableLines(name, settings, indent);
  if (only !== undefined && inner.length === 1 && isTable(only[1]))
    return newTable(`${name}.${only[0]}`, only[1], indent);
  return `${indent}[${name}]\n${tableLines(name, settings, indent)}`;
}

function tableLines(name: string, settings: Settings, indent: string): string {
  const own = Object.entries(settings).flatMap(([key, value]) =>
    isTable(value) || isTables(value) ? [] : [`${indent}  ${key} = ${written(value)}\n`],
  );
  const tables = Object.entries(settings).flatMap(([key, value]) => {
    const below = `${name}.${key}`;
    if (isTable(value)) return [newTable(below, value, indent)];
    const items = isTables(value) ? value : [];
    return items.map((item) => `${indent}[[${below}]]\n${tableLines(below, item, indent)}`);
  });
  return [...own, ...tables].join('');
}

function written(value: Plain | readonly string[]): string {
  return typeof value === 'object'
    ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
    : JSON.stringify(value);
}
