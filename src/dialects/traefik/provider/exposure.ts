import type { Remark } from '../../../model/remark.ts';
import { isBool, isTrue } from '../../../syntax/go-values.ts';
import { get, isNull, type ScalarValue } from '../../../syntax/value/value.ts';
import type { ComposeService } from '../../compose/service.ts';
import type { Label } from '../labels.ts';
import { refused } from '../remarks.ts';
import { type StaticConfig, staticText } from '../static/static-config.ts';
import type { Building } from './building.ts';
import { fulfils } from './constraints.ts';

interface Enabled {
  readonly on: boolean;
  readonly at: ScalarValue | undefined;
  readonly problem?: Remark;
}

export function enabled(labels: readonly Label[], config: StaticConfig): Enabled {
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

export function notEnabled(
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

export function isRouting({ key }: Label): boolean {
  return /^traefik\.(http|tcp)\./i.test(key.text);
}

interface Unread {
  readonly why: Remark;
  readonly labels: readonly Label[];
}

/** Labels that no provider looks at: of the service for a container's, and the other way round. */
export function elsewhere(
  service: ComposeService,
  swarm: boolean,
  off: boolean,
  config: StaticConfig,
): Unread | undefined {
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

/** Why a container is left out by what its provider asks of labels; where that cannot be told it is taken to be let in. */
export function constraintProblem(
  service: ComposeService,
  labels: readonly Label[],
  { config, swarm }: Pick<Building, 'config' | 'swarm'>,
): Remark | undefined {
  const value = get(config.value, 'providers', swarm ? 'swarm' : 'docker', 'constraints');
  if (value?.kind !== 'scalar' || value.unresolved) return undefined;
  const fulfilled = fulfils(labels, value.text);
  if (fulfilled === 'yes' || fulfilled === 'unknown') return undefined;
  if (fulfilled === 'unreadable')
    return refused(value.place, `\`${value.text}\` is no constraint that Traefik can read`, 'container', {
      why: 'It leaves every container out.',
      help: 'Write it as in Label(`traefik.constraint`, `public`) && !LabelRegex(`stage`, `^test`).',
    });
  return refused(
    service.at,
    `The labels of \`${service.name}\` do not fulfil the constraints that Traefik is started with`,
    'container',
    {
      why: 'Traefik leaves the container out.',
      help: `Give it the labels that \`${value.text}\` asks for.`,
      related: [{ at: value.place, text: 'what is asked of containers' }],
    },
  );
}
