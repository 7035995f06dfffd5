import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Place } from '../../text/place.ts';
import { placeIn, type SourceFile } from '../../text/source.ts';
import type { Entry, ScalarValue, Value, ValueProblem, ValueTree } from './value.ts';
import { characterOffsets } from './yaml-scalar.ts';

/**
 * What a file may unfold to. Aliases share one tree, so that reading a bomb costs nothing; whoever walks the tree
 * pays for every path through it, and go-yaml refuses such documents as well (yaml.v3 decode.go, allowedAliasRatio).
 */
const MOST_VALUES = 200_000;
const DEEPEST = 500;

/** As the library composes it. */
export function readYaml(file: SourceFile): ValueTree {
  const problems: ValueProblem[] = [];
  if (deepestFlow(file.text) > DEEPEST) return { file, documents: [], problems: [tooDeep(file)] };
  try {
    const parsed = parseAllDocuments(file.text, OPTIONS);
    const documents: Value[] = [];
    for (const document of [...parsed]) {
      problems.push(...problemsOf(file, document.errors));
      const value = new Composition(file, document, problems).compose();
      if (value !== undefined) documents.push(value);
    }
    return { file, documents, problems };
  } catch (error) {
    // The library composes by recursion; only the depth of the input can exhaust it.
    if (error instanceof RangeError) return { file, documents: [], problems: [tooDeep(file)] };
    throw error;
  }
}

/** The library compares each key with all before it: what stands twice is found below instead. */
const OPTIONS = { logLevel: 'silent', prettyErrors: false, strict: true, uniqueKeys: false } as const;

interface LibraryError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** Behind the first place that does not parse, the library stumbles over what it made of it. */
function problemsOf(file: SourceFile, errors: readonly LibraryError[]): readonly ValueProblem[] {
  return errors.slice(0, 1).map((error) => problemOf(file, error));
}

function problemOf(file: SourceFile, error: LibraryError): ValueProblem {
  const [start, end] = error.pos;
  return {
    code: 'syntax',
    message: error.message,
    // What is missing at the end is reported one character behind it.
    place: placeIn(file, Math.min(start, file.text.length), Math.min(Math.max(end, start), file.text.length)),
  };
}

function tooDeep(file: SourceFile): ValueProblem {
  return { code: 'too-deep', message: `nested more than ${DEEPEST} levels deep`, place: placeIn(file, 0, 0) };
}

/** Brackets that open without closing, roughly: enough to turn away input made to exhaust the stack. */
function deepestFlow(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    else if (character === '\n' && depth < DEEPEST) depth = 0;
  }
  return deepest;
}

/** One document's nodes as values: aliases followed, merge keys merged. Holds what that needs to remember. */
class Composition {
  readonly #file: SourceFile;
  readonly #document: Document.Parsed;
  readonly #problems: ValueProblem[];
  readonly #anchors = new Map<string, Node>();
  readonly #done = new Map<Node, { readonly value: Value; readonly size: number }>();
  readonly #open = new Set<Node>();
  #size = 0;

  constructor(file: SourceFile, document: Document.Parsed, problems: ValueProblem[]) {
    this.#file = file;
    this.#document = document;
    this.#problems = problems;
  }

  compose(): Value | undefined {
    const { contents } = this.#document;
    if (contents === null) return undefined;
    const value = this.#node(contents, 0);
    return value.kind === 'scalar' && value.value === null && value.place.start === value.place.end
      ? undefined
      : value;
  }

