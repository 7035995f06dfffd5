import type { Cause } from '../../model/fact.ts';
import { applies, causeOf, type HeaderRule, readHeaderRule } from './header-rules.ts';
import { fromRemoteIp, type HeaderValue, headerValue } from './header-values.ts';
import { type Layer, statementsNamed } from './layers.ts';
import { type RequestView, requestHeader } from './request-view.ts';
import { argument, type Statement } from './statement.ts';

/** A header on its way to Pulse; `client` is what the client itself sends, if anything. */
export interface Line {
  readonly from: 'client' | 'config' | 'proxy';
  readonly value: HeaderValue;
  readonly rule?: HeaderRule;
}

/** By lower-case name; a name that is not in it was not touched. */
export type Headers = Map<string, readonly Line[]>;

export const CLIENT: Line = { from: 'client', value: { carries: 'client-supplied' } };

/** What RequestHeader makes of the client's headers. Early rules of the servers run first of all. */
export function requestHeaderLines(layers: readonly Layer[], view: RequestView): Headers {
  const headers: Headers = new Map(fromRemoteIpOf(view));
  const rules = statementsNamed(layers, 'requestheader').flatMap((each) => readHeaderRule(each) ?? []);
  const isServers = (rule: HeaderRule) =>
    layers.some((layer) => layer.section === undefined && layer.statements.includes(rule.statement));
  for (const rule of rules) if (rule.early && isServers(rule)) apply(rule, headers, view);
  for (const rule of rules) if (!rule.early) apply(rule, headers, view);
  return headers;
}

/** mod_remoteip takes out of the header what it believes, and mod_proxy appends the address that it found. */
function* fromRemoteIpOf({ remoteIp }: RequestView): Generator<[string, readonly Line[]]> {
  if (remoteIp === undefined) return;
  const line: Line = { from: 'proxy', value: fromRemoteIp(remoteIp) };
  for (const name of new Set(['x-forwarded-for', (argument(remoteIp, 0) ?? '').toLowerCase()]))
    yield [name, [line]];
}

function apply(rule: HeaderRule, headers: Headers, view: RequestView): void {
  const name = rule.header.toLowerCase();
  const truth = applies(rule, view);
  if (truth === false) return;
  const before = headers.get(name) ?? [CLIENT];
  const unsure: Cause | undefined = truth === undefined ? causeOf(rule) : undefined;
  const line = (value: HeaderValue): Line => ({ from: 'config', value, rule });
  if (unsure !== undefined) {
    headers.set(name, [line({ carries: 'unknown', because: unsure })]);
    return;
  }
  // What the client says there is handed on as it is.
  const echoed = /^expr=%\{(?:HTTP|req):([^}]*)\}$/i.exec(rule.value)?.[1];
  const isEcho = echoed?.toLowerCase() === name;
  const value: HeaderValue = isEcho
    ? { carries: 'client-supplied' }
    : headerValue(rule.value, rule.statement, view);
  switch (rule.action) {
    case 'set':
      headers.set(name, [line(value)]);
      break;
    case 'unset':
      headers.set(name, [line({ carries: 'absent' })]);
      break;
    case 'add':
      headers.set(name, [...before.filter(isThere), line(besideClient(before, value, rule))]);
      break;
    case 'append':
    case 'merge':
      headers.set(name, [line(joined(before, value, rule))]);
      break;
    case 'setifempty':
      // An empty header is one all the same (mod_headers.c, do_headers_fixup).
      if (before.every((each) => each.value.carries === 'absent')) headers.set(name, [line(value)]);
      else if (before.some((each) => each.from === 'client')) headers.set(name, [line(ifEmpty(value, rule))]);
      break;
    case 'edit':
    case 'edit*':
      if (!isCertainlyEmpty(before))
        headers.set(name, [line({ carries: 'unknown', because: editCause(rule) })]);
      break;
    default:
      break;
  }
}

function isThere({ from, value }: Line): boolean {
  return from !== 'client' && value.carries !== 'absent';
}

/** The client's line stays in front of it, and Pulse reads the first one; without one, mod_proxy appends to this. */
function besideClient(before: readonly Line[], value: HeaderValue, rule: HeaderRule): HeaderValue {
  const isFirst = !before.some((each) => each.from === 'client');
  return isFirst || value.carries !== 'client-ip' ? value : { carries: 'unknown', because: editCause(rule) };
}

/** Appended to what the client may have sent. */
function joined(before: readonly Line[], value: HeaderValue, rule: HeaderRule): HeaderValue {
  const fromClient = before.some((each) => each.from === 'client');
  if (!fromClient && !before.some(isThere)) return value;
  if (value.carries === 'client-ip')
    return fromClient
      ? { ...value, carries: 'client-ip-appended' }
      : { ...value, carries: 'client-ip-twice' };
  if (isCertainlyEmpty(before)) return value;
  return { carries: 'unknown', because: editCause(rule) };
}

function isCertainlyEmpty(before: readonly Line[]): boolean {
  return before.every((each) => each.value.carries === 'absent' || each.value.carries === 'empty');
}

function ifEmpty(value: HeaderValue, rule: HeaderRule): HeaderValue {
  return value.carries === 'unknown' ? value : { carries: 'unknown', because: editCause(rule) };
}

function editCause({ statement, action }: HeaderRule): Cause {
  return { missing: 'variable', name: `${statement.written} ${action}`, at: statement.at };
}

/** The Upgrade header when mod_proxy looks at it: what RequestHeader left of the client's. */
export function upgradeSeen(
  headers: Headers,
  view: RequestView,
): { readonly text: string | undefined; readonly statement?: Statement } {
  const lines = headers.get('upgrade');
  if (lines === undefined) return { text: requestHeader(view, 'upgrade') };
  const last = lines.at(-1);
  const statement = last?.rule?.statement;
  const text = last?.value.carries === 'absent' || last?.value.carries === 'empty' ? '' : last?.value.text;
  return statement === undefined ? { text } : { text, statement };
}
