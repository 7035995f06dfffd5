import type { HealthCheck, Target } from '../../../model/exchange.ts';
import { byDefault, type Cause, type Fact, unknown, unsupported, written } from '../../../model/fact.ts';
import { isTrue } from '../../../syntax/go-values.ts';
import { entryOf, get, itemsOf, type ScalarValue, textOf, type Value } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import type { Container, Definition } from '../definitions.ts';
import { atLeast } from '../version.ts';
import { resolve } from './references.ts';
import type { Runtime } from './runtime.ts';

/** Where a service sends its requests. */
export type Service =
  | {
      readonly is: 'servers';
      readonly name: string;
      readonly servers: readonly Server[];
      readonly balancer: Balancer;
    }
  /** One of several, by weight: each may get any request. */
  | {
      readonly is: 'shared';
      readonly name: string;
      readonly services: readonly Service[];
      readonly at: Place;
    }
  /** One of Traefik's own. */
  | { readonly is: 'internal'; readonly name: string }
  | { readonly is: 'missing'; readonly name: string }
  | { readonly is: 'unseen'; readonly cause: Cause };

export interface Server {
  readonly scheme: 'http' | 'https' | 'h2c';
  readonly host: Fact<string>;
  readonly port: Fact<number>;
  /** What stands in front of the request's own path. */
  readonly prefix: string;
  readonly at: Place;
  /** A path in the URL that Traefik passes over. */
  readonly ignoredPath: boolean;
  readonly container?: Container;
}

export interface Balancer {
  readonly passesHost: { readonly value: boolean; readonly at: Place | undefined };
  readonly verifies: Fact<boolean>;
  readonly check: HealthCheck | undefined;
  /** Seconds the backend may take to begin its answer. */
  readonly value: Value | undefined;
  readonly key: Place;
}

/** A service may name each of its own twice, and those again. */
const MOST_SERVICES = 2000;

export function serviceOf(
  named: ScalarValue,
  from: string,
  runtime: Runtime,
  above: readonly string[] = [],
  room = { services: MOST_SERVICES },
): Service {
  const found = resolve(
    { text: named.text, at: named.place, unresolved: named.unresolved === true },
    from,
    runtime.definitions.http.services,
    runtime,
  );
  if (found.is === 'unseen') return found;
  if (found.is !== 'found') return { is: found.is, name: found.name };
  if (above.includes(found.name)) return { is: 'missing', name: found.name };
  room.services -= 1;
  if (room.services < 0)
    return { is: 'unseen', cause: { missing: 'pattern', name: named.text, at: named.place } };
  return ofDefinition(found.definition, found.name, runtime, [...above, found.name], room);
}

function ofDefinition(
  definition: Definition,
  name: string,
  runtime: Runtime,
  above: readonly string[],
  room: { services: number },
): Service {
  const { value } = definition;
  const inner = (child: Value | undefined): Service =>
    child?.kind === 'scalar'
      ? serviceOf(child, definition.provider, runtime, above, room)
      : { is: 'missing', name };
  const members = get(value, 'weighted', 'services') ?? get(value, 'highestRandomWeight', 'services');
  if (members !== undefined) {
    const weighed = itemsOf(members).filter((member) => textOf(get(member, 'weight')) !== '0');
    return {
      is: 'shared',
      name,
      services: weighed.map((member) => inner(get(member, 'name'))),
      at: definition.key,
    };
  }
  const main = get(value, 'mirroring', 'service') ?? get(value, 'failover', 'service');
  if (main !== undefined) return inner(main);
  const balancer = get(value, 'loadBalancer');
  const servers =
    definition.container === undefined
      ? urlServers(balancer, runtime)
      : [containerServer(definition, definition.container, balancer)];
  return { is: 'servers', name, servers, balancer: balancerOf(balancer, definition, runtime) };
}

function balancerOf(value: Value | undefined, definition: Definition, runtime: Runtime): Balancer {
  const passes = get(value, 'passHostHeader');
  return {
    passesHost: {
      value: passes === undefined || isTrue(textOf(passes)),
      at: entryOf(value, 'passHostHeader')?.place,
    },
    verifies: verification(value, definition, runtime),
    check: healthCheck(get(value, 'healthCheck')),
    value,
    key: definition.key,
  };
}

function verification(value: Value | undefined, definition: Definition, runtime: Runtime): Fact<boolean> {
  const named = get(value, 'serversTransport');
  if (named?.kind === 'scalar' && named.text !== '') {
    const found = resolve(
      { text: named.text, at: named.place },
      definition.provider,
      runtime.definitions.http.serversTransports,
      runtime,
    );
    if (found.is === 'unseen') return unknown(found.cause);
    const skip = found.is === 'found' ? get(found.definition.value, 'insecureSkipVerify') : undefined;
    if (skip?.kind === 'scalar') return written(!isTrue(skip.text), skip.place, 'insecureSkipVerify');
    return byDefault(true, true);
  }
  const general = get(runtime.config.value, 'serversTransport', 'insecureSkipVerify');
  if (general?.kind === 'scalar') return written(!isTrue(general.text), general.place, 'insecureSkipVerify');
  return byDefault(true, runtime.config.from !== undefined);
}

