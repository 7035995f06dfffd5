import type { Cause } from '../../model/fact.ts';
import type { Remark } from '../../model/remark.ts';
import type { ValueProblem } from '../../syntax/value/value.ts';
import type { Place } from '../../text/place.ts';
import type { DecodeProblem } from './decode.ts';

type Extras = Partial<Omit<Remark, 'about' | 'at' | 'text'>>;

export function refused(at: Place, text: string, affects: Remark['affects'], extras: Extras = {}): Remark {
  return { about: 'refused', effect: 'breaks', at, text, related: [], affects, ...extras };
}

/** A field that Traefik's decoder does not take, and what is dropped with it. */
export function refusedField(problem: DecodeProblem, affects: Remark['affects'], why: string): Remark {
  const help = problem.help === undefined ? {} : { help: problem.help };
  return refused(problem.place, problem.text, affects, { why, ...help });
}

/** What no parser takes: whatever it belongs to is refused with it. */
export function unparsable({ place, message }: ValueProblem, affects: Remark['affects']): Remark {
  return { about: 'syntax', effect: 'breaks', at: place, text: message, related: [], affects };
}

export function target(at: Place, text: string, effect: Remark['effect'], extras: Extras = {}): Remark {
  return { about: 'target', effect, at, text, related: [], affects: 'route', ...extras };
}

export function outdated(at: Place, text: string, effect: Remark['effect'], extras: Extras = {}): Remark {
  return { about: 'outdated', effect, at, text, related: [], affects: 'route', ...extras };
}

export function exposed(at: Place, text: string, extras: Extras = {}): Remark {
  return { about: 'exposed', effect: 'harmless', at, text, related: [], affects: 'route', ...extras };
}

export function unseen(at: Place, text: string, cause: Cause): Remark {
  return { about: 'unseen', effect: 'harmless', at, text, related: [], affects: 'route', cause };
}

export function neverReached(at: Place, text: string, effect: Remark['effect'], extras: Extras = {}): Remark {
  return { about: 'never-reached', effect, at, text, related: [], affects: 'router', ...extras };
}
