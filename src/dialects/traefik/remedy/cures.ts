import type { Exchange } from '../../../model/exchange.ts';
import type { Need } from '../../../model/need.ts';
import { entriesOf, entryOf, get, itemsOf, textOf } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import type { Definition } from '../definitions.ts';
import type { EntryPoint } from '../entry-points.ts';
import type { Serving } from '../exchange/serving.ts';
import { hostsOf, routersNaming } from '../runtime/mounted.ts';
import { resolve } from '../runtime/references.ts';
import { entryPointNames } from '../runtime/runtime.ts';
import { serviceOf } from '../runtime/services.ts';
import { NO_CHANGE, type Put, type Settings, type Taken } from './change.ts';
import { type Cure, existing, type Mending } from './cure.ts';
import { httpRouter } from './http-router.ts';
import { serverAddress } from './server-address.ts';
import { socketRoute } from './socket-route.ts';

type Meet = (mending: Mending) => Cure | undefined;

/** Needs that a change of the router's own definitions can meet; what no line can mend is left to a sentence. */
export const CURES: Readonly<Partial<Record<Need, Meet>>> = {
  upgrade: (mending) =>
    withoutSettings(
      mending.serving,
      handshakeHeaders(mending),
      'Take `Upgrade` and `Connection` out of `customRequestHeaders`: Traefik passes WebSockets on by itself.',
    ),
  host: ({ exchange, serving }) =>
    withoutSettings(
      serving,
      headerPlaces(exchange, ['host']),
      'Leave `passHostHeader` out, and `Host` out of `customRequestHeaders`: Traefik passes the host on by itself.',
    ),
  proto: ({ exchange, serving }) =>
    withoutSettings(
      serving,
      headerPlaces(exchange, ['x-forwarded-proto']),
      'Take `X-Forwarded-Proto` out of `customRequestHeaders`: Traefik says `https` by itself where the connection is one.',
    ),
  'client-address': ({ exchange, serving }) =>
    withoutSettings(
      serving,
      headerPlaces(exchange, ['x-forwarded-for', 'x-real-ip']),
      'Take `X-Forwarded-For` and `X-Real-Ip` out of `customRequestHeaders`: Traefik sends the client’s address by itself.',
    ),
  'no-cors': ({ exchange, serving }) =>
    withoutSettings(
      serving,
      exchange.responseHeaders.added
        .filter(({ name }) => name.startsWith('access-control-'))
        .flatMap(({ at }) => at ?? []),
      'Take the `accessControl…` settings out: Pulse answers such requests by itself.',
    ),
  unbuffered: (mending) =>
    withoutMiddlewares(mending, ['buffering'], 'Take the `buffering` middleware off this router.'),
  path: (mending) =>
    withoutMiddlewares(
      mending,
      ['addPrefix', 'stripPrefix', 'stripPrefixRegex', 'replacePath', 'replacePathRegex'],
      'Take the middleware that changes the path off this router: Pulse is served at the root of its own host name.',
    ) ??
    withoutSettings(
      mending.serving,
      preservedPaths(mending),
      'Take `preservePath` out: requests keep their own path then.',
    ),
  body: ({ exchange, serving }) => {
    const { bodyBytes } = exchange.limits;
    const at = bodyBytes.is === 'known' ? bodyBytes.at : undefined;
    return otherValue(
      serving,
      at,
      4_194_304,
      'Raise `maxRequestBodyBytes` to 4194304, or take the middleware off.',
    );
  },
  'socket-rate': socketRate,
  'rate-limit': (mending) =>
    withMiddleware(
      mending,
      'pulse-limit',
      { rateLimit: { average: 30, burst: 60 } },
      'Add a `rateLimit` middleware with room for a page’s assets: `average: 30`, `burst: 60`.',
    ),
  'security-headers': (mending) =>
    withMiddleware(
      mending,
      'pulse-headers',
      {
        headers: { contentTypeNosniff: true, customFrameOptionsValue: 'SAMEORIGIN', stsSeconds: 31_536_000 },
      },
      'Add a `headers` middleware: it replaces what Pulse sends, and doubles nothing.',
    ),
  https,
  redirect,
  target: serverAddress,
  'agent-bypass': agentBypass,
};

