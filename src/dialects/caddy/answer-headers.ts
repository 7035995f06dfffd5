import type { RemovedHeader, ResponseHeader, ResponseHeaders } from '../../model/header.ts';
import { compileGoPattern } from '../../model/pattern.ts';
import type { Place } from '../../text/place.ts';
import type { HandlerOf, ResponseOps } from './config.ts';
import { isSendable } from './header-names.ts';
import { evaluate } from './placeholders.ts';
import { pulseHeaders, sentByPulse } from './pulse-headers.ts';
import { type Answer, answerMatches } from './response-match.ts';
import { isAtLeast } from './version.ts';
import type { Walk } from './walk.ts';

/** A header line of the answer: Pulse's own, or one that the proxy put on. */
interface AnswerLine extends ResponseHeader {
  readonly isPulses: boolean;
}

/**
 * What the client finds on Pulse's answer. Plain `header` lines are there before the answer comes, so that Pulse's own stay
 * beside them; `header_down` sees Pulse's lines alone, deferred ones see all (reverseproxy.go, finalizeResponse).
 */
export function responseHeadersOf(proxy: HandlerOf<'reverse_proxy'>, walk: Walk): ResponseHeaders {
  const { server, listen, tls, config } = walk;
  const own = (name: string, value: string | null): AnswerLine => ({
    name,
    value,
    when: 'always',
    mode: 'add',
    isPulses: false,
  });
  const early: AnswerLine[] = [];
  if (tls && (server.protocols === undefined || server.protocols.includes('h3')))
    early.push(own('alt-svc', `h3=":${listen.port}"; ma=2592000`));
  const removed: RemovedHeader[] = [];
  const before = walk.early.reduce<readonly AnswerLine[]>((lines, ops) => changed(lines, ops, walk), early);
  const fromPulse = [...pulseHeaders].map(
    (name): AnswerLine => ({ ...own(name, sentByPulse(name)), isPulses: true }),
  );
  const down = proxy.responseHeaders;
  const passed = down === undefined ? fromPulse : changed(fromPulse, down, walk, removed);
  const joined: readonly AnswerLine[] = [
    ...before,
    ...(proxy.setsCookie === undefined ? [] : [own('set-cookie', null)]),
    ...(isAtLeast(config.version, '2.10') ? [own('via', '1.1 Caddy')] : []),
    ...passed,
  ];
  const lines = walk.late
    .toReversed()
    .reduce<readonly AnswerLine[]>((all, ops) => changed(all, ops, walk, removed), joined);
  const unsure = walk.unsureAnswers.flatMap((ops) =>
    [...ops.add, ...ops.set].map(({ name, at }) => ({ ...own(name.toLowerCase(), null), at })),
  );
  return {
    added: [...lines.filter(({ isPulses, name }) => !isPulses && isSendable(name)), ...unsure].map(
      ({ isPulses: _, ...line }) => line,
    ),
    removed: uniqueNames(removed),
  };
}

function uniqueNames(removed: readonly RemovedHeader[]): readonly RemovedHeader[] {
  return [...new Map(removed.map((each) => [each.name, each])).values()];
}

/** headers/headers.go, ApplyTo: add, set, delete, replace. What Pulse had sent and is not there any more is written down. */
function changed(
  given: readonly AnswerLine[],
  ops: ResponseOps,
  walk: Walk,
  removed: RemovedHeader[] = [],
): readonly AnswerLine[] {
  const isOnly = ops.onlyFor !== undefined && ops.onlyFor.statuses.length > 0;
  if (ops.onlyFor !== undefined && !mayMatch(ops, given)) return given;
  const isThere = (name: string): boolean => given.some((line) => line.name === name.toLowerCase());
  if (ops.unlessPresent.some(isThere)) return given;
  const when = isOnly ? 'success' : 'always';
  const drop = (lines: readonly AnswerLine[], name: string, at: Place): readonly AnswerLine[] => {
    const isGone = lines.some((line) => line.isPulses && line.name === name) || !pulseHeaders.has(name);
    if (isGone && when === 'always') removed.push({ name, at });
    return lines.filter((line) => line.name !== name);
  };
  const put = (name: string, value: string, at: Place, mode: ResponseHeader['mode']): AnswerLine => ({
    name: name.toLowerCase(),
    value: evaluate(value, walk).text ?? null,
    when,
    mode,
    at,
    isPulses: false,
  });
  let lines = given;
  for (const { name, value, at } of ops.add) lines = [...lines, put(name, value, at, 'add')];
  for (const { name, value, at } of ops.set) {
    const lower = name.toLowerCase();
    const others = lines.some((line) => line.name === lower) ? drop(lines, lower, at) : lines;
    lines = [...others, put(name, value, at, modeOf(ops, given))];
  }
  for (const { name, at } of ops.remove)
    for (const each of namesMeant(name.toLowerCase(), lines)) lines = drop(lines, each, at);
  for (const { name, at, pattern, by } of ops.replace) {
    const lower = name.toLowerCase();
    lines = lines.map((line) => {
      if (line.name !== lower && lower !== '*') return line;
      const value = substituted(line.value, pattern, by);
      if (value !== null && value === line.value) return line;
      if (line.isPulses && value !== null) removed.push({ name: line.name, at });
      return { ...line, value, at, mode: line.isPulses ? 'replace' : line.mode, isPulses: false };
    });
  }
  return lines;
}

function modeOf(ops: ResponseOps, given: readonly AnswerLine[]): ResponseHeader['mode'] {
  if (ops.unlessPresent.length > 0) return 'default';
  return given.some(({ isPulses }) => isPulses) ? 'replace' : 'add';
}

/** Whether it is meant for the answers Pulse gives when all is well. */
function mayMatch({ onlyFor }: ResponseOps, lines: readonly AnswerLine[]): boolean {
  const answer: Answer = { status: 200, header: (name) => lines.find((line) => line.name === name)?.value };
  return onlyFor === undefined || answerMatches(onlyFor, answer) !== false;
}

function namesMeant(wanted: string, lines: readonly AnswerLine[]): readonly string[] {
  if (!wanted.includes('*')) return [wanted];
  const middle = wanted.replace(/^\*/, '').replace(/\*$/, '');
  return [...new Set(lines.map(({ name }) => name))].filter((name) => {
    if (wanted.startsWith('*') && wanted.endsWith('*')) return name.includes(middle);
    return wanted.startsWith('*') ? name.endsWith(middle) : name.startsWith(middle);
  });
}

function substituted(text: string | null, pattern: string, by: string): string | null {
  const compiled = compileGoPattern(pattern);
  if (text === null || compiled === undefined || /[{$]/.test(by)) return null;
  let result = '';
  let rest = text;
  for (
    let match = compiled.match(rest);
    match !== undefined && match.end > match.start;
    match = compiled.match(rest)
  ) {
    result += rest.slice(0, match.start) + by;
    rest = rest.slice(match.end);
  }
  return result + rest;
}
