import type { Dialect } from '../../model/dialect.ts';
import { claims } from './claims.ts';
import { howTo } from './how-to.ts';
import { openCaddy } from './open.ts';
import { CADDY_VERSIONS } from './version.ts';

export const caddy: Dialect = {
  name: 'caddy',
  title: 'Caddy',
  versions: CADDY_VERSIONS,
  comments: { marker: '#', trailing: true },
  claims,
  open: openCaddy,
  howTo,
};
