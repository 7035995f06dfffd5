import { sampled } from './evaluate.ts';
import type { Scene } from './fetch.ts';
import { formatted, readFormat } from './format.ts';
import type { Rule } from './rules.ts';
import { readSample, type Sample } from './sample.ts';
import { isDoubt, type Value } from './value.ts';
import type { Walk } from './walk.ts';

/** `set-var(NAME,CONDITION…) EXPRESSION` and `set-var-fmt(NAME) FORMAT` (vars.c, action_store). */
export function setVariable(action: string, rule: Rule, scene: Scene, walk: Walk): void {
  const [name = '', ...conditions] = namesIn(action);
  const { variables, sources } = walk.message;
  const made = madeBy(action, rule, scene);
  if (name === '' || made === undefined) return;
  if (isDoubt(rule.verdict)) {
    variables.set(name, rule.verdict);
    sources.delete(name);
    return;
  }
  // What gives nothing leaves the variable as it was.
  if (made.value.is === 'none' || !conditions.every((word) => allows(word, variables.get(name), made.value)))
    return;
  variables.set(name, made.value);
  if (made.sample === undefined) sources.delete(name);
  else sources.set(name, made.sample);
}

export function unsetVariable(action: string, { message }: Walk): void {
  const [name = ''] = namesIn(action);
  message.variables.delete(name);
  message.sources.delete(name);
}

function namesIn(action: string): readonly string[] {
  return /\(([^)]*)\)/.exec(action)?.[1]?.split(',') ?? [];
}

function madeBy(
  action: string,
  { words }: Rule,
  scene: Scene,
): { readonly value: Value; readonly sample?: Sample } | undefined {
  const [, first, ...more] = words.map(({ text }) => text);
  if (first === undefined) return undefined;
  if (action.startsWith('set-var-fmt')) {
    const format = readFormat(first);
    return 'bad' in format ? undefined : { value: formatted(format, scene) };
  }
  const sample = readSample([first, ...more].join(' '));
  return 'bad' in sample ? undefined : { value: sampled(sample, scene), sample };
}

/** Conditions on the value there is, or on the one that is to be put in its place (vars.c, var_set). */
function allows(condition: string, before: Value | undefined, made: Value): boolean {
  const isThere = before !== undefined && before.is !== 'none';
  const isEmpty = made.is === 'known' && made.texts.join('') === '';
  switch (condition) {
    case 'ifexists':
    case 'ifset':
      return isThere;
    case 'ifnotexists':
    case 'ifnotset':
      return !isThere;
    case 'ifempty':
      return isEmpty;
    case 'ifnotempty':
      return !isEmpty;
    default:
      return true;
  }
}
