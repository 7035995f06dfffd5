import { knownValue } from '../../../model/fact.ts';
import type { Remark } from '../../../model/remark.ts';
import { secondsOf } from '../../../syntax/go-values.ts';
import { get, textOf } from '../../../syntax/value/value.ts';
import { pulseContainer } from '../../compose/pulse.ts';
import type { Container } from '../definitions.ts';
import { target } from '../remarks.ts';
import type { MountedRouter } from '../runtime/mounted.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Server, Service } from '../runtime/services.ts';
import { staticText } from '../static/static-config.ts';

/** What can be seen to be wrong with where a router leads, beyond what its port and scheme say. */
export function targetRemarks(router: MountedRouter, service: Service, runtime: Runtime): readonly Remark[] {
  if (service.is === 'shared')
    return service.services.flatMap((each) => targetRemarks(router, each, runtime));
  if (service.is !== 'servers') return [];
  const remarks = service.servers.flatMap((server) => [
    ...ownNetworkRemarks(server, runtime),
    ...pathRemarks(server),
    ...(server.container === undefined ? [] : networkRemarks(server.container, runtime, router)),
  ]);
  const timeout = get(service.balancer.value, 'responseForwarding');
  void timeout;
  return [...remarks, ...responseTimeout(runtime)];
}

/** `localhost` means Traefik's own container there; with the host's network it is the host. */
function ownNetworkRemarks(server: Server, runtime: Runtime): readonly Remark[] {
  const traefik = runtime.config.container?.service;
  const host = knownValue(server.host);
  if (traefik === undefined || !isOwnContainer(host, runtime)) return [];
  const name = pulseContainer(runtime.sources.projects)?.name ?? 'pulse';
  return [
    target(server.at, `\`${host}\` is Traefik's own container here, where nothing listens`, 'breaks', {
      help: `Write the name of Pulse's service: \`http://${name}:${knownValue(server.port) ?? 7655}\`.`,
      need: 'target',
      related: [{ at: traefik.at, text: 'Traefik runs in this container' }],
    }),
  ];
}

/** A host that leads nowhere but to Traefik itself. */
export function isOwnContainer(host: string | undefined, { config }: Runtime): boolean {
  const traefik = config.container?.service;
  if (traefik === undefined || traefik.networkMode === 'host' || host === undefined) return false;
  return /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i.test(host);
}

function pathRemarks(server: Server): readonly Remark[] {
  if (!server.ignoredPath) return [];
  return [
    target(server.at, 'Traefik does not use the path of a server URL: requests keep their own', 'harmless', {
      help: 'Leave the path out.',
    }),
  ];
}

/** The network Traefik takes a container's address from (traefik pkg/provider/docker/config.go, getIPAddress). */
function networkRemarks(container: Container, runtime: Runtime, router: MountedRouter): readonly Remark[] {
  const { service, project } = container;
  if (service.networkMode === 'host') return [];
  const label = service.labels.find((each) => each.key.text.toLowerCase() === 'traefik.docker.network');
  const wanted = label?.value.text ?? staticText(runtime.config, 'providers', 'docker', 'network');
  const own = networkNames(service.networks, project);
  const traefik = runtime.config.container;
  const theirs = traefik === undefined ? undefined : networkNames(traefik.service.networks, traefik.project);
  const at = label?.value.place ?? router.definition.key;
  if (label?.value.unresolved) return [];
  if (wanted !== undefined && wanted !== '' && !own.includes(wanted)) {
    const real = own.find((name) => name.endsWith(`_${wanted}`));
    if (label === undefined && own.length < 2)
      return sharedNetwork(own, theirs, runtime, router, traefik?.service.networkMode);
    return [
      target(
        at,
        `\`${service.name}\` is on no network called \`${wanted}\``,
        own.length > 1 ? 'breaks' : 'harmless',
        {
          why: 'Traefik then takes the address of any of its networks.',
          help:
            real === undefined
              ? `Write one of: ${own.join(', ')}.`
              : `Write \`${real}\`: compose puts the project's name in front.`,
        },
      ),
    ];
  }
  if (
    wanted !== undefined &&
    theirs !== undefined &&
    traefik?.service.networkMode !== 'host' &&
    own.includes(wanted) &&
    !theirs.includes(wanted)
  )
    return [
      target(at, `Traefik is not on the network \`${wanted}\``, 'breaks', {
        why: 'It cannot reach the container there, and clients get 504.',
        help: `Add \`${wanted}\` to Traefik's networks.`,
      }),
    ];
  if (wanted === undefined && own.length > 1) {
    const shared = theirs?.filter((name) => own.includes(name)) ?? [];
    const every = theirs !== undefined && own.every((name) => theirs.includes(name));
    if (every) return [];
    return [
      target(
        router.definition.key,
        `\`${service.name}\` is on ${own.length} networks, and nothing says which one Traefik is to use`,
        'degrades',
        {
          why: 'Traefik takes any of them, and gets no answer where it is not on it itself.',
          help: `Add the label \`traefik.docker.network=${shared[0] ?? own[0]}\`.`,
        },
      ),
    ];
  }
  return sharedNetwork(own, theirs, runtime, router, traefik?.service.networkMode);
}

function sharedNetwork(
  own: readonly string[],
  theirs: readonly string[] | undefined,
  runtime: Runtime,
  router: MountedRouter,
  mode: string | undefined,
): readonly Remark[] {
  if (theirs === undefined || mode === 'host' || theirs.some((name) => own.includes(name))) return [];
  const traefik = runtime.config.container?.service;
  return [
    target(
      router.definition.key,
      `Traefik and \`${router.definition.container?.service.name}\` share no network`,
      'breaks',
      {
        why: 'Traefik cannot reach the container, and clients get 504.',
        help: `Put both on one network, such as \`${theirs[0] ?? own[0]}\`.`,
        related: traefik === undefined ? [] : [{ at: traefik.at, text: "Traefik's container" }],
      },
    ),
  ];
}

function networkNames(keys: readonly string[] | undefined, project: Container['project']): readonly string[] {
  if (keys === undefined) return [`${project.name}_default`];
  return keys.map(
    (key) => project.networks.find((network) => network.key === key)?.name ?? `${project.name}_${key}`,
  );
}

/** The wait for the 101 counts as well: a limit under a second is one that a busy Pulse will miss. */
function responseTimeout(runtime: Runtime): readonly Remark[] {
  const value = get(runtime.config.value, 'serversTransport', 'forwardingTimeouts', 'responseHeaderTimeout');
  const seconds = secondsOf(textOf(value) ?? '0') ?? 0;
  if (value === undefined || seconds <= 0 || seconds >= 1) return [];
  return [
    target(value.place, `Traefik waits only ${seconds} s for the beginning of an answer`, 'degrades', {
      help: 'Write `30s`, or leave it out.',
    }),
  ];
}

/** A redirection names the port inside Traefik's container; clients know the published one. */
export function redirectionRemarks(runtime: Runtime): readonly Remark[] {
  return runtime.entryPoints.flatMap(({ redirection }): readonly Remark[] => {
    const to = runtime.entryPoints.find((each) => each.name === redirection?.to);
    if (redirection === undefined || to === undefined || to.publicPorts.includes(to.port)) return [];
    const [published] = to.publicPorts;
    const text = `The redirection sends browsers to port ${to.port}, and \`${to.name}\` is published as ${published}`;
    return [target(redirection.at, text, 'degrades', { help: `Write \`to: ":${published}"\`.` })];
  });
}
