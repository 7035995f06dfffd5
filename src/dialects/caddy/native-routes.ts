import { entriesOf, entryOf, get, isNull, itemsOf, textOf, type Value } from '../../syntax/value/value.ts';
import type { Place } from '../../text/place.ts';
import type { Handler, Matcher, MatcherSet, Rewrite, Route } from './config.ts';
import { nativeHeaderChanges } from './native-headers.ts';
import { nativeProxy } from './native-proxy.ts';
import { isTrue, numberIn, textsIn } from './native-values.ts';

export interface Reading {
  readonly version: string;
  refuse(at: Place, text: string, help?: string): void;
}

/** Lists of `{group, match, handle, terminal}` (caddyhttp/routes.go). */
export function nativeRoutes(value: Value | undefined, reading: Reading): readonly Route[] {
  return itemsOf(value).map((route) => {
    const matchers = itemsOf(get(route, 'match')).map((set) => matcherSetFrom(set, reading));
    const handle = itemsOf(get(route, 'handle'));
    const [first] = handle;
    const at = (get(route, 'match') ?? first ?? route).place;
    return {
      group: textOf(get(route, 'group')),
      matchers,
      handlers: handle.map((each) => handlerFrom(each, reading)),
      terminal: isTrue(get(route, 'terminal')),
      at: { file: at.file, start: at.start, end: Math.min(at.end, at.start + 1) },
      text: handle.map((each) => textOf(get(each, 'handler')) ?? '').join(', ') || 'route',
    };
  });
}

function matcherSetFrom(set: Value, reading: Reading): MatcherSet {
  return entriesOf(set).map(({ name, value }) => matcherFrom(name, value, reading));
}

function matcherFrom(name: string, value: Value, reading: Reading): Matcher {
  switch (name) {
    case 'path':
      return { kind: 'path', patterns: textsIn(value).map((path) => path.toLowerCase()) };
    case 'host':
      return { kind: 'host', names: textsIn(value).map((host) => host.toLowerCase()) };
    case 'method':
      return { kind: 'method', methods: textsIn(value) };
    case 'protocol':
      return { kind: 'protocol', protocol: textOf(value) ?? '' };
    case 'header':
      return {
        kind: 'header',
        fields: entriesOf(value).map((field) => ({
          name: field.name,
          values: isNull(field.value) ? undefined : textsIn(field.value),
        })),
      };
    case 'header_regexp': {
      const [field] = entriesOf(value);
      return {
        kind: 'header_regexp',
        field: field?.name ?? '',
        pattern: textOf(get(field?.value, 'pattern')) ?? '',
      };
    }
    case 'path_regexp':
      return {
        kind: 'path_regexp',
        name: textOf(get(value, 'name')) ?? '',
        pattern: textOf(get(value, 'pattern')) ?? '',
      };
    case 'query':
      return { kind: 'query', wanted: entriesOf(value).map((each) => [each.name, textsIn(each.value)]) };
    case 'vars':
      return { kind: 'vars', wanted: entriesOf(value).map((each) => [each.name, textsIn(each.value)]) };
    case 'not':
      return { kind: 'not', sets: itemsOf(value).map((set) => matcherSetFrom(set, reading)) };
    case 'expression':
      return { kind: 'expression', text: textOf(value) ?? textOf(get(value, 'expr')) ?? '' };
    case 'remote_ip':
    case 'client_ip':
      return { kind: 'client', name };
    default:
      return { kind: 'other', name };
  }
}

const PASSES = new Set([
  'encode',
  'templates',
  'tracing',
  'map',
  'push',
  'log_append',
  'intercept',
  'copy_response',
  'copy_response_headers',
  'acme_server',
]);

function handlerFrom(value: Value, reading: Reading): Handler {
  const word = entryOf(value, 'handler');
  const at = word?.value.place ?? value.place;
  const name = textOf(word?.value) ?? '';
  const placed = { at, text: `"handler": "${name}"` };
  if (PASSES.has(name)) return { kind: 'pass', name, ...placed };
  switch (name) {
    case 'subroute':
      return {
        kind: 'subroute',
        routes: nativeRoutes(get(value, 'routes'), reading),
        errors: nativeRoutes(get(value, 'errors', 'routes'), reading),
        ...placed,
      };
    case 'reverse_proxy':
      return { kind: 'reverse_proxy', ...nativeProxy(value, at, reading), ...placed };
    case 'rewrite':
      return { kind: 'rewrite', ...nativeRewrite(value), ...placed };
    case 'headers':
      return { kind: 'headers', ...nativeHeaderChanges(value), ...placed };
    case 'static_response': {
      const location = entriesOf(get(value, 'headers')).find(
        (entry) => entry.name.toLowerCase() === 'location',
      );
      return {
        kind: 'respond',
        status: textOf(get(value, 'status_code')),
        location: location === undefined ? undefined : textsIn(location.value)[0],
        abort: isTrue(get(value, 'abort')),
        ...placed,
      };
    }
    case 'error':
      return { kind: 'error', status: textOf(get(value, 'status_code')) ?? '500', ...placed };
    case 'authentication':
      return {
        kind: 'authentication',
        scheme: get(value, 'providers', 'http_basic') === undefined ? 'other' : 'basic',
        ...placed,
      };
    case 'request_body': {
      const size = entryOf(value, 'max_size');
      const bytes = numberIn(size?.value) ?? 0;
      const limit =
        size === undefined || bytes <= 0
          ? undefined
          : { value: bytes, directive: 'max_size', at: size.place };
      return { kind: 'request_body', limit, ...placed };
    }
    case 'file_server':
      return { kind: 'file_server', passesOn: isTrue(get(value, 'pass_thru')), ...placed };
    case 'invoke':
      return { kind: 'invoke', name: textOf(get(value, 'name')) ?? '', ...placed };
    case 'metrics':
      return { kind: 'answer', name, status: 200, ...placed };
    case 'vars': {
      const values = entriesOf(value)
        .filter((entry) => entry.name !== 'handler')
        .map((entry): [string, string] => [entry.name, textOf(entry.value) ?? '']);
      return values.length === 0
        ? { kind: 'pass', name, ...placed }
        : { kind: 'vars', values: Object.fromEntries(values), ...placed };
    }
    default:
      return { kind: 'plugin', name, ...placed };
  }
}

export function nativeRewrite(value: Value | undefined): Rewrite {
  const method = textOf(get(value, 'method'));
  const uri = textOf(get(value, 'uri'));
  const stripPrefix = textOf(get(value, 'strip_path_prefix'));
  const stripSuffix = textOf(get(value, 'strip_path_suffix'));
  const substrings = itemsOf(get(value, 'uri_substring')).map((each) => ({
    find: textOf(get(each, 'find')) ?? '',
    replace: textOf(get(each, 'replace')) ?? '',
    limit: numberIn(get(each, 'limit')) ?? 0,
  }));
  const patterns = itemsOf(get(value, 'path_regexp')).map((each) => ({
    find: textOf(get(each, 'find')) ?? '',
    replace: textOf(get(each, 'replace')) ?? '',
  }));
  return {
    ...(method === undefined ? {} : { method }),
    ...(uri === undefined ? {} : { uri }),
    ...(stripPrefix === undefined ? {} : { stripPrefix }),
    ...(stripSuffix === undefined ? {} : { stripSuffix }),
    ...(substrings.length === 0 ? {} : { substrings }),
    ...(patterns.length === 0 ? {} : { patterns }),
    ...(get(value, 'query') === undefined ? {} : { query: true }),
  };
}
