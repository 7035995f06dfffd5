import type { World } from '../../../model/dialect.ts';
import type { Remark } from '../../../model/remark.ts';
import { get, type MapValue, textOf } from '../../../syntax/value/value.ts';
import { basename, join } from '../../../text/path.ts';
import type { Place } from '../../../text/place.ts';
import type { SourceFile } from '../../../text/source.ts';
import type { ComposeProject } from '../../compose/project.ts';
import type { ComposeService } from '../../compose/service.ts';
import { decode } from '../decode.ts';
import { type Label, treeOf } from '../labels.ts';
import { refused, refusedField, unseen } from '../remarks.ts';
import { type ConfigFile, readConfig, type Sources } from '../sources.ts';
import { environmentOf } from './environment.ts';
import { flagsOf } from './flags.ts';

/** How Traefik is started, where that can be seen. */
export interface StaticConfig {
  /** Undefined: nothing that starts Traefik is among the files. */
  readonly from: 'file' | 'flags' | 'environment' | undefined;
  readonly value: MapValue;
  readonly at: Place | undefined;
  readonly remarks: readonly Remark[];
  /** Traefik's own container. */
  readonly container: TraefikContainer | undefined;
  /** Files read for it that nobody named. */
  readonly files: readonly SourceFile[];
}

export interface TraefikContainer {
  readonly service: ComposeService;
  readonly project: ComposeProject;
}

const NOTHING: MapValue = { kind: 'map', place: { file: '', start: 0, end: 0 }, entries: [] };

/**
 * Exactly one source counts and nothing is merged: a file that is found beats the flags, flags beat the environment
 * (traefik cmd/traefik, the order of its loaders).
 */
export function staticConfig(sources: Sources, world: World, version: string): StaticConfig {
  const container = traefikContainer(sources.projects);
  const file = staticFile(sources, container, world);
  if (file === 'unreadable')
    return {
      from: undefined,
      value: NOTHING,
      at: undefined,
      container,
      files: [],
      remarks: unreadable(container),
    };
  const flags = container === undefined ? [] : flagsOf(container.service.command);
  const variables = container === undefined ? [] : environmentOf(container.service.environment);
  if (file !== undefined)
    return fromFile(file, container, version, (settings(flags)[0] ?? variables[0])?.key.place);
  const [from, pairs] =
    flags.length > 0 ? (['flags', flags] as const) : (['environment', variables] as const);
  if (container === undefined)
    return { from: undefined, value: NOTHING, at: undefined, container, remarks: [], files: [] };
  const tree = treeOf(settings(pairs), undefined);
  const root = tree.value ?? NOTHING;
  const decoded = decode(root, { schema: 'static', source: 'label', version });
  const problems = [...tree.problems, ...decoded.problems, ...unknownRoots(root, version)];
  const dropped = 'Traefik does not start with it.';
  return {
    from: pairs.length > 0 ? from : 'flags',
    value: decoded.value,
    at: container.service.at,
    container,
    remarks: problems.map((problem) => refusedField(problem, 'process', dropped)),
    files: [],
  };
}

/** `configFile` says where the others are written. */
function settings(pairs: readonly Label[]): readonly Label[] {
  return pairs.filter((pair) => pair.key.text.toLowerCase() !== 'configfile');
}

/** A flag or variable outside every field is refused; in a file an unknown root key is only passed over. */
function unknownRoots(root: MapValue, version: string) {
  return root.entries.flatMap((entry) => {
    const one = decode({ ...root, entries: [entry] }, { schema: 'static', source: 'label', version });
    const known = one.value.entries.length > 0 || one.problems.length > 0 || one.ignored.length > 0;
    return known ? [] : [{ place: entry.key, text: `Traefik knows no option \`${entry.name}\`` }];
  });
}

function traefikContainer(projects: readonly ComposeProject[]): TraefikContainer | undefined {
  for (const project of projects)
    for (const service of project.services) if (isTraefik(service)) return { service, project };
  return undefined;
}