function healthCheck(value: Value | undefined): HealthCheck | undefined {
  const path = get(value, 'path');
  if (value === undefined || path?.kind !== 'scalar' || path.text === '') return undefined;
  const status = Number(textOf(get(value, 'status')) ?? '0');
  const healthy: readonly (readonly [number, number])[] = status > 0 ? [[status, status]] : [[200, 399]];
  return { method: textOf(get(value, 'method')) ?? 'GET', path: path.text, healthy, at: path.place };
}

/** Servers by URL. Of its path nothing is used, except where `preservePath` asks for it (from 3.2). */
function urlServers(balancer: Value | undefined, runtime: Runtime): readonly Server[] {
  return itemsOf(get(balancer, 'servers')).flatMap((server): readonly Server[] => {
    const url = get(server, 'url');
    if (url?.kind !== 'scalar') return [];
    const [, scheme = '', authority = '', path = ''] =
      /^([a-zA-Z][\w+.-]*):\/\/([^/?#]*)([^?#]*)/.exec(url.text) ?? [];
    if (authority === '' && !url.unresolved) return [];
    const preserve = atLeast(runtime.version, '3.2') && isTrue(textOf(get(server, 'preservePath')));
    const [, host = '', digits] = /^(?:[^@]*@)?(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(authority) ?? [];
    const secure = scheme === 'https';
    return [
      {
        scheme: secure ? 'https' : scheme === 'h2c' ? 'h2c' : 'http',
        host: textFact(host, url),
        port:
          digits === undefined && url.unresolved
            ? unknownIn(authority, url)
            : portFact(digits ?? (secure ? '443' : '80'), url),
        prefix: preserve ? path.replace(/\/$/, '') : '',
        at: url.place,
        ignoredPath: !preserve && path !== '' && path !== '/',
      },
    ];
  });
}

const VARIABLE = /\$\{[^}]*\}|\$[A-Za-z_]\w*|\{\{[\s\S]*?\}\}/;

function textFact(text: string, from: ScalarValue): Fact<string> {
  const variable = from.unresolved ? VARIABLE.exec(text)?.[0] : undefined;
  return variable !== undefined || (from.unresolved && text === '')
    ? unknownIn(text, from)
    : written(text, from.place, 'url');
}

/** What a variable stands for may hold a port as well. */
function unknownIn(text: string, from: ScalarValue): Fact<never> {
  return unknown({ missing: 'variable', name: VARIABLE.exec(text)?.[0] ?? from.text, at: from.place });
}

function portFact(text: string, from: ScalarValue): Fact<number> {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0) return written(port, from.place, 'url');
  return unknown({ missing: 'variable', name: VARIABLE.exec(text)?.[0] ?? text, at: from.place });
}

/** A container's one server: the port of the label, else the lowest the container shows (pkg/provider/docker, getPort). */
function containerServer(definition: Definition, container: Container, balancer: Value | undefined): Server {
  const [server] = itemsOf(get(balancer, 'servers'));
  const url = get(server, 'url');
  const { service } = container;
  if (url?.kind === 'scalar') {
    const [byUrl] = urlServers(balancer, { version: '3.4' } as Runtime);
    if (byUrl !== undefined) return { ...byUrl, container };
  }
  const scheme = textOf(get(server, 'scheme')) ?? 'http';
  const port = get(server, 'port');
  const at = entryOf(server, 'port')?.place ?? definition.key;
  return {
    scheme: scheme === 'https' ? 'https' : scheme === 'h2c' ? 'h2c' : 'http',
    host: written(service.containerName ?? service.name, definition.key, 'container'),
    port: port?.kind === 'scalar' ? labelPort(port) : shownPort(container, at),
    prefix: '',
    at,
    ignoredPath: false,
    container,
  };
}

function labelPort(port: ScalarValue): Fact<number> {
  const number = Number(port.text);
  if (Number.isInteger(number) && number > 0) return written(number, port.place, 'loadbalancer.server.port');
  return unknown({ missing: 'variable', name: port.text, at: port.place });
}

/** Pulse's image exposes 7655 and nothing else (Pulse Dockerfile). */
const PULSE_IMAGE = /(?:^|\/)(?:rcourtman|rcourtman\/)?\/?pulse(?:[:@]|$)/;

export function shownPort({ service }: Container, at: Place): Fact<number> {
  const own = PULSE_IMAGE.test(service.image ?? '') ? [7655] : [];
  const known = [...service.ports.map((mapping) => mapping.container), ...service.exposed, ...own];
  if (known.length === 0)
    return unknown({
      missing: 'environment',
      name: `the ports that the image ${service.image ?? ''} exposes`,
      at,
    });
  return { is: 'known', value: Math.min(...known), origin: own.length > 0 ? 'default' : 'assumed', at };
}

export function targetsOf(service: Service, path: Fact<string>): readonly Target[] {
  if (service.is === 'shared') return service.services.flatMap((each) => targetsOf(each, path));
  if (service.is !== 'servers') return [];
  const { balancer } = service;
  return service.servers.map((server) => ({
    scheme: server.scheme,
    host: server.host,
    port: server.port,
    path:
      server.prefix === '' || path.is !== 'known'
        ? path
        : { ...path, value: `${server.prefix}${path.value}` },
    verifies: server.scheme === 'https' ? balancer.verifies : unsupported,
    ...(balancer.check === undefined ? {} : { check: balancer.check }),
    at: server.at,
  }));
}
