import type { Remark } from '../../../model/remark.ts';
import { type Form, knownDirective } from '../directives.ts';
import { type Statement, textOf } from '../statement.ts';
import { refusal } from './refusal.ts';

/** Too few or too many words for the way a directive takes them (server/config.c, invoke_cmd). */
export function argumentsRefused(statement: Statement): Remark | undefined {
  const known = knownDirective(statement.name);
  if (known === undefined) return undefined;
  const words = statement.args.map((word) => word.value);
  if (known.form === 'flag') {
    if (/^(?:on|off)$/i.test(words[0] ?? '')) return undefined;
    return refusal(statement.at, `\`${textOf(statement)}\`: ${statement.written} is On or Off.`);
  }
  const [least, most] = COUNTS[known.form];
  if (words.length >= least && words.length <= most && words.slice(0, least).every((word) => word !== '')) {
    return known.form === '1|3' && words.length === 2
      ? refusal(statement.at, wrongCount(statement, 'one or three'))
      : undefined;
  }
  const comment = words.findIndex((word) => word.startsWith('#'));
  const text = wrongCount(statement, WORDS[known.form]);
  return comment > 0
    ? refusal(
        statement.at,
        `${text} A comment needs a line of its own.`,
        'Put the comment on the line above.',
      )
    : refusal(statement.at, text);
}

function wrongCount(statement: Statement, wanted: string): string {
  return `\`${textOf(statement)}\`: ${statement.written} takes ${wanted}.`;
}

const MANY = Number.POSITIVE_INFINITY;

const COUNTS: Readonly<Record<Exclude<Form, 'flag'>, readonly [number, number]>> = {
  raw: [0, MANY],
  any: [0, MANY],
  '0': [0, 0],
  '1': [1, 1],
  '2': [2, 2],
  '3': [3, 3],
  '1-2': [1, 2],
  '2-3': [2, 3],
  '1-3': [1, 3],
  '1|3': [1, 3],
  '1+': [1, MANY],
  '2+': [2, MANY],
};

const WORDS: Readonly<Record<Form, string>> = {
  raw: '',
  any: '',
  flag: '',
  '0': 'no arguments',
  '1': 'one argument',
  '2': 'two arguments',
  '3': 'three arguments',
  '1-2': 'one or two arguments',
  '2-3': 'two or three arguments',
  '1-3': 'one to three arguments',
  '1|3': 'one or three arguments',
  '1+': 'at least one argument',
  '2+': 'at least two arguments',
};
