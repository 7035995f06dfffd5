import { oncePerText } from '../../model/once.ts';
import type { Statement } from './statement.ts';
import { isAtLeast } from './versions.ts';

/** One `listen` line. Socket options belong to the address, not to the server: whoever says `ssl` says it for all on it. */
export interface Listen {
  readonly family: 'ipv4' | 'ipv6' | 'unix';
  /** `*` is every local address of the family. */
  readonly address: string;
  readonly port: number;
  readonly ssl: boolean;
  readonly http2: boolean;
  readonly quic: boolean;
  readonly defaultServer: boolean;
  readonly proxyProtocol: boolean;
  readonly statement?: Statement;
}

/** What a server without any `listen` has; port 8000 is only for one that is not started as root. */
export const IMPLIED_LISTEN: Listen = {
  family: 'ipv4',
  address: '*',
  port: 80,
  ssl: false,
  http2: false,
  quic: false,
  defaultServer: false,
  proxyProtocol: false,
};

const PLAIN_WORDS = new Set([
  'default_server',
  'default',
  'bind',
  'deferred',
  'ssl',
  'http2',
  'quic',
  'proxy_protocol',
  'reuseport',
  'multipath',
  'spdy',
]);
const KEYS = [
  'setfib',
  'fastopen',
  'backlog',
  'rcvbuf',
  'sndbuf',
  'accept_filter',
  'ipv6only',
  'so_keepalive',
];

/** The addresses that a line names; none where it is no address. */
export function readListen(statement: Statement): readonly Listen[] {
  const options = statement.args.slice(1);
  const where = addressOf(statement.args[0] ?? '');
  if (where === undefined) return [];
  return where.ports.map(
    (port): Listen => ({
      family: where.family,
      address: where.address,
      port,
      ssl: options.includes('ssl'),
      http2: options.includes('http2'),
      quic: options.includes('quic'),
      defaultServer: options.includes('default_server') || options.includes('default'),
      proxyProtocol: options.includes('proxy_protocol'),
      statement,
    }),
  );
}

/** Why a release refuses a line, whatever stands beside it. */
export function wrongListen(statement: Statement, version: string): string | undefined {
  const [target = '', ...options] = statement.args;
  return addressOf(target) === undefined
    ? `\`${target}\` is neither a port nor an address`
    : wrongOption(options, version);
}

function wrongOption(options: readonly string[], version: string): string | undefined {
  for (const option of options) {
    const key = option.split('=')[0] ?? '';
    const known =
      (PLAIN_WORDS.has(option) &&
        (option !== 'quic' || isAtLeast(version, '1.25.0')) &&
        (option !== 'multipath' || isAtLeast(version, '1.31.0')) &&
        (option !== 'spdy' || !isAtLeast(version, '1.19.7'))) ||
      (option.includes('=') && KEYS.includes(key));
    if (!known) return `nginx does not know the parameter \`${option}\``;
  }
  return options.includes('ssl') && options.includes('quic')
    ? '`ssl` and `quic` exclude one another'
    : undefined;
}

interface Address {
  readonly family: Listen['family'];
  readonly address: string;
  readonly ports: readonly number[];
}

const addressOf = oncePerText((target: string): Address | undefined => {
  if (target.startsWith('unix:')) return { family: 'unix', address: target.slice(5), ports: [0] };
  const v6 = /^\[([0-9a-fA-F:.]+)\](?::(\S+))?$/.exec(target);
  if (v6 !== null) {
    const ports = portsOf(v6[2] ?? '80');
    const address = (v6[1] ?? '').toLowerCase();
    return ports && { family: 'ipv6', address: address === '::' ? '*' : address, ports };
  }
  const [host = '', port, ...rest] = target.split(':');
  if (rest.length > 0) return undefined;
  if (port === undefined && /^\d+(?:-\d+)?$/.test(host)) {
    const ports = portsOf(host);
    return ports && { family: 'ipv4', address: '*', ports };
  }
  const ports = portsOf(port ?? '80');
  if (ports === undefined || !/^(?:\*|[\w.-]+)$/.test(host)) return undefined;
  const address = host === '0.0.0.0' ? '*' : host === 'localhost' ? '127.0.0.1' : host;
  return { family: 'ipv4', address, ports };
});

/** The most ports of a range that are looked at: each is a socket. */
const MOST_PORTS = 1000;

function portsOf(text: string): readonly number[] | undefined {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (match === null) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (first < 1 || last > 65535 || first > last) return undefined;
  return Array.from({ length: Math.min(last - first + 1, MOST_PORTS) }, (_, index) => first + index);
}

export function socketOf(listen: Listen): string {
  return `${listen.family} ${listen.address} ${listen.port}`;
}
