import { isBeyondBuffers } from '../../../model/longest.ts';
import { compileGoPattern } from '../../../model/pattern.ts';
import { isTrue } from '../../../syntax/go-values.ts';
import { get, itemsOf, type ScalarValue, textOf, type Value } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import { cleanedPath } from '../rule/routing-path.ts';
import { atLeast, within } from '../version.ts';
import { type Flow, setHeader } from './flow.ts';
import { goReplaceAll } from './go-regexp.ts';

/** Middlewares that give the request another path. Those that strip and replace refuse what is no clean path (3.6.19, 3.7.3). */

export function addPrefix(flow: Flow, value: Value, at: Place): void {
  const prefix = textOf(get(value, 'prefix')) ?? '';
  change(flow, at, (path) => leadingSlash(prefix + path));
}

export function stripPrefix(flow: Flow, value: Value, at: Place): void {
  const force = get(value, 'forceSlash');
  // In v2 the slash is forced unless told otherwise, in v3 only where asked for.
  const forced = force === undefined ? !atLeast(flow.runtime.version, '3.0') : isTrue(textOf(force));
  const prefixes = texts(get(value, 'prefixes'));
  const path = known(flow);
  const prefix = prefixes.find((each) => path?.startsWith(each.text));
  if (path === undefined || prefix === undefined) return;
  const rest = path.slice(prefix.text.length);
  const stripped = forced ? `/${rest.replace(/^\//, '')}` : leadingSlash(rest);
  strip(flow, at, stripped, prefix.text);
}

export function stripPrefixRegex(flow: Flow, value: Value, at: Place): void {
  const path = known(flow);
  if (path === undefined) return;
  for (const expression of texts(get(value, 'regex'))) {
    const pattern = compileGoPattern(expression.text.trim());
    if (pattern === undefined) {
      flow.unseen = { missing: 'pattern', name: expression.text, at: expression.place };
      return;
    }
    const found = pattern.match(path)?.groups[0];
    if (found === undefined || found === '' || !path.startsWith(found)) continue;
    strip(flow, at, leadingSlash(path.slice(found.length)), found);
    return;
  }
}

function strip(flow: Flow, at: Place, stripped: string, prefix: string): void {
  change(flow, at, () => stripped, true);
  setHeader(flow, {
    name: 'x-forwarded-prefix',
    carries: 'constant',
    value: prefix,
    at,
    directive: 'stripPrefix',
  });
}

export function replacePath(flow: Flow, value: Value, at: Place): void {
  const before = known(flow);
  const path = textOf(get(value, 'path')) ?? '';
  change(flow, at, () => path);
  if (before !== undefined) replaced(flow, before, at);
}

export function replacePathRegex(flow: Flow, value: Value, at: Place): void {
  const path = known(flow);
  const source = textOf(get(value, 'regex'))?.trim() ?? '';
  const pattern = compileGoPattern(source);
  if (pattern === undefined) {
    flow.unseen = { missing: 'pattern', name: source, at };
    return;
  }
  if (path === undefined || pattern.match(path) === undefined) return;
  const replacement = textOf(get(value, 'replacement'))?.trim() ?? '';
  const next = goReplaceAll(pattern, path, replacement);
  change(flow, at, () => next, true);
  replaced(flow, path, at);
}

function replaced(flow: Flow, before: string, at: Place): void {
  setHeader(flow, {
    name: 'x-replaced-path',
    carries: 'constant',
    value: before,
    at,
    directive: 'replacePath',
  });
}

function change(flow: Flow, at: Place, next: (path: string) => string, mustBeClean = false): void {
  const path = known(flow);
  if (path === undefined) return;
  const value = next(path);
  if (isBeyondBuffers(value)) {
    flow.unseen = { missing: 'pattern', name: 'a path that grows without end', at };
    flow.path = { is: 'unknown', because: flow.unseen };
    return;
  }
  const strict = atLeast(flow.runtime.version, '3.7.3') || within(flow.runtime.version, '3.6.19', '3.7.0');
  if (mustBeClean && strict && value !== '' && cleanedPath(value) !== value) {
    flow.ended = { kind: 'answered', status: { is: 'known', value: 400, origin: 'default' }, at };
    return;
  }
  if (value !== path) flow.path = { is: 'known', value, origin: 'written', at };
}

function known(flow: Flow): string | undefined {
  return flow.path.is === 'known' ? flow.path.value : undefined;
}

function leadingSlash(path: string): string {
  return path === '' || path.startsWith('/') ? path : `/${path}`;
}

function texts(value: Value | undefined): readonly ScalarValue[] {
  return itemsOf(value).flatMap((item) =>
    item.kind === 'scalar' ? [{ ...item, text: item.text.trim() }] : [],
  );
}
