import type { Cause } from '../../model/fact.ts';
import { isHandshake } from '../../model/request.ts';
import type { Place } from '../../text/place.ts';
import { mayBeSent } from './client-headers.ts';
import { mappedValue } from './mapping.ts';
import { isAtLeast } from './version.ts';
import { linesNamed, type Walk } from './walk.ts';

/** A word with its placeholders filled in; `text` is undefined where the config alone cannot say. */
export interface Evaluated {
  readonly text: string | undefined;
  readonly because?: Cause;
}

/** What a placeholder stands for: null is nothing, as with a variable that was never set; undefined cannot be told. */
export type PlaceholderValue = string | number | null | undefined;

const PLACEHOLDER = /\{([^{}\s]+)\}/g;

/** A word may be twice as long as the one before, and no request is as long as this. */
const LONGEST = 100_000;

/** The text of a word for this request. */
export function evaluate(value: string, walk: Walk, at?: Place): Evaluated {
  if (value.includes('{$'))
    return {
      text: undefined,
      because: { missing: 'environment', name: value, ...(at === undefined ? {} : { at }) },
    };
  if (!value.includes('{')) return { text: value };
  let because: Cause | undefined;
  let length = value.length;
  const text = value.replace(PLACEHOLDER, (whole, name: string) => {
    if (!isPlaceholder(name, walk)) return whole;
    const known = placeholderValue(name, walk);
    const put = known === undefined ? '' : String(known ?? '');
    length += put.length;
    if (length > LONGEST) {
      because ??= { missing: 'pattern', name: whole, ...(at === undefined ? {} : { at }) };
      return '';
    }
    if (known !== undefined) return put;
    const missing = name.startsWith('env.') ? 'environment' : 'variable';
    because ??= { missing, name: whole, ...(at === undefined ? {} : { at }) };
    return whole;
  });
  return because === undefined ? { text } : { text: undefined, because };
}

/** Anything else in braces is no placeholder at all and stays as it is. */
export function isPlaceholder(name: string, { maps }: Walk): boolean {
  return (
    /^(?:http|env|system|time|file|tls)\./.test(name) ||
    maps.some(({ destinations }) => destinations.includes(name))
  );
}

/** caddyhttp/replacer.go, addHTTPVarsToReplacer, and what handlers add to it. */
export function placeholderValue(name: string, walk: Walk): PlaceholderValue {
  const map = walk.maps.findLast(({ destinations }) => destinations.includes(name));
  if (map !== undefined) return mappedValue(map, name, (text) => evaluate(text, walk).text);
  const { request, path, query } = walk;
  const { url } = request;
  const decodedPath = decoded(path);
  switch (name) {
    case 'http.request.host':
      return hostOf(walk);
    case 'http.request.hostport':
      return linesNamed(walk, 'host')[0]?.text;
    case 'http.request.port': {
      const port = linesNamed(walk, 'host')[0]?.text?.match(/:(\d+)$/)?.[1];
      return port === undefined ? '' : Number(port);
    }
    case 'http.request.local.port':
      return walk.listen.port;
    case 'http.request.method':
      return walk.method;
    case 'http.request.scheme':
      return walk.tls ? 'https' : 'http';
    case 'http.request.uri':
      return query === '' ? path : `${path}?${query}`;
    case 'http.request.uri.path':
      return decodedPath;
    case 'http.request.uri.path.file':
      return decodedPath.slice(decodedPath.lastIndexOf('/') + 1);
    case 'http.request.uri.path.dir':
      return decodedPath.slice(0, decodedPath.lastIndexOf('/') + 1);
    case 'http.request.uri.query':
      return query;
    case 'http.request.uri.prefixed_query':
      return query === '' ? '' : `?${query}`;
    case 'http.request.orig_uri':
      return `${url.pathname}${url.search}`;
    case 'http.request.orig_uri.path':
      return decoded(url.pathname);
    case 'http.request.orig_uri.query':
      return url.search.replace(/^\?/, '');
    case 'http.request.orig_uri.prefixed_query':
      return url.search;
    case 'http.request.orig_method':
      return request.method;
    case 'http.request.proto':
      // Browsers ask for pages in HTTP/2 or 3 where TLS lets them, and open sockets in 1.1.
      return !walk.tls || isHandshake(request) ? 'HTTP/1.1' : undefined;
    case 'http.error.status_code':
      return walk.error === undefined || Number.isNaN(Number(walk.error)) ? undefined : Number(walk.error);
  }
  return numbered(name, walk) ?? ofFamily(name, walk);
}

/** Parts of the host and of the path, counted. */
function numbered(name: string, { request: { url }, path }: Walk): string | undefined {
  const label = /^http\.request\.host\.labels\.(\d+)$/.exec(name)?.[1];
  if (label !== undefined) return url.hostname.split('.').toReversed()[Number(label)] ?? '';
  const [, original, segment] = /^http\.request\.(orig_)?uri\.path\.(\d+)$/.exec(name) ?? [];
  if (segment === undefined) return undefined;
  const parts = decoded(original === undefined ? path : url.pathname)
    .replace(/^\//, '')
    .split('/');
  return parts[Number(segment)] ?? '';
}

function ofFamily(name: string, walk: Walk): PlaceholderValue {
  const [, family = '', key = ''] =
    /^http\.(vars|regexp|matchers|request\.(?:header|cookie|uri\.query))\.(.+)$/.exec(name) ?? [];
  switch (family) {
    case 'vars':
      if (key === 'client_ip' && isAtLeast(walk.config.version, '2.7')) return undefined;
      return walk.variables.has(key) ? walk.variables.get(key) : null;
    case 'regexp':
    case 'matchers':
      return walk.found.get(name) ?? null;
    case 'request.header': {
      const field = key.toLowerCase();
      if (!mayBeSent(field, walk)) return '';
      const lines = linesNamed(walk, field);
      return lines.some(({ text }) => text === undefined)
        ? undefined
        : lines.map(({ text }) => text).join(',');
    }
    case 'request.uri.query':
      return new URLSearchParams(walk.query).getAll(key).join(',');
    default:
      return undefined;
  }
}

/** The host that is asked for, without its port; undefined where it was set to something that cannot be told. */
export function hostOf(walk: Walk): string | undefined {
  return linesNamed(walk, 'host')[0]?.text?.replace(/:\d+$/, '');
}

export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
