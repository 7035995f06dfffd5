import type { Cause } from '../../model/fact.ts';
import { schemeOf } from '../../model/request.ts';
import type { Bind } from './bind.ts';
import { FETCHES } from './keywords/fetches.ts';
import { headerTexts, type Message } from './message.ts';
import type { Peer } from './reentry.ts';
import type { Call } from './sample.ts';
import { flag, known, none, unsure, type Value } from './value.ts';

/** What a rule stands in: the request so far, the listener it came in by, and the config around it. */
export interface Scene {
  readonly message: Message;
  /** The request is gone when the answer comes. */
  readonly phase: 'request' | 'response';
  readonly bind: Bind;
  /** The status of the answer that is looked at. */
  readonly status?: number;
  /** Whose address `src` is. */
  readonly sees: Peer;
  readonly port: number;
  readonly version: string;
  readonly frontend: string;
  /** The backend the request is in; empty before one is chosen. */
  readonly backend: string;
  /** How many servers a backend has, all taken to be up; undefined for a backend that is not there. */
  readonly serversIn: (backend: string) => number | undefined;
  readonly readList: (path: string) => readonly string[] | undefined;
  readonly environment: ReadonlyMap<string, string | null>;
}

/** The value of a fetch for this request; what only traffic can tell is a doubt. */
export function fetch(call: Call, scene: Scene): Value {
  const { message } = scene;
  const [first = '', second] = call.args ?? [];
  if (isUntimely(call.name, scene)) return none;
  const header = /^(?:req\.|req\.f|)(f?hdr)(?:_(cnt|val|ip))?$/.exec(call.name);
  if (header !== null) {
    const whole = header[1] === 'fhdr' || call.name.startsWith('req.fhdr');
    return headerFetch(message, first.toLowerCase(), whole, header[2], second);
  }
  switch (call.name) {
    case 'path':
      return pathValue(message, message.path);
    case 'pathq':
    case 'url':
      return pathValue(message, withQuery(message));
    case 'capture.req.uri':
      return known(`${message.request.url.pathname}${message.request.url.search}`);
    case 'capture.req.method':
      return known(message.request.method);
    case 'status':
      return scene.status === undefined ? unsure('other', cause('status')) : known(String(scene.status));
    case 'query':
      return message.query === '' ? none : known(message.query);
    case 'base':
    case 'baseq': {
      const host = headerTexts(message, 'host');
      const path = call.name === 'base' ? message.path : withQuery(message);
      return host.is === 'known' ? pathValue(message, `${host.texts[0]}${path}`) : host;
    }
    case 'method':
      return known(message.method);
    case 'req.ver':
    case 'req_ver':
      return known('1.1');
    case 'url_param':
    case 'urlp':
      return parameter(message.query, first);
    case 'urlp_val':
      return parameter(message.query, first);
    case 'var':
      // What a request keeps for itself is gone when the answer comes (configuration.txt, set-var, the scope `req`).
      if (scene.phase === 'response' && first.startsWith('req.')) return none;
      return message.variables.get(first) ?? variableDoubt(first);
    case 'env': {
      const value = scene.environment.get(first);
      if (value === undefined) return unsure('other', { missing: 'environment', name: first });
      return value === null ? none : known(value);
    }
    case 'str':
      return known(first);
    case 'int':
    case 'bool':
      return known(first === 'true' ? '1' : first === 'false' ? '0' : first);
    case 'fe_name':
      return known(scene.frontend);
    case 'be_name':
      return scene.backend === '' ? none : known(scene.backend);
    case 'dst_port':
      return known(String(scene.port));
    case 'nbsrv':
    case 'be_server_timeout': {
      const count = scene.serversIn(first === '' ? scene.backend : first);
      return known(String(count ?? 0));
    }
    case 'srv_is_up':
      return flag(true);
    case 'srv_queue':
    case 'be_conn_free':
      return unsure('rate', cause(call.name));
    case 'connslots':
      return unsure('rate', cause(call.name));
    case 'req.body_size':
    case 'req.body_len':
    case 'req.body':
      return unsure('body', cause(call.name));
    case 'req.len':
    case 'req_len':
      return known('1');
    case 'rand':
      return unsure('chance', cause(call.name));
    case 'http_auth':
    case 'http_auth_group':
    case 'http_auth_user':
    case 'http_auth_pass':
    case 'http_auth_bearer':
    case 'http_auth_type':
      return unsure('login', cause(call.name));
  }
  if (ALWAYS.has(call.name)) return flag(true);
  if (NEVER.has(call.name)) return flag(false);
  return tlsFetch(call, scene) ?? ownAddress(call.name, scene) ?? trafficFetch(call.name);
}

