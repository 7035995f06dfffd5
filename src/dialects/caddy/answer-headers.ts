import type { RemovedHeader, ResponseHeader, ResponseHeaders } from '../../model/header.ts';
import { compilePattern } from '../../model/pattern.ts';
import type { HandlerOf, ResponseOps } from './config.ts';
import { evaluate } from './placeholders.ts';
import { pulseHeaders, sentByPulse } from './pulse-headers.ts';
import { isAtLeast } from './version.ts';
import type { Walk } from './walk.ts';

/**
 * What the client finds on Pulse's answer. Plain `header` lines are there before the answer comes, so that Pulse's own stay
 * beside them; deferred ones and `header_down` see the answer.
 */
export function responseHeadersOf(proxy: HandlerOf<'reverse_proxy'>, walk: Walk): ResponseHeaders {
  const added: ResponseHeader[] = [];
  const removed: RemovedHeader[] = [];
  const { server, listen, tls, config } = walk;
  if (tls && (server.protocols === undefined || server.protocols.includes('h3')))
    added.push({ name: 'alt-svc', value: `h3=":${listen.port}"; ma=2592000`, when: 'always', mode: 'add' });
  for (const ops of walk.early) changeEarly(ops, added, walk);
  if (isAtLeast(config.version, '2.10'))
    added.push({ name: 'via', value: '1.1 Caddy', when: 'always', mode: 'add' });
  if (proxy.responseHeaders !== undefined) changeLate(proxy.responseHeaders, added, removed, walk);
  for (const ops of walk.late.toReversed()) changeLate(ops, added, removed, walk);
  for (const ops of walk.unsureAnswers) {
    for (const { name, at } of [...ops.add, ...ops.set])
      added.push({ name: name.toLowerCase(), value: null, when: 'always', mode: 'add', at });
  }
  return { added, removed };
}

/** Whatever it deletes is not there yet. */
function changeEarly(ops: ResponseOps, added: ResponseHeader[], walk: Walk): void {
  for (const { name, value, at } of ops.add)
    added.push({ name: name.toLowerCase(), value: textOf(value, walk), when: 'always', mode: 'add', at });
  for (const { name, value, at } of ops.set) {
    drop(added, name.toLowerCase());
    added.push({ name: name.toLowerCase(), value: textOf(value, walk), when: 'always', mode: 'add', at });
  }
}

function changeLate(ops: ResponseOps, added: ResponseHeader[], removed: RemovedHeader[], walk: Walk): void {
  const onlySome = ops.statuses !== undefined && ops.statuses.length > 0;
  if (onlySome && !ops.statuses?.some((status) => status === 2 || status === 200)) return;
  const when = onlySome ? 'success' : 'always';
  const isThere = (name: string): boolean =>
    added.some((header) => header.name === name) ||
    (pulseHeaders.has(name) && !removed.some((each) => each.name === name));
  if (ops.unlessPresent.some((name) => isThere(name.toLowerCase()))) return;
  const isDefault = ops.unlessPresent.length > 0;
  for (const { name, value, at } of ops.add)
    added.push({ name: name.toLowerCase(), value: textOf(value, walk), when, mode: 'add', at });
  for (const { name, value, at } of ops.set) {
    const lower = name.toLowerCase();
    drop(added, lower);
    if (!isDefault && when === 'always') removed.push({ name: lower, at });
    added.push({
      name: lower,
      value: textOf(value, walk),
      when,
      mode: isDefault ? 'default' : 'replace',
      at,
    });
  }
  for (const { name, at } of ops.remove) {
    const wanted = name.toLowerCase();
    for (const each of namesMeant(wanted, added)) {
      drop(added, each);
      removed.push({ name: each, at });
    }
  }
  for (const { name, at, pattern, by } of ops.replace) {
    const lower = name.toLowerCase();
    const index = added.findIndex((header) => header.name === lower);
    const own = added[index];
    if (own === undefined) {
      replaceOfPulse(lower, pattern, by, { when, at }, added, removed);
      continue;
    }
    added[index] = {
      ...own,
      value: substituted(own.value, pattern, by),
      at,
    };
  }
}

function namesMeant(wanted: string, added: readonly ResponseHeader[]): readonly string[] {
  if (!wanted.includes('*')) return [wanted];
  const names = new Set([...pulseHeaders, ...added.map((header) => header.name)]);
  const middle = wanted.replace(/^\*/, '').replace(/\*$/, '');
  return [...names].filter((name) => {
    if (wanted.startsWith('*') && wanted.endsWith('*')) return name.includes(middle);
    return wanted.startsWith('*') ? name.endsWith(middle) : name.startsWith(middle);
  });
}

function drop(added: ResponseHeader[], name: string): void {
  for (let index = added.length - 1; index >= 0; index -= 1)
    if (added[index]?.name === name) added.splice(index, 1);
}

function textOf(value: string, walk: Walk): string | null {
  return evaluate(value, walk).text ?? null;
}

/** A replacement in a header of Pulse's own: nothing, where its text does not match. */
function replaceOfPulse(
  name: string,
  pattern: string,
  by: string,
  of: Pick<ResponseHeader, 'when' | 'at'>,
  added: ResponseHeader[],
  removed: RemovedHeader[],
): void {
  if (!pulseHeaders.has(name) || removed.some((each) => each.name === name)) return;
  const before = sentByPulse(name);
  const after = substituted(before, pattern, by);
  if (before !== null && after === before) return;
  if (before !== null) removed.push({ name, ...(of.at === undefined ? {} : { at: of.at }) });
  added.push({ name, value: after, mode: 'replace', ...of });
}

function substituted(text: string | null, pattern: string, by: string): string | null {
  const compiled = compilePattern(pattern, { caseless: false });
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
