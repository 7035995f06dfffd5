import { byDefault } from '../../model/fact.ts';
import type { Listener, Site, Route as SiteRoute } from '../../model/gateway.ts';
import type { RunningServer } from './automatic-https.ts';
import type { Handler, Route, Server } from './config.ts';
import { targetsOf } from './hop.ts';

/** A site of the gateway and the parts of servers that it is made of. */
export interface OwnedSite {
  readonly site: Site;
  readonly parts: readonly Server['sites'][number][];
}

/** A block is one site, whatever listeners its addresses ask for. */
export function sitesOf(running: readonly RunningServer[]): readonly OwnedSite[] {
  const byPlace = new Map<
    string,
    {
      parts: Server['sites'][number][];
      names: Site['names'][number][];
      listeners: Listener[];
      routes: SiteRoute[];
      /** Names and listeners that are in already. */
      said: Set<string>;
    }
  >();
  for (const { server, listens } of running) {
    for (const part of server.sites) {
      const key = `${part.at.file} ${part.at.start} ${part.at.end}`;
      const own = byPlace.get(key) ?? { parts: [], names: [], listeners: [], routes: [], said: new Set() };
      byPlace.set(key, own);
      own.parts.push(part);
      for (const { text, at } of part.names) {
        if (own.said.has(text)) continue;
        own.said.add(text);
        own.names.push({ text, literal: /^[\w.:[\]-]+$/.test(text), at });
      }
      for (const { listen, tls } of listens) {
        if (listen.network.startsWith('tcp'))
          add(own, {
            scheme: tls ? 'https' : 'http',
            port: listen.port,
            ...(listen.host === '' ? {} : { address: listen.host }),
            at: listen.at,
          });
      }
      if (own.routes.length === 0)
        own.routes.push(...routesIn(part.route === undefined ? server.routes : [part.route], server));
    }
  }
  for (const { listens, redirects } of running) {
    for (const part of redirects.values()) {
      if (part === undefined) continue;
      const own = byPlace.get(`${part.at.file} ${part.at.start} ${part.at.end}`);
      for (const { listen, tls } of listens)
        if (own !== undefined && !tls)
          add(own, {
            scheme: 'http',
            port: listen.port,
            ...(listen.host === '' ? {} : { address: listen.host }),
            at: part.at,
          });
    }
  }
  return [...byPlace.values()].map(({ parts, names, listeners, routes }) => ({
    parts,
    site: { names, listeners, routes, at: parts[0]?.at ?? { file: '', start: 0, end: 0 } },
  }));
}

function add(
  { listeners, said }: { readonly listeners: Listener[]; readonly said: Set<string> },
  listener: Listener,
): void {
  const key = `${listener.scheme}://${listener.address ?? ''}:${listener.port}`;
  if (said.has(key)) return;
  said.add(key);
  listeners.push(listener);
}

/** Every proxy that the routes lead to, those of a named route once, with what has to match on the way. */
function routesIn(routes: readonly Route[], server: Server, seen = new Set<string>()): readonly SiteRoute[] {
  return routes.flatMap((route) => route.handlers.flatMap((handler) => proxiesIn(handler, server, seen)));
}

function proxiesIn(handler: Handler, server: Server, seen: Set<string>): readonly SiteRoute[] {
  switch (handler.kind) {
    case 'subroute':
      return routesIn([...handler.routes, ...handler.errors], server, seen);
    case 'invoke': {
      const named = server.namedRoutes.get(handler.name);
      if (named === undefined || seen.has(handler.name)) return [];
      seen.add(handler.name);
      return routesIn([named], server, seen);
    }
    case 'reverse_proxy': {
      if (handler.shorthand === 'forward_auth' || isGuard(handler.intercepts)) return [];
      const targets = targetsOf(handler, byDefault('/', true));
      return [{ match: handler.text, at: handler.at, targets, labels: [] }];
    }
    default:
      return [];
  }
}

function isGuard(intercepts: Extract<Handler, { kind: 'reverse_proxy' }>['intercepts']): boolean {
  return intercepts.some(
    ({ statuses, routes, status }) => statuses.includes(2) && routes.length > 0 && status === undefined,
  );
}
