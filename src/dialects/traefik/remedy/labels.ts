import type { Paste } from '../../../model/need.ts';
import type { Place } from '../../../text/place.ts';
import type { ComposeService } from '../../compose/service.ts';
import type { Definition, Kind, Provider } from '../definitions.ts';
import type { Settings } from './change.ts';
import { lineEnd, lineStart } from './lines.ts';
import type { Notation } from './notation.ts';

/** Labels of one service, as a list of `name=value` or as a map: one label more is one line more. */
export function labelNotation(service: ComposeService, provider: Provider, text: string): Notation {
  const labelsAt = provider === 'swarm' ? service.deployLabelsAt : service.labelsAt;
  const style = labelsAt === undefined ? undefined : styleOf(labelsAt, text);
  const paste = (
    kind: Kind,
    name: string,
    path: readonly string[],
    settings: Settings,
  ): Paste | undefined => {
    if (labelsAt === undefined || style === undefined) return undefined;
    const pairs = flattened(settings, ['traefik', 'http', kind, name, ...path].join('.'));
    return { block: pairs.map((pair) => lineOf(pair, style)).join(''), into: labelsAt };
  };
  return {
    add: (kind, definition, path, settings) => paste(kind, nameIn(definition, service), path, settings),
    define: (kind, name, settings) => paste(kind, name, [], settings),
    take: ({ at }) => wholeLabel(service, at, text),
  };
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

function flattened(value: Settings | Settings[string], path: string): readonly (readonly [string, string])[] {
  if (typeof value !== 'object') return [[path, String(value)]];
  if (isList(value)) return [[path, value.join(',')]];
  const entries = Object.entries(value);
  if (entries.length === 0) return [[path, 'true']];
  return entries.flatMap(([name, inner]) => flattened(inner, `${path}.${name.toLowerCase()}`));
}

function isList(value: Settings | readonly string[]): value is readonly string[] {
  return Array.isArray(value);
}

/** Compose would take a lone `$` for a variable. */
function lineOf([name, value]: readonly [string, string], { indent, list }: Style): string {
  const text = value.replaceAll('$', '$$$$');
  if (!list) return `${indent}${name}: ${JSON.stringify(text)}\n`;
  const plain = !/: | #|^\s|\s$/.test(text);
  return `${indent}- ${plain ? `${name}=${text}` : JSON.stringify(`${name}=${text}`)}\n`;
}

/** The whole line of the label, with its dash. */
function wholeLabel(service: ComposeService, at: Place, text: string): Place | undefined {
  const label = [...service.labels, ...service.deployLabels].find(
    ({ key, value }) =>
      key.place.file === at.file &&
      key.place.start <= at.start &&
      at.start <= Math.max(value.place.end, key.place.end),
  );
  if (label === undefined) return undefined;
  const start = lineStart(text, label.key.place.start);
  const end = lineEnd(text, Math.max(label.value.place.end, label.key.place.end) - 1);
  const line = text.slice(start, end);
  return /^[ \t]*(?:- +)?["']?traefik/i.test(line)
    ? { file: at.file, start: start + line.search(/\S/), end }
    : undefined;
}
