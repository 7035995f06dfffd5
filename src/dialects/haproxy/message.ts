import type { Cause } from '../../model/fact.ts';
import type { Carries } from '../../model/header.ts';
import { connectionOf, hostHeaderOf, isHandshake, type PulseRequest, schemeOf } from '../../model/request.ts';
import type { Place } from '../../text/place.ts';
import type { Sample } from './sample.ts';
import { known, none, unsure, type Value } from './value.ts';

/** One line of a request header on its way through the rules. */
export interface HeaderLine {
  readonly carries: Carries;
  /** For `client-supplied`: what it carries of a client that sends none itself. */
  readonly otherwise?: Carries;
  /** The text itself, where it can be known. */
  readonly text?: string;
  /** As the config writes it. */
  readonly value?: string;
  readonly at?: Place;
  readonly directive?: string;
  readonly because?: Cause;
}

/** The request as the rules see and change it. */
export interface Message {
  readonly request: PulseRequest;
  method: string;
  /** Still escaped. */
  path: string;
  query: string;
  /** Set once a rule makes of the path what cannot be followed. */
  pathUnknown?: Cause;
  /** Headers that a rule has touched, by lower-case name; no lines: it was removed. */
  readonly headers: Map<string, readonly HeaderLine[]>;
  /** Where a removed header was removed. */
  readonly removals: Map<string, { readonly at: Place; readonly directive: string; readonly value: string }>;
  readonly variables: Map<string, Value>;
  /** What a variable was set from, by its name. */
  readonly sources: Map<string, Sample>;
}

export function messageOf(request: PulseRequest): Message {
  return {
    request,
    method: request.method,
    path: request.url.pathname,
    query: request.url.search.replace(/^\?/, ''),
    headers: new Map(),
    removals: new Map(),
    variables: new Map(),
    sources: new Map(),
  };
}

/** The lines of a name as they stand now; those the client sends, while no rule has touched it. */
export function linesNamed(message: Message, name: string): readonly HeaderLine[] {
  return message.headers.get(name) ?? clientLines(message.request, name);
}

/**
 * `close` and `keep-alive` are HAProxy's own business, already when it reads the request (h1.c,
 * h1_parse_connection_header): of Firefox's `keep-alive, Upgrade` one word is left, of an ordinary request none.
 */
function clientLines(request: PulseRequest, name: string): readonly HeaderLine[] {
  if (name !== 'connection' || connectionOf(request) === 'Upgrade') return [clientLine(request, name)];
  return isHandshake(request) ? [{ carries: 'constant', text: 'Upgrade', value: 'Upgrade' }] : [];
}

function clientLine(request: PulseRequest, name: string): HeaderLine {
  const sent = sentByClient(request, name);
  const text = sent.is === 'known' ? sent.texts[0] : undefined;
  return {
    carries: name === 'host' ? 'client-host' : 'client-supplied',
    ...(text === undefined ? {} : { text }),
  };
}

/** What tests see of a header: every line of it, a line that may be missing left out. */
export function headerTexts(message: Message, name: string): Value {
  const lines = message.headers.get(name);
  if (lines === undefined) return sentByClient(message.request, name);
  const texts: string[] = [];
  for (const line of lines) {
    if (line.text !== undefined) texts.push(line.text);
    else if (line.carries === 'client-supplied') {
      const sent = sentByClient(message.request, name);
      if (sent.is === 'unsure') return sent;
      if (sent.is === 'known') texts.push(...sent.texts);
    } else if (line.carries.startsWith('client-ip')) {
      return unsure('address', { missing: 'variable', name });
    } else {
      return unsure('other', line.because ?? { missing: 'variable', name });
    }
  }
  return known(...texts);
}

const BROWSERS = {
  chrome:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0',
} as const;

/** Headers that a client sends or not, as it likes: what they hold is not known. */
const AS_THE_CLIENT_LIKES: ReadonlySet<string> = new Set([
  'cookie',
  'referer',
  'accept-language',
  'content-length',
  'content-encoding',
  'x-api-token',
  'x-csrf-token',
]);

/** The headers of Pulse's own page and agents, and those that a proxy in front adds. */
function sentByClient(request: PulseRequest, name: string): Value {
  const handshake = isHandshake(request);
  const page = `${schemeOf(request)}://${request.url.host}`;
  switch (name) {
    case 'host':
      return known(hostHeaderOf(request));
    case 'connection':
      return handshake ? known('Upgrade') : none;
    case 'upgrade':
      return handshake ? known('websocket') : none;
    case 'sec-websocket-version':
      return handshake ? known('13') : none;
    case 'sec-websocket-key':
      return handshake ? known('dGhlIHNhbXBsZSBub25jZQ==') : none;
    case 'origin':
      return handshake || (request.method === 'POST' && request.client !== 'agent') ? known(page) : none;
    case 'user-agent':
      return request.client === 'agent'
        ? unsure('other', { missing: 'variable', name: 'User-Agent of the agent' })
        : known(BROWSERS[request.client]);
    case 'authorization':
      return unsure('login', { missing: 'variable', name: 'Authorization' });
    case 'accept':
      return handshake ? none : known('*/*');
    case 'accept-encoding':
      return handshake ? none : known(request.client === 'agent' ? 'gzip' : 'gzip, deflate, br');
    case 'content-type':
      return request.method === 'POST' ? known('application/json') : none;
    case 'x-forwarded-proto':
      return request.front === 'none' ? none : known(schemeOf(request));
    case 'x-forwarded-for':
    case 'cf-connecting-ip':
      return request.front === 'none' ? none : unsure('address', { missing: 'front-hop', name });
  }
  return AS_THE_CLIENT_LIKES.has(name) ? unsure('other', { missing: 'variable', name }) : none;
}

export function setHeader(message: Message, name: string, lines: readonly HeaderLine[]): void {
  message.headers.set(name, lines);
}

export function removeHeader(
  message: Message,
  name: string,
  removal: { readonly at: Place; readonly directive: string; readonly value: string },
): void {
  message.headers.set(name, []);
  message.removals.set(name, removal);
}

/** Path and query as Pulse receives them. */
export function targetPath(message: Message): string {
  return message.query === '' ? message.path : `${message.path}?${message.query}`;
}
