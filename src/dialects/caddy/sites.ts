import { byDefault } from '../../model/fact.ts';
import type { Listener, Site, Route as SiteRoute } from '../../model/gateway.ts';
import { oncePer } from '../../model/once.ts';
import type { Place } from '../../text/place.ts';
import type { RunningServer } from './automatic-https.ts';
import type { Handler, Route, ServedSite, Server } from './config.ts';
import { targetsOf } from './hop.ts';
import { isGuard } from './interception.ts';

/** A site of the gateway and the parts of servers that it is made of. */
export interface OwnedSite {
  readonly site: Site;
  readonly parts: readonly ServedSite[];
  /** Whose block is the place for what is missing. */
  readonly block: Place;
}

interface Gathered {
  readonly parts: ServedSite[];
  readonly names: Site['names'][number][];
  readonly listeners: Listener[];
  readonly routes: SiteRoute[];
  /** Names and listeners that are in already. */
  readonly said: Set<string>;
}

/** A block is one site, whatever listeners its addresses ask for. */
export function sitesOf(running: readonly RunningServer[]): readonly OwnedSite[] {
  const byPlace = new Map<string, Gathered>();
  /** A block's own site, and those of single names inside it. */
  const inBlock = new Map<string, Set<Gathered>>();
  for (const { server, listens } of running) {
    for (const part of server.sites) {
      const key = keyOf(part);
      const own = byPlace.get(key) ?? { parts: [], names: [], listeners: [], routes: [], said: new Set() };
      byPlace.set(key, own);
      for (const block of part.within === undefined ? [part] : [part, part.within])
        inBlock.set(keyOf(block), (inBlock.get(keyOf(block)) ?? new Set()).add(own));
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
      if (own.routes.length === 0) own.routes.push(...routesOfSite(part, server));
    }
  }
  for (const { listens, redirects } of running) {
    for (const part of redirects.values()) {
      if (part === undefined) continue;
      for (const own of inBlock.get(keyOf(part)) ?? [])
        for (const { listen, tls } of listens)
          if (!tls)
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
    block: blockOf(parts[0]),
    site: { names, listeners, routes, at: parts[0]?.at ?? { file: '', start: 0, end: 0 } },
  }));
}

function keyOf({ at }: ServedSite): string {
  return `${at.file} ${at.start} ${at.end}`;
}

/** A `handle` for one name has a block of its own; a lone `reverse_proxy` for it stands in that of the site around. */
function blockOf(part: ServedSite | undefined): Place {
  const isAlone = part?.routes.some(({ handlers }) => handlers.every(({ kind }) => kind !== 'subroute'));
  const owner = part?.within !== undefined && isAlone ? part.within : part;
  return owner?.at ?? { file: '', start: 0, end: 0 };
}

/** Without those that are sites of their own. */
function routesOfSite(part: ServedSite, server: Server): readonly SiteRoute[] {
  const others = new Set((sitesWithin(server).get(part) ?? []).flatMap(({ routes }) => routes));
  return routesIn(part.routes.length === 0 ? server.routes : part.routes, server, others);
}

const sitesWithin = oncePer(({ sites }: Server): ReadonlyMap<ServedSite, readonly ServedSite[]> => {
  const inside = new Map<ServedSite, ServedSite[]>();
  for (const site of sites) {
    if (site.within === undefined) continue;
    const own = inside.get(site.within);
    if (own === undefined) inside.set(site.within, [site]);
    else own.push(site);
  }
  return inside;
});

function add({ listeners, said }: Gathered, listener: Listener): void {
  const key = `${listener.scheme}://${listener.address ?? ''}:${listener.port}`;
  if (said.has(key)) return;
  said.add(key);
  listeners.push(listener);
}

/** What narrows the way to a proxy: the innermost block or line that asks for a path. */
interface Way {
  readonly match: string;
  readonly at: Place;
}

/** Every proxy that the routes lead to, those of a named route once, with what has to match on the way. */
function routesIn(
  routes: readonly Route[],
  server: Server,
  others: ReadonlySet<Route>,
  way?: Way,
  seen = new Set<string>(),
): readonly SiteRoute[] {
  return routes
    .filter((route) => !others.has(route))
    .flatMap((route) => {
      const own = wayInto(route) ?? way;
      return route.handlers.flatMap((handler) => proxiesIn(handler, server, others, own, seen));
    });
}

function wayInto({ matchers, at, text }: Route): Way | undefined {
  const paths = matchers.flat().flatMap((matcher) => (matcher.kind === 'path' ? matcher.patterns : []));
  if (paths.length === 0) return undefined;
  return { match: [text, ...paths.filter((path) => !text.includes(path))].join(' '), at };
}

function proxiesIn(
  handler: Handler,
  server: Server,
  others: ReadonlySet<Route>,
  way: Way | undefined,
  seen: Set<string>,
): readonly SiteRoute[] {
  switch (handler.kind) {
    case 'subroute':
      return routesIn([...handler.routes, ...handler.errors], server, others, way, seen);
    case 'invoke': {
      const named = server.namedRoutes.get(handler.name);
      if (named === undefined || seen.has(handler.name)) return [];
      seen.add(handler.name);
      return routesIn([named], server, others, way, seen);
    }
    case 'reverse_proxy': {
      // What speaks FastCGI is a PHP application and no Pulse.
      if (handler.transport.protocol === 'fastcgi' || isGuard(handler)) return [];
      const targets = targetsOf(handler, byDefault('/', true));
      const { match, at } = way ?? { match: handler.text, at: handler.at };
      return [{ match, at, targets, labels: [] }];
    }
    default:
      return [];
  }
}
