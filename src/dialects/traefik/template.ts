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

function restored(scalar: ScalarValue, source: string): ScalarValue {
  let text = '';
  for (let index = 0; index < scalar.text.length; index += 1) {
    const { start } = placeWithin(scalar, index, index + 1);
    text += scalar.text[index] === MASK ? (source[start] ?? '') : (scalar.text[index] ?? '');
  }
  const literal = /^\{\{-?\s*(?:"([^"\\]*)"|`([^`]*)`)\s*-?\}\}$/.exec(text.trim());
  if (literal !== null) {
    const inner = literal[1] ?? literal[2] ?? '';
    const { place } = scalar;
    const offsets = Array.from({ length: inner.length + 1 }, () => place.start);
    return { ...scalar, value: inner, text: inner, offsets };
  }
  return { ...scalar, value: text, text, unresolved: true };
}
