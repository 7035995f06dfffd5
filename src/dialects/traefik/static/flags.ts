import { partOf, type ScalarValue } from '../../../syntax/value/value.ts';
import type { Label } from '../labels.ts';
import { type Field, isStruct, structOf } from '../schema/fields.ts';

/**
 * Command-line flags as pairs (traefik/paerser flag/flag.go): `--a.b=v`, `-a.b=v`; a flag alone is `true` for booleans
 * and for structs that may stand empty, and takes the next word otherwise; a list given twice is joined.
 */
export function flagsOf(words: readonly ScalarValue[]): readonly Label[] {
  const flags: Label[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    const [, dashes, name, value] = /^(--?)([^=\s]+)(?:=([\s\S]*))?$/.exec(word?.text ?? '') ?? [];
    if (word === undefined || dashes === undefined || name === undefined) continue;
    const key = partOf(word, dashes.length, dashes.length + name.length);
    if (value !== undefined) {
      flags.push({ key, value: partOf(word, dashes.length + name.length + 1, word.text.length) });
      continue;
    }
    const next = words[index + 1];
    const takesNext = !standsAlone(fieldAt(name)) && next !== undefined && !next.text.startsWith('-');
    if (takesNext) index += 1;
    flags.push({ key, value: takesNext ? next : truth(key) });
  }
  return joined(flags);
}

function truth(key: ScalarValue): ScalarValue {
  return { kind: 'scalar', place: key.place, value: 'true', text: 'true', offsets: [key.place.start] };
}

function standsAlone(field: Field | undefined): boolean {
  return field === undefined || field.type === 'bool' || isStruct(field.type) || field.type === 'any';
}

function joined(flags: readonly Label[]): readonly Label[] {
  const byName = new Map<string, Label>();
  for (const flag of flags) {
    const name = flag.key.text.toLowerCase();
    const earlier = byName.get(name);
    const list = earlier !== undefined && fieldAt(name)?.collection === 'list';
    byName.set(name, list ? { ...flag, value: appended(earlier.value, flag.value) } : flag);
  }
  return [...byName.values()];
}

function appended(first: ScalarValue, second: ScalarValue): ScalarValue {
  const text = `${first.text},${second.text}`;
  return { ...second, value: text, text, offsets: Array.from(`${text} `, () => second.place.start) };
}

/** The field a flag's name leads to. */
export function fieldAt(name: string): Field | undefined {
  let struct = structOf('static', 'Configuration');
  let field: Field | undefined;
  const segments = name
    .toLowerCase()
    .replace(/\[\d+\]/g, '')
    .split('.');
  for (let index = 0; index < segments.length; index += 1) {
    field = struct.get(segments[index] ?? '');
    if (field === undefined) return undefined;
    if (field.collection === 'map') index += 1;
    if (isStruct(field.type)) struct = structOf('static', field.type);
    else if (index < segments.length - 1) return field.type === 'any' ? field : undefined;
  }
  return field;
}
