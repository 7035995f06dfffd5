import type { Remark } from '../../model/remark.ts';
import type { Place } from '../../text/place.ts';
import { sentence } from './remark.ts';
import type { Statement } from './statement.ts';

/** HAProxy does not start with this: one line it refuses stops the whole process (cfgparse.c). */
export function refusedAt(where: Statement | Place, text: string, help?: string): Remark {
  return {
    about: 'refused',
    effect: 'breaks',
    at: 'at' in where ? where.at : where,
    text: sentence(text),
    ...(help === undefined ? {} : { help }),
    related: [],
    affects: 'process',
  };
}
