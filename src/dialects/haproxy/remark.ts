import type { About, Remark } from '../../model/remark.ts';
import type { Place } from '../../text/place.ts';

/** A remark on traffic: nothing is dropped by it but what it says. */
export function remarkOn(
  about: About,
  effect: Remark['effect'],
  at: Place,
  text: string,
  more: Partial<Pick<Remark, 'why' | 'help' | 'need' | 'related' | 'affects' | 'cause'>> = {},
): Remark {
  const why = more.why === undefined ? {} : { why: sentence(more.why) };
  return { about, effect, at, text: sentence(text), related: [], affects: 'route', ...more, ...why };
}

/** Begins with a capital, unless it begins with what the config says. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
