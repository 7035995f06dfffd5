import type { Place } from '../../../text/place.ts';
import type { ComposeService, Label } from '../../compose/service.ts';
import type { Definition, Kind, Provider } from '../definitions.ts';
import { isTable, type Settings } from './change.ts';
import { lineEnd, lineStart } from './lines.ts';
import type { Lines, Notation } from './notation.ts';

/**
 * Labels of one service, as a list of `name=value` or as a map: one label more is one line more. Several compose files may
 * hold them.
 */
export function labelNotation(
  service: ComposeService,
  provider: Provider,
  textIn: (file: string) => string | undefined,
): Notation {
  const labelsAt = provider === 'swarm' ? service.deployLabelsAt : service.labelsAt;
  const style = labelsAt === undefined ? undefined : styleOf(labelsAt, textIn(labelsAt.file) ?? '');
  const paste = (
    kind: Kind,
    name: string,
    path: readonly string[],
    settings: Settings,
  ): Lines | undefined => {
    if (labelsAt === undefined || style === undefined) return undefined;
    const pairs = flattened(settings, ['traefik', 'http', kind, name, ...path].join('.'));
    return { block: pairs.map((pair) => lineOf(pair, style)).join(''), into: labelsAt };
  };
  return {
    add: (kind, definition, path, settings) => paste(kind, nameIn(definition, service), path, settings),
    define: (all) => {
      const lines = all.map(({ kind, name, settings }) => paste(kind, name, [], settings));
      return lines.every((each) => each !== undefined) ? lines : undefined;
    },
    take: ({ at }) => wholeLabel(service, at, textIn(at.file)),
    drop: (definitions) => {
      const labels = definitions.flatMap((each) => labelsOf(each, service));
      const places = labels.map(({ key }) => wholeLabel(service, key.place, textIn(key.place.file)));
      return places.every((each) => each !== undefined) ? places : undefined;
    },
    // A container has one server, and no label an index for it.
    item: () => undefined,
  };
}

/** Every label whose name begins as the definition's first one does, up to the definition's own name. */
function labelsOf({ key }: Definition, service: ComposeService): readonly Label[] {
  const labels = [...service.labels, ...service.deployLabels];
  const first = labels.find(
    ({ key: { place } }) => place.file === key.file && place.start < key.start && key.end <= place.end,
  );
  if (first === undefined) return [];
  const prefix = `${first.key.text.slice(0, key.end - first.key.place.start).toLowerCase()}.`;
  return labels.filter((label) => `${label.key.text.toLowerCase()}.`.startsWith(prefix));
}

interface Style {
  readonly indent: string;
  readonly list: boolean;
}

/** By the first line below `labels:`; undefined where the labels come from an anchor or stand in one line. */
function styleOf(labelsAt: Place, text: string): Style | undefined {
  const behind = text.slice(labelsAt.end);
  const match = /^[ \t]*:[ \t]*(?:#[^\n]*)?(?:\r?\n[ \t]*(?:#[^\n]*)?)*\r?\n([ \t]*)(- +)?["']?traefik/i.exec(
    behind,
  );
  return match === null ? undefined : { indent: match[1] ?? '', list: match[2] !== undefined };
}

/** What Traefik names by itself, because no label does, gets the short name of its service in compose. */
function nameIn(definition: Definition, service: ComposeService): string {
  return definition.key === service.at ? service.name : definition.name;
}

function flattened(value: Settings[string], path: string): readonly (readonly [string, string])[] {
  if (!isTable(value)) return [[path, String(value)]];
  const entries = Object.entries(value);
  if (entries.length === 0) return [[path, 'true']];
  return entries.flatMap(([name, inner]) => flattened(inner, `${path}.${name.toLowerCase()}`));
}

/** Compose would take a lone `$` for a variable. */
function lineOf([name, value]: readonly [string, string], { indent, list }: Style): string {
  const text = value.replaceAll('$', '$$$$');
  if (!list) return `${indent}${name}: ${JSON.stringify(text)}\n`;
  const plain = !/: | #|^\s|\s$/.test(text);
  return `${indent}- ${plain ? `${name}=${text}` : JSON.stringify(`${name}=${text}`)}\n`;
}

/** The whole line of the label, with its dash. */
function wholeLabel(service: ComposeService, at: Place, text: string | undefined): Place | undefined {
  const label = [...service.labels, ...service.deployLabels].find(
    ({ key, value }) =>
      key.place.file === at.file &&
      key.place.start <= at.start &&
      at.start <= Math.max(value.place.end, key.place.end),
  );
  if (label === undefined || text === undefined) return undefined;
  const start = lineStart(text, label.key.place.start);
  const end = lineEnd(text, Math.max(label.value.place.end, label.key.place.end) - 1);
  const line = text.slice(start, end);
  return /^[ \t]*(?:- +)?["']?traefik/i.test(line)
    ? { file: at.file, start: start + line.search(/\S/), end }
    : undefined;
}
