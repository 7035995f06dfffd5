import type { PulseRequest } from '../../model/request.ts';
import type { Configuration, Server } from './configuration.ts';
import { documentRoot } from './document.ts';
import type { RequestView } from './request-view.ts';
import { lastSetting } from './server-settings.ts';
import { argument } from './statement.ts';
import { withName } from './statements-by-name.ts';
import { speaksTls } from './virtual-hosts.ts';

/** A request as it arrives at a server. */
export function viewOf(configuration: Configuration, server: Server, request: PulseRequest): RequestView {
  return {
    request,
    version: configuration.version,
    tls:
      configuration.extent === 'part'
        ? /^(?:https|wss):$/.test(request.url.protocol)
        : speaksTls(configuration, server),
    serverName: server.names[0]?.text,
    modules: configuration.modules,
    path: decodedPath(request.url.pathname, decodesSlashes(server)),
    query: request.url.search.slice(1),
    filename: undefined,
    documentRoot: documentRoot(configuration, server),
    remoteIp: lastSetting(configuration, server, 'remoteipheader'),
    maps: mapsOf(configuration, server),
    environment: new Map(),
  };
}

/** `AllowEncodedSlashes On` decodes them, `NoDecode` leaves them; virtual hosts do not inherit it. */
function decodesSlashes({ statements }: Server): boolean {
  const setting = withName(statements, 'allowencodedslashes').at(-1);
  return setting !== undefined && /^on$/i.test(argument(setting, 0) ?? '');
}

/** Slashes are merged, the rest is decoded. */
function decodedPath(path: string, decodesSlashes: boolean): string {
  if (decodesSlashes) return safelyDecoded(path).replace(/\/{2,}/g, '/');
  return path
    .replace(/\/{2,}/g, '/')
    .split(/(%2f)/i)
    .map((part) => (/^%2f$/i.test(part) ? part : safelyDecoded(part)))
    .join('');
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The RewriteMaps of a server, its main server's included, by name. */
function mapsOf({ main }: Configuration, server: Server): ReadonlyMap<string, string> {
  const statements = [main, server].flatMap((each) => withName(each.statements, 'rewritemap'));
  return new Map(statements.map((each) => [argument(each, 0) ?? '', argument(each, 1) ?? '']));
}
