import type { Limits } from '../../model/exchange.ts';
import { type Fact, knownValue } from '../../model/fact.ts';
import type { Listener, Site } from '../../model/gateway.ts';
import type { PulseRequest } from '../../model/request.ts';
import type { Configuration, Structure } from './configuration.ts';
import { type Traced, trace } from './exchange.ts';
import type { Socket } from './servers.ts';
import { type Relayed, relayTargets, type StreamServer, streamSites } from './stream.ts';

/**
 * A `stream` block often stands in front of the `http` block of the same nginx, and deals out connections by the name in
 * the TLS hello. Such a request goes on to the http server that listens there, as if the relay had asked it.
 */
export function throughRelay(
  relayed: Relayed,
  configuration: Configuration,
  request: PulseRequest,
): Traced | undefined {
  const { server, targets, steps } = relayed;
  const socket = targets.flatMap((target) => ownSocket(target, configuration) ?? [])[0];
  if (socket === undefined) return undefined;
  // What the relay connects from, to an address of its own machine.
  const relay = { address: '127.0.0.1', sendsProxy: server.sendsProxy };
  const inner = trace(configuration, configuration.sockets, { ...request, arrivesAt: socket.port }, relay);
  const { exchange } = inner;
  return {
    ...inner,
    exchange: {
      ...exchange,
      request,
      limits: { ...exchange.limits, idleSeconds: sooner(exchange.limits.idleSeconds, server.idle) },
      steps: [...steps, ...exchange.steps],
    },
  };
}

/** Two timers watch the connection: the shorter one ends it. */
function sooner(one: Limits['idleSeconds'], other: Fact<number | null>): Limits['idleSeconds'] {
  const [first, second] = [knownValue(one), knownValue(other)];
  if (typeof first !== 'number') return one.is === 'known' ? other : one;
  return typeof second === 'number' && second < first ? other : one;
}

type Address = Pick<ReturnType<typeof relayTargets>[number], 'host' | 'port'>;

function ownSocket({ host, port }: Address, { sockets }: Structure): Socket | undefined {
  const name = knownValue(host) ?? '';
  if (!/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(name)) return undefined;
  return sockets.find(
    (socket) =>
      socket.port === knownValue(port) &&
      (socket.address === '*' || socket.address === name || (name === 'localhost' && isLoopback(socket))),
  );
}

function isLoopback({ address }: Socket): boolean {
  return address.startsWith('127.') || address === '::1' || address === '[::1]';
}

/** A site behind the relay is reached where the relay listens; a relay that leads to sites here is none of its own. */
export function sitesBehind(
  streams: readonly StreamServer[],
  sites: readonly Site[],
  structure: Structure,
): readonly Site[] {
  if (streams.length === 0) return sites;
  const entries = streams.flatMap((stream) =>
    relayTargets(stream).flatMap((target) => {
      const socket = ownSocket(target, structure);
      return socket === undefined ? [] : [{ stream, socket }];
    }),
  );
  const behind = sites.map((site) => ({
    ...site,
    listeners: site.listeners.flatMap((listener): readonly Listener[] => {
      const own = entries.filter(({ socket }) => isAt(listener, socket));
      if (own.length === 0) return [listener];
      const outside = own.flatMap(({ stream }) =>
        stream.listens.map(
          (listen): Listener => ({
            scheme: listener.scheme,
            port: listen.port,
            ...(listen.statement === undefined ? {} : { at: listen.statement.at }),
          }),
        ),
      );
      // One on a public address can be asked past the relay, too.
      return listener.address === undefined ? [...outside, listener] : outside;
    }),
  }));
  const own = new Set(entries.map(({ stream }) => stream));
  const relays = streamSites(streams).map((site, index) => {
    const stream = streams[index];
    return stream !== undefined && own.has(stream) ? { ...site, routes: [] } : site;
  });
  return [...behind, ...relays];
}

function isAt({ port, address }: Listener, socket: Socket): boolean {
  return port === socket.port && (address ?? '*') === socket.address;
}
