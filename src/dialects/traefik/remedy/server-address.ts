import { knownValue } from '../../../model/fact.ts';
import { PULSE_PORT } from '../../../model/pulse/address.ts';
import { entriesOf, get, itemsOf, type Value } from '../../../syntax/value/value.ts';
import { pulseContainer } from '../../compose/pulse.ts';
import type { Definition } from '../definitions.ts';
import { isOwnContainer } from '../gateway/target-remarks.ts';
import { serviceOf } from '../runtime/services.ts';
import { NO_CHANGE, type Settings } from './change.ts';
import { type Cure, existing, type Mending } from './cure.ts';

/** Pulse's own port, over plain HTTP, at the host that is written; as the compose file has them, where it shows Pulse. */
export function serverAddress({ router, serving }: Mending): Cure | undefined {
  if (router.service === undefined) return undefined;
  const service = serviceOf(router.service, router.definition.provider, serving.runtime);
  if (service.is !== 'servers' || service.servers.length !== 1) return undefined;
  const definition = [...serving.runtime.definitions.http.services.values()].find(
    (each) => each.key === service.balancer.key,
  );
  const [server] = service.servers;
  const written = itemsOf(get(definition?.value, 'loadBalancer', 'servers'))[0];
  if (definition === undefined || server === undefined) return undefined;
  const pulse = pulseContainer(serving.runtime.sources.projects);
  const isPulse = pulse !== undefined && knownValue(server.host) === pulse.name;
  if (isPulse && pulse.https)
    return {
      help: `Ask Pulse over TLS, since HTTPS_ENABLED is set: the scheme \`https\` and port ${pulse.port ?? PULSE_PORT}, with a \`serversTransport\` that trusts its certificate.`,
    };
  const port = (isPulse ? pulse.port : undefined) ?? PULSE_PORT;
  const name = isOwnContainer(knownValue(server.host), serving.runtime)
    ? pulse?.name
    : knownValue(server.host);
  return definition.container === undefined
    ? byUrl(definition, written, name, port)
    : byLabel(definition, written, port, existing.bind(undefined, serving));
}

function byLabel(
  definition: Definition,
  server: Value | undefined,
  port: number,
  put: (definition: Definition, settings: Settings) => ReturnType<typeof existing>,
): Cure {
  const old = entriesOf(server).filter(({ name }) => ['port', 'scheme', 'url'].includes(name));
  return {
    help: `Write \`loadbalancer.server.port=${port}\`: that is Pulse’s own port, and it speaks plain HTTP.`,
    change: {
      ...NO_CHANGE,
      takes: old.map(({ place }) => ({ from: definition, at: place, replaced: true as const })),
      puts: [put(definition, { loadBalancer: { server: { port } } })],
    },
  };
}

/** What else is set for the server stays. */
function byUrl(
  definition: Definition,
  old: Value | undefined,
  name: string | undefined,
  port: number,
): Cure | undefined {
  if (name === undefined || old?.kind !== 'map') return undefined;
  const others = old.entries.filter((entry) => entry.name !== 'url');
  const kept = others.flatMap(({ name: key, value }) =>
    value.kind === 'scalar' && value.value !== null && typeof value.value !== 'bigint' && !value.unresolved
      ? [[key, value.value] as const]
      : [],
  );
  if (kept.length < others.length) return undefined;
  const url = `http://${name}:${port}`;
  return {
    help: `Write \`url: ${url}\`: that is Pulse’s own port, and it speaks plain HTTP.`,
    change: {
      ...NO_CHANGE,
      items: [
        {
          definition,
          path: ['loadBalancer', 'servers'],
          old,
          settings: { url, ...Object.fromEntries(kept) },
        },
      ],
    },
  };
}
