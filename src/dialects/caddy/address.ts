import { isAtLeast } from './version.ts';

/** A site address in its parts (addresses.go, ParseAddress and Normalize). */
export interface Address {
  readonly text: string;
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
}

export function parseAddress(text: string): Address | { readonly refused: string } {
  const [head, tail] = splitOnce(text.trim(), '://');
  const scheme = tail === undefined ? '' : head.toLowerCase();
  const [authority, rest] = splitOnce(tail ?? head, '/');
  const { host, port } = splitHostPort(authority);
  if (port !== '') {
    if (!/^[-+]?\d+$/.test(port)) {
      if (!port.includes('{')) return { refused: `The port "${port}" of \`${text}\` is not a number.` };
    } else if (Number(port) < 0 || Number(port) > 65_535)
      return { refused: `The port ${port} of \`${text}\` is out of range.` };
  }
  return {
    text: text.trim(),
    scheme,
    host: host.includes('{') ? host : host.toLowerCase(),
    port,
    path: rest === undefined ? '' : `/${rest}`,
  };
}

/** The port it is served on and whether that is spoken for; a scheme that contradicts its port is refused. */
export function portOfAddress(
  address: Address,
  ports: { readonly http: number; readonly https: number },
  version: string,
): number | { readonly refused: string } {
  switch (address.scheme) {
    case 'ws':
    case 'wss':
      if (!isAtLeast(version, '2.7.5')) break;
      return {
        refused: `\`${address.text}\` begins with ${address.scheme}://, which only browsers know; ${address.scheme.replace('ws', 'http')}:// serves sockets as well.`,
      };
    case '':
    case 'http':
    case 'https':
      break;
    default:
      return {
        refused: `\`${address.text}\` has the scheme ${address.scheme}://, which Caddy does not serve.`,
      };
  }
  const port =
    address.port === '' ? (address.scheme === 'http' ? ports.http : ports.https) : Number(address.port);
  if (
    (address.scheme === 'http' && port === ports.https) ||
    (address.scheme === 'https' && port === ports.http)
  )
    return { refused: `The scheme and the port of \`${address.text}\` contradict each other.` };
  return port;
}

function splitOnce(text: string, by: string): readonly [string, string | undefined] {
  const at = text.indexOf(by);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + by.length)];
}

/** Go's net.SplitHostPort, without its errors: what it refuses is all host. A placeholder may hold colons. */
export function splitHostPort(text: string): { readonly host: string; readonly port: string } {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/.exec(text);
  if (bracketed !== null) return { host: bracketed[1] ?? '', port: bracketed[2] ?? '' };
  const bare = text.replace(/\{[^}]*\}/g, (placeholder) => '_'.repeat(placeholder.length));
  const colon = bare.indexOf(':');
  if (colon === -1 || bare.lastIndexOf(':') !== colon) return { host: text, port: '' };
  return { host: text.slice(0, colon), port: text.slice(colon + 1) };
}
