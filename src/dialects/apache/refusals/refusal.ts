import type { Remark } from '../../../model/remark.ts';
import type { Place } from '../../../text/place.ts';

export function refusal(at: Place, text: string, help?: string): Remark {
  return {
    about: 'refused',
    effect: 'breaks',
    at,
    text,
    ...(help === undefined ? {} : { help }),
    related: [],
    affects: 'process',
  };
}
