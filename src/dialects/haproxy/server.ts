import type { HealthCheck, Target } from '../../model/exchange.ts';
import { byDefault, type Fact, unknown, unsupported, written } from '../../model/fact.ts';
import { oncePer } from '../../model/once.ts';
import { readAddress } from './bind.ts';
import { healthCheckOf } from './health-check.ts';
import { linesNamed, type ProxySection, settingOf } from './proxy.ts';
import type { Argument, Statement } from './statement.ts';

/** A `server` line with what its `default-server` adds. */
export interface Server {
  readonly name: string;
  readonly address: Argument;
  readonly statement: Statement;
  readonly backup: boolean;
  readonly disabled: boolean;
  readonly ssl: boolean;
  readonly verify: string | undefined;
  readonly proto: string | undefined;
  readonly alpn: readonly string[] | undefined;
  readonly ws: string | undefined;
  readonly check: HealthCheck | undefined;
  /** The words that set `proto`, `alpn` or `ssl`. */
  readonly at: (word: string) => Argument | undefined;
}

/** The servers of a backend, `server-template` counted once. */
export const serversOf = oncePer((proxy: ProxySection): readonly Server[] => {
  const servers: Server[] = [];
  // `default-server` holds for the servers below it, those of the defaults section for all.
  let defaults = defaultsAbove(proxy);
  for (const statement of proxy.section.lines) {
    const { keyword, args } = statement;
    if (keyword.text === 'default-server') defaults = [...defaults, ...args];
    const options = keyword.text === 'server' ? 2 : keyword.text === 'server-template' ? 3 : undefined;
    const server = options === undefined ? undefined : serverIn(proxy, statement, defaults, options);
    if (server !== undefined) servers.push(server);
  }
  return servers;
});

function serverIn(
  proxy: ProxySection,
  statement: Statement,
  defaults: readonly Argument[],
  options: number,
): Server | undefined {
  const [name] = statement.args;
  const address = statement.args[options - 1];
  if (name === undefined || address === undefined) return undefined;
  const words = [...defaults, ...statement.args.slice(options)];
  const isOn = (word: string): boolean => {
    const on = words.findLastIndex((each) => each.text === word);
    return on > words.findLastIndex((each) => each.text === `no-${word}`);
  };
  const at = (word: string): Argument | undefined => words.findLast((each) => each.text === word);
  const after = (word: string): string | undefined =>
    words[words.findLastIndex((each) => each.text === word) + 1 || words.length]?.text;
  return {
    name: name.text,
    address,
    statement,
    backup: isOn('backup'),
    disabled:
      words.findLastIndex((each) => each.text === 'disabled') >
      words.findLastIndex((each) => each.text === 'enabled'),
    ssl: isOn('ssl'),
    verify: after('verify'),
    proto: after('proto'),
    alpn: after('alpn')?.split(','),
    ws: after('ws'),
    check: isOn('check') ? healthCheckOf(proxy, at('check')) : undefined,
    at,
  };
}

function defaultsAbove({ defaults }: ProxySection): readonly Argument[] {
  return defaults
    .toReversed()
    .flatMap((section) => linesNamed(section, 'default-server').flatMap(({ args }) => args));
}

/** Where a server's requests go; `listenerPort` is what a server without a port of its own is asked at. */
export function targetOf(server: Server, path: Fact<string>, listenerPort: number, raw: boolean): Target {
  const { address, statement } = server;
  const read = readAddress(address.text);
  const host: Fact<string> =
    address.unsure !== undefined && read.host.includes('$')
      ? unknown(address.unsure)
      : written(
          read.family === 'unix' || read.family === 'abns' ? `${read.family}:${read.host}` : read.host,
          address.at,
          'server',
        );
  return {
    scheme: raw && !server.ssl ? 'tcp' : server.ssl ? 'https' : server.proto === 'h2' ? 'h2c' : 'http',
    host,
    port: portOfServer(server, listenerPort),
    path,
    verifies: server.ssl ? verifies(server) : unsupported,
    ...(server.check === undefined ? {} : { check: server.check }),
    at: statement.at,
  };
}

function portOfServer({ address }: Server, listenerPort: number): Fact<number | null> {
  const read = readAddress(address.text);
  if (read.port !== undefined) return written(read.port, address.at, 'server');
  if (read.family === 'unix' || read.family === 'abns') return written(null, address.at, 'server');
  if (read.offset !== undefined) return written(listenerPort + read.offset, address.at, 'server');
  if (address.unsure !== undefined) return unknown(address.unsure);
  return {
    is: 'known',
    value: listenerPort,
    origin: 'default',
    at: address.at,
    directive: 'server',
    why: 'a server without a port is asked at the port the client came in on',
  };
}

function verifies({ verify, at }: Server): Fact<boolean> {
  const word = at('verify');
  return word === undefined
    ? byDefault(true, true)
    : written(verify !== 'none', word.at, `verify ${verify ?? ''}`);
}

/** Whether Pulse's plain HTTP/1.1 is what this server line speaks for a handshake, and over which version. */
export function upstreamHttpOf(server: Server, handshake: boolean): Fact<'1.1' | '2'> {
  const wanted = server.ws === 'h1' && handshake ? '1.1' : server.ws === 'h2' && handshake ? '2' : undefined;
  const proto = server.at('proto');
  const alpn = server.at('alpn');
  if (wanted !== undefined) {
    const ws = server.at('ws');
    return ws === undefined ? byDefault(wanted, true) : written(wanted, ws.at, `ws ${server.ws}`);
  }
  if (server.proto === 'h2' && proto !== undefined) return written('2', proto.at, 'proto h2');
  if (server.ssl && server.alpn !== undefined && alpn !== undefined) {
    const both = server.alpn.includes('http/1.1');
    if (server.alpn.includes('h2') && !(both && handshake))
      return both ? byDefault('1.1', true) : written('2', alpn.at, `alpn ${server.alpn.join(',')}`);
  }
  return byDefault('1.1', true);
}

export function hasServers(proxy: ProxySection): boolean {
  return (
    settingOf(proxy, ({ keyword }) => keyword.text === 'server' || keyword.text === 'server-template') !==
    undefined
  );
}
