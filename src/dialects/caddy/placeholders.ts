import type { Cause } from '../../model/fact.ts';
import type { Place } from '../../text/place.ts';
import { isAtLeast } from './version.ts';
import { type HeaderLine, linesNamed, sentByClient, type Walk } from './walk.ts';

/** A word with its placeholders filled in; `text` is undefined where the config alone cannot say. */
export interface Evaluated {
  readonly text: string | undefined;
  readonly because?: Cause;
}

const PLACEHOLDER = /\{([^{}\s]+)\}/g;

/** What a header line holds when it is set to this word (caddyhttp/replacer.go; ReplaceKnown leaves the unknown ones). */
export function lineFrom(value: string, walk: Walk, at: Place, directive: string, name: string): HeaderLine {
  const only = /^\{([^{}\s]+)\}$/.exec(value)?.[1];
  const base = { value, at, directive };
  if (only !== undefined) {
    const carried = carriedBy(only, walk, name);
    if (carried !== undefined) return { ...base, ...carried };
  }
  const evaluated = evaluate(value, walk, at);
  if (evaluated.text === undefined)
    return {
      ...base,
      carries: 'unknown',
      because: evaluated.because ?? { missing: 'variable', name: value, at },
    };
  const { text } = evaluated;
  return text === ''
    ? { ...base, carries: 'empty', text }
    : { ...base, carries: 'constant', value: text, text };
}

/** Lone placeholders that have a meaning of their own for Pulse. */
function carriedBy(
  name: string,
  walk: Walk,
  header: string,
): (Partial<HeaderLine> & Pick<HeaderLine, 'carries'>) | undefined {
  switch (name) {
    case 'http.request.host':
      return { carries: 'client-hostname', text: walk.request.url.hostname };
    case 'http.request.hostport':
      return { carries: 'client-host', text: walk.request.url.host };
    case 'http.request.remote':
      return { carries: 'client-ip-port' };
    case 'http.request.remote.host':
      return { carries: 'client-ip' };
    case 'http.vars.client_ip':
      return isAtLeast(walk.config.version, '2.7') ? { carries: 'client-ip' } : { carries: 'empty' };
    case 'http.request.scheme':
      return { carries: 'client-scheme', text: walk.tls ? 'https' : 'http' };
    case 'http.reverse_proxy.upstream.hostport':
    case 'http.reverse_proxy.upstream.host':
    case 'http.reverse_proxy.upstream.address':
      return { carries: 'upstream-host' };
  }
  const field = /^http\.request\.header\.(.+)$/.exec(name)?.[1]?.toLowerCase();
  if (field === undefined) return undefined;
  if (field.startsWith('cf-') && !walk.headers.has(field)) return fromCloudflare(field, walk);
  const [line] = walk.headers.get(field) ?? sentByClient(walk.request, field);
  if (line === undefined) return { carries: 'empty', text: '' };
  if (line.text !== undefined && line.carries === 'client-supplied')
    return field === header
      ? { carries: 'client-supplied', text: line.text }
      : { carries: 'constant', text: line.text, value: line.text };
  if (line.carries === 'client-supplied' && field !== header) return undefined;
  return { carries: line.carries, text: line.text };
}

/** Cloudflare puts these on; nobody else's browser does. */
function fromCloudflare(field: string, { request }: Walk): Pick<HeaderLine, 'carries' | 'text'> | undefined {
  if (request.front !== 'cloudflare') return { carries: 'empty', text: '' };
  return field === 'cf-connecting-ip' ? { carries: 'client-ip' } : undefined;
}

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
    const known = textOf(name, walk);
    length += known?.length ?? 0;
    if (length > LONGEST) {
      because ??= { missing: 'pattern', name: whole, ...(at === undefined ? {} : { at }) };
      return '';
    }
    if (known !== undefined) return known;
    if (isKnownName(name)) {
      const missing = name.startsWith('env.') ? 'environment' : 'variable';
      because ??= { missing, name: whole, ...(at === undefined ? {} : { at }) };
    }
    return whole;
  });
  return because === undefined ? { text } : { text: undefined, because };
}

function textOf(name: string, walk: Walk): string | undefined {
  const { request, path, query } = walk;
  const { url } = request;
  switch (name) {
    case 'http.request.host':
      return url.hostname;
    case 'http.request.hostport':
      return url.host;
    case 'http.request.port':
      return String(walk.listen.port);
    case 'http.request.method':
      return walk.method;
    case 'http.request.scheme':
      return walk.tls ? 'https' : 'http';
    case 'http.request.uri':
      return query === '' ? path : `${path}?${query}`;
    case 'http.request.uri.path':
      return decoded(path);
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
      return 'HTTP/1.1';
  }
  const label = /^http\.request\.host\.labels\.(\d+)$/.exec(name)?.[1];
  if (label !== undefined) return url.hostname.split('.').toReversed()[Number(label)] ?? '';
  const segment = /^http\.request\.uri\.path\.(\d+)$/.exec(name)?.[1];
  if (segment !== undefined) return decoded(path).replace(/^\//, '').split('/')[Number(segment)] ?? '';
  const variable = /^http\.vars\.(.+)$/.exec(name)?.[1];
  if (variable !== undefined && variable !== 'client_ip')
    return walk.variables.has(variable) ? walk.variables.get(variable) : '';
  const field = /^http\.request\.header\.(.+)$/.exec(name)?.[1]?.toLowerCase();
  if (field !== undefined) {
    const lines = linesNamed(walk, field);
    return lines.length === 0 ? '' : lines[0]?.text;
  }
  return undefined;
}

/** Anything else in braces is no placeholder at all and stays as it is. */
function isKnownName(name: string): boolean {
  return /^(?:http|env|system|time|file|tls)\./.test(name);
}

export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
