import type { Dialect } from '../../model/dialect.ts';
import { claims } from './claims.ts';
import { howTo } from './how-to.ts';
import { openHaproxy } from './open.ts';

export const haproxy: Dialect = {
  name: 'haproxy',
  title: 'HAProxy',
  versions: {
    oldest: '2.2',
    newest: '3.2',
    turning: ['2.3', '2.4', '2.5', '2.6', '2.7', '2.8', '2.9', '3.0', '3.1'],
  },
  comments: { marker: '#', trailing: true },
  claims,
  open: openHaproxy,
  howTo,
};
