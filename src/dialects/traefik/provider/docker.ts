import type { Remark } from '../../../model/remark.ts';
import { isBool, isTrue } from '../../../syntax/go-values.ts';
import {
  entriesOf,
  get,
  isNull,
  type MapValue,
  plain,
  type ScalarValue,
  textOf,
  type Value,
} from '../../../syntax/value/value.ts';
import { nearest } from '../../../text/nearest.ts';
import type { ComposeProject } from '../../compose/project.ts';
import type { ComposeService } from '../../compose/service.ts';
import { type Decoded, decode } from '../decode.ts';
import type { Container, Definition, Kind, Lost, Parts, Provider } from '../definitions.ts';
import { type Label, labelTree, ROUTING_PREFIXES } from '../labels.ts';
import { outdated, refused, refusedField } from '../remarks.ts';
import { providerOn, type StaticConfig, staticText } from '../static/static-config.ts';
import { type IdleTls, idleTls, type Provided } from './file.ts';

/** What a container's labels make, once its own defaults are filled in (traefik pkg/provider/docker/config.go, build). */
interface Built {
  readonly routers: Definition[];
  readonly services: Definition[];
  readonly middlewares: readonly Definition[];
  readonly tcpRouters: Definition[];
  readonly tcpServices: Definition[];
}

