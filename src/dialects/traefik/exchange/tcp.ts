import type { Target } from '../../../model/exchange.ts';
import { type Fact, unsupported, written } from '../../../model/fact.ts';
import type { PulseRequest } from '../../../model/request.ts';
import { isTrue } from '../../../syntax/go-values.ts';
import { entryOf, get, itemsOf, textOf, type Value } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import type { Definition } from '../definitions.ts';
import type { EntryPoint } from '../entry-points.ts';
import { callsOf, parsedTcpRule } from '../rule/tcp.ts';
import { resolve } from '../runtime/references.ts';
import { entryPointsFor, type Runtime } from '../runtime/runtime.ts';
import { shownPort } from '../runtime/services.ts';

/** A TCP router that takes a connection before any HTTP router sees it. */
export interface TcpRoute {
  readonly definition: Definition;
  readonly at: Place;
  /** TLS goes on to the server as it came. */
  readonly passthrough: boolean;
  readonly endsTls: boolean;
  readonly targets: readonly Target[];
}

/**
 * The order of one connection (traefik pkg/server/router/tcp/router.go, ServeTCP): a TLS connection goes to an HTTPS
 * router that names its host, then to a TCP router that does, then to either's catch-all; a plain one goes to a TCP
 * router if there is any.
 */
export function tcpRouteFor(
  request: PulseRequest,
  entryPoints: readonly EntryPoint[],
  secure: boolean,
  http: { readonly namesHost: boolean; readonly any: boolean },
  runtime: Runtime,
): TcpRoute | undefined {
  const here = [...runtime.definitions.tcp.routers.values()].filter((router) =>
    entryPointsFor(router, runtime).some((each) => entryPoints.includes(each)),
  );
  if (secure && http.namesHost) return undefined;
  const fitting = here.flatMap((router) => {
    const tls = get(router.value, 'tls');
    if ((tls !== undefined) !== secure) return [];
    const names = hostNames(router);
    const exact = names.some((name) => name.toLowerCase() === request.url.hostname);
    if (!exact && !names.includes('*')) return [];
    return [{ router, exact, tls }];
  });
  const exact = fitting.find((each) => each.exact);
  const chosen = exact ?? (secure && http.any ? undefined : fitting[0]);
  return chosen === undefined ? undefined : routeOf(chosen.router, chosen.tls, runtime);
}

export function hostNames(router: Definition): readonly string[] {
  const rule = get(router.value, 'rule');
  if (rule?.kind !== 'scalar') return [];
  return callsOf(parsedTcpRule(rule.text)).flatMap((call) =>
    /^hostsni$/i.test(call.name) ? call.args.map((arg) => arg.value) : [],
  );
}

function routeOf(router: Definition, tls: Value | undefined, runtime: Runtime): TcpRoute {
  return {
    definition: router,
    at: entryOf(router.value, 'rule')?.place ?? router.key,
    passthrough: isTrue(textOf(get(tls, 'passthrough'))),
    endsTls: tls !== undefined && !isTrue(textOf(get(tls, 'passthrough'))),
    targets: tcpTargets(router, runtime),
  };
}

export function tcpTargets(router: Definition, runtime: Runtime): readonly Target[] {
  const named = get(router.value, 'service');
  if (named?.kind !== 'scalar') return [];
  const found = resolve(
    { text: named.text, at: named.place },
    router.provider,
    runtime.definitions.tcp.services,
    runtime,
  );
  if (found.is !== 'found') return [];
  const { definition } = found;
  const balancer = get(definition.value, 'loadBalancer');
  const base = { scheme: 'tcp' as const, path: unsupported, verifies: unsupported };
  if (definition.container !== undefined) {
    const port = textOf(get(itemsOf(get(balancer, 'servers'))[0], 'port'));
    const { service } = definition.container;
    const shown: Fact<number> =
      port === undefined
        ? shownPort(definition.container, definition.key)
        : written(Number(port), definition.key, 'port');
    return [
      {
        ...base,
        host: written(service.containerName ?? service.name, definition.key, 'container'),
        port: shown,
        at: definition.key,
      },
    ];
  }
  return itemsOf(get(balancer, 'servers')).flatMap((server): readonly Target[] => {
    const address = get(server, 'address');
    if (address?.kind !== 'scalar') return [];
    const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(address.text) ?? [];
    return [
      {
        ...base,
        host: written(host, address.place, 'address'),
        port: written(Number(port), address.place, 'address'),
        at: address.place,
      },
    ];
  });
}
