import type { Remark } from '../../../model/remark.ts';
import { isTrue } from '../../../syntax/go-values.ts';
import type { MapValue } from '../../../syntax/value/value.ts';
import { get, itemsOf } from '../../../syntax/value/value.ts';
import type { ComposeProject } from '../../compose/project.ts';
import type { ComposeService } from '../../compose/service.ts';
import { composeRefusals } from '../compose-refusals.ts';
import { decode } from '../decode.ts';
import type { Container, Definition, Kind, Lost, Parts } from '../definitions.ts';
import { type Label, labelTree, ROUTING_PREFIXES } from '../labels.ts';
import { refused, refusedField } from '../remarks.ts';
import { providerOn, type StaticConfig, staticText } from '../static/static-config.ts';
import type { Building, Built } from './building.ts';
import { filledIn } from './container-defaults.ts';
import { constraintProblem, elsewhere, enabled, isRouting, notEnabled } from './exposure.ts';
import { type IdleTls, idleTls, type Provided } from './file.ts';
import { ignoredLabels, lostHashes, oldLabels } from './label-remarks.ts';
import { merged } from './merged.ts';

export function dockerProvider(
  projects: readonly ComposeProject[],
  config: StaticConfig,
  version: string,
): Provided {
  const remarks: Remark[] = [];
  const built: Built[] = [];
  const lost: Lost[] = [];
  const idle: IdleTls[] = [];
  const swarm = isSwarm(config, projects);
  const off = config.from !== undefined && !swarm && providerOn(config, 'docker') !== true;
  for (const project of projects) {
    const [stopped] = composeRefusals(project);
    for (const service of project.services) {
      const container: Container = { service, project };
      const labels = swarm ? service.deployLabels : service.labels;
      const building: Building = { config, version, swarm, remarks, idle, lost };
      if (stopped?.affects === 'container' && labels.length > 0) {
        const parts = asWritten(container, labels, { ...building, remarks: [], lost: [] });
        lost.push({ ...parts, why: stopped });
        continue;
      }
      remarks.push(...oldLabels(labels, service), ...lostHashes(labels));
      const unread = elsewhere(service, swarm, off, config);
      if (unread !== undefined) {
        remarks.push(unread.why);
        lost.push({
          ...asWritten(container, unread.labels, { ...building, remarks: [], lost: [] }),
          why: unread.why,
        });
      }
      if (off || labels.length === 0) continue;
      const one = buildContainer(container, labels, building);
      if (one !== undefined && 'why' in one) lost.push(one);
      else if (one !== undefined) built.push(one);
    }
  }
  const all = (pick: (one: Built) => readonly Definition[], what: string): readonly Definition[] =>
    merged(built.flatMap(pick), what, { remarks, lost });
  const http: Record<Kind, readonly Definition[]> = {
    routers: all((one) => one.routers, 'router'),
    services: all((one) => one.services, 'service'),
    middlewares: all((one) => one.middlewares, 'middleware'),
    serversTransports: [],
  };
  const tcp = {
    routers: all((one) => one.tcpRouters, 'TCP router'),
    services: all((one) => one.tcpServices, 'TCP service'),
  };
  return { http, tcp, lost, idleTls: idle, tlsOptions: [], remarks };
}

/** The provider that is switched on; where that cannot be seen, the one that the labels are written for. */
export function isSwarm(config: StaticConfig, projects: readonly ComposeProject[]): boolean {
  if (config.from !== undefined)
    return (
      providerOn(config, 'swarm') === true || isTrue(staticText(config, 'providers', 'docker', 'swarmMode'))
    );
  const services = projects.flatMap((project) => project.services);
  return (
    services.some(({ deployLabels }) => deployLabels.some(isRouting)) &&
    !services.some(({ labels }) => labels.some(isRouting))
  );
}

function buildContainer(
  container: Container,
  labels: readonly Label[],
  building: Building,
): Built | Lost | undefined {
  const { service } = container;
  const { config, version, remarks } = building;
  const enable = enabled(labels, config);
  const tree = labelTree(labels, ROUTING_PREFIXES);
  const routed = labels.find((label) => /^traefik\.(http|tcp)\./i.test(label.key.text));
  const losing = (why: Remark): Lost => {
    remarks.push(why);
    return { ...asWritten(container, labels, { ...building, remarks: [], lost: [] }), why };
  };
  if (enable.problem !== undefined) return losing(enable.problem);
  if (!enable.on)
    return routed === undefined ? undefined : losing(notEnabled(service, routed, enable.at, config));
  const unfit = constraintProblem(service, labels, building);
  if (unfit !== undefined) return routed === undefined ? undefined : losing(unfit);
  if (routed === undefined && tree.value === undefined && config.from === undefined) return undefined;
  const empty: MapValue = { kind: 'map', place: service.at, entries: [] };
  const decoded = decode(tree.value ?? empty, { schema: 'dynamic', source: 'label', version });
  remarks.push(...ignoredLabels(decoded));
  building.idle.push(...idleTls(decoded.ignored, building.swarm ? 'swarm' : 'docker'));
  const dropped = `Traefik leaves the whole container \`${service.name}\` out for it.`;
  const [first, ...others] = [...tree.problems, ...decoded.problems].map((problem) =>
    refusedField(problem, 'container', dropped),
  );
  remarks.push(...others);
  if (first !== undefined) return losing(first);
  const built = filledIn(container, decoded.value, building);
  const portless = building.swarm && routed !== undefined ? withoutPort(built) : undefined;
  return portless === undefined ? built : losing(noPort(service, portless));
}

/** What labels that are not read would have made: sites are recognised by it. */
function asWritten(container: Container, labels: readonly Label[], building: Building): Parts {
  const empty: MapValue = { kind: 'map', place: container.service.at, entries: [] };
  const tree = labelTree(labels, ROUTING_PREFIXES);
  const decoded = decode(tree.value ?? empty, {
    schema: 'dynamic',
    source: 'label',
    version: building.version,
  });
  const built = filledIn(container, decoded.value, building);
  return {
    http: {
      routers: built.routers,
      services: built.services,
      middlewares: built.middlewares,
      serversTransports: [],
    },
    tcp: { routers: built.tcpRouters, services: built.tcpServices },
  };
}

/** The swarm provider knows no ports but those of labels (traefik pkg/provider/docker/config.go, addServer). */
function withoutPort({ services }: Built): Definition | undefined {
  return services.find(({ value }) => {
    const [server] = itemsOf(get(value, 'loadBalancer', 'servers'));
    return get(server, 'port') === undefined && get(server, 'url') === undefined;
  });
}

function noPort(service: ComposeService, { key }: Definition): Remark {
  return refused(
    key,
    `\`${service.name}\` has no label with its port, and the Swarm provider looks for no other`,
    'container',
    {
      why: 'Traefik leaves the service out.',
      help: `Add \`traefik.http.services.${service.name}.loadbalancer.server.port=7655\` under \`deploy.labels\`.`,
    },
  );
}
