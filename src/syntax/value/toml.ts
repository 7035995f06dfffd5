import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { Place } from '../../text/place.ts';
import { placeIn, type SourceFile } from '../../text/source.ts';
import type { Entry, ListValue, MapValue, ScalarValue, Value, ValueTree } from './value.ts';

export function readToml(file: SourceFile): ValueTree {
  let program: AST.TOMLProgram;
  try {
    // A byte order mark is passed over, as by the parser of Traefik (BurntSushi/toml parse.go, parse).
    program = parseTOML(file.text.replace(/^\ufeff/, ' '), { tomlVersion: '1.0' });
  } catch (error) {
    if (error instanceof ParseError) {
      const at = Math.min(error.index, file.text.length);
      const place = placeIn(file, at, at);
      return { file, documents: [], problems: [{ code: 'syntax', message: error.message, place }] };
    }
    if (error instanceof RangeError) {
      const place = placeIn(file, 0, 0);
      return { file, documents: [], problems: [{ code: 'too-deep', message: 'nested too deep', place }] };
    }
    throw error;
  }
  const root = newTable(file, 0, file.text.length);
  for (const part of program.body[0].body) {
    if (part.type === 'TOMLKeyValue') assign(file, root, part);
    else fill(file, root, part);
  }
  return { file, documents: root.entries.length === 0 ? [] : [root], problems: [] };
}

/** A table while it is being filled: later headers and dotted keys add to it. */
interface Table extends MapValue {
  readonly entries: Entry[];
}

interface Tables extends ListValue {
  readonly items: Value[];
}

function newTable(file: SourceFile, start: number, end: number): Table {
  return { kind: 'map', place: placeIn(file, start, end), entries: [] };
}

/** `[a.b]` and `[[a.b]]`: the parser's `resolvedKey` says which element of an array of tables is meant. */
function fill(file: SourceFile, root: Table, header: AST.TOMLTable): void {
  const names = header.key.keys;
  const [start, end] = header.range;
  let here = root;
  names.forEach((key, index) => {
    const last = index === names.length - 1;
    const place = placeIn(file, key.range[0], key.range[1]);
    const whole = { ...place, end: last ? end : place.end };
    here = step(file, here, nameOf(key), place, whole, last && header.kind === 'array');
  });
  void start;
  for (const pair of header.body) assign(file, here, pair);
}

function step(file: SourceFile, table: Table, name: string, key: Place, place: Place, array: boolean): Table {
  const found = table.entries.find((entry) => entry.name === name)?.value;
  if (found?.kind === 'list') {
    const last = found.items.at(-1);
    if (!array && last?.kind === 'map') return last as Table;
    const added = newTable(file, key.start, place.end);
    (found as Tables).items.push(added);
    return added;
  }
  if (found?.kind === 'map') return found as Table;
  const added = newTable(file, key.start, place.end);
  const list: Tables = { kind: 'list', place, items: [added] };
  table.entries.push({ name, key, place, value: array ? list : added });
  return added;
}

function assign(file: SourceFile, table: Table, pair: AST.TOMLKeyValue): void {
  const keys = pair.key.keys;
  let here = table;
  keys.forEach((key, index) => {
    const place = placeIn(file, key.range[0], key.range[1]);
    if (index < keys.length - 1) {
      here = step(file, here, nameOf(key), place, { ...place, end: pair.range[1] }, false);
      return;
    }
    const value = composed(file, pair.value);
    here.entries.push({ name: nameOf(key), key: place, place: { ...place, end: pair.range[1] }, value });
  });
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

function composed(file: SourceFile, node: AST.TOMLContentNode): Value {
  const place = placeIn(file, node.range[0], node.range[1]);
  if (node.type === 'TOMLArray')
    return { kind: 'list', place, items: node.elements.map((item) => composed(file, item)) };
  if (node.type === 'TOMLInlineTable') {
    const table = newTable(file, node.range[0], node.range[1]);
    for (const pair of node.body) assign(file, table, pair);
    return table;
  }
  return scalarOf(file, node, place);
}

function scalarOf(file: SourceFile, node: AST.TOMLValue, place: Place): ScalarValue {
  const source = file.text.slice(place.start, place.end);
  if (node.kind === 'string') {
    const inner = place.start + (/^("""|''')\r?\n?/.exec(source)?.[0].length ?? 1);
    const offsets = file.text.startsWith(node.value, inner)
      ? inner
      : characterOffsets(file.text, inner, place.end, node.value);
    return { kind: 'scalar', place, value: node.value, text: node.value, offsets };
  }
  // Dates are text to every program read here.
  const value =
    node.kind === 'integer'
      ? safe(node.bigint)
      : node.kind === 'float' || node.kind === 'boolean'
        ? node.value
        : source;
  return { kind: 'scalar', place, value, text: source, offsets: place.start };
}

function safe(value: bigint): number | bigint {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** A basic string with escapes: a backslash takes two characters, `\u` six, `\U` ten. */
function characterOffsets(source: string, from: number, to: number, value: string): readonly number[] {
  const offsets: number[] = [];
  let at = from;
  for (let index = 0; index < value.length; index += 1) {
    offsets.push(Math.min(at, to));
    if (source[at] !== '\\') at += 1;
    else at += source[at + 1] === 'u' ? 6 : source[at + 1] === 'U' ? 10 : 2;
  }
  offsets.push(Math.min(at, to));
  return offsets;
}
