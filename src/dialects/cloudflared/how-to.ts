import type { Dialect } from '../../model/dialect.ts';

export const howTo: Dialect['howTo'] = {};
