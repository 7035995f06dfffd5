import { oncePerText } from '../../model/once.ts';
import type { Statement } from './statement.ts';

/** An `upstream` block. */
export interface UpstreamGroup {
  readonly name: string;
  readonly statement: Statement;
  readonly servers: readonly UpstreamServer[];
  readonly hasUnseen: boolean;
}

export interface UpstreamServer {
  readonly host: string;
  readonly port: number | null;
  readonly backup: boolean;
  readonly down: boolean;
  readonly statement: Statement;
}

export function readUpstream(statement: Statement): UpstreamGroup {
  const body = statement.body ?? [];
  return {
    name: statement.args[0] ?? '',
    statement,
    servers: body.filter((each) => each.name === 'server').flatMap(serverOf),
    hasUnseen: body.some((each) => each.unseen !== undefined),
  };
}

function serverOf(statement: Statement): readonly UpstreamServer[] {
  const [address = '', ...options] = statement.args;
  const authority = readAuthority(address, 80);
  if (authority === undefined) return [];
  return [{ ...authority, backup: options.includes('backup'), down: options.includes('down'), statement }];
}

export interface Authority {
  readonly host: string;
  /** Null for a unix socket. */
  readonly port: number | null;
}

/** `host`, `host:port`, `[v6]:port` (the brackets stay), `unix:/path`; undefined for what nginx calls an invalid host or port. */
export function readAuthority(text: string, usualPort: number): Authority | undefined {
  if (text.startsWith('unix:')) return { host: text, port: null };
  const written = hostAndPort(text);
  if (written === undefined) return undefined;
  const port = written.port ?? usualPort;
  return port < 1 || port > 65535 ? undefined : { host: written.host, port };
}

const hostAndPort = oncePerText((text) => {
  const [, host = '', port] = /^(\[[0-9a-fA-F:.]+\]|[^:/\s]*)(?::(\d+))?$/.exec(text) ?? [];
  return host === '' ? undefined : { host, port: port === undefined ? undefined : Number(port) };
});

/** The servers that requests may go to; a backup gets its turn when the others fail. */
export function activeServers(group: UpstreamGroup): readonly UpstreamServer[] {
  return group.servers.filter((server) => !server.down);
}
