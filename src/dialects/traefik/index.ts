import type { Dialect, Opened, OpenOptions, World } from '../../model/dialect.ts';
import type { SourceFile } from '../../text/source.ts';
import { claims } from './claims.ts';
import { gatewayOf } from './gateway/gateway.ts';
import { groupFiles } from './group.ts';
import { howTo } from './how-to.ts';
import { readSources } from './sources.ts';
import { staticConfig } from './static/static-config.ts';

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
  void options;
  return groupFiles(files, world).map((group) => openGroup(group.named, group.files, world));
}

function openGroup(named: readonly SourceFile[], files: readonly SourceFile[], world: World): Opened {
  const sources = readSources(files, world);
  const first = staticConfig(sources, world, '3.7');
  const read = [...files, ...sources.projects.flatMap((project) => project.files), ...first.files];
  const all = [...new Map(read.map((file) => [file.path, file])).values()];
  return {
    named: named.map((file) => file.path),
    files: all,
    at: (version) => gatewayOf(sources, staticConfig(sources, world, version), all, version),
  };
}
