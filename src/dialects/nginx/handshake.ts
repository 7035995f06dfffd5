import type { Loss, Upgrade } from '../../model/exchange.ts';
import type { Fact } from '../../model/fact.ts';
import type { RequestHeader } from '../../model/header.ts';
import { isHandshake, type PulseRequest } from '../../model/request.ts';
import { upgradeOf } from '../../model/upgrade.ts';
import { inForce } from './levels.ts';
import type { Scope } from './locations.ts';
import type { Passage } from './passage.ts';
import { passesClientHeaders } from './request-headers.ts';
import type { Statement } from './statement.ts';

/** Whether a handshake that is passed on here is still one when it reaches Pulse. */
export function handshakeAt(
  scope: Scope,
  passage: Passage,
  headers: readonly RequestHeader[],
  upstreamHttp: Fact<string>,
): Upgrade {
  const { request } = passage;
  const upgrade = upgradeOf(request, headers, upstreamHttp, {
    missing: ([one, other]) =>
      other === undefined
        ? `no \`proxy_set_header ${one}\` is in force here`
        : `neither \`proxy_set_header ${one}\` nor \`proxy_set_header ${other}\` is in force here`,
  });
  if (!isHandshake(request) || upgrade.is === 'undecided') return upgrade;
  const losses = [
    ...otherMethod(scope, request),
    ...withoutKey(scope),
    ...otherStatus(passage),
    ...hiddenAnswer(scope),
  ];
  if (losses.length === 0) return upgrade;
  return { is: 'lost', losses: [...(upgrade.is === 'lost' ? upgrade.losses : []), ...losses] };
}

/** A handshake is a GET. */
function otherMethod(scope: Scope, request: PulseRequest): readonly Loss[] {
  const found = inForce(scope.level, 'proxy_method');
  const line = found === undefined || 'unknown' in found ? undefined : found.lines[0];
  const method = line?.args[0];
  if (line === undefined || method === undefined || method === request.method || method.includes('$'))
    return [];
  return [{ kind: 'tunnel', text: `\`${line.text}\` makes a ${method} of it`, at: line.at }];
}

/** The handshake opens with a 101, and nothing else. */
function otherStatus({ statusFrom }: Passage): readonly Loss[] {
  if (statusFrom === undefined) return [];
  const text = `\`${statusFrom.text}\` puts another status in the place of Pulse's 101`;
  return [{ kind: 'answer', text, at: statusFrom.at }];
}

/** What a browser looks for in the answer (RFC 6455, 4.1); Connection is nginx's own. */
export function linesHidingTheAnswer({ level }: Scope): readonly Statement[] {
  const found = inForce(level, 'proxy_hide_header');
  const lines = found === undefined || 'unknown' in found ? [] : found.lines;
  return lines.filter(({ args }) => /^(?:upgrade|sec-websocket-accept)$/i.test(args[0] ?? ''));
}

function hiddenAnswer(scope: Scope): readonly Loss[] {
  return linesHidingTheAnswer(scope).map(({ text, at }) => ({
    kind: 'answer',
    text: `\`${text}\` takes out of the answer what opens it`,
    at,
  }));
}

/** The key and version of the handshake are headers of the client. */
function withoutKey(scope: Scope): readonly Loss[] {
  if (passesClientHeaders(scope)) return [];
  const found = inForce(scope.level, 'proxy_pass_request_headers');
  const line = found === undefined || 'unknown' in found ? undefined : found.lines[0];
  if (line === undefined) return [];
  return [{ kind: 'header', text: `\`${line.text}\` holds Sec-WebSocket-Key back`, at: line.at }];
}
