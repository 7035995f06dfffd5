import { randomInt } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { connect, createServer as createSocketServer, type Server, type Socket } from 'node:net';
import type { ComposeProject, ComposeService } from './compose-project.ts';
import type { Setting } from './proxy.ts';

/**
 * A stand-in for Docker alone: it lists the services of a compose file as running containers (or as services of a swarm), in the
 * words of Docker's API, to the real provider of the real Traefik. Every container gets an address of loopback of its own, and
 * what is sent to one of its ports goes on to the rig's backend.
 */
export type DockerStandIn = {
  readonly endpoint: string;
  /** The name of the container behind each address. */
  readonly containers: readonly (readonly [address: string, name: string])[];
  readonly stop: () => Promise<void>;
};

/** What a container is to Docker: its image's own ports are here as well. */
type Container = {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly deployLabels: Readonly<Record<string, string>>;
  readonly mode: string;
  readonly networks: readonly { readonly id: string; readonly name: string; readonly address: string }[];
  readonly ports: readonly number[];
};

/** Ports that images show without a word in the compose file (their Dockerfiles). */
const EXPOSED: readonly (readonly [RegExp, readonly number[]])[] = [
  [/(^|\/)pulse([:@]|$)/, [7655]],
  [/(^|\/)traefik([:@]|$)/, [80]],
  [/(^|\/)whoami([:@]|$)/, [80]],
  [/(^|\/)nginx([:@]|$)/, [80]],
];