export function dockerProvider(
  projects: readonly ComposeProject[],
  config: StaticConfig,
  version: string,
): Provided {
  const remarks: Remark[] = [];
  const built: Built[] = [];
  const lost: Lost[] = [];
  const idle: IdleTls[] = [];
  const swarm =
    providerOn(config, 'swarm') === true || isTrue(staticText(config, 'providers', 'docker', 'swarmMode'));
  const off = config.from !== undefined && !swarm && providerOn(config, 'docker') !== true;
  for (const project of projects) {
    for (const service of project.services) {
      const container: Container = { service, project };
      const labels = swarm ? service.deployLabels : service.labels;
      const building: Building = { config, version, swarm, remarks, idle, lost };
      remarks.push(...oldLabels(labels, service));
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

interface Building {
  readonly config: StaticConfig;
  readonly version: string;
  readonly swarm: boolean;
  readonly remarks: Remark[];
  readonly idle: IdleTls[];
  readonly lost: Lost[];
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
  return first === undefined ? filledIn(container, decoded.value, building) : losing(first);
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

interface Enabled {
  readonly on: boolean;
  readonly at: ScalarValue | undefined;
  readonly problem?: Remark;
}

function enabled(labels: readonly Label[], config: StaticConfig): Enabled {
  const label = labels.find((each) => each.key.text.toLowerCase() === 'traefik.enable');
  if (label !== undefined) {
    const { value } = label;
    if (value.unresolved) return { on: true, at: value };
    const text = isNull(value) ? '' : value.text;
    if (isBool(text)) return { on: isTrue(text), at: value };
    const problem = refused(value.place, `\`${text}\` is no value for \`traefik.enable\``, 'container', {
      why: 'Traefik leaves the whole container out for it.',
      help: 'Write `true` or `false`.',
    });
    return { on: false, at: value, problem };
  }
  const byDefault =
    staticText(config, 'providers', 'docker', 'exposedByDefault') ??
    staticText(config, 'providers', 'swarm', 'exposedByDefault');
  return { on: byDefault === undefined || isTrue(byDefault), at: undefined };
}

function notEnabled(
  service: ComposeService,
  routed: Label,
  at: ScalarValue | undefined,
  config: StaticConfig,
): Remark {
  if (at !== undefined) {
    return refused(
      at.place,
      `\`traefik.enable\` is \`${at.text}\`, so Traefik leaves \`${service.name}\` out`,
      'container',
      {
        effect: 'degrades',
        related: [{ at: routed.key.place, text: 'this label is not read' }],
      },
    );
  }
  const setting = get(config.value, 'providers', 'docker', 'exposedByDefault')?.place;
  return refused(
    routed.key.place,
    `\`${service.name}\` has no label \`traefik.enable=true\`, and containers are not exposed by default`,
    'container',
    {
      why: 'Traefik leaves the container out.',
      help: 'Add the label `traefik.enable=true`.',
      related: setting === undefined ? [] : [{ at: setting, text: 'exposedByDefault is off' }],
    },
  );
}

interface Unread {
  readonly why: Remark;
  readonly labels: readonly Label[];
}

/** Labels that no provider looks at: of the service for a container's, and the other way round. */
function elsewhere(
  service: ComposeService,
  swarm: boolean,
  off: boolean,
  config: StaticConfig,
): Unread | undefined {
  const isRouting = (label: Label): boolean => /^traefik\.(http|tcp)\./i.test(label.key.text);
  const own = (swarm ? service.deployLabels : service.labels).some(isRouting);
  const others = swarm ? service.labels : service.deployLabels;
  const other = others.find(isRouting);
  const all = [...service.labels, ...service.deployLabels];
  const here = all.find(isRouting);
  if (off && here !== undefined) {
    const text = 'Traefik is started without a Docker provider, so these labels are never read';
    const help =
      'Add `--providers.docker=true` to its flags, or `providers.docker: {}` to its static config.';
    return { why: refused(here.key.place, text, 'container', { help }), labels: all };
  }
  if (own || other === undefined || (!swarm && config.from === undefined)) return undefined;
  const text = swarm
    ? `The labels of \`${service.name}\` stand under \`labels\`, which the Swarm provider does not see`
    : `The labels of \`${service.name}\` stand under \`deploy\`, which the Docker provider does not see`;
  const help = swarm ? 'Move them under `deploy.labels`.' : 'Move them under `labels` of the service.';
  return { why: refused(other.key.place, text, 'container', { help }), labels: others };
}

/** Labels of Traefik 1, which no later release reads; and the misspelt ones it passes over just as silently. */
function oldLabels(labels: readonly Label[], service: ComposeService): readonly Remark[] {
  const remarks: Remark[] = [];
  let old = false;
  const modern = labels.some((label) => /^traefik\.(http|tcp|udp)\./i.test(label.key.text));
  for (const label of labels) {
    const [, name] = /^traefik\.([\w-]+)/i.exec(label.key.text) ?? [];
    if (name === undefined) continue;
    if (/^(frontend|backend|port|protocol|weight|domain)$/i.test(name)) {
      if (old) continue;
      old = true;
      const text = `\`${label.key.text}\` on \`${service.name}\` is a label of Traefik 1, which Traefik ignores since 2.0`;
      const extras = {
        help: 'Write `traefik.http.routers.…` and `traefik.http.services.…` instead.',
        affects: 'container' as const,
      };
      remarks.push(
        modern
          ? outdated(label.key.place, text, 'harmless', extras)
          : refused(label.key.place, text, 'container', extras),
      );
    } else if (!/^(http|tcp|udp|tls|enable\w*|docker|swarm)$/i.test(name)) {
      const near = nearest(name, ['http', 'tcp', 'udp', 'tls', 'enable', 'docker', 'swarm']);
      if (near !== undefined && near !== name)
        remarks.push(
          refused(label.key.place, `\`${label.key.text}\` is no label that Traefik reads`, 'container', {
            effect: 'degrades',
            help: `Write \`traefik.${near}\`.`,
            why: `Traefik passes over it without a word, so \`${service.name}\` lacks what it says.`,
          }),
        );
    }
  }
  return remarks;
}

function ignoredLabels(decoded: Decoded): readonly Remark[] {
  return decoded.ignored.flatMap((ignored): readonly Remark[] => {
    const name = ignored.path.at(-1) ?? '';
    if (ignored.reason === 'not-true' && name === 'tls') {
      return [
        refused(ignored.place, `\`tls=${ignored.written}\` leaves TLS off for this router`, 'router', {
          effect: 'degrades',
          why: 'Only `true` or nothing at all switches it on.',
          help: 'Write `tls=true`.',
        }),
      ];
    }
    if (ignored.reason === 'other-source')
      return [
        refused(
          ignored.place,
          `\`${ignored.path.join('.')}\` cannot be set by labels and is ignored`,
          'router',
          {
            effect: 'degrades',
            help: 'Define it in a dynamic file and refer to it with `@file`.',
          },
        ),
      ];
    return [];
  });
}

/** `.Name` of a compose container: `pulse-myproject` (pkg/provider, Normalize over docker's getServiceName). */
export function containerName({ service, project }: Container): string {
  return normalize(`${service.name}_${project.name}`);
}

function normalize(name: string): string {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('-');
}

function filledIn(container: Container, value: MapValue, building: Building): Built {
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

const DEFAULT_RULE = 'Host(`{{ normalize .Name }}`)';

/** A router without a rule gets the provider's default one. */
function withRule(router: Definition, name: string, building: Building): Definition {
  const rule = textOf(get(router.value, 'rule'));
  if (rule !== undefined && rule !== '') return router;
  const template =
    staticText(building.config, 'providers', 'docker', 'defaultRule') ??
    staticText(building.config, 'providers', 'swarm', 'defaultRule') ??
    DEFAULT_RULE;
  const text = template
    .replace(/\{\{-?\s*normalize\s+\.Name\s*-?\}\}/g, name)
    .replace(/\{\{-?\s*\.Name\s*-?\}\}/g, name)
    .replace(
      /\{\{-?\s*(?:normalize\s+)?\.ContainerName\s*-?\}\}/g,
      router.container?.service.containerName ?? name,
    )
    .replace(
      /\{\{-?\s*index\s+\.Labels\s+"([^"]+)"\s*-?\}\}/g,
      (action, label: string) =>
        router.container?.service.labels.find((each) => each.key.text === label)?.value.text ?? action,
    );
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

function lostRouter(router: Definition, why: Remark): Lost {
  const http = { routers: [router], services: [], middlewares: [], serversTransports: [] };
  return { http, tcp: { routers: [], services: [] }, why };
}

/** One name in two containers: equal definitions are one, different ones are both removed (pkg/provider/merge.go). */
function merged(
  definitions: readonly Definition[],
  what: string,
  { remarks, lost }: Pick<Building, 'remarks' | 'lost'>,
): readonly Definition[] {
  const byName = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const same = byName.get(definition.name);
    if (same === undefined) byName.set(definition.name, [definition]);
    else same.push(definition);
  }
  return [...byName.values()].flatMap((same): readonly Definition[] => {
    const [first, ...others] = same;
    if (first === undefined) return [];
    const other = others.find((each) => !equal(each.value, first.value));
    if (other === undefined) return [first];
    const why = refused(
      other.key,
      `The ${what} \`${first.name}\` is defined by two containers with different settings`,
      'router',
      {
        why: 'Traefik removes both.',
        help: 'Give each its own name.',
        related: [{ at: first.key, text: 'the other definition' }],
      },
    );
    remarks.push(why);
    if (what === 'router') lost.push(lostRouter(first, why));
    return [];
  });
}

function equal(a: Value, b: Value): boolean {
  return textually(a) === textually(b);
}

function textually(value: Value): string {
  return JSON.stringify(plain(value), (_, each) => (typeof each === 'bigint' ? String(each) : each));
}
