import type { Config, Handler, HeaderOps, MatcherSet, Route } from '../../../src/dialects/caddy/config.ts';

/**
 * A config without places and names that do not matter, in the form in which a Caddyfile's and its JSON's can be compared:
 * groups are numbered as they come, neighbours that match alike are one route, as `caddy adapt` joins them.
 */
export function normalForm(config: Config): unknown {
  const groups = new Map<string, number>();
  const route = (each: Route): unknown => ({
    ...(each.group === undefined
      ? {}
      : { group: groups.get(each.group) ?? groups.set(each.group, groups.size).size - 1 }),
    match: each.matchers.map(matcherSet).sort(bySpelling),
    terminal: each.terminal,
    handle: each.handlers.flatMap((handler) => handlerForm(handler, routes)),
  });
  const routes = (list: readonly Route[]): unknown => joined(list).map(route);
  return config.servers
    .map((server) => ({
      listen: server.listens.map(({ network, host, port }) => `${network}/${host}:${port}`).sort(),
      routes: routes(server.routes),
      errors: routes(server.errors),
      automatic: { ...server.automatic, skip: [...new Set(server.automatic.skip)].sort() },
      hasTlsPolicy: server.hasTlsPolicy,
      protocols: server.protocols,
    }))
    .sort(bySpelling);
}

function bySpelling(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

/** httptype.go, consolidateRoutes. */
function joined(list: readonly Route[]): readonly Route[] {
  const result: Route[] = [];
  for (const route of list) {
    const last = result.at(-1);
    const isSame =
      last !== undefined &&
      JSON.stringify(last.matchers.map(matcherSet)) === JSON.stringify(route.matchers.map(matcherSet)) &&
      last.terminal === route.terminal &&
      last.group === route.group;
    if (isSame) result[result.length - 1] = { ...last, handlers: [...last.handlers, ...route.handlers] };
    else result.push(route);
  }
  return result;
}

function matcherSet(set: MatcherSet): unknown {
  return set
    .map((matcher) => {
      switch (matcher.kind) {
        case 'host':
          return { host: [...matcher.names].sort() };
        case 'not':
          return { not: matcher.sets.map(matcherSet) };
        case 'header':
          return {
            header: [...matcher.fields]
              .map(({ name, values }) => [name.toLowerCase(), values ?? null])
              .sort(),
          };
        case 'vars':
          return { vars: [...matcher.wanted].sort() };
        case 'query':
          return { query: [...matcher.wanted].sort() };
        case 'client':
          return 'client';
        case 'other':
          return 'other';
        default:
          return matcher;
      }
    })
    .sort(bySpelling);
}

function handlerForm(handler: Handler, routes: (list: readonly Route[]) => unknown): readonly unknown[] {
  switch (handler.kind) {
    case 'pass':
      return [];
    case 'vars':
      return handler.values.root === undefined ? [] : [{ root: handler.values.root }];
    case 'subroute':
      return [{ subroute: routes(handler.routes), errors: routes(handler.errors) }];
    case 'headers': {
      const { request, response } = handler;
      return [
        {
          request: request === undefined ? null : ops(request),
          response:
            response === undefined
              ? null
              : {
                  ops: ops(response),
                  deferred: response.deferred,
                  onlyFor: response.onlyFor ?? null,
                  unlessPresent: response.unlessPresent.map((name) => name.toLowerCase()).sort(),
                },
        },
      ];
    }
    case 'reverse_proxy': {
      const { transport } = handler;
      return [
        {
          upstreams: handler.upstreams.map(({ dial }) => dial),
          dynamic: handler.dynamic && {
            host: handler.dynamic.host ?? null,
            port: handler.dynamic.port ?? null,
          },
          transport: {
            protocol: transport.protocol,
            tls: transport.tls?.verifies ?? null,
            versions: transport.versions?.value ?? null,
            readTimeout: transport.readTimeout?.value || null,
            mostHeaderBytes: transport.mostHeaderBytes?.value ?? null,
            compression: transport.compression,
          },
          request: handler.requestHeaders && ops(handler.requestHeaders),
          response: handler.responseHeaders && ops(handler.responseHeaders),
          rewrite: handler.rewrite ?? null,
          buffersResponses: handler.buffersResponses?.value ?? null,
          streamTimeout: handler.streamTimeout?.value ?? null,
          intercepts: handler.intercepts.map(({ match, routes: own, status }) => ({
            match: match ?? null,
            status: status ?? null,
            routes: routes(own),
          })),
        },
      ];
    }
    case 'request_body':
      return [{ mostBytes: handler.limit?.value ?? null }];
    default: {
      const { at: _at, text: _text, ...rest } = handler;
      return [rest];
    }
  }
}

function ops({ add, set, remove, replace }: HeaderOps): unknown {
  const named = (list: readonly { readonly name: string; readonly value: string }[]): unknown =>
    list.map(({ name, value }) => [name.toLowerCase(), value]).sort(bySpelling);
  return {
    add: named(add),
    set: named(set),
    remove: remove.map(({ name }) => name.toLowerCase()),
    replace: replace.map(({ name, pattern, by }) => [name.toLowerCase(), pattern, by]).sort(bySpelling),
  };
}