  #node(node: Node, depth: number): Value {
    if (depth > DEEPEST) throw new RangeError('too deep');
    if (isAlias(node)) return this.#alias(node);
    if ('anchor' in node && typeof node.anchor === 'string') this.#anchors.set(node.anchor, node);
    this.#open.add(node);
    const before = this.#size;
    this.#size += 1;
    const value = this.#fresh(node, depth);
    this.#open.delete(node);
    this.#done.set(node, { value, size: this.#size - before });
    return value;
  }

  #fresh(node: Node, depth: number): Value {
    const place = this.#place(node);
    const tag =
      'tag' in node && typeof node.tag === 'string' && /^![^!]/.test(node.tag) ? { tag: node.tag } : {};
    if (isMap(node))
      return { kind: 'map', place, entries: this.#entries(node as YAMLMap.Parsed, depth), ...tag };
    if (isSeq(node)) {
      const items = node.items.map((item) => this.#node(item as Node, depth + 1));
      return { kind: 'list', place, items, ...tag };
    }
    return { ...this.#scalar(node as Scalar.Parsed, place), ...tag };
  }

  #alias(alias: Alias): Value {
    const place = this.#place(alias);
    const refuse = (code: ValueProblem['code'], message: string): Value => {
      this.#problems.push({ code, message, place });
      return this.#nothing(place);
    };
    const target = this.#anchors.get(alias.source);
    if (target === undefined) return refuse('unknown-alias', `no anchor "${alias.source}" above this alias`);
    if (this.#open.has(target)) return refuse('alias-cycle', `the anchor "${alias.source}" contains itself`);
    const done = this.#done.get(target);
    if (done === undefined) return refuse('alias-cycle', `the anchor "${alias.source}" contains itself`);
    const fits = this.#size <= MOST_VALUES;
    this.#size += done.size;
    if (this.#size <= MOST_VALUES) return done.value;
    if (fits) return refuse('alias-bomb', `aliases unfold to more than ${MOST_VALUES} values`);
    return this.#nothing(place);
  }

  /** A key of the map itself wins over a merged one, and of several merged maps the first (YAML merge key, 1.1 types). */
  #entries(map: YAMLMap.Parsed, depth: number): readonly Entry[] {
    const entries: Entry[] = [];
    const merged: Entry[] = [];
    const keys = new Set<unknown>();
    for (const pair of map.items) {
      const key = pair.key as Node;
      if (isScalar(key)) {
        if (keys.has(key.value)) this.#problems.push(this.#twice(key));
        keys.add(key.value);
      }
      const value =
        pair.value === null ? this.#missing(key) : this.#node(pair.value as unknown as Node, depth + 1);
      if (isScalar(key) && key.value === '<<' && key.type === 'PLAIN') {
        for (const source of value.kind === 'list' ? value.items : [value])
          if (source.kind === 'map') merged.push(...source.entries);
        continue;
      }
      entries.push(this.#entry(key, value, depth));
    }
    const names = new Set(entries.map((entry) => entry.name));
    for (const entry of merged) {
      if (!names.has(entry.name)) entries.push(entry);
      names.add(entry.name);
    }
    return entries;
  }

  #twice(key: Node): ValueProblem {
    const { start } = this.#place(key);
    return {
      code: 'duplicate-key',
      message: 'Map keys must be unique',
      place: placeIn(this.#file, start, Math.min(start + 1, this.#file.text.length)),
    };
  }

  #entry(key: Node, value: Value, depth: number): Entry {
    const keyPlace = this.#place(key);
    const composed = this.#node(key, depth + 1);
    const name = composed.kind === 'scalar' ? composed.text : '';
    const end = value.place.file === keyPlace.file ? Math.max(keyPlace.end, value.place.end) : keyPlace.end;
    const follows = value.place.start >= keyPlace.end;
    return { name, key: keyPlace, place: { ...keyPlace, end: follows ? end : keyPlace.end }, value };
  }

  #missing(key: Node): ScalarValue {
    const { file, end } = this.#place(key);
    return this.#nothing({ file, start: end, end });
  }

  #nothing(place: Place): ScalarValue {
    return { kind: 'scalar', place, value: null, text: '', offsets: place.start };
  }

  #scalar(node: Scalar.Parsed, place: Place): ScalarValue {
    const { value } = node;
    if (typeof value !== 'string') {
      const text = this.#file.text.slice(place.start, place.end);
      const known =
        typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? value : null;
      return { kind: 'scalar', place, value: known, text: known === null ? '' : text, offsets: place.start };
    }
    return {
      kind: 'scalar',
      place,
      value,
      text: value,
      offsets: characterOffsets(this.#file.text, place, node.type ?? 'PLAIN', value),
    };
  }

  #place(node: Node): Place {
    const [start, end] = node.range ?? [0, 0];
    return placeIn(this.#file, start, end);
  }
}
