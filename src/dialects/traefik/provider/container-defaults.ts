import { entriesOf, get, type MapValue, type ScalarValue, textOf } from '../../../syntax/value/value.ts';
import type { Container, Definition, Provider } from '../definitions.ts';
import { refused } from '../remarks.ts';
import { staticText } from '../static/static-config.ts';
import { type Building, type Built, lostRouter } from './building.ts';
import { DEFAULT_RULE, defaultRuleFor, normalize } from './default-rule.ts';

/** `.Name` of a compose container: `pulse-myproject` (pkg/provider, Normalize over docker's getServiceName). */
export function containerName({ service, project }: Container): string {
  return normalize(`${service.name}_${project.name}`);
}

export function filledIn(container: Container, value: MapValue, building: Building): Built {
  const provider: Provider = building.swarm ? 'swarm' : 'docker';
  const list = (section: 'http' | 'tcp', kind: string): Definition[] =>
    entriesOf(get(value, section, kind)).flatMap((entry) =>
      entry.value.kind === 'map'
        ? [{ name: entry.name, provider, key: entry.key, value: entry.value, container }]
        : [],
    );
  const built: Built = {
    routers: list('http', 'routers'),
    services: list('http', 'services'),
    middlewares: list('http', 'middlewares'),
    tcpRouters: list('tcp', 'routers'),
    tcpServices: list('tcp', 'services'),
  };
  const name = containerName(container);
  const bare: MapValue = { kind: 'map', place: container.service.at, entries: [] };
  const own = { provider, key: container.service.at, value: bare, container };
  const hasTcp =
    built.tcpRouters.length > 0 || built.tcpServices.length > 0 || get(value, 'udp') !== undefined;
  const hasHttp = built.routers.length > 0 || built.services.length > 0 || built.middlewares.length > 0;
  if (hasTcp && built.tcpServices.length === 0) built.tcpServices.push({ name, ...own });
  link(built.tcpRouters, built.tcpServices, building);
  if (hasTcp && !hasHttp) return built;
  if (built.services.length === 0) built.services.push({ name, ...own });
  if (built.routers.length === 0 && built.services.length < 2) built.routers.push({ name, ...own });
  built.routers.splice(
    0,
    built.routers.length,
    ...built.routers.map((router) => withRule(router, name, building)),
  );
  link(built.routers, built.services, building);
  return built;
}

/** A router without a rule gets the provider's default one. */
function withRule(router: Definition, name: string, building: Building): Definition {
  const rule = textOf(get(router.value, 'rule'));
  if (rule !== undefined && rule !== '') return router;
  const template =
    staticText(building.config, 'providers', 'docker', 'defaultRule') ??
    staticText(building.config, 'providers', 'swarm', 'defaultRule') ??
    DEFAULT_RULE;
  const text = defaultRuleFor(template, name, router.container);
  const place = router.key;
  const offsets = Array.from(`${text} `, () => place.start);
  const unresolved = text.includes('{{') ? { unresolved: true as const } : {};
  const scalar: ScalarValue = { kind: 'scalar', place, value: text, text, offsets, ...unresolved };
  const entry = { name: 'rule', key: place, place, value: scalar };
  const others = router.value.entries.filter((each) => each.name !== 'rule');
  return { ...router, value: { ...router.value, entries: [...others, entry] } };
}

/** A router that names no service takes the container's only one; with several it is deleted. */
function link(routers: Definition[], services: readonly Definition[], building: Building): void {
  const only = services.length === 1 ? services[0] : undefined;
  const linked = routers.flatMap((router): readonly Definition[] => {
    const named = textOf(get(router.value, 'service'));
    if (named !== undefined && named !== '') return [router];
    if (only === undefined) {
      const why = refused(
        router.key,
        `The router \`${router.name}\` names no service, and its container has ${services.length}`,
        'router',
        {
          why: 'Traefik cannot choose and deletes the router.',
          help: `Add the label \`traefik.http.routers.${router.name}.service=${services[0]?.name ?? 'NAME'}\`.`,
        },
      );
      building.remarks.push(why);
      building.lost.push(lostRouter(withService(router, services[0]?.name ?? ''), why));
      return [];
    }
    return [withService(router, only.name)];
  });
  routers.splice(0, routers.length, ...linked);
}

function withService(router: Definition, name: string): Definition {
  const place = router.key;
  const offsets = Array.from(`${name} `, () => place.start);
  const scalar: ScalarValue = { kind: 'scalar', place, value: name, text: name, offsets };
  const others = router.value.entries.filter((each) => each.name !== 'service');
  const entries = [...others, { name: 'service', key: place, place, value: scalar }];
  return { ...router, value: { ...router.value, entries } };
}
