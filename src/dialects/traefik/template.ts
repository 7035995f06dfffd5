import type { Entry, MapValue, ScalarValue, Value } from '../../syntax/value/value.ts';
import { placeWithin } from '../../syntax/value/value.ts';
import type { SourceFile } from '../../text/source.ts';
import { sourceFile } from '../../text/source.ts';

/**
 * A dynamic file is a Go template before it is YAML or TOML (traefik pkg/provider/file/file.go, CreateConfiguration).
 * Its actions are masked, character for character, so that the rest can be parsed and keeps its places; what an action
 * takes part in is unresolved, except for a quoted literal.
 */
export interface Masked {
  readonly file: SourceFile;
  /** The template decides which lines there are: a loop, a condition, a definition. */
  readonly structural: boolean;
}

/** A character that stands in no config, and that YAML and TOML accept in a text. */
const MASK = '\uE000';
const ACTION = /\{\{[\s\S]*?\}\}/g;
const STRUCTURE = /^\{\{-?\s*(?:if|else|end|range|with|define|template|block|break|continue|\$\w+\s*:?=)/;
const COMMENT = /^\{\{-?\s*\/\*/;

export function isTemplate(text: string): boolean {
  return text.includes('{{');
}

export function mask(file: SourceFile): Masked {
  let structural = false;
  const text = file.text.replace(ACTION, (action) => {
    if (COMMENT.test(action)) return blank(action);
    if (!STRUCTURE.test(action)) return action.replace(/[^\r\n]/g, MASK);
    structural = true;
    return blank(action);
  });
  return { file: sourceFile(file.path, text, file.lossy), structural };
}

function blank(action: string): string {
  return action.replace(/[^\r\n]/g, ' ');
}

/** Puts the actions back into the values and names that hold them. */
export function unmask(value: Value, source: string): Value {
  if (value.kind === 'map') return unmaskMap(value, source);
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => unmask(item, source)) };
  return value.text.includes(MASK) ? restored(value, source) : value;
}

export function unmaskMap(map: MapValue, source: string): MapValue {
  const entries = map.entries.map((entry): Entry => {
    const name = entry.name.includes(MASK) ? source.slice(entry.key.start, entry.key.end) : entry.name;
    return { ...entry, name, value: unmask(entry.value, source) };
  });
  return { ...map, entries };
}

/** An action that is a quoted literal is its text; any other stays as written, and what it stands in is unresolved. */
function restored(scalar: ScalarValue, source: string): ScalarValue {
  const from = (index: number): number => placeWithin(scalar, index, index).start;
  const offsets: number[] = [];
  let text = '';
  let unresolved = false;
  const put = (piece: string, at: (index: number) => number): void => {
    for (let index = 0; index < piece.length; index += 1) offsets.push(at(index));
    text += piece;
  };
  for (let index = 0; index < scalar.text.length; ) {
    const start = from(index);
    if (scalar.text[index] !== MASK) {
      put(scalar.text[index] ?? '', () => start);
      index += 1;
      continue;
    }
    const end = source.indexOf('}}', start) + 2;
    const action = source.slice(start, end);
    const literal = /^\{\{-?\s*(?:"([^"\\]*)"|`([^`]*)`)\s*-?\}\}$/.exec(action);
    if (literal === null) put(action, (at) => start + at);
    else put(literal[1] ?? literal[2] ?? '', () => start);
    unresolved ||= literal === null;
    while (index < scalar.text.length && from(index) < end) index += 1;
  }
  offsets.push(from(scalar.text.length));
  const { kind, place } = scalar;
  return { kind, place, value: text, text, offsets, ...(unresolved ? { unresolved: true as const } : {}) };
}
