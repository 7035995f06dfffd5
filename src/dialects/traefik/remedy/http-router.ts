import type { Exchange } from '../../../model/exchange.ts';
import { knownValue } from '../../../model/fact.ts';
import { isPublicName } from '../../../model/pulse/names.ts';
import { get, itemsOf, textOf } from '../../../syntax/value/value.ts';
import { pulseContainer } from '../../compose/pulse.ts';
import { type Definition, qualified } from '../definitions.ts';
import type { Serving } from '../exchange/serving.ts';
import { hostNames, tcpTargets } from '../exchange/tcp.ts';
import { resolve } from '../runtime/references.ts';
import { entryPointNames } from '../runtime/runtime.ts';
import { NO_CHANGE, type Settings } from './change.ts';
import type { Cure } from './cure.ts';

/**
 * An HTTP router in the place of the TCP one, for the same names on the same entry points, and an HTTP service for the same
 * addresses. What TCP middlewares ask of a client would be lost with them, and a router that others share names with is left
 * to the reader.
 */
export function httpRouter({ route, request }: Exchange, serving: Serving): Cure | undefined {
  const { tcp, http } = serving.runtime.definitions;
  const router = [...tcp.routers.values()].find(
    ({ value, key }) => at(value, key).file === route?.file && at(value, key).start === route.start,
  );
  if (router === undefined || itemsOf(get(router.value, 'middlewares')).length > 0) return undefined;
  const service = serviceOf(router, serving);
  const rule = ruleFor(router);
  const balancer = service && balancerFor(router, service, serving);
  if (service === undefined || balancer === undefined || rule === undefined) return undefined;
  const taken =
    http.routers.has(qualified(router.name, router.provider)) ||
    http.services.has(qualified(service.name, service.provider));
  const shared = [...tcp.routers.values()].some(
    (other) => other !== router && serviceOf(other, serving) === service,
  );
  if (taken || shared || service.key.file !== router.key.file) return undefined;
  const own = entryPointNames(router).map(({ text }) => text);
  // A public name is not left in the clear where TLS can be had at once.
  const secure = serving.runtime.entryPoints.find((each) => each.port === 443 && !each.udp);
  const inClear = get(router.value, 'tls') === undefined && secure?.tls === undefined;
  const moves = inClear && request.front === 'none' && isPublicName(request.url.hostname);
  const points = moves && secure !== undefined ? [secure.name] : own;
  const put = { near: router, exists: false } as const;
  return {
    help: 'Write an HTTP router instead of the TCP router: Traefik then ends TLS itself and tells Pulse who is asking.',
    change: {
      ...NO_CHANGE,
      drops: [router, service],
      puts: [
        {
          ...put,
          kind: 'routers',
          name: router.name,
          settings: {
            rule,
            ...(points.length > 0 ? { entryPoints: points } : {}),
            service: service.name,
            ...(moves && secure !== undefined ? { tls: {} } : tlsFor(router)),
          },
        },
        { ...put, kind: 'services', name: service.name, settings: { loadBalancer: balancer } },
      ],
    },
  };
}

function at(value: Definition['value'], key: Definition['key']): Definition['key'] {
  return value.entries.find(({ name }) => name === 'rule')?.place ?? key;
}

function serviceOf(router: Definition, serving: Serving): Definition | undefined {
  const named = get(router.value, 'service');
  if (named?.kind !== 'scalar') return undefined;
  const found = resolve(
    { text: named.text, at: named.place },
    router.provider,
    serving.runtime.definitions.tcp.services,
    serving.runtime,
  );
  return found.is === 'found' ? found.definition : undefined;
}

/** A name of its own, or every path of every name. */
function ruleFor(router: Definition): string | undefined {
  const written = textOf(get(router.value, 'rule'))?.trim() ?? '';
  const names = hostNames(router);
  if (!/^HostSNI\([^()]*\)(?:\s*\|\|\s*HostSNI\([^()]*\))*$/i.test(written)) return undefined;
  if (names.includes('*')) return 'PathPrefix(`/`)';
  return names.map((name) => `Host(\`${name}\`)`).join(' || ');
}

/** Passing bytes on is TCP's alone; how certificates are got is not. */
function tlsFor(router: Definition): Settings {
  const tls = get(router.value, 'tls');
  if (tls === undefined) return {};
  const kept = ['certResolver', 'options'].flatMap((name) => {
    const text = textOf(get(tls, name));
    return text === undefined || text === '' ? [] : [[name, text] as const];
  });
  return { tls: Object.fromEntries(kept) };
}

function balancerFor(router: Definition, service: Definition, serving: Serving): Settings | undefined {
  const written = itemsOf(get(service.value, 'loadBalancer', 'servers'));
  if (written.some((server) => get(server, 'tls') !== undefined)) return undefined;
  const addresses = tcpTargets(router, serving.runtime).flatMap(({ host, port }) => {
    const [name, number] = [knownValue(host), knownValue(port)];
    return name === undefined || number == null ? [] : [{ name, number }];
  });
  const [first] = addresses;
  const pulse = pulseContainer(serving.runtime.sources.projects);
  // Traefik would have to trust Pulse's own certificate.
  if (first === undefined || (pulse?.https === true && first.name === pulse.name)) return undefined;
  if (service.container !== undefined) return { server: { port: first.number } };
  if (addresses.length < written.length) return undefined;
  return { servers: addresses.map(({ name, number }) => ({ url: `http://${name}:${number}` })) };
}
