import type { Dialect, Opened } from '../../model/dialect.ts';
import { claims } from './claims.ts';
import { gatewaysOf } from './gateway.ts';
import { HOW_TO } from './how-to.ts';
import { type Group, groupFiles } from './layout.ts';
import { NGINX_VERSIONS } from './versions.ts';

export const nginx: Dialect = {
  name: 'nginx',
  title: 'nginx',
  versions: NGINX_VERSIONS,
  comments: { marker: '#', trailing: true },
  claims,
  open(files, world, options): readonly Opened[] {
    return groupFiles(files, world, options).map((group) => ({
      named: group.named.map((file) => file.path),
      ...(isPartOfMain(group) ? { partial: true as const } : {}),
      files: group.loaded.files,
      at: gatewaysOf(group),
    }));
  },
  howTo: HOW_TO,
};

/** Files that a main config includes were named, and the main config was not. */
function isPartOfMain({ extent, loaded, named }: Group): boolean {
  const [main] = loaded.files;
  return extent === 'main' && main !== undefined && !named.includes(main);
}