/** Needs that are met beside the router that took the request, or where no HTTP router took it. */
export const ROUTING_CURES: Readonly<
  Partial<Record<Need, (exchange: Exchange, serving: Serving) => Cure | undefined>>
> = {
  'socket-route': socketRoute,
  'http-mode': httpRouter,
};

/** Where a handshake is lost; where every request is made one, the settings of the router's middlewares that do so. */
function handshakeHeaders({ exchange, router, serving }: Mending): readonly Place[] {
  if (exchange.upgrade.is === 'lost') return exchange.upgrade.losses.flatMap(({ at }) => at ?? []);
  return router.middlewares.flatMap((named) => {
    const found = resolve(
      { text: named.text, at: named.place },
      router.definition.provider,
      serving.runtime.definitions.http.middlewares,
      serving.runtime,
    );
    if (found.is !== 'found') return [];
    return entriesOf(get(found.definition.value, 'headers', 'customRequestHeaders')).flatMap(
      ({ name, place }) => (/^(?:upgrade|connection)$/i.test(name) ? [place] : []),
    );
  });
}

/** Where a server's own path is put in front of every request's. */
function preservedPaths({ router, serving }: Mending): readonly Place[] {
  const service = router.service && serviceOf(router.service, router.definition.provider, serving.runtime);
  if (service?.is !== 'servers') return [];
  return itemsOf(get(service.balancer.value, 'servers')).flatMap(
    (server) => entryOf(server, 'preservePath')?.place ?? [],
  );
}

function headerPlaces({ requestHeaders }: Exchange, names: readonly string[]): readonly Place[] {
  return requestHeaders.filter(({ name }) => names.includes(name)).flatMap(({ at }) => at ?? []);
}

function withoutSettings(serving: Serving, places: readonly Place[], help: string): Cure | undefined {
  const takes = places.flatMap((at) => {
    const from = ownerOf(serving, at);
    return from === undefined ? [] : [{ from, at }];
  });
  return places.length === 0 || takes.length < places.length
    ? undefined
    : { help, change: { ...NO_CHANGE, takes } };
}

/** The definition that a setting stands in. */
function ownerOf(serving: Serving, at: Place): Definition | undefined {
  const { middlewares, services } = serving.runtime.definitions.http;
  const holds = (value: Definition['value']): boolean =>
    value.entries.some(
      ({ place, value: inner }) =>
        (place.file === at.file && place.start === at.start && place.end === at.end) ||
        (inner.kind === 'map' && holds(inner)) ||
        itemsOf(inner).some((item) => item.kind === 'map' && holds(item)),
    );
  return [...middlewares.values(), ...services.values()].find((each) => holds(each.value));
}

/** Takes the router's own middlewares of some kinds off it; one that a chain or an entry point brings is not the router's. */
function withoutMiddlewares(
  { router, serving }: Mending,
  kinds: readonly string[],
  help: string,
): Cure | undefined {
  const without = router.middlewares.flatMap((named) => {
    const found = resolve(
      { text: named.text, at: named.place },
      router.definition.provider,
      serving.runtime.definitions.http.middlewares,
      serving.runtime,
    );
    const kind = found.is === 'found' ? found.definition.value.entries[0]?.name : undefined;
    return kind !== undefined && kinds.includes(kind) ? [named.text] : [];
  });
  if (without.length === 0) return undefined;
  return { help, change: { ...NO_CHANGE, middlewares: [{ router: router.definition, without, also: [] }] } };
}

