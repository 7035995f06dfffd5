import type { Cause } from '../../model/fact.ts';
import type { Remark } from '../../model/remark.ts';
import type { Place } from '../../text/place.ts';

/** Caddy does not start with this. */
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

export function syntaxRemark(problem: {
  readonly at: Place;
  readonly text: string;
  readonly expected?: string;
}): Remark {
  return {
    about: 'syntax',
    effect: 'breaks',
    at: problem.at,
    text: problem.text,
    ...(problem.expected === undefined ? {} : { help: `Expected ${problem.expected}.` }),
    related: [],
    affects: 'process',
  };
}

export function unreadRemark(at: Place, text: string): Remark {
  return {
    about: 'unseen',
    effect: 'harmless',
    at,
    text: `\`${text}\` stands deeper inside other blocks than is looked into; what it would decide is left open`,
    related: [],
    affects: 'route',
    cause: { missing: 'parent', name: text, at },
  };
}

export function unseenRemark(cause: Cause): Remark {
  return {
    about: 'unseen',
    effect: 'harmless',
    at: cause.at ?? { file: '', start: 0, end: 0 },
    text:
      cause.missing === 'plugin'
        ? `\`${cause.name}\` comes with a plugin, whose doing is not known here; the standard build does not start with it.`
        : `\`${cause.name}\` cannot be read here.`,
    related: [],
    affects: 'route',
    cause,
  };
}

/** Caddy stops at the first refusal; the others are what the linter's lenient reading made of the rest. */
export function firstRefusal(remarks: readonly Remark[]): readonly Remark[] {
  const refusals = remarks.filter(({ about }) => about === 'refused' || about === 'syntax');
  if (refusals[0]?.about === 'syntax') return [refusals[0]];
  return [
    ...refusals.slice(0, 1),
    ...remarks.filter(({ about }) => about !== 'refused' && about !== 'syntax'),
  ];
}
