import type { Route, ServedSite } from './config.ts';

/**
 * The sites, and those that are told apart inside of them by `host` matchers: a block for `*.example.com` with a `handle`
 * for each name is as many sites as it has such names.
 */
export function withInnerSites(
  sites: readonly ServedSite[],
  routes: readonly Route[],
): readonly ServedSite[] {
  const inner = sites.flatMap((site) => innerSites(site, site.routes.length > 0 ? site.routes : routes));
  return inner.length === 0 ? sites : [...sites, ...inner];
}

function innerSites(outer: ServedSite, routes: readonly Route[]): readonly ServedSite[] {
  const own = new Set(outer.names.map(({ text }) => text));
  const byNames = new Map<string, ServedSite>();
  for (const route of routesBelow(routes)) {
    const names = namesMatched(route);
    if (names.length === 0 || names.every((name) => own.has(name))) continue;
    const key = names.join(' ');
    const known = byNames.get(key);
    byNames.set(key, {
      names: names.map((text) => ({ text, at: route.at })),
      at: known?.at ?? route.at,
      routes: [...(known?.routes ?? []), route],
      within: outer,
    });
  }
  return [...byNames.values()];
}

/** What stands inside the routes' blocks, down to the first that matches a host. */
function routesBelow(routes: readonly Route[]): readonly Route[] {
  return routes
    .flatMap(({ handlers }) => handlers)
    .flatMap((handler) => (handler.kind === 'subroute' ? handler.routes : []))
    .flatMap((route) => (namesMatched(route).length > 0 ? [route] : [route, ...routesBelow([route])]));
}

/** The names without which a route is never taken. */
function namesMatched({ matchers }: Route): readonly string[] {
  const names = matchers.map((set) =>
    set.flatMap((matcher) => (matcher.kind === 'host' ? matcher.names : [])),
  );
  return names.some((own) => own.length === 0) ? [] : [...new Set(names.flat())];
}
