import { oncePer } from '../../model/once.ts';
import type { Config, Listen, Route, Server } from './config.ts';

/** A server as it really runs: with TLS decided, and with the redirects that Caddy adds by itself. */
export interface RunningServer {
  readonly server: Server;
  readonly listens: readonly RunningListen[];
  /** Routes that only redirect, and the site each of them is for. */
  readonly redirects: ReadonlyMap<Route, Server['sites'][number] | undefined>;
}

export interface RunningListen {
  readonly listen: Listen;
  readonly tls: boolean;
}

/** caddyhttp/autohttps.go, automaticHTTPSPhase1. */
export function runningServers(config: Config): readonly RunningServer[] {
  const redirects = redirectsOf(config);
  const running = config.servers.map((server): RunningServer => {
    const own = redirects.filter(({ host }) =>
      server.listens.some((listen) => listen.port === config.httpPort && listen.host === host),
    );
    return {
      server: own.length === 0 ? server : withRedirects(server, own),
      listens: server.listens.map((listen) => ({ listen, tls: speaksTls(server, listen, config) })),
      redirects: new Map(own.map(({ route, site }) => [route, site])),
    };
  });
  const taken = new Set(
    config.servers.flatMap(({ listens }) =>
      listens.filter(({ port }) => port === config.httpPort).map(({ host }) => host),
    ),
  );
  const left = redirects.filter(({ host }) => !taken.has(host));
  const [first] = left;
  if (first === undefined) return running;
  const hosts = [...new Set(left.map(({ host }) => host))];
  const server: Server = {
    listens: [],
    routes: left.map(({ route }) => route),
    errors: [],
    hasTlsPolicy: false,
    anyCertificate: false,
    automatic: { off: true, redirects: false, skip: [] },
    protocols: undefined,
    trustedProxies: undefined,
    namedRoutes: new Map(),
    sites: [],
  };
  return [
    ...running,
    {
      server,
      listens: hosts.map((host) => ({
        listen: { network: 'tcp', host, port: config.httpPort, at: first.route.at },
        tls: false,
      })),
      redirects: new Map(left.map(({ route, site }) => [route, site])),
    },
  ];
}

export function speaksTls(server: Server, { port }: Listen, config: Config): boolean {
  if (port === config.httpPort) return false;
  if (server.hasTlsPolicy) return true;
  if (server.automatic.off) return false;
  return namesOf(server).length > 0 || server.listens.every((listen) => listen.port === config.httpsPort);
}

/** The hosts that automatic HTTPS takes care of: those that routes of the server itself match. */
export function namesOf(server: Server): readonly string[] {
  return server.routes
    .flatMap(({ matchers }) => matchers.flat())
    .flatMap((matcher) => (matcher.kind === 'host' ? matcher.names : []))
    .filter((name) => !skipped(server).has(name));
}

const skipped = oncePer(({ automatic }: Server): ReadonlySet<string> => new Set(automatic.skip));

interface Redirect {
  /** The address the listener is bound to. */
  readonly host: string;
  readonly route: Route;
  readonly site: Server['sites'][number] | undefined;
}

function redirectsOf(config: Config): readonly Redirect[] {
  const found: Redirect[] = [];
  const hosts = new Map<string, Server>();
  for (const server of config.servers) {
    const { automatic } = server;
    const secure = server.listens.filter((listen) => speaksTls(server, listen, config));
    if (automatic.off || !automatic.redirects || secure.length === 0) continue;
    for (const { host, port } of secure) {
      hosts.set(host, server);
      const names = namesOf(server);
      for (const site of server.sites.filter(({ within }) => within === undefined)) {
        const own = site.names.map(({ text }) => text).filter((name) => names.includes(name));
        if (own.length > 0 || site.routes.length === 0)
          found.push({ host, site, route: redirectTo(port, own, site, config) });
      }
    }
  }
  found.sort((one, other) => Number(isBare(one.route)) - Number(isBare(other.route)));
  for (const [host, server] of hosts) {
    const [site] = server.sites;
    if (site !== undefined)
      found.push({ host, site: undefined, route: redirectTo(config.httpsPort, [], site, config) });
  }
  return found;
}

function isBare({ matchers }: Route): boolean {
  return !matchers.flat().some(({ kind }) => kind === 'host');
}

/** A port is named only where it is not the one Caddy takes for HTTPS's own. */
function redirectTo(
  port: number,
  names: readonly string[],
  { at }: Server['sites'][number],
  config: Config,
): Route {
  const ordinary = [80, 443, config.httpPort, config.httpsPort].includes(port);
  const text = 'automatic HTTPS';
  return {
    group: undefined,
    matchers: [
      [
        { kind: 'protocol', protocol: 'http' },
        ...(names.length === 0 ? [] : [{ kind: 'host' as const, names }]),
      ],
    ],
    handlers: [
      {
        kind: 'respond',
        status: '308',
        location: `https://{http.request.host}${ordinary ? '' : `:${port}`}{http.request.uri}`,
        abort: false,
        at,
        text,
      },
    ],
    terminal: true,
    at,
    text,
  };
}

/** They come behind the last route that matches a host, the one for all others at the very end. */
function withRedirects(server: Server, own: readonly Redirect[]): Server {
  const last = server.routes.findLastIndex((route) =>
    route.matchers.flat().some(({ kind }) => kind === 'host'),
  );
  const rest = own.filter(({ site }) => site !== undefined).map(({ route }) => route);
  const all = own.filter(({ site }) => site === undefined).map(({ route }) => route);
  return {
    ...server,
    routes: [...server.routes.slice(0, last + 1), ...rest, ...server.routes.slice(last + 1), ...all],
  };
}