export function isTraefik(service: ComposeService): boolean {
  if (/(^|\/)traefik([:@]|$)/.test(service.image ?? '')) return true;
  return service.command.some((word) => /^--(?:providers|entrypoints)\./i.test(word.text));
}

const NAMES = ['traefik.toml', 'traefik.yaml', 'traefik.yml'];

/** The file that Traefik's loader finds; where its container is not seen, the static file among those given. */
function staticFile(
  sources: Sources,
  container: TraefikContainer | undefined,
  world: World,
): ConfigFile | 'unreadable' | undefined {
  const given = sources.configs.filter((config) => config.isStatic);
  if (container === undefined) return given[0];
  const { service, project } = container;
  const wanted = configFileFlag(service);
  for (const mount of service.mounts) {
    const targets = wanted === undefined ? NAMES.map((name) => `/etc/traefik/${name}`) : [wanted];
    const direct = targets.includes(mount.target);
    const inside = targets.filter((target) => target.startsWith(`${mount.target.replace(/\/$/, '')}/`));
    const paths = direct
      ? [join(project.directory, mount.source)]
      : inside.map((target) =>
          join(
            join(project.directory, mount.source),
            target.slice(mount.target.replace(/\/$/, '').length + 1),
          ),
        );
    for (const path of paths) {
      const known = sources.configs.find((config) => config.file.path === path);
      if (known !== undefined) return known;
      const read = world.read(path);
      if (!('failed' in read)) return readConfig(read);
    }
    if (direct) return 'unreadable';
  }
  const lone = given.find((config) => NAMES.includes(basename(config.file.path)));
  const configured = service.command.length > 0 || environmentOf(service.environment).length > 0;
  return configured ? undefined : (lone ?? given[0]);
}

function configFileFlag(service: ComposeService): string | undefined {
  const flag = flagsOf(service.command).find((pair) => pair.key.text.toLowerCase() === 'configfile');
  return flag?.value.text;
}

function unreadable(container: TraefikContainer | undefined): readonly Remark[] {
  const mount = container?.service.mounts.find(
    (each) => each.target.startsWith('/etc/traefik/') || each.source.includes('traefik'),
  );
  if (mount === undefined) return [];
  const cause = { missing: 'file', name: mount.source, at: mount.at } as const;
  return [unseen(mount.at, `Traefik's static config \`${mount.source}\` could not be read`, cause)];
}

function fromFile(
  config: ConfigFile,
  container: TraefikContainer | undefined,
  version: string,
  overridden: Place | undefined,
): StaticConfig {
  const decoded = decode(config.root ?? NOTHING, { schema: 'static', source: 'file', version });
  const remarks: Remark[] = decoded.problems.map((problem) =>
    refusedField(problem, 'process', 'Traefik does not start with it.'),
  );
  for (const ignored of decoded.ignored)
    if (ignored.path.join('.') !== '' && ignored.reason !== 'other-source')
      remarks.push({
        about: 'refused',
        effect: 'harmless',
        at: ignored.place,
        text: `\`${ignored.path.join('.')}\` has nothing behind it, which is the same as leaving it out`,
        help: `Write \`${ignored.path.at(-1)}: {}\` to switch it on.`,
        related: [],
        affects: 'route',
      });
  if (overridden !== undefined) {
    const text = `Traefik reads its static config from \`${config.file.path}\` and ignores every flag and \`TRAEFIK_\` variable`;
    remarks.push(
      refused(overridden, text, 'route', {
        effect: 'degrades',
        help: 'Write it in that file, or remove the file.',
      }),
    );
  }
  return {
    from: 'file',
    value: decoded.value,
    at: config.root?.place,
    container,
    remarks,
    files: [config.file],
  };
}

/** Whether a provider is switched on; undefined where the static config is not seen. */
export function providerOn(config: StaticConfig, provider: 'docker' | 'swarm' | 'file'): boolean | undefined {
  if (config.from === undefined) return undefined;
  return get(config.value, 'providers', provider) !== undefined;
}

export function staticText(config: StaticConfig, ...path: readonly string[]): string | undefined {
  return textOf(get(config.value, ...path));
}
