import { exchangeWithout, NO_LIMITS } from '../../model/blank.ts';
import type { Exchange, Step, Target } from '../../model/exchange.ts';
import { byDefault, type Cause, type Fact, unknown, unsupported, written } from '../../model/fact.ts';
import type { Site } from '../../model/gateway.ts';
import { isHandshake, type PulseRequest, portOf, schemeOf } from '../../model/request.ts';
import type { Structure } from './configuration.ts';
import { type Listen, readListen } from './listen.ts';
import { quoteOf, type Statement } from './statement.ts';
import { type Maps, relayAddress, relayAddresses, relayMaps } from './stream-variables.ts';
import { readAuthority, readUpstream, type UpstreamGroup } from './upstream.ts';
import { parseFlag, parseTime } from './values.ts';

/** A server of the `stream` block: it relays bytes, and sees neither paths nor headers, and names only in a TLS hello. */
export interface StreamServer {
  readonly statement: Statement;
  readonly listens: readonly Listen[];
  readonly pass: Statement;
  readonly maps: Maps;
  readonly groups: readonly UpstreamGroup[];
  readonly complete: boolean;
  /** Silence in both directions ends a relay, too. */
  readonly idle: Fact<number | null>;
  /** It tells its target whom it speaks for (`proxy_protocol on`). */
  readonly sendsProxy: boolean;
}

export function streamServers({ main, complete }: Structure): readonly StreamServer[] {
  const body = main.find(({ name }) => name === 'stream')?.body ?? [];
  const groups = body.filter(({ name }) => name === 'upstream').map(readUpstream);
  const maps = relayMaps(body);
  return body.flatMap((statement) => {
    if (statement.name !== 'server' || statement.body === undefined) return [];
    const pass = statement.body.find(({ name }) => name === 'proxy_pass');
    if (pass === undefined) return [];
    const lines = statement.body.filter(({ name, args }) => name === 'listen' && !args.includes('udp'));
    const settings = [...statement.body, ...body];
    const proxy = settings.find(({ name }) => name === 'proxy_protocol')?.args[0] ?? 'off';
    return [
      {
        statement,
        listens: lines.flatMap(readListen),
        pass,
        maps,
        groups,
        complete,
        idle: idleOf(settings, complete),
        sendsProxy: parseFlag(proxy) === true,
      },
    ];
  });
}

/** `proxy_timeout`, ten minutes unless it is set (ngx_stream_proxy_module). */
function idleOf(statements: readonly Statement[], complete: boolean): Fact<number | null> {
  const line = statements.find(({ name }) => name === 'proxy_timeout');
  if (line === undefined) return byDefault(600, complete, 'proxy_timeout');
  const time = parseTime(line.args[0] ?? '', 'time');
  if (time === undefined) return unknown({ missing: 'file', name: line.text, at: line.at });
  return written(time / 1000, line.at, 'proxy_timeout');
}

function targetsAt(address: string, server: StreamServer): readonly Target[] {
  const group = server.groups.find(({ name }) => name === address);
  const own = group === undefined ? readAuthority(address, 0) : undefined;
  const servers = group?.servers ?? (own === undefined ? [] : [{ ...own, statement: server.pass }]);
  return servers.map(({ host, port, statement: at }) => ({
    scheme: 'tcp',
    host: written(host, at.at, at.name),
    port: written(port, at.at, at.name),
    path: byDefault('', server.complete),
    verifies: unsupported,
    at: at.at,
  }));
}

/** Everything it may lead to, whatever is asked. */
export function relayTargets(server: StreamServer): readonly Target[] {
  return relayAddresses(server.pass.args[0] ?? '', server.maps).flatMap((each) => targetsAt(each, server));
}

export function streamSites(servers: readonly StreamServer[]): readonly Site[] {
  return servers.map((server) => ({
    names: [],
    listeners: server.listens.map((listen) => ({
      scheme: listen.ssl || listen.port === 443 ? 'https' : 'http',
      port: listen.port,
      ...(listen.address === '*' ? {} : { address: listen.address }),
      ...(listen.statement === undefined ? {} : { at: listen.statement.at }),
    })),
    routes: [{ match: '', at: server.pass.at, targets: relayTargets(server), labels: labelsOf(server) }],
    at: server.statement.at,
  }));
}

function labelsOf({ pass, maps }: StreamServer): readonly string[] {
  return relayAddresses(pass.args[0] ?? '', maps).map((address) => address.replace(/:\d+$/, ''));
}

/** The stream server that has the port of a request, and where it leads this one. */
export interface Relayed {
  readonly index: number;
  readonly server: StreamServer;
  readonly targets: readonly Target[];
  readonly because: Cause | undefined;
  readonly steps: readonly Step[];
}

export function relayOf(servers: readonly StreamServer[], request: PulseRequest): Relayed | undefined {
  const index = servers.findIndex(({ listens }) => listens.some((listen) => listen.port === portOf(request)));
  const server = servers[index];
  if (server === undefined) return undefined;
  const { statement, pass } = server;
  const argument = pass.args[0] ?? '';
  const address = relayAddress(argument, server.maps, request);
  const targets = address === undefined ? [] : targetsAt(address, server);
  const why =
    argument === address ? 'relays the bytes' : `relays the bytes to ${address ?? 'a target unknown'}`;
  return {
    index,
    server,
    targets,
    because: targets.length > 0 ? undefined : { missing: 'variable', name: argument, at: pass.at },
    steps: [
      { at: statement.at, text: quoteOf(statement), why: `${schemeOf(request)} on port ${portOf(request)}` },
      { at: pass.at, text: quoteOf(pass), why },
    ],
  };
}

/** Relayed to another program: everything passes as the client sends it. */
export function relayedExchange(relayed: Relayed, sitesBefore: number, request: PulseRequest): Exchange {
  const { server, targets, because } = relayed;
  const path = `${request.url.pathname}${request.url.search}`;
  const at = server.pass.at;
  return exchangeWithout(request, {
    site: sitesBefore + relayed.index,
    outcome:
      because !== undefined
        ? { kind: 'undecided', because }
        : {
            kind: 'proxied',
            targets: targets.map((target) => ({ ...target, path: written(path, at, 'proxy_pass') })),
          },
    upgrade: isHandshake(request) ? { is: 'passed' } : { is: 'not-asked' },
    upstreamHttp: unsupported,
    requestHeaders: HEADERS.map((name) => ({
      name,
      carries: name === 'host' ? ('client-host' as const) : ('client-supplied' as const),
    })),
    responseBuffered: byDefault(false, true),
    showsVersion: byDefault(false, true),
    limits: { ...NO_LIMITS, idleSeconds: server.idle },
    route: server.statement.at,
    steps: relayed.steps,
  });
}

const HEADERS = [
  'host',
  'x-real-ip',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'upgrade',
  'connection',
];
