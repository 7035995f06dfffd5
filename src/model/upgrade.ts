import type { Loss, Upgrade } from './exchange.ts';
import type { Fact } from './fact.ts';
import { linesOf, type RequestHeader } from './header.ts';
import { connectionOf, isHandshake, type PulseRequest } from './request.ts';

/**
 * Whether what reaches Pulse is still a handshake. Pulse upgrades with gorilla/websocket, which looks at the method and at the
 * tokens of Connection and Upgrade and not at the HTTP version (gorilla/websocket server.go, Upgrade); HTTP/2 has no Upgrade at all.
 */
export function upgradeOf(
  request: PulseRequest,
  headers: readonly RequestHeader[],
  upstreamHttp: Fact<string>,
  words: UpgradeWords,
): Upgrade {
  if (!isHandshake(request)) return { is: 'not-asked' };
  const losses: Loss[] = [];
  if (upstreamHttp.is === 'known' && (upstreamHttp.value === '2' || upstreamHttp.value === '3')) {
    losses.push({
      kind: 'protocol',
      text: `HTTP/${upstreamHttp.value} towards Pulse has no Upgrade`,
      ...(upstreamHttp.at === undefined ? {} : { at: upstreamHttp.at }),
    });
  }
  const missing: HandshakeHeader[] = [];
  for (const wanted of HANDSHAKE_HEADERS) {
    const lines = linesOf(headers, wanted.name);
    const unsure = lines.find((line) => line.carries === 'unknown');
    if (lines.some((line) => hasToken(sentValue(line, request, wanted.name), wanted.token))) continue;
    if (unsure !== undefined && losses.length === 0) {
      return {
        is: 'undecided',
        because: unsure.because ?? { missing: 'variable', name: unsure.value ?? wanted.name },
      };
    }
    if (unsure !== undefined) continue;
    const written = writtenLoss(wanted.name, headers);
    if (written === undefined) missing.push(wanted.title);
    else losses.push(written);
  }
  if (missing.length > 0) losses.push({ kind: 'header', text: words.missing(missing) });
  losses.push(...hostLosses(headers, upstreamHttp));
  const assumed = headers.some(
    (line) => line.assumed && (line.name === 'upgrade' || line.name === 'connection'),
  );
  if (losses.length > 0) return { is: 'lost', losses, ...(assumed ? { assumed: true as const } : {}) };
  return { is: 'passed', ...(assumed ? { assumed: true as const } : {}) };
}

export type HandshakeHeader = 'Upgrade' | 'Connection';

/** How a dialect words what is lost. */
export interface UpgradeWords {
  /** Completes "the handshake is lost because …" for the headers that never arrive, one or both. */
  missing(names: readonly HandshakeHeader[]): string;
}

/** Completes "because …": `Upgrade is not passed on`, `neither Upgrade nor Connection is passed on`. */
export function notPassedOn(names: readonly HandshakeHeader[]): string {
  const [one, other] = names;
  return other === undefined ? `${one} is not passed on` : `neither ${one} nor ${other} is passed on`;
}

const HANDSHAKE_HEADERS = [
  { name: 'upgrade', title: 'Upgrade', token: 'websocket' },
  { name: 'connection', title: 'Connection', token: 'upgrade' },
] as const;

/** Go answers 400 to two Host lines, and to HTTP/1.1 without one (net/http request.go, readRequest; server.go, readRequest). */
function hostLosses(headers: readonly RequestHeader[], upstreamHttp: Fact<string>): readonly Loss[] {
  const lines = linesOf(headers, 'host');
  const [first, second] = lines.filter((line) => line.carries !== 'unknown');
  if (second !== undefined) {
    const both = [first, second].map((line) => `\`${line?.directive ?? 'Host'} ${line?.value ?? ''}\``);
    return [hostLoss(`${both.join(' and ')} are both sent, and Pulse refuses a request with two`, second)];
  }
  if (lines.length > 0 || upstreamHttp.is !== 'known' || upstreamHttp.value !== '1.1') return [];
  const none = headers.find((line) => line.name === 'host');
  if (none === undefined) return [];
  const by = none.at === undefined ? '' : ` (\`${none.directive ?? 'Host'} ${none.value || '""'}\`)`;
  return [hostLoss(`no Host is sent${by}, and Pulse refuses a request of HTTP/1.1 without one`, none)];
}

function hostLoss(text: string, { at }: RequestHeader): Loss {
  return { kind: 'host', text, ...(at === undefined ? {} : { at }) };
}

function sentValue(line: RequestHeader, request: PulseRequest, name: 'upgrade' | 'connection'): string {
  if (line.carries === 'client-supplied')
    return name === 'upgrade' ? 'websocket' : (connectionOf(request) ?? '');
  return line.carries === 'constant' ? (line.value ?? '') : '';
}

function hasToken(value: string, token: string): boolean {
  return value.split(',').some((part) => part.trim().toLowerCase() === token);
}

/** A line that stands there, and does not say what it must. */
function writtenLoss(name: 'upgrade' | 'connection', headers: readonly RequestHeader[]): Loss | undefined {
  const title = name === 'upgrade' ? 'Upgrade' : 'Connection';
  const line = headers.find((header) => header.name === name && header.at !== undefined);
  if (line?.at === undefined) return undefined;
  const set = `\`${line.directive ?? title} ${line.value || '""'}\``;
  const text =
    line.carries === 'empty' || line.carries === 'absent'
      ? `${set} removes it`
      : `${set} does not say "${name === 'upgrade' ? 'websocket' : 'upgrade'}"`;
  return { kind: 'header', text, at: line.at, sends: line.value ?? '' };
}
