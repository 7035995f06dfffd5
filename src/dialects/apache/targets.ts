import type { Target } from '../../model/exchange.ts';
import { byDefault, type Fact, unknown, written } from '../../model/fact.ts';
import type { Place } from '../../text/place.ts';
import { tableOf } from '../../text/table.ts';
import type { Configuration, Server } from './configuration.ts';
import { defaultPort, parseProxyUrl } from './proxy-url.ts';
import { lastSetting } from './server-settings.ts';
import { argument } from './statement.ts';

/** A URL to send a request to, taken apart. */
export interface Destination {
  readonly scheme: string;
  readonly host: string;
  readonly port: number | undefined;
  readonly socket: string | undefined;
  /** As Pulse receives it, with its query. */
  readonly path: string;
}

/** Undefined where Apache answers 400 to what it made itself: `http://pulse:7655ws`. */
export function destinationOf(
  url: string,
  query: string,
  encoding: 'as-is' | 'escaped' | 'escaped-twice',
): Destination | undefined {
  const parsed = parseProxyUrl(url);
  if (parsed === undefined || (parsed.path !== '' && !parsed.path.startsWith('/'))) return undefined;
  const path = parsed.path.startsWith('/') ? parsed.path.slice(1) : parsed.path;
  const escaped = encoding === 'as-is' ? path : escapedForProxy(path, encoding === 'escaped-twice');
  return {
    scheme: parsed.scheme,
    host: parsed.host,
    port: parsed.port ?? defaultPort(parsed.scheme),
    socket: parsed.socket,
    path: `/${escaped}${query === '' ? '' : `?${query}`}`,
  };
}

/**
 * proxy_util.c, ap_proxy_canonenc: everything is escaped that need not stand as it is. An encoded slash stays one since
 * 2.4.57, but where a section matches: that sets AllowEncodedSlashes back, and its percent sign is escaped once more.
 */
function escapedForProxy(path: string, twice: boolean): string {
  return path
    .split(/(%2f)/i)
    .map((part) =>
      /^%2f$/i.test(part)
        ? twice
          ? part.replace('%', '%25')
          : part
        : encodeURIComponent(part).replace(/%(?:24|2B|2C|2F|3A|3B|3D|40|26)/g, (code) =>
            decodeURIComponent(code),
          ),
    )
    .join('');
}

/** The Host header where ProxyPreserveHost is off. */
export function hostHeaderOf({ host, port }: Destination): string {
  return port === undefined || port === 80 ? host : `${host}:${port}`;
}

export function targetOf(
  destination: Destination,
  configuration: Configuration,
  server: Server,
  at: Place,
  pathIsUnknown: boolean,
): Target {
  const isSecure = destination.scheme === 'https' || destination.scheme === 'wss';
  const path: Fact<string> = pathIsUnknown
    ? unknown({ missing: 'pattern', name: 'SetHandler proxy:', at })
    : { is: 'known', value: destination.path, origin: 'written', at };
  return {
    scheme: SCHEMES[destination.scheme] ?? 'http',
    host: written(
      destination.socket === undefined ? destination.host : `unix:${destination.socket}`,
      at,
      'URL',
    ),
    port: written(destination.socket === undefined ? (destination.port ?? null) : null, at, 'URL'),
    path,
    verifies: isSecure ? verifies(configuration, server) : byDefault(true, true),
    at,
  };
}

/** A target that a variable decides. */
export function unknownTarget(name: string, at: Place): Target {
  const fact = unknown({ missing: 'variable', name, at });
  return { scheme: 'http', host: fact, port: fact, path: fact, verifies: fact, at };
}

/** Those that a mod_proxy_* of httpd speaks; for others no module answers, and what they would say is not known. */
const SCHEMES: Readonly<Record<string, Target['scheme']>> = tableOf({
  http: 'http',
  ws: 'http',
  https: 'https',
  wss: 'https',
  h2c: 'h2c',
  h2: 'https',
  fcgi: 'fastcgi',
  ajp: 'ajp',
  scgi: 'scgi',
  uwsgi: 'uwsgi',
  ftp: 'ftp',
});

/** `SSLProxyVerify none` is the program's default. */
function verifies(configuration: Configuration, server: Server): Fact<boolean> {
  const setting = lastSetting(configuration, server, 'sslproxyverify');
  if (setting === undefined) return byDefault(false, configuration.extent === 'main');
  return written(/^(?:require|optional)/i.test(argument(setting, 0) ?? ''), setting.at, setting.written);
}
