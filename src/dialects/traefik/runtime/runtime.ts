import type { Remark } from '../../../model/remark.ts';
import { get, itemsOf, type ScalarValue } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import type { Definition, Definitions, Kind, Lost, Parts } from '../definitions.ts';
import { qualified } from '../definitions.ts';
import { defaultEntryPoints, type EntryPoint, entryPointsOf, type NamedByRouter } from '../entry-points.ts';
import { dockerProvider } from '../provider/docker.ts';
import { fileProvider, type Provided } from '../provider/file.ts';
import type { ConfigFile, Sources } from '../sources.ts';
import { providerOn, type StaticConfig, staticText } from '../static/static-config.ts';

/** What Traefik runs with, at one release: the providers put together. */
export interface Runtime {
  readonly version: string;
  readonly config: StaticConfig;
  readonly sources: Sources;
  readonly entryPoints: readonly EntryPoint[];
  readonly definitions: Definitions;
  /** The same with all that Traefik drops: what sites and names are told by. */
  readonly written: Definitions;
  readonly lost: readonly Lost[];
  /** Where routers, by qualified name, have a `tls` that leaves TLS off. */
  readonly idleTls: ReadonlyMap<string, Place>;
  readonly remarks: readonly Remark[];
}

export function runtimeOf(sources: Sources, config: StaticConfig, version: string): Runtime {
  const files = fileProvider(dynamicFiles(sources), {
    version,
    directory: staticText(config, 'providers', 'file', 'directory') !== undefined,
    off: providerOn(config, 'file') === false,
  });
  const docker = dockerProvider(sources.projects, config, version);
  const definitions = together([files, docker]);
  const lost = [...files.lost, ...docker.lost];
  const written = together([...lost.map((each) => ({ ...each, tlsOptions: [] })), files, docker]);
  return {
    version,
    config,
    sources,
    entryPoints: entryPointsOf(config, namedEntryPoints(written)),
    definitions,
    written,
    lost,
    idleTls: new Map([...files.idleTls, ...docker.idleTls].map(({ router, at }) => [router, at])),
    remarks: [...config.remarks, ...files.remarks, ...docker.remarks],
  };
}

function dynamicFiles(sources: Sources): readonly ConfigFile[] {
  return sources.configs.filter((config) => config.isDynamic);
}

type Provides = Parts & Pick<Provided, 'tlsOptions'>;

function together(provided: readonly Provides[]): Definitions {
  const byName = (pick: (one: Provides) => readonly Definition[]): ReadonlyMap<string, Definition> =>
    new Map(provided.flatMap(pick).map((each) => [qualified(each.name, each.provider), each]));
  const http = (kind: Kind): ReadonlyMap<string, Definition> => byName((one) => one.http[kind]);
  return {
    http: {
      routers: http('routers'),
      services: http('services'),
      middlewares: http('middlewares'),
      serversTransports: http('serversTransports'),
    },
    tcp: { routers: byName((one) => one.tcp.routers), services: byName((one) => one.tcp.services) },
    tlsOptions: new Map(
      provided.flatMap((one) =>
        one.tlsOptions.map((each) => [each.name === 'default' ? each.name : `${each.name}@file`, each.value]),
      ),
    ),
  };
}

function namedEntryPoints(definitions: Definitions): readonly NamedByRouter[] {
  const routers = [...definitions.http.routers.values(), ...definitions.tcp.routers.values()];
  return routers.flatMap((router) =>
    entryPointNames(router).map((name) => ({ name: name.text, tls: get(router.value, 'tls') !== undefined })),
  );
}

export function entryPointNames(router: Definition): readonly ScalarValue[] {
  return itemsOf(get(router.value, 'entryPoints')).flatMap((item) => (item.kind === 'scalar' ? [item] : []));
}

/** The entry points a router is on; names that do not exist are dropped. */
export function entryPointsFor(router: Definition, runtime: Runtime): readonly EntryPoint[] {
  const names = entryPointNames(router);
  if (names.length === 0) {
    const usual = defaultEntryPoints(runtime.entryPoints);
    if (runtime.config.from !== undefined) return usual;
    // Unseen: a router with TLS is meant for the secure port, one without for the plain one.
    const secure = get(router.value, 'tls') !== undefined;
    return usual.filter((each) => each.name === (secure ? 'websecure' : 'web'));
  }
  return runtime.entryPoints.filter((each) => names.some((name) => name.text === each.name));
}

/** Whether everything a provider could hand over is among the files. */
export function isSeen(provider: string, runtime: Runtime): boolean {
  if (runtime.config.from === undefined) return false;
  if (provider === 'file')
    return (
      providerOn(runtime.config, 'file') === false ||
      runtime.sources.configs.some((config) => config.isDynamic)
    );
  return provider === 'docker' || provider === 'swarm';
}
