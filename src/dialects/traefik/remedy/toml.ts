import type { Place } from '../../../text/place.ts';
import type { Definition } from '../definitions.ts';
import type { Settings } from './change.ts';
import { lineEnd, lineStart } from './lines.ts';
import type { Notation } from './notation.ts';

/** Tables with a header of their own: a key in such a table can be added at its end, and so can another table. */
export function tomlNotation(text: string): Notation {
  return {
    add: (_, definition, path, settings) => {
      const header = headerFor(text, definition, path);
      if (header === undefined) return undefined;
      const name = text.slice(header.start, header.end).replace(/^\[|\]$/g, '');
      return { block: tableLines(name, settings, indentAt(text, header)), into: header };
    },
    define: (kind, name, settings, near) => {
      const header = headerFor(text, near, []);
      if (header === undefined) return undefined;
      return {
        block: `\n${newTable(`http.${kind}.${name}`, settings, indentAt(text, header))}`,
        into: header,
      };
    },
    take: ({ at }) => (/^[ \t]*$/.test(text.slice(lineStart(text, at.start), at.start)) ? at : undefined),
  };
}

/** `[http.routers.pulse]`, by the name that the definition has in it. */
function headerFor(text: string, { key }: Definition, path: readonly string[]): Place | undefined {
  const start = lineStart(text, key.start);
  const own = /^[ \t]*(\[([^[\]]+)\])/.exec(text.slice(start, lineEnd(text, start)));
  if (own === null) return undefined;
  const upToName = text.slice(text.indexOf('[', start) + 1, key.end);
  const wanted = [upToName, ...path].join('.').toLowerCase();
  for (const match of text.matchAll(/^[ \t]*(\[([^[\]]+)\])[ \t]*(?:#.*)?$/gm)) {
    if ((match[2] ?? '').replace(/\s/g, '').toLowerCase() !== wanted) continue;
    const at = match.index + match[0].indexOf('[');
    return { file: key.file, start: at, end: at + (match[1] ?? '').length };
  }
  return undefined;
}

function indentAt(text: string, { start }: Place): string {
  return text.slice(lineStart(text, start), start);
}

function newTable(name: string, settings: Settings, indent: string): string {
  const inner = Object.entries(settings);
  const [only] = inner;
  // A table that holds one other table needs no header of its own.
  if (only !== undefined && inner.length === 1 && isTable(only[1]))
    return newTable(`${name}.${only[0]}`, only[1], indent);
  return `${indent}[${name}]\n${tableLines(name, settings, indent)}`;
}

function tableLines(name: string, settings: Settings, indent: string): string {
  const own = Object.entries(settings).flatMap(([key, value]) =>
    isTable(value) ? [] : [`${indent}  ${key} = ${written(value)}\n`],
  );
  const tables = Object.entries(settings).flatMap(([key, value]) =>
    isTable(value) ? [`${indent}[${name}.${key}]\n${tableLines(`${name}.${key}`, value, indent)}`] : [],
  );
  return [...own, ...tables].join('');
}

function isTable(value: Settings[string]): value is Settings {
  return typeof value === 'object' && !Array.isArray(value);
}

function written(value: string | number | boolean | readonly string[]): string {
  return typeof value === 'object'
    ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
    : JSON.stringify(value);
}
