import type { Cause } from '../../model/fact.ts';
import type { ProxySection } from './proxy.ts';
import type { Argument, Statement } from './statement.ts';
import { isAtLeast } from './version.ts';

/** One address that a `bind` line listens on. */
export interface Bind {
  readonly statement: Statement;
  readonly address: Argument;
  /** Empty: every local address. */
  readonly host: string;
  /** `unix`, `abns` and the like; empty for an ordinary address. */
  readonly family: string;
  /** Undefined for a socket file, or when a variable decides (`unsure`). */
  readonly port: number | undefined;
  readonly lastPort: number | undefined;
  readonly unsure?: Cause;
  readonly ssl: boolean;
  readonly quic: boolean;
  readonly acceptProxy: boolean;
  /** The protocols offered in TLS; undefined when none are. */
  readonly alpn: readonly string[] | undefined;
  /** `proto h2`: clear-text HTTP/2 and nothing else. */
  readonly proto: string | undefined;
  /** A client certificate must be shown. */
  readonly clientCertificate: Statement | undefined;
}

/** The listeners of a frontend, in order. */
export function bindsOf(proxy: ProxySection, version: string): readonly Bind[] {
  return proxy.section.lines
    .filter(({ keyword }) => keyword.text === 'bind')
    .flatMap((statement) => bindsIn(statement, proxy.mode.value === 'http', version));
}

function bindsIn(statement: Statement, http: boolean, version: string): readonly Bind[] {
  const [address] = statement.args;
  if (address === undefined) return [];
  const words = statement.args.slice(1).map((argument) => argument.text);
  const ssl = words.includes('ssl');
  const after = (word: string): string | undefined => {
    const at = words.lastIndexOf(word);
    return at === -1 ? undefined : words[at + 1];
  };
  const written = after('alpn') ?? after('npn');
  // TLS listeners in HTTP mode offer HTTP/2 by themselves from 2.8 on (cfgparse.c, check_config_validity).
  const own = http && isAtLeast(version, '2.8') && !words.includes('no-alpn') ? 'h2,http/1.1' : undefined;
  const verify = after('verify');
  return address.text.split(',').map((text): Bind => {
    const quic = /^(?:quic[46]?)@/.test(text);
    const { host, port, lastPort, family } = readAddress(text);
    return {
      statement,
      address,
      host,
      family,
      port,
      lastPort,
      ...(address.unsure !== undefined && port === undefined ? { unsure: address.unsure } : {}),
      ssl: ssl || quic,
      quic,
      acceptProxy: words.includes('accept-proxy'),
      alpn: ssl ? (written ?? own)?.split(',') : undefined,
      proto: after('proto'),
      clientCertificate: verify === 'required' ? statement : undefined,
    };
  });
}

export interface Address {
  readonly host: string;
  readonly port: number | undefined;
  readonly lastPort: number | undefined;
  /** `+100`, `-100`: reckoned from the port the client asked for. */
  readonly offset: number | undefined;
  readonly family: string;
}

/** `ADDR[:PORT[-LAST]]` with its family prefix; an address without a colon has no port (tools.c, str2sa_range). */
export function readAddress(text: string): Address {
  const [, prefix = '', rest = ''] = /^((?:[a-z0-9+]+@)*)(.*)$/s.exec(text) ?? [];
  const family = prefix.replace(/^stream\+|^dgram\+/, '').replace(/@$/, '');
  const none = { port: undefined, lastPort: undefined, offset: undefined };
  if (/^(?:unix|uxst|uxdg|abns|abnsz|fd|sockpair|rhttp|rev)$/.test(family) || rest.startsWith('/'))
    return { host: rest, family: family === '' ? 'unix' : family, ...none };
  const colon = rest.lastIndexOf(':');
  if (colon === -1 || rest.endsWith(']')) return { host: bareHost(rest), family, ...none };
  const [, sign = '', from = '', to] = /^([+-]?)(\d+)(?:-(\d+))?$/.exec(rest.slice(colon + 1)) ?? [];
  const host = bareHost(rest.slice(0, colon));
  if (from === '') return { host, family, ...none };
  if (sign !== '')
    return { host, family, port: undefined, lastPort: undefined, offset: Number(`${sign}${from}`) };
  return { host, family, port: Number(from), lastPort: Number(to ?? from), offset: undefined };
}

function bareHost(host: string): string {
  if (host === '*' || host === '0.0.0.0' || host === '::' || host === '[::]') return '';
  return host.replace(/^\[(.*)\]$/, '$1');
}

/** `accept-proxy` and the like make the peer's word the client's address. */
export function listensAt(bind: Bind, port: number): boolean {
  return bind.port !== undefined && bind.port <= port && port <= (bind.lastPort ?? bind.port);
}
