import type { Paste } from '../../model/need.ts';
import { type Entry, entriesOf, entryOf, type Value } from '../../syntax/value/value.ts';
import type { Place } from '../../text/place.ts';
import type { IngressRule, Tunnel } from './tunnel.ts';

/** A rule in lines of its own: `  - `, and under it the column of its keys. */
interface Layout {
  readonly indent: string;
  readonly column: number;
}

/** What goes, and what comes at the end of `ingress` in its place. */
export interface Rewritten extends Paste {
  readonly takes: Place;
}

/** Longer lists are nothing to paste: the reader moves one rule by hand. */
const MOST_REWRITTEN = 50;

/**
 * Rules are tried in order, and what is pasted goes to the end: so a rule is written anew together with all that stand behind
 * it, comments between them included. Undefined where rules share lines, or many would move.
 */
export function fromRuleOn(
  tunnel: Tunnel,
  rule: IngressRule,
  written: (text: string, layout: Layout) => string | undefined,
): Rewritten | undefined {
  if (tunnel.rules.length - rule.index > MOST_REWRITTEN) return undefined;
  const layout = layoutOf(rule.value, tunnel);
  const last = tunnel.rules.at(-1);
  if (layout === undefined || last === undefined || tunnel.ingress === undefined) return undefined;
  if (tunnel.rules.slice(rule.index).some((each) => layoutOf(each.value, tunnel)?.indent !== layout.indent))
    return undefined;
  const { text } = tunnel.file;
  const start = lineStart(text, rule.value.place.start);
  const end = start + text.slice(start, last.value.place.end).trimEnd().length;
  const block = written(text.slice(start, end), layout);
  if (block === undefined) return undefined;
  return {
    takes: { file: tunnel.file.path, start: start + layout.indent.length, end },
    block: `${block}\n`,
    into: tunnel.ingress.key,
  };
}

/** One more rule, with the options that another one has; undefined where those cannot be copied line by line. */
export function ruleLike(
  { hostname, service, value }: IngressRule,
  path: string,
  { indent, column }: Layout,
  tunnel: Tunnel,
  leavesOut?: string,
): string | undefined {
  const options = optionLines(entryOf(value, 'originRequest'), column, tunnel, leavesOut);
  if (options === undefined || service === undefined) return undefined;
  const keys = ' '.repeat(column);
  const lines = [
    ...(hostname === undefined
      ? []
      : [`hostname: ${hostname.text.startsWith('*') ? JSON.stringify(hostname.text) : hostname.text}`]),
    `path: ${path}`,
    `service: ${service.text}`,
  ];
  return `${indent}- ${lines.join(`\n${keys}`)}\n${options}`;
}

function optionLines(
  options: Entry | undefined,
  column: number,
  tunnel: Tunnel,
  leavesOut: string | undefined,
): string | undefined {
  if (options === undefined) return '';
  const { text } = tunnel.file;
  const kept = entriesOf(options.value).filter(({ name }) => name !== leavesOut);
  if (options.value.kind === 'map' && kept.length === 0) return '';
  const start = lineStart(text, options.place.start);
  if (options.place.start - start !== column) return undefined;
  const lines = kept.length === entriesOf(options.value).length ? [options] : kept;
  const ownLines = lines.every(({ place }) => place.end <= options.place.end && standsAlone(place, tunnel));
  if (!ownLines) return undefined;
  const whole = lines.map(({ place }) => text.slice(lineStart(text, place.start), place.end).trimEnd());
  const head = lines[0] === options ? [] : [`${' '.repeat(column)}${options.name}:`];
  return `${[...head, ...whole].join('\n')}\n`;
}

function layoutOf({ place }: Value, { file: { text } }: Tunnel): Layout | undefined {
  const start = lineStart(text, place.start);
  const [, indent] = /^([ \t]*)-[ \t]+$/.exec(text.slice(start, place.start)) ?? [];
  return indent === undefined ? undefined : { indent, column: place.start - start };
}

/** What shares its line with a dash or another setting is not taken out. */
export function standsAlone({ start }: Place, { file: { text } }: Tunnel): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, start), start));
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