/** What belongs to the other half of the exchange has nothing to give; HAProxy warns that the test never matches. */
export function isUntimely(name: string, { phase }: Pick<Scene, 'phase'>): boolean {
  const moment = FETCHES.get(name)?.at(-1)?.moment;
  return phase === 'request' ? moment === 'response' : moment === 'request';
}

const ALWAYS: ReadonlySet<string> = new Set([
  'always_true',
  'req.proto_http',
  'req_proto_http',
  'wait_end',
  'http_first_req',
]);
const NEVER: ReadonlySet<string> = new Set(['always_false', 'internal', 'dst_is_local_never']);

function withQuery(message: Message): string {
  return message.query === '' ? message.path : `${message.path}?${message.query}`;
}

function pathValue(message: Message, text: string): Value {
  return message.pathUnknown === undefined ? known(text) : unsure('other', message.pathUnknown);
}

/** `hdr` cuts a header at its commas and yields each part; `fhdr` yields whole lines. */
function headerFetch(
  message: Message,
  name: string,
  whole: boolean,
  kind: string | undefined,
  occurrence: string | undefined,
): Value {
  const lines = headerTexts(message, name);
  if (kind === 'cnt')
    return lines.is === 'unsure' ? lines : known(String(lines.is === 'none' ? 0 : lines.texts.length));
  if (name === 'content-length' && lines.is === 'unsure') return unsure('body', cause('Content-Length'));
  if (lines.is !== 'known') return lines;
  const values = whole
    ? lines.texts
    : lines.texts.flatMap((text) => text.split(',').map((part) => part.trim()));
  if (occurrence === undefined || occurrence === '') return known(...values);
  const index = Number(occurrence);
  return known(...(index < 0 ? values.slice(index, index + 1 || undefined) : values.slice(index - 1, index)));
}

function parameter(query: string, name: string): Value {
  const value = new URLSearchParams(query).get(name);
  return value === null ? none : known(value);
}

function tlsFetch(call: Call, { bind, message }: Scene): Value | undefined {
  const { name } = call;
  const passedThrough =
    !bind.ssl && schemeOf(message.request) === 'https' && message.request.front === 'none';
  switch (name) {
    case 'ssl_fc':
    case 'ssl_fc_has_sni':
      return flag(bind.ssl);
    case 'ssl_fc_sni':
      return bind.ssl ? known(message.request.url.hostname) : none;
    case 'ssl_fc_alpn':
      return bind.ssl && bind.alpn !== undefined ? known('http/1.1') : none;
    case 'req.ssl_sni':
    case 'req_ssl_sni':
      return passedThrough ? known(message.request.url.hostname) : none;
    case 'req.ssl_hello_type':
    case 'req_ssl_hello_type':
      return known(passedThrough ? '1' : '0');
    case 'fc_http_major':
      return known('1');
  }
  if (name === 'ssl_c_used' || name.startsWith('ssl_c_') || name === 'ssl_fc_has_crt')
    return bind.ssl ? unsure('certificate', cause(name)) : flag(false);
  return undefined;
}

/** Behind a frontend that relays, the client is HAProxy itself unless the PROXY protocol says otherwise. */
function ownAddress(name: string, { sees }: Scene): Value | undefined {
  if (name !== 'src' || sees === 'client') return undefined;
  return sees === 'itself' ? known('127.0.0.1') : none;
}

/** What depends on who asks, and how often. */
function trafficFetch(name: string): Value {
  if (
    /^(?:base32|url32)\+src$/.test(name) ||
    name === 'src' ||
    name === 'fc_src' ||
    name === 'src_port' ||
    name === 'src_is_local'
  )
    return unsure('address', cause(name));
  if (/^(?:src_|sc\d?_|sc_|table_|be_|fe_|srv_|dst_conn|avg_queue|queue|act_conn)/.test(name))
    return unsure('rate', cause(name));
  return unsure('other', cause(name));
}

/** A variable that no rule has set by now is missing, unless something outside the config may have set it. */
function variableDoubt(name: string): Value {
  return name.startsWith('proc.') ? unsure('other', cause(`var(${name})`)) : none;
}

function cause(name: string): Cause {
  return { missing: 'variable', name };
}
