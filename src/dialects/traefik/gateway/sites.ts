import { byDefault } from '../../../model/fact.ts';
import type { Listener, Route, Site, SiteName } from '../../../model/gateway.ts';
import { entryOf, get, placeWithin } from '../../../syntax/value/value.ts';
import type { Definition } from '../definitions.ts';
import type { EntryPoint } from '../entry-points.ts';
import { hostNames, tcpTargets } from '../exchange/tcp.ts';
import { hostsOf, type MountedRouter } from '../runtime/mounted.ts';
import { entryPointNames, entryPointsFor, type Runtime } from '../runtime/runtime.ts';
import { serviceOf, targetsOf } from '../runtime/services.ts';

/** Sites, and which router belongs to which. */
export interface Sites {
  readonly sites: readonly Site[];
  readonly ofRouter: ReadonlyMap<Definition, number>;
}

/** Routers that share a host name are one site; those that name none are one as well. */
export function sitesOf(routers: readonly MountedRouter[], runtime: Runtime): Sites {
  const members = [...routers.map((router) => httpMember(router, runtime)), ...tcpMembers(runtime)];
  const groups = sharingNames(members);
  const ofRouter = new Map<Definition, number>();
  groups.forEach((group, index) => {
    for (const member of group) ofRouter.set(member.definition, index);
  });
  for (const router of routers)
    for (const child of below(router)) ofRouter.set(child.definition, ofRouter.get(router.definition) ?? 0);
  return { sites: groups.map((group) => siteOf(group, runtime)), ofRouter };
}

/** Every router that is reached through this one. */
function below({ children }: MountedRouter): readonly MountedRouter[] {
  return children.flatMap((child) => [child, ...below(child)]);
}

interface Member {
  readonly definition: Definition;
  readonly names: readonly SiteName[];
  readonly listeners: readonly Listener[];
  readonly route: Route;
  readonly breadth: number;
}

/** Members that share a name, by themselves or by way of others; the group that was added to last stands last. */
function sharingNames(members: readonly Member[]): readonly (readonly Member[])[] {
  const groups = new Set<Group>();
  const groupOf = new Map<string, Group>();
  for (const [order, member] of members.entries()) {
    const names = member.names.length === 0 ? [NAMELESS] : member.names.map(({ text }) => text.toLowerCase());
    const joined = new Set<Group>();
    for (const name of names) {
      const group = groupOf.get(name);
      if (group !== undefined) joined.add(group);
    }
    const group = together([...joined], groupOf, groups);
    group.members.push({ member, order });
    for (const name of names) {
      if (groupOf.get(name) !== group) group.names.push(name);
      groupOf.set(name, group);
    }
    groups.delete(group);
    groups.add(group);
  }
  return Array.from(groups, (group) =>
    group.members.toSorted((a, b) => a.order - b.order).map(({ member }) => member),
  );
}

interface Group {
  readonly members: { readonly member: Member; readonly order: number }[];
  readonly names: string[];
}

/** The largest group takes the others in, so that no name moves often. */
function together(joined: Group[], groupOf: Map<string, Group>, groups: Set<Group>): Group {
  const [largest = { members: [], names: [] }, ...others] = joined.sort(
    (a, b) => b.members.length - a.members.length,
  );
  for (const other of others) {
    groups.delete(other);
    for (const each of other.members) largest.members.push(each);
    for (const name of other.names) {
      groupOf.set(name, largest);
      largest.names.push(name);
    }
  }
  return largest;
}

const NAMELESS = '';

function httpMember(router: MountedRouter, runtime: Runtime): Member {
  const names = hostsOf(router.rule).map((host) => ({
    text: host.text,
    literal: host.literal,
    at: placeWithin(router.rule.scalar, host.start, host.end),
  }));
  const listeners = meantEntryPoints(router).flatMap((entryPoint) =>
    listenersOf(entryPoint, router.tls !== undefined || entryPoint.tls !== undefined, runtime),
  );
  return {
    definition: router.definition,
    names: unique(names),
    listeners,
    route: routeOf(router, runtime),
    breadth: router.rule.scalar.text.length,
  };
}

/** A plain router that names no entry point is on the TLS port as well, where nobody means it to be. */
function meantEntryPoints(router: MountedRouter): readonly EntryPoint[] {
  const plain = router.entryPoints.filter((each) => each.port !== 443 || each.tls !== undefined);
  const chosen = entryPointNames(router.definition).length > 0 || router.tls !== undefined || router.tlsMeant;
  return chosen || plain.length === 0 ? router.entryPoints : plain;
}

