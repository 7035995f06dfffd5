import { exchangeWithout, NO_LIMITS } from '../../model/blank.ts';
import type { Exchange, Target } from '../../model/exchange.ts';
import { byDefault, type Fact, unknown, unsupported, written } from '../../model/fact.ts';
import type { Site } from '../../model/gateway.ts';
import { isHandshake, type PulseRequest, portOf, schemeOf } from '../../model/request.ts';
import type { Structure } from './configuration.ts';
import { type Listen, readListen } from './listen.ts';
import { hasVariables } from './script.ts';
import { quoteOf, type Statement } from './statement.ts';
import { readAuthority, readUpstream } from './upstream.ts';
import { parseTime } from './values.ts';

/** A server of the `stream` block: it relays bytes, and sees neither names nor paths nor headers. */
export interface StreamServer {
  readonly statement: Statement;
  readonly listens: readonly Listen[];
  readonly pass: Statement;
  readonly targets: readonly Target[];
  readonly labels: readonly string[];
  /** Silence in both directions ends a relay, too. */
  readonly idle: Fact<number | null>;
}

export function streamServers(structure: Structure): readonly StreamServer[] {
  const body = structure.main.find(({ name }) => name === 'stream')?.body ?? [];
  const groups = body.filter(({ name }) => name === 'upstream').map(readUpstream);
  return body.flatMap((statement) => {
    if (statement.name !== 'server' || statement.body === undefined) return [];
    const pass = statement.body.find(({ name }) => name === 'proxy_pass');
    const address = pass?.args[0];
    if (pass === undefined || address === undefined) return [];
    const lines = statement.body.filter(({ name, args }) => name === 'listen' && !args.includes('udp'));
    const group = groups.find(({ name }) => name === address);
    const own = hasVariables(address) ? undefined : readAuthority(address, 0);
    const servers = group?.servers ?? (own === undefined ? [] : [{ ...own, statement: pass }]);
    return [
      {
        statement,
        listens: lines.flatMap(readListen),
        pass,
        targets: servers.map(({ host, port, statement: at }) => targetOf(host, port, at, structure)),
        labels: hasVariables(address) ? [] : [address.replace(/:\d+$/, '')],
        idle: idleOf([...statement.body, ...body], structure),
      },
    ];
  });
}

/** `proxy_timeout`, ten minutes unless it is set (ngx_stream_proxy_module). */
function idleOf(statements: readonly Statement[], { complete }: Structure): Fact<number | null> {
  const line = statements.find(({ name }) => name === 'proxy_timeout');
  if (line === undefined) return byDefault(600, complete);
  const time = parseTime(line.args[0] ?? '', 'time');
  if (time === undefined) return unknown({ missing: 'file', name: line.text, at: line.at });
  return written(time / 1000, line.at, 'proxy_timeout');
}

function targetOf(host: string, port: number | null, at: Statement, { complete }: Structure): Target {
  return {
    scheme: 'tcp',
    host: written(host, at.at, at.name),
    port: written(port, at.at, at.name),
    path: byDefault('', complete),
    verifies: unsupported,
    at: at.at,
  };
}

export function streamSites(servers: readonly StreamServer[]): readonly Site[] {
  return servers.map(({ statement, listens, pass, targets, labels }) => ({
    names: [],
    listeners: listens.map((listen) => ({
      scheme: listen.ssl || listen.port === 443 ? 'https' : 'http',
      port: listen.port,
      ...(listen.address === '*' ? {} : { address: listen.address }),
      ...(listen.statement === undefined ? {} : { at: listen.statement.at }),
    })),
    routes: [{ match: '', at: pass.at, targets, labels }],
    at: statement.at,
  }));
}

/** A request on a port that a stream server has: everything passes as the client sends it. */
export function relayed(
  servers: readonly StreamServer[],
  sitesBefore: number,
  request: PulseRequest,
): Exchange | undefined {
  const index = servers.findIndex(({ listens }) => listens.some((listen) => listen.port === portOf(request)));
  const server = servers[index];
  if (server === undefined) return undefined;
  const { statement, pass, targets } = server;
  const path = `${request.url.pathname}${request.url.search}`;
  const [first] = targets;
  return exchangeWithout(request, {
    site: sitesBefore + index,
    outcome:
      first === undefined
        ? { kind: 'undecided', because: { missing: 'variable', name: pass.args[0] ?? '', at: pass.at } }
        : {
            kind: 'proxied',
            targets: targets.map((target) => ({ ...target, path: written(path, pass.at, 'proxy_pass') })),
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
    route: statement.at,
    steps: [
      { at: statement.at, text: quoteOf(statement), why: `${schemeOf(request)} on port ${portOf(request)}` },
      { at: pass.at, text: quoteOf(pass), why: 'relays the bytes' },
    ],
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
