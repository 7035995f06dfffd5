import { splitHostPort } from './address.ts';
import { isAtLeast } from './version.ts';

export interface UpstreamAddress {
  readonly scheme: string;
  /** One for each port of a range. */
  readonly dials: readonly string[];
}

/** An upstream as `reverse_proxy` takes it (reverseproxy/addresses.go, parseUpstreamDialAddress). */
export function parseUpstream(text: string, version: string): UpstreamAddress | { readonly refused: string } {
  const url = /^([^:/]*):\/\/(.*)$/.exec(text);
  if (url !== null) return parseUrl(text, url[1]?.toLowerCase() ?? '', url[2] ?? '', version);
  const network = /^([a-z0-9+]+)\/(.*)$/i.exec(text);
  if (
    network !== null &&
    /^(?:unix|unixgram|unixpacket|unix\+h2c|tcp[46]?|udp[46]?|fd|fdgram)$/.test(network[1] ?? '')
  ) {
    const [, kind = '', address = ''] = network;
    if (kind === 'unix+h2c') return { scheme: 'h2c', dials: [`unix/${address}`] };
    if (kind.startsWith('unix') || kind.startsWith('fd')) return { scheme: '', dials: [text] };
    const { host, port } = splitHostPort(address);
    return withPorts('', `${kind}/${joined(host, '')}`, port, text);
  }
  const { host, port } = splitHostPort(text);
  if (port === '') return { scheme: '', dials: [host.includes('{') ? host : joined(host, '80')] };
  return withPorts('', host, port, text);
}

function parseUrl(
  text: string,
  scheme: string,
  rest: string,
  version: string,
): UpstreamAddress | { readonly refused: string } {
  if (text.includes('{'))
    return { refused: `\`${text}\` has a placeholder behind a scheme, which Caddy cannot take apart.` };
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? '';
  if (authority.length < rest.length)
    return { refused: `\`${text}\` has a path, and an upstream is a scheme, a host and a port at most.` };
  if ((scheme === 'ws' || scheme === 'wss') && isAtLeast(version, '2.7.5')) {
    const http = scheme.replace('ws', 'http');
    return {
      refused:
        `\`${text}\` begins with ${scheme}://, which only browsers know.` +
        ` ${http}:// carries sockets as well.`,
    };
  }
  const { host, port } = splitHostPort(authority);
  if (scheme === 'http' && port === '443')
    return { refused: `\`${text}\` asks for plain HTTP on port 443, which belongs to HTTPS.` };
  if (scheme === 'https' && port === '80')
    return { refused: `\`${text}\` asks for HTTPS on port 80, which belongs to plain HTTP.` };
  if (scheme === 'h2c' && port === '443')
    return { refused: `\`${text}\` asks for unencrypted HTTP/2 on port 443, which belongs to HTTPS.` };
  if (!['http', 'https', 'h2c', ''].includes(scheme) && isAtLeast(version, '2.7.5'))
    return { refused: `\`${text}\` has the scheme ${scheme}://, which Caddy does not proxy to.` };
  const own = port === '' ? (scheme === 'https' ? '443' : '80') : port;
  return withPorts(scheme, host, own, text);
}

function withPorts(
  scheme: string,
  host: string,
  port: string,
  text: string,
): UpstreamAddress | { readonly refused: string } {
  if (port.includes('{')) return { scheme, dials: [joined(host, port)] };
  const range = /^(\d+)(?:-(\d+))?$/.exec(port);
  const first = Number(range?.[1]);
  const last = Number(range?.[2] ?? range?.[1]);
  if (range === null || last > 65_535 || first > last)
    return { refused: `"${port}" in \`${text}\` is no port.` };
  if (last - first > 1000) return { scheme, dials: [joined(host, String(first))] };
  const dials = Array.from({ length: last - first + 1 }, (_, index) => joined(host, String(first + index)));
  return { scheme, dials };
}

function joined(host: string, port: string): string {
  const bracketed = host.includes(':') && !host.includes('{') ? `[${host}]` : host;
  return port === '' ? bracketed : `${bracketed}:${port}`;
}