function withMiddleware({ router, serving }: Mending, name: string, settings: Settings, help: string): Cure {
  const { definition } = router;
  const taken = serving.runtime.definitions.http.middlewares.has(`${name}@${definition.provider}`);
  const put: Put = { kind: 'middlewares', name, near: definition, exists: false, settings };
  return {
    help,
    change: {
      ...NO_CHANGE,
      puts: taken ? [] : [put],
      middlewares: [{ router: definition, without: [], also: [name] }],
    },
  };
}

/** The same setting with another value. */
function otherValue(
  serving: Serving,
  at: Place | undefined,
  value: string | number | boolean,
  help: string,
): Cure | undefined {
  const owner = at === undefined ? undefined : ownerByValue(serving, at);
  if (owner === undefined) return undefined;
  const { definition, path, taken } = owner;
  const settings = path
    .toReversed()
    .reduce<Settings[string]>((inner, name) => ({ [name]: inner }), value) as Settings;
  return { help, change: { ...NO_CHANGE, takes: [taken], puts: [existing(serving, definition, settings)] } };
}

/** The setting whose value stands there, by the names that lead to it. */
function ownerByValue(
  serving: Serving,
  at: Place,
): { readonly definition: Definition; readonly path: readonly string[]; readonly taken: Taken } | undefined {
  const { middlewares, services } = serving.runtime.definitions.http;
  for (const definition of [...middlewares.values(), ...services.values()]) {
    const path = pathTo(definition.value.entries, at);
    if (path === undefined) continue;
    return { definition, path: path.names, taken: { from: definition, at: path.at, replaced: true } };
  }
  return undefined;
}

function pathTo(
  entries: Definition['value']['entries'],
  at: Place,
): { readonly names: readonly string[]; readonly at: Place } | undefined {
  for (const { name, place, value } of entries) {
    if (value.kind === 'scalar' && value.place.file === at.file && value.place.start === at.start)
      return { names: [name], at: place };
    const inner = value.kind === 'map' ? pathTo(value.entries, at) : undefined;
    if (inner !== undefined) return { names: [name, ...inner.names], at: inner.at };
  }
  return undefined;
}

function socketRate({ exchange, serving }: Mending): Cure | undefined {
  const changes = exchange.gates.flatMap((gate): readonly (Cure | undefined)[] => {
    if (gate.kind !== 'rate' && gate.kind !== 'connections') return [];
    const definition = [...serving.runtime.definitions.http.middlewares.values()].find((each) =>
      each.value.entries.some(({ place }) => place.file === gate.at?.file && place.start === gate.at.start),
    );
    const name = gate.kind === 'rate' ? 'burst' : 'amount';
    const kind = definition?.value.entries[0];
    if (definition === undefined || kind === undefined) return [undefined];
    const old = entryOf(kind.value, name);
    const wanted = gate.kind === 'rate' ? 60 : 200;
    if (Number(textOf(old?.value) ?? '1') >= wanted) return [];
    return [
      {
        help:
          gate.kind === 'rate'
            ? 'Raise `burst` of the `rateLimit` middleware to 60: a page asks for its assets all at once.'
            : 'Raise `amount` of the `inFlightReq` middleware to 200: every open WebSocket holds one slot for as long as it lives.',
        change: {
          ...NO_CHANGE,
          takes: old === undefined ? [] : [{ from: definition, at: old.place, replaced: true }],
          puts: [existing(serving, definition, { [kind.name]: { [name]: wanted } })],
        },
      },
    ];
  });
  const [first] = changes;
  return changes.length === 1 ? first : undefined;
}

