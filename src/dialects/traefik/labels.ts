import type { Entry, MapValue, ScalarValue, Value } from '../../syntax/value/value.ts';
import { partOf } from '../../syntax/value/value.ts';
import type { Label } from '../compose/service.ts';
import type { DecodeProblem } from './decode.ts';

export type { Label };

/** Labels outside these prefixes are never looked at (traefik pkg/config/label, DecodeConfiguration). */
export const ROUTING_PREFIXES: readonly string[] = [
  'traefik.http',
  'traefik.tcp',
  'traefik.udp',
  'traefik.tls.stores.default',
];

export interface LabelTree {
  /** Undefined when no label has one of the prefixes. */
  readonly value: MapValue | undefined;
  readonly problems: readonly DecodeProblem[];
}

/**
 * Labels as a tree: `traefik.http.routers.a.rule` is `rule` in `a` in `routers` in `http`. They are taken in byte order
 * of their names, names are merged whatever their case, and the spelling that comes first stays
 * (traefik/paerser parser/labels_decode.go, DecodeToNode).
 */
export function labelTree(labels: readonly Label[], prefixes: readonly string[]): LabelTree {
  const wanted = labels.filter((label) =>
    prefixes.some((prefix) => label.key.text.slice(0, prefix.length).toLowerCase() === prefix),
  );
  return treeOf(wanted, 'traefik');
}

/** Dotted names as a tree; `root` is what each must begin with, and is left out of it. */
export function treeOf(pairs: readonly Label[], root: string | undefined): LabelTree {
  const sorted = pairs.toSorted((a, b) => (a.key.text < b.key.text ? -1 : a.key.text > b.key.text ? 1 : 0));
  const first = sorted[0];
  if (first === undefined) return { value: undefined, problems: [] };
  const tree = branch(first.key);
  const problems: DecodeProblem[] = [];
  for (const pair of sorted) {
    const segments = segmentsOf(pair.key);
    const wrong = problemOf(pair, segments, root);
    if (wrong === undefined) put(tree, root === undefined ? segments : segments.slice(1), pair);
    else problems.push(wrong);
  }
  return { value: finished(tree), problems };
}

/** A tree node while labels are still being added to it. */
interface Branch {
  readonly segment: ScalarValue;
  /** By their names in small letters. */
  readonly children: Map<string, Branch>;
  label: Label | undefined;
}

function branch(segment: ScalarValue): Branch {
  return { segment, children: new Map(), label: undefined };
}

/** No field of Traefik's is half as deep. */
const MOST_SEGMENTS = 50;

/** `domains[0]` is two segments, `domains` and `[0]`. */
function segmentsOf(key: ScalarValue): readonly ScalarValue[] {
  const segments: ScalarValue[] = [];
  let start = 0;
  for (const part of key.text.split('.')) {
    const bracket = part.endsWith(']') ? part.indexOf('[') : -1;
    if (bracket > 0) {
      segments.push(partOf(key, start, start + bracket), partOf(key, start + bracket, start + part.length));
    } else segments.push(partOf(key, start, start + part.length));
    start += part.length + 1;
  }
  return segments;
}

function problemOf(
  { key }: Label,
  segments: readonly ScalarValue[],
  root: string | undefined,
): DecodeProblem | undefined {
  const [first] = segments;
  if (root !== undefined && first?.text !== root)
    return {
      place: first?.place ?? key.place,
      text: `\`${key.text}\` must begin with lower-case \`${root}\``,
    };
  if (segments.length > MOST_SEGMENTS)
    return { place: key.place, text: `\`${key.text.slice(0, 40)}…\` has more than ${MOST_SEGMENTS} parts` };
  const empty = segments.find((segment) => segment.text === '');
  if (empty !== undefined)
    return { place: key.place, text: `\`${key.text}\` has an empty part between its dots` };
  return undefined;
}

function put(parent: Branch, segments: readonly ScalarValue[], label: Label): void {
  const [segment, ...rest] = segments;
  if (segment === undefined) {
    parent.label = label;
    return;
  }
  const name = segment.text.toLowerCase();
  const child = parent.children.get(name) ?? branch(segment);
  parent.children.set(name, child);
  put(child, rest, label);
}

function finished(node: Branch): MapValue {
  const entries = Array.from(node.children.values(), (child): Entry => {
    const { place } = child.segment;
    const end = child.label === undefined ? place.end : Math.max(place.end, child.label.value.place.end);
    return { name: child.segment.text, key: place, place: { ...place, end }, value: valueOfBranch(child) };
  });
  const own = node.label?.value;
  return { kind: 'map', place: node.segment.place, entries, ...(own === undefined ? {} : { own }) };
}

function valueOfBranch(node: Branch): Value {
  const names = [...node.children.keys()];
  if (names.length === 0 && node.label !== undefined) return node.label.value;
  const indexed = names.length > 0 && names.every((name) => /^\[.*\]$/.test(name));
  const map = finished(node);
  if (!indexed) return map;
  return { kind: 'list', place: map.place, items: map.entries.map((entry) => entry.value) };
}