export async function startDocker(
  project: ComposeProject,
  setting: Setting,
  extra: Readonly<Record<string, string>>,
): Promise<DockerStandIn> {
  const containers = Object.entries(project.services).map(([name, service]) =>
    containerOf(name, service, project),
  );
  const [first] = containers;
  const ready: Container = {
    id: 'rig-ready',
    name: 'rig-ready',
    service: 'rig-ready',
    labels: extra,
    deployLabels: extra,
    mode: 'bridge',
    networks: first?.networks ?? [],
    ports: [80],
  };
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  for (const container of containers) servers.push(...(await forwarders(container, setting, sockets)));
  const all = [...containers, ready];
  const api = createServer((request, response) => answer(request.url ?? '', all, project, response));
  api.on('connection', (socket) => keep(socket, sockets));
  await listening(api, 0, '127.0.0.1');
  servers.push(api);
  const bound = api.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    endpoint: `tcp://127.0.0.1:${port}`,
    containers: containers.flatMap(({ name, networks }) =>
      networks.map((network) => [network.address, name] as const),
    ),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

function containerOf(service: string, written: ComposeService, project: ComposeProject): Container {
  const mode = written.network_mode ?? 'bridge';
  const keys = Object.keys(written.networks ?? { default: null });
  const names = keys.map((key) => project.networks?.[key]?.name ?? `${project.name}_${key}`);
  const image = EXPOSED.find(([pattern]) => pattern.test(written.image ?? ''))?.[1] ?? [];
  const own = {
    'com.docker.compose.project': project.name,
    'com.docker.compose.service': service,
  };
  return {
    id: `id-${service}`,
    name: written.container_name ?? service,
    service,
    labels: { ...written.labels, ...own },
    deployLabels: written.deploy?.labels ?? {},
    mode,
    networks:
      mode === 'host' || mode === 'none' ? [] : names.map((name) => ({ id: name, name, address: address() })),
    ports: [
      ...new Set([
        ...image,
        ...(written.ports ?? []).map(({ target }) => target),
        ...(written.expose ?? []).map(Number),
      ]),
    ],
  };
}

/** Loopback has sixteen million addresses; two runs at the same time are unlikely to pick the same. */
function address(): string {
  return `127.${randomInt(100, 250)}.${randomInt(1, 250)}.${randomInt(1, 250)}`;
}

/** Every port that Traefik may come to, by a label or because the container shows it. */
async function forwarders(
  container: Container,
  setting: Setting,
  sockets: Set<Socket>,
): Promise<readonly Server[]> {
  const named = Object.entries({ ...container.labels, ...container.deployLabels }).flatMap(([key, value]) =>
    /\.server\.port$/i.test(key) && /^\d+$/.test(value) ? [Number(value)] : [],
  );
  const servers: Server[] = [];
  for (const port of new Set([...container.ports, ...named])) {
    const target = setting.targets.addressOf({ host: container.name, port });
    await setting.backend.listen(target);
    for (const network of container.networks) {
      const server = createSocketServer((socket) => {
        const onward = connect(setting.backend.port, target);
        for (const each of [socket, onward]) keep(each, sockets);
        socket.on('close', () => onward.destroy());
        onward.on('close', () => socket.destroy());
        socket.pipe(onward).pipe(socket);
      });
      await listening(server, port, network.address);
      servers.push(server);
    }
  }
  return servers;
}

function keep(socket: Socket, sockets: Set<Socket>): void {
  sockets.add(socket);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => sockets.delete(socket));
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function answer(
  url: string,
  containers: readonly Container[],
  project: ComposeProject,
  response: ServerResponse,
): void {
  const path = new URL(url, 'http://docker').pathname.replace(/^\/v[\d.]+/, '');
  if (path === '/events') {
    // A stream that never says anything.
    response.writeHead(200).flushHeaders();
    return;
  }
  const body = bodyFor(path, decodeURIComponent(url), containers, project);
  response.statusCode = body === undefined ? 404 : 200;
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Api-Version', '1.44');
  response.end(JSON.stringify(body ?? { message: 'the stand-in has no such thing' }));
}

/** The few questions that Traefik asks (traefik pkg/provider/docker). */
function bodyFor(
  path: string,
  url: string,
  containers: readonly Container[],
  project: ComposeProject,
): unknown {
  switch (path) {
    case '/_ping':
      return 'OK';
    case '/version':
      return { Version: '27.0.0', ApiVersion: '1.44', MinAPIVersion: '1.24' };
    case '/containers/json':
      return containers.map(({ id }) => ({ Id: id }));
    case '/networks':
      return networksOf(project);
    case '/services':
      return containers.map(asService);
    case '/tasks':
      return containers.filter(({ id }) => url.includes(`"${id}"`)).map(asTask);
    default: {
      const id = /^\/containers\/([^/]+)\/json$/.exec(path)?.[1];
      const container = containers.find((each) => each.id === id);
      return container && asContainer(container);
    }
  }
}

function networksOf(project: ComposeProject): unknown {
  const names = [
    `${project.name}_default`,
    ...Object.entries(project.networks ?? {}).map(
      ([key, network]) => network?.name ?? `${project.name}_${key}`,
    ),
  ];
  return [...new Set(names)].map((name) => ({ Id: name, Name: name, Scope: 'swarm', Driver: 'overlay' }));
}

function asContainer(container: Container): unknown {
  const networks = container.networks.map(({ id, name, address: at }) => [
    name,
    { NetworkID: id, IPAddress: at },
  ]);
  return {
    Id: container.id,
    Name: `/${container.name}`,
    State: { Status: 'running', Running: true },
    HostConfig: { NetworkMode: container.mode },
    Config: { Labels: container.labels },
    NetworkSettings: {
      Networks: Object.fromEntries(networks),
      Ports: Object.fromEntries(container.ports.map((port) => [`${port}/tcp`, null])),
    },
  };
}

function asService(container: Container): unknown {
  return {
    ID: container.id,
    Spec: {
      Name: container.service,
      Labels: container.deployLabels,
      Mode: { Replicated: { Replicas: 1 } },
      EndpointSpec: { Mode: 'vip' },
    },
    Endpoint: {
      VirtualIPs: container.networks.map(({ id, address: at }) => ({ NetworkID: id, Addr: `${at}/8` })),
    },
  };
}

function asTask(container: Container): unknown {
  return {
    ID: `task-${container.id}`,
    Slot: 1,
    Status: { State: 'running' },
    NetworksAttachments: container.networks.map(({ id, name, address: at }) => ({
      Network: { ID: id, Spec: { Name: name } },
      Addresses: [`${at}/8`],
    })),
  };
}
