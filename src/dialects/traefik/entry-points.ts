import { isTrue, secondsOf } from '../../syntax/go-values.ts';
import {
  entriesOf,
  get,
  itemsOf,
  type MapValue,
  type ScalarValue,
  textOf,
  type Value,
} from '../../syntax/value/value.ts';
import type { Place } from '../../text/place.ts';
import { tableOf } from '../../text/table.ts';
import type { StaticConfig } from './static/static-config.ts';

/** A port that Traefik listens on. */
export interface EntryPoint {
  readonly name: string;
  /** Inside Traefik's container, if it has one. */
  readonly port: number;
  /** Where clients reach it: the published ports, or `port` itself. */
  readonly publicPorts: readonly number[];
  readonly address: string | undefined;
  readonly at: Place | undefined;
  /** Not seen: named by a router, with the port its name suggests. */
  readonly assumed: boolean;
  readonly udp: boolean;
  readonly asDefault: boolean;
  /** TLS for every router on it that has none of its own. */
  readonly tls: Value | undefined;
  readonly middlewares: readonly ScalarValue[];
  readonly redirection: Redirection | undefined;
  readonly trusts: TrustedProxies;
  readonly writeTimeout: { readonly seconds: number; readonly at: Place } | undefined;
  readonly value: MapValue | undefined;
}

export interface Redirection {
  readonly to: string;
  readonly scheme: string;
  readonly permanent: boolean;
  readonly priority: number;
  readonly at: Place;
}

export interface TrustedProxies {
  readonly everyone: boolean;
  readonly ranges: readonly string[];
  readonly at: Place | undefined;
}

export const INTERNAL_ENTRY_POINT = 'traefik';

export function entryPointsOf(
  config: StaticConfig,
  routerNames: readonly NamedByRouter[],
): readonly EntryPoint[] {
  if (config.from === undefined) return assumedEntryPoints(routerNames);
  const written = entriesOf(get(config.value, 'entryPoints')).map((entry) =>
    entryPoint(entry.name, entry.value, entry.key, config),
  );
  const users = written.filter((each) => each.name !== INTERNAL_ENTRY_POINT);
  // SetEffectiveConfiguration: without any entry point of the user's there is one called `http` on port 80.
  const first = users.length > 0 ? [] : [plainEntryPoint('http', 80, config)];
  const internal = needsInternal(config) && !written.some((each) => each.name === INTERNAL_ENTRY_POINT);
  return [...written, ...first, ...(internal ? [plainEntryPoint(INTERNAL_ENTRY_POINT, 8080, config)] : [])];
}

/** An entry point as a router names it, where the static config cannot be seen. */
export interface NamedByRouter {
  readonly name: string;
  readonly tls: boolean;
}

const PORTS: Readonly<Record<string, number>> = tableOf({
  web: 80,
  http: 80,
  websecure: 443,
  https: 443,
  traefik: 8080,
});

function assumedEntryPoints(named: readonly NamedByRouter[]): readonly EntryPoint[] {
  const names = [...new Set(['web', 'websecure', ...named.map((each) => each.name)])];
  return names.map((name) => {
    const secure = /secure|https|tls|ssl/i.test(name) || named.some((each) => each.name === name && each.tls);
    const port = PORTS[name.toLowerCase()] ?? (secure ? 443 : 80);
    return { ...bare(name, port), assumed: true };
  });
}

function bare(name: string, port: number): EntryPoint {
  return {
    name,
    port,
    publicPorts: [port],
    address: undefined,
    at: undefined,
    assumed: false,
    udp: false,
    asDefault: false,
    tls: undefined,
    middlewares: [],
    redirection: undefined,
    trusts: { everyone: false, ranges: [], at: undefined },
    writeTimeout: undefined,
    value: undefined,
  };
}

function plainEntryPoint(name: string, port: number, config: StaticConfig): EntryPoint {
  return { ...bare(name, port), publicPorts: publicPorts(port, config) };
}

function needsInternal(config: StaticConfig): boolean {
  const { value } = config;
  if (isTrue(textOf(get(value, 'api', 'insecure')))) return true;
  const pinged = get(value, 'ping');
  if (
    pinged !== undefined &&
    (textOf(get(pinged, 'entryPoint')) ?? INTERNAL_ENTRY_POINT) === INTERNAL_ENTRY_POINT
  )
    return true;
  return isTrue(textOf(get(value, 'providers', 'rest', 'insecure')));
}

function entryPoint(name: string, value: Value, at: Place, config: StaticConfig): EntryPoint {
  const [, address = '', digits = '80', protocol] =
    /^(.*?):(\d+)(?:\/(tcp|udp))?$/.exec(textOf(get(value, 'address')) ?? ':80') ?? [];
  const port = Number(digits);
  const timeout = get(value, 'transport', 'respondingTimeouts', 'writeTimeout');
  const seconds = secondsOf(textOf(timeout) ?? '0');
  const trusted = get(value, 'forwardedHeaders', 'trustedIPs');
  const insecure = get(value, 'forwardedHeaders', 'insecure');
  return {
    ...bare(name, port),
    publicPorts: publicPorts(port, config),
    address: address === '' ? undefined : address,
    at,
    udp: protocol === 'udp',
    asDefault: isTrue(textOf(get(value, 'asDefault'))),
    tls: get(value, 'http', 'tls'),
    middlewares: scalars(get(value, 'http', 'middlewares')),
    redirection: redirectionOf(get(value, 'http', 'redirections', 'entryPoint')),
    trusts: {
      everyone: isTrue(textOf(insecure)),
      ranges: scalars(trusted).map((each) => each.text),
      at: insecure?.place ?? trusted?.place,
    },
    writeTimeout:
      timeout !== undefined && seconds !== undefined && seconds > 0
        ? { seconds, at: timeout.place }
        : undefined,
    value: value.kind === 'map' ? value : undefined,
  };
}

function redirectionOf(value: Value | undefined): Redirection | undefined {
  const to = get(value, 'to');
  if (value === undefined || to?.kind !== 'scalar' || to.text === '') return undefined;
  return {
    to: to.text,
    scheme: textOf(get(value, 'scheme')) ?? 'https',
    permanent: isTrue(textOf(get(value, 'permanent')) ?? 'true'),
    priority: Number(textOf(get(value, 'priority')) ?? Number.MAX_SAFE_INTEGER),
    at: to.place,
  };
}

function publicPorts(port: number, config: StaticConfig): readonly number[] {
  const service = config.container?.service;
  if (service === undefined || service.networkMode === 'host') return [port];
  const published = service.ports.flatMap((mapping) =>
    mapping.container === port ? [mapping.published ?? port] : [],
  );
  return published.length > 0 ? published : [port];
}

function scalars(value: Value | undefined): readonly ScalarValue[] {
  return itemsOf(value).flatMap((item) => (item.kind === 'scalar' ? [item] : []));
}

/** Where routers go that name no entry point: all but `traefik` and UDP, or those marked `asDefault`. */
export function defaultEntryPoints(entryPoints: readonly EntryPoint[]): readonly EntryPoint[] {
  const usual = entryPoints.filter((each) => !each.udp && each.name !== INTERNAL_ENTRY_POINT);
  const marked = entryPoints.filter((each) => each.asDefault);
  return marked.length > 0 ? marked : usual;
}
