import type { Dialect, Opened, OpenOptions, World } from '../../model/dialect.ts';
import type { SourceFile } from '../../text/source.ts';
import { claims } from './claims.ts';
import { evidentVersion } from './evident-version.ts';
import { gatewayOf } from './gateway/gateway.ts';
import { type FileGroup, groupFiles } from './group.ts';
import { howTo } from './how-to.ts';
import { referencedFiles } from './references.ts';
import { readConfig, readSources, type Sources } from './sources.ts';
import { type StaticConfig, staticConfig } from './static/static-config.ts';
import { atLeast } from './version.ts';

export const traefik: Dialect = {
  name: 'traefik',
  title: 'Traefik',
  versions: {
    oldest: '2.11',
    newest: '3.7',
    turning: ['3.0', '3.2', '3.4', '3.6.0', '3.6.4', '3.6.7', '3.7.0', '3.7.6', '3.7.8'],
  },
  comments: { marker: '#', trailing: true },
  claims,
  open,
  howTo,
};

function open(files: readonly SourceFile[], world: World, options: OpenOptions): readonly Opened[] {
  return groupFiles(files, world).map((group) => openGroup(group, world, options));
}

function openGroup({ named, files }: FileGroup, world: World, options: OpenOptions): Opened {
  const given = readSources(files, world);
  const first = staticConfig(given, world, traefik.versions.newest);
  const referenced = referencedFiles(first, given, world, options.map);
  const sources: Sources = { ...given, configs: [...given.configs, ...referenced.map(readConfig)] };
  const read = [
    ...files,
    ...given.projects.flatMap((project) => project.files),
    ...first.files,
    ...referenced,
  ];
  const all = [...new Map(read.map((file) => [file.path, file])).values()];
  const floor = evidentVersion(sources, first);
  return {
    named: named.map((file) => file.path),
    files: all,
    at: (asked) => {
      const version = versionToUse(asked, first, floor);
      return gatewayOf(sources, staticConfig(sources, world, version), all, version);
    },
  };
}

/**
 * The image of Traefik's own container says which release runs, and what is used says which cannot be meant; only a
 * release that the reader asked for beats them.
 */
function versionToUse(asked: string, config: StaticConfig, floor: string | undefined): string {
  const { oldest, newest, turning } = traefik.versions;
  if (asked !== oldest && asked !== newest && !turning.includes(asked)) return asked;
  const tag = /:v?([23])(?:\.(\d+))?(?:\.(\d+))?(?:-|@|$)/.exec(config.container?.service.image ?? '');
  if (tag === null) return floor === undefined || atLeast(asked, floor) ? asked : floor;
  const [, major, minor, patch] = tag;
  if (minor === undefined) return major === '2' ? oldest : newest;
  return [major, minor, patch].filter((part) => part !== undefined).join('.');
}
