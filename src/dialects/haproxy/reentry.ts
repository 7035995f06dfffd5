import { oncePer } from '../../model/once.ts';
import { type Bind, bindsOf, readAddress } from './bind.ts';
import { isLoopback, listenersIn, type Taken } from './listener.ts';
import type { Program } from './program.ts';
import { hasFrontend, type ProxySection, rulesOf } from './proxy.ts';
import { type Server, serversOf } from './server.ts';
import { backendNamed } from './switching.ts';

/** A server that is a listener of this very process: the connection comes back in, as when one frontend sorts by SNI. */
export interface Reentry extends Taken {
  /** The PROXY protocol is spoken on one side only, and nothing gets through. */
  readonly mismatched: boolean;
  /** Whom the frontend behind it sees: with the PROXY protocol the client, else HAProxy itself, or nobody on a socket file. */
  readonly sees: Peer;
}

/** The words of a server line that let it speak the PROXY protocol. */
export const PROXY_WORDS = ['send-proxy', 'send-proxy-v2', 'send-proxy-v2-ssl', 'send-proxy-v2-ssl-cn'];

export type Peer = 'client' | 'itself' | 'nobody';

export function reentryThrough(server: Server, port: number | null, program: Program): Reentry | undefined {
  const to = readAddress(server.address.text);
  const all = listenersIn(program);
  // Of several the kernel takes the one that names the address.
  const taken =
    all.find(({ bind }) => isSame(to, port, bind) && bind.host === to.host) ??
    all.find(({ bind }) => isSame(to, port, bind));
  if (taken === undefined) return undefined;
  const sends = PROXY_WORDS.some((word) => server.at(word) !== undefined);
  const onSocket = taken.bind.port === undefined;
  return {
    ...taken,
    mismatched: sends !== taken.bind.acceptProxy,
    sees: sends ? 'client' : onSocket ? 'nobody' : 'itself',
  };
}

/** The listeners in TCP mode whose connections come back in at this one: what a browser really asks for. */
export function relaysTo(bind: Bind, proxies: readonly ProxySection[], version: string): readonly Bind[] {
  if (bind.port !== undefined && !isLoopback(bind.host)) return [];
  const relays = relaysIn(proxies)(version).get(keyOf(bind.family, bind.host, bind.port)) ?? [];
  return relays.filter(({ statement }) => statement !== bind.statement);
}

/** Listeners in TCP mode by the addresses of the servers that their connections can go to. */
const relaysIn = oncePer((proxies: readonly ProxySection[]) => {
  let known: ReadonlyMap<string, readonly Bind[]> | undefined;
  return (version: string): ReadonlyMap<string, readonly Bind[]> => {
    known ??= relaysByAddress(proxies, version);
    return known;
  };
});

function relaysByAddress(
  proxies: readonly ProxySection[],
  version: string,
): ReadonlyMap<string, readonly Bind[]> {
  const byAddress = new Map<string, Bind[]>();
  for (const frontend of proxies) {
    if (!hasFrontend(frontend) || frontend.mode.value !== 'tcp') continue;
    const targets = [...rulesOf(frontend, 'use_backend'), ...rulesOf(frontend, 'default_backend')]
      .flatMap(({ args }) => backendNamed(proxies, args[0]?.text ?? '') ?? [])
      .flatMap(serversOf)
      .map(({ address }) => readAddress(address.text));
    for (const outer of bindsOf(frontend, version)) {
      for (const { family, host, port } of targets) {
        const key = keyOf(family, host, port ?? (family === '' ? outer.port : undefined));
        const own = byAddress.get(key);
        if (own === undefined) byAddress.set(key, [outer]);
        else if (!own.includes(outer)) own.push(outer);
      }
    }
  }
  return byAddress;
}

function keyOf(family: string, host: string, port: number | undefined): string {
  return `${family} ${host} ${port ?? ''}`;
}

function isSame(to: ReturnType<typeof readAddress>, port: number | null, bind: Bind): boolean {
  const socket = to.family === 'unix' || to.family === 'abns';
  if (socket) return bind.family === to.family && bind.host === to.host;
  if (bind.port === undefined || port === null || bind.quic) return false;
  const there = port >= bind.port && port <= (bind.lastPort ?? bind.port);
  return there && (bind.host === to.host || (bind.host === '' && isLoopback(to.host)));
}
