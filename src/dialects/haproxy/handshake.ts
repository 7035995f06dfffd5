import type { Exchange, Loss, Upgrade } from '../../model/exchange.ts';
import { isHandshake, type PulseRequest } from '../../model/request.ts';
import { setHeader } from './message.ts';
import type { Walk } from './walk.ts';

export function lostWithoutRoute(request: PulseRequest, text: string): Upgrade {
  return isHandshake(request) ? { is: 'lost', losses: [{ kind: 'route', text }] } : { is: 'not-asked' };
}

export function withLosses(upgrade: Upgrade, losses: readonly Loss[]): Upgrade {
  if (losses.length === 0 || upgrade.is === 'not-asked' || upgrade.is === 'undecided') return upgrade;
  return { is: 'lost', losses: [...(upgrade.is === 'lost' ? upgrade.losses : []), ...losses] };
}

/** A handshake without a key gets one of HAProxy's own making, or none before 2.4 (mux_h1.c, h1_make_headers). */
export function replaceKey({ message }: Walk): void {
  const removal = message.removals.get('sec-websocket-key');
  if (removal === undefined || !isHandshake(message.request)) return;
  const because = { missing: 'variable', name: 'Sec-WebSocket-Key', at: removal.at } as const;
  setHeader(message, 'sec-websocket-key', [{ carries: 'unknown', because, ...removal }]);
}

/** Without the client's key HAProxy puts its own in, and the client gets an answer to another one (mux_h1.c). */
export function keyLosses({ message }: Walk, request: PulseRequest): readonly Loss[] {
  if (!isHandshake(request)) return [];
  return ['sec-websocket-key', 'sec-websocket-version'].flatMap((name) => {
    const lines = message.headers.get(name);
    if (lines === undefined || lines.some((line) => line.carries === 'client-supplied')) return [];
    const removal = message.removals.get(name);
    const at = removal?.at ?? lines[0]?.at;
    return [
      {
        kind: 'header' as const,
        text:
          removal === undefined
            ? `${name} does not reach Pulse as the client sent it`
            : `\`${removal.directive} ${removal.value}\` takes away what the client asks with`,
        ...(at === undefined ? {} : { at }),
      },
    ];
  });
}

/** Both headers set whatever the request was: every page is sent on as a handshake. */
export function forced({ message }: Walk, request: PulseRequest): Pick<Exchange, 'forcesUpgrade'> {
  if (isHandshake(request)) return {};
  const upgrade = message.headers
    .get('upgrade')
    ?.find((line) => line.text?.toLowerCase().includes('websocket'));
  const connection = message.headers
    .get('connection')
    ?.find((line) => line.text?.toLowerCase().includes('upgrade'));
  return upgrade?.at === undefined || connection === undefined ? {} : { forcesUpgrade: upgrade.at };
}
