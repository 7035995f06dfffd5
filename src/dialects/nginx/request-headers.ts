import type { Cause } from '../../model/fact.ts';
import type { Carries, RequestHeader } from '../../model/header.ts';
import { portOf } from '../../model/request.ts';
import { type InForce, inForce } from './levels.ts';
import type { Scope } from './locations.ts';
import type { Passage } from './passage.ts';
import type { Statement } from './statement.ts';
import { causeOf, isAssumed, type Source, textOf, type Value } from './value.ts';
import { evaluate, variable } from './variables.ts';
import { isAtLeast } from './versions.ts';

/** The headers every exchange tells about, whether the config names them or not. */
const ALWAYS_TOLD = [
  'host',
  'x-real-ip',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'upgrade',
  'connection',
];

/** The lines that reach the target: those in force, over nginx's own table, over what the client sends. */
export function requestHeaders(scope: Scope, passage: Passage): readonly RequestHeader[] {
  const found = inForce(scope.level, 'proxy_set_header');
  if (found !== undefined && 'unknown' in found)
    return ALWAYS_TOLD.map((name) => ({ name, carries: 'unknown' as const, because: found.unknown }));
  const assumed = !passage.configuration.complete && (found === undefined || found.level.kind === 'http');
  const set = found === undefined ? [] : setLines(found, passage);
  const named = new Set(set.map((line) => line.name));
  const passesOn = passesClientHeaders(scope);
  const rest = ALWAYS_TOLD.filter((name) => !named.has(name)).map((name): RequestHeader => {
    if (found?.unseen !== undefined) return { name, carries: 'unknown', because: found.unseen };
    const line = ownLine(name, passage, passesOn);
    return found === undefined && assumed ? { ...line, assumed: true } : line;
  });
  return [...set, ...rest, ...(passesOn ? [] : heldBack(named))];
}

/** What Pulse's clients send besides, and Cloudflare for them. */
const CLIENT_HEADERS = [
  'user-agent',
  'accept',
  'accept-encoding',
  'accept-language',
  'content-type',
  'cookie',
  'authorization',
  'origin',
  'cf-connecting-ip',
  'sec-websocket-version',
  'sec-websocket-key',
  'sec-websocket-extensions',
];

function heldBack(named: ReadonlySet<string>): readonly RequestHeader[] {
  return CLIENT_HEADERS.filter((name) => !named.has(name)).map((name) => ({ name, carries: 'absent' }));
}

export function passesClientHeaders(scope: Scope): boolean {
  const found = inForce(scope.level, 'proxy_pass_request_headers');
  if (found === undefined || 'unknown' in found) return true;
  return found.lines[0]?.args[0]?.toLowerCase() !== 'off';
}

function setLines(found: InForce, passage: Passage): readonly RequestHeader[] {
  const { version } = passage.configuration;
  const lines = found.lines.filter((line) => line.args.length === 2).map((line) => lineOf(line, passage));
  // Of two Host lines the last one counts since 1.31.4; before, both were sent (CHANGES 1.31.4).
  if (!isAtLeast(version, '1.31.4')) return lines;
  const lastHost = lines.findLast((line) => line.name === 'host');
  const kept = lines.filter((line) => line.name !== 'host' || line === lastHost);
  if (lastHost?.carries !== 'empty') return kept;
  return kept.map((line) => (line === lastHost ? { ...line, carries: 'upstream-host' as const } : line));
}

function lineOf(statement: Statement, passage: Passage): RequestHeader {
  const [name = '', text = ''] = statement.args;
  const value = evaluate(text, passage);
  const known = textOf(value);
  const carries = isHostAsSent(value, known, text, passage) ? 'client-host' : carriedBy(value);
  const instead = otherwise(carries, value);
  const isText = carries === 'constant' || instead.otherwise === 'constant';
  return {
    name: name.toLowerCase(),
    carries,
    ...instead,
    value: isText && known !== undefined ? known : text,
    at: statement.at,
    directive: `proxy_set_header ${name}`,
    ...(isAssumed(value) ? { assumed: true as const } : {}),
    ...(carries === 'unknown' ? { because: withPlace(causeOf(value, text), statement) } : {}),
  };
}

/**
 * Put together so that it comes to the client's own Host, with a port and without: `$host:$server_port`, `$host$port` by
 * a map of `$http_host`.
 */
function isHostAsSent(value: Value, text: string | undefined, word: string, passage: Passage): boolean {
  if (text !== passage.hostHeader || !value.some(({ from }) => FROM_HOST.has(from))) return false;
  const withPort = `${passage.host}:${portOf(passage.request)}`;
  const other: Passage = {
    ...passage,
    hostHeader: withPort,
    mapped: new Map(),
    named: new Map(passage.named),
  };
  return textOf(evaluate(word, other)) === withPort;
}

const FROM_HOST: ReadonlySet<Source> = new Set(['client-hostname', 'client-host', 'request']);

function otherwise(carries: Carries, value: Value): Pick<RequestHeader, 'otherwise'> {
  const part = value.find((each) => each.otherwise !== undefined);
  if (carries !== 'client-supplied' || part?.otherwise === undefined) return {};
  return { otherwise: carriedBy([{ text: part.text, from: part.otherwise }]) };
}

function withPlace(cause: Cause, statement: Statement): Cause {
  return cause.at === undefined ? { ...cause, at: statement.at } : cause;
}

/** What nginx sends when the config does not name a header (`ngx_http_proxy_headers`). */
function ownLine(name: string, passage: Passage, passesOn: boolean): RequestHeader {
  switch (name) {
    case 'host':
      return {
        name,
        carries: 'upstream-host',
        value: textOf(variable('proxy_host', passage)) ?? '$proxy_host',
      };
    case 'upgrade':
      return { name, carries: 'absent' };
    case 'connection':
      // Closed after each request until 1.29.7 kept connections to the target alive (CHANGES 1.29.7).
      return isAtLeast(passage.configuration.version, '1.29.7')
        ? { name, carries: 'absent' }
        : { name, carries: 'constant', value: 'close' };
    default:
      return { name, carries: passesOn ? 'client-supplied' : 'absent' };
  }
}

const WHOLE: ReadonlySet<string> = new Set<Carries>([
  'client-host',
  'client-hostname',
  'client-ip',
  'client-ip-appended',
  'client-scheme',
  'client-supplied',
  'server-name',
  'upstream-host',
]);

/** What an evaluated word amounts to. */
export function carriedBy(value: Value): Carries {
  const parts = value.filter((part) => part.text !== '' || WHOLE.has(part.from));
  const [first, ...more] = parts;
  if (first === undefined) return 'empty';
  if (more.length === 0) {
    if (WHOLE.has(first.from)) return first.from as Carries;
    return first.text === undefined ? 'unknown' : 'constant';
  }
  return (
    composed(parts.map((part) => (part.from === 'text' ? (part.text ?? '') : `<${part.from}>`)).join('')) ??
    (textOf(value) === undefined ? 'unknown' : 'constant')
  );
}

/** The compositions people write, with each variable spelled as what it carries. */
function composed(shape: string): Carries | undefined {
  switch (shape.replace(/\s+/g, '')) {
    case '<client-ip>:<client-port>':
    case '[<client-ip>]:<client-port>':
      return 'client-ip-port';
    case '<client-ip>,<client-ip>':
    case '<client-ip-appended>,<client-ip>':
      return 'client-ip-twice';
    case '<client-supplied>,<client-ip>':
      return 'client-ip-appended';
    default:
      return undefined;
  }
}
