import { type Entry, type MapValue, partOf, type ScalarValue, type Value } from '../../syntax/value/value.ts';

/**
 * One compose service laid over another (compose-go override/merge.go): maps join key by key, labels and environment
 * too in whatever form they are written, a command is replaced, other lists are joined; `!reset` and `!override` say otherwise.
 */
export function mergeServices(base: Value, over: Value): Value {
  return merged(base, over, '');
}

const PAIRS = new Set(['labels', 'environment']);
const REPLACED = new Set(['command', 'entrypoint']);

function merged(base: Value, over: Value, key: string): Value {
  if (over.tag === '!override') return over;
  if (over.tag === '!reset')
    return { ...over, kind: 'scalar', value: null, text: '', offsets: over.place.start };
  if (REPLACED.has(key)) return over;
  if (PAIRS.has(key)) return joined(asMap(base), asMap(over), (a, b) => (b.kind === 'scalar' ? b : a));
  if (base.kind === 'map' && over.kind === 'map') return joined(base, over, merged);
  if (base.kind === 'list' && over.kind === 'list') return { ...over, items: [...base.items, ...over.items] };
  return over;
}

function joined(base: MapValue, over: MapValue, join: (a: Value, b: Value, key: string) => Value): MapValue {
  const entries = base.entries.map((entry): Entry => {
    const same = over.entries.find((other) => other.name === entry.name);
    return same === undefined ? entry : { ...same, value: join(entry.value, same.value, entry.name) };
  });
  const added = over.entries.filter((entry) => !base.entries.some((other) => other.name === entry.name));
  return { ...over, entries: [...entries, ...added] };
}

function asMap(value: Value): MapValue {
  if (value.kind === 'map') return value;
  const items = value.kind === 'list' ? value.items : [];
  const entries = items.flatMap((item): readonly Entry[] => (item.kind === 'scalar' ? [pairOf(item)] : []));
  const last = new Map(entries.map((entry) => [entry.name, entry]));
  return { kind: 'map', place: value.place, entries: [...last.values()] };
}

function pairOf(item: ScalarValue): Entry {
  const equals = item.text.indexOf('=');
  const end = equals === -1 ? item.text.length : equals;
  const key = partOf(item, 0, end);
  const value = partOf(item, Math.min(end + 1, item.text.length), item.text.length);
  return { name: key.text, key: key.place, place: item.place, value };
}
