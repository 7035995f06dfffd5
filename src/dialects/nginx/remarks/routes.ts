import type { Remark } from '../../../model/remark.ts';
import type { Configuration, Server } from '../configuration.ts';
import type { Scope } from '../locations.ts';
import type { Passage } from '../passage.ts';
import { readPassUrl } from '../proxy-pass.ts';
import { handlerOf } from '../routing.ts';
import type { Socket } from '../servers.ts';
import type { Statement } from '../statement.ts';

/** Servers and locations that were meant for a request and do not get it. */
export function routeRemarks(passage: Passage): readonly Remark[] {
  return [...secondServer(passage), ...stolenByPattern(passage)];
}

/** Of two servers with one name on one socket the first takes all; nginx only warns. */
function secondServer(passage: Passage): readonly Remark[] {
  const { socket, server, host } = passage;
  if (!server.names.some((name) => name.kind === 'exact' && name.key === host)) return [];
  return namesakesOn(socket, host)
    .filter((other) => other.server !== server)
    .map(({ name }) => ({
      about: 'never-reached' as const,
      effect: 'degrades' as const,
      at: name.statement.at,
      text: `This server never gets a request for \`${host}\` on port ${socket.port}: another one has the same name there, and comes first.`,
      help: 'Take one of the two servers out, or its name.',
      related: [{ at: server.statement.at, text: 'this server takes them' }],
      affects: 'route' as const,
    }));
}

interface Namesake {
  readonly server: Server;
  readonly name: Server['names'][number];
}

const namesakes = new WeakMap<Socket, ReadonlyMap<string, readonly Namesake[]>>();

/** The servers of a socket by their exact names, indexed once: each request asks, and there may be thousands. */
function namesakesOn(socket: Socket, host: string): readonly Namesake[] {
  let byName = namesakes.get(socket);
  if (byName === undefined) {
    byName = indexed(socket.servers);
    namesakes.set(socket, byName);
  }
  return byName.get(host) ?? [];
}

function indexed(servers: readonly Server[]): ReadonlyMap<string, readonly Namesake[]> {
  const byName = new Map<string, Namesake[]>();
  for (const server of servers) {
    for (const name of server.names) {
      if (name.kind !== 'exact') continue;
      const own = byName.get(name.key);
      if (own === undefined) byName.set(name.key, [{ server, name }]);
      else own.push({ server, name });
    }
  }
  return byName;
}

/** A pattern beats a prefix, however long; one that answers by itself takes the request away from Pulse. */
function stolenByPattern(passage: Passage): readonly Remark[] {
  const { scope, server } = passage;
  const winner = locationOf(scope);
  if (winner?.match?.kind !== 'regex' || handlerOf(winner)?.name === 'proxy_pass') return [];
  const { uri } = passage.target;
  const meant = server.scope.children.all
    .filter(
      (each) =>
        each.match?.kind === 'prefix' &&
        uri.startsWith(each.match.text) &&
        handlerOf(each)?.name === 'proxy_pass',
    )
    .toSorted((a, b) => (b.match?.text.length ?? 0) - (a.match?.text.length ?? 0))[0];
  const { block } = winner.level;
  if (meant?.level.block === undefined || block === undefined) return [];
  const prefix = meant.match?.text ?? '';
  return [
    {
      about: 'never-reached',
      effect: 'breaks',
      at: block.at,
      text: `\`${block.text}\` takes \`${uri}\` away from \`${meant.level.block.text}\`: a pattern beats a prefix, and this one does not go to Pulse.`,
      help: `Write \`location ^~ ${prefix}\`, which keeps patterns out, or make the pattern narrower.`,
      related: [{ at: meant.level.block.at, text: 'this location was meant for it' }],
      affects: 'route',
    },
  ];
}

function locationOf(scope: Scope): Scope | undefined {
  return scope.level.kind === 'if' || scope.level.kind === 'limit_except' ? scope.outer : scope;
}

/** Surfaces beside Pulse in the server that has it. */
export function exposedRemarks(server: Server): readonly Remark[] {
  const remarks: Remark[] = [];
  const visit = (scope: Scope): void => {
    for (const handler of scope.level.own.get('proxy_pass') ?? []) remarks.push(...exposedBy(handler, scope));
    const [status] = scope.level.own.get('stub_status') ?? [];
    if (status !== undefined && !isGuarded(scope))
      remarks.push(
        exposed(
          status,
          `\`${status.text}\` is open to everybody.`,
          'Let only your own network in: `allow 127.0.0.1; deny all;`.',
        ),
      );
    for (const child of scope.children.all) visit(child);
  };
  visit(server.scope);
  return remarks;
}

function exposedBy(handler: Statement, scope: Scope): readonly Remark[] {
  const argument = handler.args[0] ?? '';
  const authority = readPassUrl(argument)?.authority ?? '';
  if (/^\$\{?(?:http_host|host|arg_|1\b)/.test(authority))
    return [
      {
        ...exposed(
          handler,
          `\`${handler.text}\` sends requests wherever the client says: an open proxy.`,
          'Name the target.',
        ),
        effect: 'breaks',
      },
    ];
  if (!authority.endsWith(':9091') || isGuarded(scope)) return [];
  return [
    exposed(
      handler,
      `\`${handler.text}\` opens Pulse's metrics port to everybody.`,
      'Take the location out, or let only your monitoring in with `allow` and `deny all`.',
    ),
  ];
}

function isGuarded(scope: Scope): boolean {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer)
    if (['deny', 'auth_basic', 'auth_request', 'internal'].some((name) => at?.level.own.has(name)))
      return true;
  return false;
}

function exposed(statement: Statement, text: string, help: string): Remark {
  return {
    about: 'exposed',
    effect: 'harmless',
    at: statement.at,
    text,
    help,
    related: [],
    affects: 'route',
  };
}

/** In a container, `localhost` is the container. */
export function containerRemarks(
  handler: Statement | undefined,
  hosts: readonly string[],
  configuration: Configuration,
): readonly Remark[] {
  const host = hosts.find((each) => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(each));
  if (handler === undefined || host === undefined || configuration.appliance === undefined) return [];
  return [
    {
      about: 'target',
      effect: 'degrades',
      at: handler.at,
      text: `\`${host}\` is ${configuration.appliance}'s own container, not the machine it runs on: Pulse is not there.`,
      help: "Name Pulse's container (both in one Docker network), or the address of its machine.",
      related: [],
      affects: 'route',
      assumed: true,
    },
  ];
}
