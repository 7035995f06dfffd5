import type { Target } from '../../model/exchange.ts';
import { unknown, unsupported } from '../../model/fact.ts';
import type { Listener, Route, Site, SiteName } from '../../model/gateway.ts';
import type { SourceFile } from '../../text/source.ts';
import type { Server, Structure } from './configuration.ts';
import type { Scope } from './locations.ts';
import { resultsOf } from './maps.ts';
import { portMentions } from './port-mentions.ts';
import { readPassUrl, writtenTargets } from './proxy-pass.ts';
import { hasVariables, type Script, scriptOf } from './script.ts';
import { isLiteralName } from './server-names.ts';
import type { Socket } from './servers.ts';
import type { Statement } from './statement.ts';

export function sitesOf(structure: Structure, files: readonly SourceFile[]): readonly Site[] {
  const mentions = portMentions(structure.servers, files);
  return structure.servers.map((server) => {
    let routes: readonly Route[] | undefined;
    let listeners: readonly Listener[] | undefined;
    return {
      names: siteNames(server),
      at: server.statement.at,
      get listeners() {
        listeners ??= listenersOf(server, structure.sockets);
        return listeners;
      },
      get routes() {
        routes ??= routesIn(server.scope, structure);
        return routes;
      },
      mayLeadTo: (port) => mentions(server, port),
    };
  });
}

/** `.example.com` is two names of which one is literal. */
function siteNames(server: Server): readonly SiteName[] {
  const names: SiteName[] = [];
  for (const name of server.names) {
    const { text, kind, statement } = name;
    if (text !== '' && !(kind === 'exact' && text.startsWith('.')))
      names.push({ text, literal: isLiteralName(name), at: statement.at });
  }
  return names;
}

function listenersOf(server: Server, sockets: readonly Socket[]): readonly Listener[] {
  if (sockets.length === 0) return [{ scheme: 'https', port: 443, assumed: true }];
  const listeners: Listener[] = [];
  for (const listen of server.listens) {
    const socket = sockets.find(
      (each) => each.family === listen.family && each.address === listen.address && each.port === listen.port,
    );
    if (socket === undefined || socket.family === 'unix') continue;
    const scheme = socket.ssl ? 'https' : 'http';
    const same = listeners.some(
      (each) =>
        each.scheme === scheme &&
        each.port === socket.port &&
        each.address === (socket.address === '*' ? undefined : socket.address),
    );
    if (same) continue;
    listeners.push({
      scheme,
      port: socket.port,
      ...(socket.address === '*' ? {} : { address: socket.address }),
      ...(listen.statement === undefined ? { assumed: true as const } : { at: listen.statement.at }),
    });
  }
  return listeners;
}

function routesIn(scope: Scope, structure: Structure): readonly Route[] {
  const routes: Route[] = [];
  addRoutes(scope, structure, routes);
  return routes;
}

function addRoutes(scope: Scope, structure: Structure, routes: Route[]): void {
  for (const handler of scope.level.own.get('proxy_pass') ?? []) {
    const argument = handler.args[0] ?? '';
    const url = readPassUrl(argument);
    routes.push({
      match: scope.match?.text ?? '/',
      at: scope.level.block?.at ?? handler.at,
      targets: routeTargets(scope, structure, handler),
      labels: labelsOf(argument, url?.authority),
    });
  }
  for (const inner of scope.children.all) addRoutes(inner, structure, routes);
  for (const inner of scope.ifs.values()) addRoutes(inner, structure, routes);
  if (scope.limitExcept !== undefined) addRoutes(scope.limitExcept, structure, routes);
}

/** Where `set` or a map names the target, as SWAG's and NPM's templates do, it is read from there. */
function routeTargets(scope: Scope, structure: Structure, handler: Statement): Route['targets'] {
  const argument = handler.args[0] ?? '';
  if (!hasVariables(argument)) return writtenTargets(handler, scope, structure);
  const script = scriptOf(argument);
  const urls = settledUrls(script, scope, structure);
  const bare = urls?.flatMap((url) => AUTHORITY.exec(url)?.[0] ?? []) ?? [];
  return bare.length === 0
    ? [unknownTarget(handler)]
    : bare.flatMap((url) => writtenTargets({ ...handler, args: [url] }, scope, structure));
}

const AUTHORITY = /^https?:\/\/[^/?]+/i;

/** Maps beside each other multiply. */
const MOST_URLS = 1000;

/** What a proxy_pass can come to, up to the end of the authority: what stands behind it names no target. */
function settledUrls({ pieces }: Script, scope: Scope, structure: Structure): readonly string[] | undefined {
  let urls: readonly string[] = [''];
  for (const piece of pieces) {
    if (urls.every((url) => /^https?:\/\/[^/?]+[/?]/i.test(url))) break;
    const parts = 'text' in piece ? [piece.text] : settled(piece.variable, scope, structure);
    if (parts === undefined || urls.length * parts.length > MOST_URLS) return undefined;
    urls = urls.flatMap((url) => parts.map((part) => url + part));
  }
  return urls;
}

/** The last plain `set` of a variable in the levels around, or the rows of its map; request variables end the authority and count as nothing. */
function settled(name: string, scope: Scope, structure: Structure): readonly string[] | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const line = at.level.own.get('set')?.findLast((each) => each.args[0]?.slice(1).toLowerCase() === name);
    if (line !== undefined)
      return line.args[1] === undefined || line.args[1].includes('$') ? undefined : [line.args[1]];
  }
  if (/^(?:request_uri|uri|is_args|args|query_string|document_uri|[1-9])$/.test(name)) return [''];
  const map = structure.maps.get(name);
  const results = map === undefined ? [] : resultsOf(map).filter((result) => result !== '');
  return results.length === 0 || results.some((result) => result.includes('$')) ? undefined : results;
}

/** It leads somewhere, which only a running nginx knows. */
function unknownTarget(handler: Statement): Target {
  const nowhere = unknown({ missing: 'variable', name: handler.args[0] ?? '', at: handler.at });
  return {
    scheme: 'http',
    host: nowhere,
    port: nowhere,
    path: nowhere,
    verifies: unsupported,
    at: handler.at,
  };
}

function labelsOf(argument: string, authority: string | undefined): readonly string[] {
  const name = (authority ?? argument).replace(/:\d+$/, '');
  return name === '' || name.startsWith('$') ? [] : [name];
}