function unique(names: readonly SiteName[]): readonly SiteName[] {
  return [...new Map(names.map((name) => [name.text.toLowerCase(), name])).values()];
}

/** With the static config unseen, a plain router on a port meant for TLS is asked over TLS all the same. */
function listenersOf(entryPoint: EntryPoint, tls: boolean, runtime: Runtime): readonly Listener[] {
  const secure =
    tls ||
    (entryPoint.assumed && entryPoint.port === 443) ||
    (runtime.config.from !== undefined && entryPoint.port === 443);
  return entryPoint.publicPorts.map((port) => ({
    scheme: secure ? 'https' : 'http',
    port,
    ...(entryPoint.address === undefined ? {} : { address: entryPoint.address }),
    ...(entryPoint.at === undefined ? {} : { at: entryPoint.at }),
    ...(entryPoint.assumed ? { assumed: true as const } : {}),
  }));
}

function routeOf(router: MountedRouter, runtime: Runtime): Route {
  const service =
    router.service === undefined ? undefined : serviceOf(router.service, router.definition.provider, runtime);
  const path = byDefault('/', true);
  const named = service === undefined ? [] : targetsOf(service, path);
  const own = named.length > 0 ? named : meantTargets(router, runtime);
  const targets = [...own, ...router.children.flatMap((child) => routeOf(child, runtime).targets)];
  const { container } = router.definition;
  const labels = [
    router.definition.name,
    router.service?.text ?? '',
    container?.service.name ?? '',
    container?.service.containerName ?? '',
  ];
  return {
    match: router.rule.scalar.text,
    at: router.at,
    targets,
    labels: [...new Set(labels.filter((label) => label !== ''))],
  };
}

/** A container's router that leads nowhere was meant for a service of that container. */
function meantTargets({ definition }: MountedRouter, runtime: Runtime): Route['targets'] {
  const services = [...runtime.definitions.http.services].filter(
    ([, service]) => definition.container !== undefined && service.container === definition.container,
  );
  return services.flatMap(([name]) =>
    targetsOf(
      serviceOf(
        { kind: 'scalar', place: definition.key, value: name, text: name, offsets: definition.key.start },
        definition.provider,
        runtime,
      ),
      byDefault('/', true),
    ),
  );
}

function tcpMembers(runtime: Runtime): readonly Member[] {
  return [...runtime.definitions.tcp.routers.values()].map((definition) => {
    const at = entryOf(definition.value, 'rule')?.place ?? definition.key;
    const secure = get(definition.value, 'tls') !== undefined;
    const rule = get(definition.value, 'rule');
    return {
      definition,
      names: hostNames(definition)
        .filter((name) => name !== '*')
        .map((text) => ({ text, literal: !text.includes('*'), at })),
      listeners: entryPointsFor(definition, runtime).flatMap((entryPoint) =>
        entryPoint.publicPorts.map((port) => ({
          scheme: secure ? ('https' as const) : ('http' as const),
          port,
        })),
      ),
      route: {
        match: rule?.kind === 'scalar' ? rule.text : '',
        at,
        targets: tcpTargets(definition, runtime),
        labels: [definition.name, definition.container?.service.name ?? ''].filter((label) => label !== ''),
      },
      breadth: 0,
    };
  });
}

function isUsual({ scheme, port }: Listener): boolean {
  return scheme === 'https' && port === 443;
}

function siteOf(group: readonly Member[], runtime: Runtime): Site {
  const broadest = group.toSorted((a, b) => a.breadth - b.breadth)[0];
  const listeners = group.flatMap((member) => member.listeners);
  const redirecting = runtime.entryPoints
    .filter((entryPoint) => entryPoint.redirection !== undefined)
    .flatMap((entryPoint) => listenersOf(entryPoint, false, runtime));
  const all = new Map(
    [...listeners, ...redirecting].map((listener) => [`${listener.scheme}:${listener.port}`, listener]),
  );
  return {
    names: unique(group.flatMap((member) => member.names)),
    // The port that browsers come to by themselves is the site's first.
    listeners: [...all.values()].toSorted((a, b) => Number(isUsual(b)) - Number(isUsual(a))),
    routes: group.map((member) => member.route),
    at: broadest?.route.at ?? { file: '', start: 0, end: 0 },
  };
}
