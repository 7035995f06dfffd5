import type { Dialect } from '../../model/dialect.ts';
import { claims } from './claims.ts';
import { openHaproxy } from './open.ts';

export const haproxy: Dialect = {
  name: 'haproxy',
  title: 'HAProxy',
  versions: {
    oldest: '2.2.0',
    newest: '3.2.0',
    turning: ['2.3.0', '2.4.0', '2.5.0', '2.6.0', '2.7.0', '2.8.0', '2.9.0', '3.0.0', '3.1.0'],
  },
  comments: { marker: '#', trailing: true },
  claims,
  open: openHaproxy,
  howTo: {},
};
