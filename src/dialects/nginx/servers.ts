import { type Cause, knownValue } from '../../model/fact.ts';
import type { Captures } from '../../model/pattern.ts';
import { type PulseRequest, portOf, schemeOf } from '../../model/request.ts';
import type { Server } from './configuration.ts';
import { flag } from './levels.ts';
import { type Listen, socketOf } from './listen.ts';
import { type NameTable, nameTable, ownerOfName } from './server-names.ts';

/** One address and port with all servers on it: TLS is a property of the socket (`ngx_http_add_addresses`). */
export interface Socket {
  readonly family: Listen['family'];
  readonly address: string;
  readonly port: number;
  readonly ssl: boolean;
  readonly http2: boolean;
  readonly proxyProtocol: boolean;
  readonly servers: readonly Server[];
  readonly names: NameTable<Server>;
  readonly fallback: Server;
}

export function socketsOf(servers: readonly Server[]): readonly Socket[] {
  const bySocket = new Map<string, SocketInTheMaking>();
  for (const server of servers) {
    for (const listen of server.listens) {
      if (listen.quic) continue;
      const key = socketOf(listen);
      const socket = bySocket.get(key) ?? { listens: [], servers: new Set(), fallback: undefined };
      bySocket.set(key, socket);
      socket.listens.push(listen);
      socket.servers.add(server);
      if (listen.defaultServer) socket.fallback ??= server;
    }
  }
  return [...bySocket.values()].flatMap(({ listens, servers: all, fallback }) => {
    const servers = [...all];
    const [listen] = listens;
    const [first] = servers;
    if (listen === undefined || first === undefined) return [];
    return [
      {
        family: listen.family,
        address: listen.address,
        port: listen.port,
        ssl: listens.some((each) => each.ssl) || switchedOn(fallback ?? first),
        http2: listens.some((each) => each.http2),
        proxyProtocol: listens.some((each) => each.proxyProtocol),
        servers,
        names: nameTable(servers),
        fallback: fallback ?? first,
      },
    ];
  });
}

interface SocketInTheMaking {
  readonly listens: Listen[];
  readonly servers: Set<Server>;
  fallback: Server | undefined;
}

/** `ssl on` in the default server made all of a socket TLS; 1.25.1 refuses the directive (CHANGES), which is told as such. */
function switchedOn(server: Server): boolean {
  return knownValue(flag(server.scope.level, 'ssl', false)) === true;
}

export type Arrival =
  | { readonly kind: 'closed'; readonly why: string; readonly server?: Server }
  /** Plain HTTP spoken to a TLS socket. */
  | { readonly kind: 'plain-to-tls'; readonly socket: Socket; readonly server: Server }
  | {
      readonly kind: 'server';
      readonly socket: Socket;
      readonly server: Server;
      readonly why: string;
      readonly captures?: Captures;
    }
  | { readonly kind: 'undecided'; readonly because: Cause };

/** The host as nginx compares it: lower-case, without port and trailing dot. */
export function hostnameOf(request: PulseRequest): string {
  return request.url.hostname.toLowerCase().replace(/\.$/, '');
}

/** Which server takes a request: by the socket it arrives on, then by its name. */
export function arrive(sockets: readonly Socket[], request: PulseRequest): Arrival {
  const port = portOf(request);
  const host = hostnameOf(request);
  const secure = schemeOf(request) === 'https';
  const here = socketsAt(sockets, port, host);
  const direct = bestSocket(here, host);
  if (request.front !== 'none' && secure && direct?.ssl !== true) return behindFront(sockets, host, port);
  if (direct === undefined) return { kind: 'closed', why: `nothing listens on port ${port}` };
  const chosen = chooseServer(direct, host);
  if (chosen.kind !== 'server') return chosen;
  if (secure && !direct.ssl)
    return {
      kind: 'closed',
      why: `the listener on port ${port} does not speak TLS`,
      server: chosen.server,
    };
  if (!secure && direct.ssl) return { kind: 'plain-to-tls', socket: direct, server: chosen.server };
  return chosen;
}

/** A terminator in front speaks plain HTTP to port 80, or to the only listener there is. */
function behindFront(sockets: readonly Socket[], host: string, port: number): Arrival {
  const plain = sockets.filter((socket) => !socket.ssl && socket.family !== 'unix');
  const ports = new Set(plain.map((socket) => socket.port));
  const wanted = ports.has(port) ? port : ports.has(80) ? 80 : ports.size === 1 ? [...ports][0] : undefined;
  const socket = wanted === undefined ? undefined : bestSocket(socketsAt(plain, wanted, host), host);
  if (socket === undefined) return { kind: 'closed', why: 'no plain listener for what stands in front' };
  return chooseServer(socket, host);
}

function socketsAt(sockets: readonly Socket[], port: number, host: string): readonly Socket[] {
  const here = sockets.filter((socket) => socket.family !== 'unix' && socket.port === port);
  const address = host.replace(/^\[|\]$/g, '');
  const exact = here.filter((socket) => socket.address === address);
  return exact.length > 0 ? exact : here;
}

/** A name does not tell the address it resolves to: the socket that knows the name, a wildcard address, IPv4, in this order. */
function bestSocket(sockets: readonly Socket[], host: string): Socket | undefined {
  const rank = (socket: Socket): number =>
    (ownerOfName(socket.names, host) === undefined ? 4 : 0) +
    (socket.address === '*' ? 0 : 2) +
    (socket.family === 'ipv4' ? 0 : 1);
  let best: Socket | undefined;
  for (const socket of sockets) if (best === undefined || rank(socket) < rank(best)) best = socket;
  return best;
}

function chooseServer(socket: Socket, host: string): Extract<Arrival, { kind: 'server' | 'undecided' }> {
  const answer = ownerOfName(socket.names, host);
  if (answer === undefined)
    return {
      kind: 'server',
      socket,
      server: socket.fallback,
      why: `no server_name on port ${socket.port} is ${host}; the default server takes it`,
    };
  if ('undecided' in answer)
    return {
      kind: 'undecided',
      because: {
        missing: 'pattern',
        name: answer.undecided.text,
        at: answer.undecided.statement.at,
      },
    };
  const { owner, why, captures } = answer;
  return { kind: 'server', socket, server: owner, why, ...(captures === undefined ? {} : { captures }) };
}
