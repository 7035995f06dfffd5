import { entriesOf, entryOf, get, itemsOf, textOf, type Value } from '../../../syntax/value/value.ts';
import type { Handler, Mapping, Route } from '../config.ts';
import { nativeHeaderChanges } from './headers.ts';
import { nativeMatcherSet } from './matchers.ts';
import { nativeProxy } from './proxy.ts';
import type { Reading } from './reading.ts';
import { nativeRewrite } from './rewrite.ts';
import { isTrue, numberIn, textsIn } from './values.ts';

/** Lists of `{group, match, handle, terminal}` (caddyhttp/routes.go). */
export function nativeRoutes(value: Value | undefined, reading: Reading): readonly Route[] {
  return itemsOf(value).map((route) => {
    const matchers = itemsOf(get(route, 'match')).map((set) => nativeMatcherSet(set, reading));
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

const PASSES = new Set(['encode', 'templates', 'tracing', 'push', 'log_append', 'intercept', 'acme_server']);

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
        routes: reading.routes(get(value, 'routes')),
        errors: reading.routes(get(value, 'errors', 'routes')),
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
    case 'copy_response':
      return { kind: 'copy_response', status: textOf(get(value, 'status_code')), ...placed };
    case 'copy_response_headers': {
      const included = get(value, 'include');
      return {
        kind: 'copy_response_headers',
        names: included === undefined ? undefined : textsIn(included),
        ...placed,
      };
    }
    case 'map':
      return { kind: 'map', ...nativeMapping(value), ...placed };
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

/** modules/caddyhttp/map/map.go, Handler. */
function nativeMapping(value: Value): Mapping {
  const defaults = get(value, 'defaults');
  return {
    source: textOf(get(value, 'source')) ?? '',
    destinations: textsIn(get(value, 'destinations')).map((each) => each.replace(/[{}]/g, '')),
    lines: itemsOf(get(value, 'mappings')).map((line) => {
      const pattern = textOf(get(line, 'input_regexp'));
      return {
        text: pattern ?? textOf(get(line, 'input')) ?? '',
        isPattern: pattern !== undefined,
        outputs: itemsOf(get(line, 'outputs')).map((output) => textOf(output) ?? null),
      };
    }),
    defaults: defaults === undefined ? [] : textsIn(defaults),
  };
}
