import { tableOf } from '../../text/table.ts';
/** What a target's URL says: `unix:/run/pulse.sock|http://pulse/` names a socket and a scheme. */
export interface ProxyUrl {
  readonly scheme: string;
  readonly host: string;
  /** Undefined: the scheme's own. */
  readonly port: number | undefined;
  /** From the first slash on; empty when there is none. */
  readonly path: string;
  readonly socket?: string;
}

export function parseProxyUrl(written: string): ProxyUrl | undefined {
  const unix = /^unix:([^|]*)\|(.*)$/is.exec(written);
  const text = unix?.[2] ?? written;
  const match = /^([a-z][a-z0-9+.-]*):\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]*)(?::(\d*))?(.*)$/is.exec(text);
  if (match === null) {
    // The host may be left out of `unix:/path|http:`.
    const bare = unix === null ? undefined : /^([a-z][a-z0-9+.-]*):(?:\/\/)?$/i.exec(text)?.[1];
    if (bare === undefined) return undefined;
    return {
      scheme: bare.toLowerCase(),
      host: 'localhost',
      port: undefined,
      path: '',
      socket: unix?.[1] ?? '',
    };
  }
  const [, scheme = '', host = '', port, path = ''] = match;
  if (host === '' && unix === null) return undefined;
  const parsed = {
    scheme: scheme.toLowerCase(),
    host: host === '' ? 'localhost' : host.toLowerCase(),
    port: port === undefined || port === '' ? undefined : Number(port),
    path,
  };
  return unix === null ? parsed : { ...parsed, socket: unix[1] ?? '' };
}

export function defaultPort(scheme: string): number | undefined {
  return PORTS[scheme];
}

/** proxy_util.c, ap_proxy_port_of_scheme. */
const PORTS: Readonly<Record<string, number>> = tableOf({
  http: 80,
  ws: 80,
  https: 443,
  wss: 443,
  h2c: 80,
  h2: 443,
  fcgi: 8000,
  scgi: 4000,
  ajp: 8009,
  ftp: 21,
  uwsgi: 3031,
});

export function portOfUrl(url: ProxyUrl): number | undefined {
  return url.port ?? defaultPort(url.scheme);
}

/** A worker's name: the URL in its normal form (apr_uri_unparse of what ap_proxy_define_worker parsed). */
export function workerName(url: ProxyUrl): string {
  const port = url.port === undefined || url.port === defaultPort(url.scheme) ? '' : `:${url.port}`;
  return `${url.scheme}://${url.host}${port}${url.path}`;
}

/** The scheme, host and port of a URL in lower case, its path as it is: what worker names are compared with. */
export function comparable(url: string): { readonly text: string; readonly authority: number } | undefined {
  const plain = url.replace(/^unix:[^|]*\|/i, '');
  const start = plain.indexOf('://');
  if (start === -1 || plain.length === start + 3) return undefined;
  const slash = plain.indexOf('/', start + 3);
  const authority = slash === -1 ? plain.length : slash;
  return { text: plain.slice(0, authority).toLowerCase() + plain.slice(authority), authority };
}
