import { type Bind, readAddress } from './bind.ts';
import { isLoopback, listenersIn, type Taken } from './listener.ts';
import type { Program } from './program.ts';
import type { Server } from './server.ts';

/** A server that is a listener of this very process: the connection comes back in, as when one frontend sorts by SNI. */
export interface Reentry extends Taken {
  /** The PROXY protocol is spoken on one side only, and nothing gets through. */
  readonly mismatched: boolean;
  /** Whom the frontend behind it sees: with the PROXY protocol the client, else HAProxy itself, or nobody on a socket file. */
  readonly sees: Peer;
}

export type Peer = 'client' | 'itself' | 'nobody';

export function reentryThrough(server: Server, port: number | null, program: Program): Reentry | undefined {
  const to = readAddress(server.address.text);
  const taken = listenersIn(program).find(({ bind }) => isSame(to, port, bind));
  if (taken === undefined) return undefined;
  const sends = ['send-proxy', 'send-proxy-v2', 'send-proxy-v2-ssl', 'send-proxy-v2-ssl-cn'].some(
    (word) => server.at(word) !== undefined,
  );
  const onSocket = taken.bind.port === undefined;
  return {
    ...taken,
    mismatched: sends !== taken.bind.acceptProxy,
    sees: sends ? 'client' : onSocket ? 'nobody' : 'itself',
  };
}

function isSame(to: ReturnType<typeof readAddress>, port: number | null, bind: Bind): boolean {
  const socket = to.family === 'unix' || to.family === 'abns';
  if (socket) return bind.family === to.family && bind.host === to.host;
  if (bind.port === undefined || port === null || bind.quic) return false;
  const there = port >= bind.port && port <= (bind.lastPort ?? bind.port);
  return there && (bind.host === to.host || (bind.host === '' && isLoopback(to.host)));
}