/** TLS for the router, on an entry point that is known to be there for it. */
function https({ router, serving }: Mending): Cure | undefined {
  const { entryPoints, config } = serving.runtime;
  const secure = entryPoints.filter((each) => each.port === 443 && !each.udp);
  const [target] = secure;
  if (target === undefined || router.tls !== undefined) return undefined;
  const on = router.entryPoints.some((each: EntryPoint) => secure.includes(each));
  const old = entryOf(router.definition.value, 'entryPoints');
  const named = entryPointNames(router.definition).length > 0;
  const moved = named && !on;
  const settings: Settings = { ...(moved ? { entryPoints: [target.name] } : {}), tls: {} };
  const idle = serving.runtime.idleTls.get(router.name);
  return {
    help: `Give the router \`tls\` on the entry point \`${target.name}\`${config.from === undefined ? ' (or what yours for port 443 is called)' : ''}, and redirect the plain one to it.`,
    change: {
      ...NO_CHANGE,
      takes: [
        ...(moved && old !== undefined
          ? [{ from: router.definition, at: old.place, replaced: true as const }]
          : []),
        ...(idle === undefined ? [] : [{ from: router.definition, at: idle, replaced: true as const }]),
      ],
      puts: [
        { kind: 'routers', name: router.definition.name, near: router.definition, exists: true, settings },
      ],
    },
  };
}

/** To https before anything else is asked of a browser; 308 keeps the agents' POST. */
function redirect({ exchange, router, serving }: Mending): Cure | undefined {
  if (exchange.outcome.kind !== 'proxied') return undefined;
  const ports = routersNaming(exchange.request.url.hostname, serving.mounted.routers)
    .flatMap((each) => each.entryPoints.filter(({ tls }) => (each.tls ?? tls) !== undefined))
    .flatMap(({ publicPorts }) => publicPorts);
  // Nobody answers over TLS yet, for all that is written of it.
  if (ports.length === 0) return https({ exchange, router, serving });
  const port = ports.includes(443) ? undefined : ports[0];
  const { definition } = router;
  const name = 'pulse-https';
  if (serving.runtime.definitions.http.middlewares.has(`${name}@${definition.provider}`)) return undefined;
  const redirectScheme: Settings = {
    scheme: 'https',
    ...(port === undefined ? {} : { port: String(port) }),
    permanent: true,
  };
  return {
    help: 'Redirect what comes in the clear with a `redirectScheme` middleware on this router.',
    change: {
      ...NO_CHANGE,
      puts: [{ kind: 'middlewares', name, near: definition, exists: false, settings: { redirectScheme } }],
      middlewares: [{ router: definition, without: [], first: name, also: [] }],
    },
  };
}

/** Agents know no login page: what they ask for goes past it, and Pulse asks them for their token. */
function agentBypass({ router, serving }: Mending): Cure | undefined {
  const { definition } = router;
  const hosts = hostsOf(router.rule).filter(({ literal }) => literal);
  const name = `${definition.name}-agents`;
  if (
    hosts.length !== 1 ||
    router.service === undefined ||
    serving.runtime.definitions.http.routers.has(`${name}@${definition.provider}`)
  )
    return undefined;
  const host = hosts[0]?.text;
  const paths = ['/api/agent', '/api/server/info', '/install.', '/download/'].map(
    (path) => `PathPrefix(\`${path}\`)`,
  );
  const rule = `Host(\`${host}\`) && (${[...paths, 'Path(`/ws`)'].join(' || ')})`;
  const points = entryPointNames(definition).map(({ text }) => text);
  const resolver = textOf(get(router.tls, 'certResolver'));
  const settings: Settings = {
    rule,
    // A router with a priority of its own may stand above the longer rule.
    ...(router.priority >= rule.length ? { priority: router.priority + 1 } : {}),
    ...(points.length > 0 ? { entryPoints: points } : {}),
    service: router.service.text,
    ...(router.tls === undefined ? {} : { tls: resolver === undefined ? {} : { certResolver: resolver } }),
  };
  return {
    help: 'Give what agents ask for a router of its own without the login; Pulse asks them for their token.',
    change: { ...NO_CHANGE, puts: [{ kind: 'routers', name, near: definition, exists: false, settings }] },
  };
}
