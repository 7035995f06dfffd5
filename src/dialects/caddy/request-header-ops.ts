import { isBeyondBuffers } from '../../model/longest.ts';
import { compileGoPattern } from '../../model/pattern.ts';
import type { HeaderOps } from './config.ts';
import { lineFrom } from './header-line.ts';
import { evaluate } from './placeholders.ts';
import { type HeaderLine, linesNamed, type Walk, withOwnHeaders } from './walk.ts';

/** Names that a wildcard may hit, beside those the config has touched. */
const USUAL = [
  'host',
  'upgrade',
  'connection',
  'origin',
  'x-real-ip',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'sec-websocket-key',
  'sec-websocket-version',
  'sec-websocket-extensions',
  'sec-websocket-protocol',
  'cookie',
  'user-agent',
  'accept',
  'accept-encoding',
  'content-type',
  'via',
];

/** What a client may have sent itself; of other headers nobody sends one that a config adds. */
const FORWARDED = new Set([
  'host',
  'connection',
  'upgrade',
  'cookie',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
]);

/** headers/headers.go, ApplyTo: everything is cleared first, then added, set, deleted and replaced. */
export function applied(ops: HeaderOps, walk: Walk): Walk {
  const next = withOwnHeaders(walk);
  const takeOff = (name: string, { at, directive }: HeaderOps['remove'][number]): void => {
    next.headers.set(name, []);
    next.removals.set(name, { at, directive });
  };
  for (const op of ops.remove) if (op.name === '*') for (const name of namesIn(next)) takeOff(name, op);
  for (const op of ops.add) {
    const name = nameOf(op.name, next);
    const line = lineFrom(op.value, walk, op.at, op.directive, name);
    const before = next.headers.has(name) || FORWARDED.has(name) ? linesNamed(next, name) : [];
    next.headers.set(name, [...before, line]);
  }
  for (const op of ops.set) {
    const name = nameOf(op.name, next);
    next.headers.set(name, [lineFrom(op.value, walk, op.at, op.directive, name)]);
  }
  for (const op of ops.remove) {
    if (op.name === '*') continue;
    const wanted = nameOf(op.name, next);
    if (!wanted.includes('*')) takeOff(wanted, op);
    else for (const name of namesIn(next)) if (isMeant(wanted, name)) takeOff(name, op);
  }
  for (const op of ops.replace) {
    const wanted = op.name.toLowerCase();
    for (const name of wanted === '*' ? namesIn(next) : [wanted]) {
      const lines = linesNamed(next, name).map((line) => substituted(line, op, next));
      next.headers.set(name, lines);
    }
  }
  return next;
}

function nameOf(name: string, walk: Walk): string {
  return (evaluate(name, walk).text ?? name).toLowerCase();
}

function namesIn(walk: Walk): readonly string[] {
  return [...new Set([...USUAL, ...walk.headers.keys()])];
}

export function isMeant(wanted: string, name: string): boolean {
  if (wanted.length > 1 && wanted.startsWith('*') && wanted.endsWith('*'))
    return name.includes(wanted.slice(1, -1));
  if (wanted.startsWith('*')) return name.endsWith(wanted.slice(1));
  if (wanted.endsWith('*')) return name.startsWith(wanted.slice(0, -1));
  return wanted === name;
}

function substituted(line: HeaderLine, op: HeaderOps['replace'][number], walk: Walk): HeaderLine {
  const unknown: HeaderLine = {
    carries: 'unknown',
    at: op.at,
    directive: op.directive,
    because: { missing: 'pattern', name: op.pattern, at: op.at },
  };
  const by = evaluate(op.by, walk).text;
  if (line.text === undefined || by === undefined) return unknown;
  const pattern = op.plain ? undefined : compileGoPattern(op.pattern);
  if (!op.plain && pattern === undefined) return unknown;
  const match = pattern?.match(line.text);
  if (op.plain ? !line.text.includes(op.pattern) : match === undefined) return line;
  const text = op.plain
    ? line.text.replaceAll(op.pattern, () => by)
    : `${line.text.slice(0, match?.start)}${by.replace(/\$\{?(\d+)\}?/g, (_, index: string) => match?.groups[Number(index)] ?? '')}${line.text.slice(match?.end)}`;
  if (isBeyondBuffers(text)) return unknown;
  if (text === line.text) return line;
  return {
    carries: text === '' ? 'empty' : 'constant',
    text,
    value: text,
    at: op.at,
    directive: op.directive,
  };
}
