import type { Dialect, Opened } from '../../model/dialect.ts';
import { claims } from './claims.ts';
import { gatewayOf } from './gateway.ts';
import { HOW_TO } from './how-to.ts';
import { groupFiles, readGroup } from './layout.ts';
import { versions } from './versions.ts';

export const apache: Dialect = {
  name: 'apache',
  title: 'Apache httpd',
  versions,
  // A comment behind a directive is an argument of it, and stops most of them.
  comments: { marker: '#', trailing: false },
  claims,
  open(files, world, options): readonly Opened[] {
    return groupFiles(files, world, options, versions.newest).map((group) => ({
      named: group.named.map((file) => file.path),
      ...(group.isMain && !group.named.includes(group.first) ? { partial: true as const } : {}),
      files: readGroup(group, versions.newest).files,
      at: (version) => gatewayOf(group, version),
    }));
  },
  howTo: HOW_TO,
};
