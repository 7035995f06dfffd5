import type { Cause } from '../../model/fact.ts';
import type { HaproxyWord, Variable } from '../../syntax/haproxy/line.ts';
import type { SourceFile } from '../../text/source.ts';
import { positionAt } from '../../text/source.ts';
import { type Argument, placeOf, type Statement } from './statement.ts';

/** Variables the config itself sets; null for those it unsets. What the process inherits is not seen. */
export type Environment = Map<string, string | null>;

/** `setenv` and its kin take effect from the next line on (cfgparse-global.c). */
export function changeEnvironment(environment: Environment, statement: Statement): void {
  const [name, value] = statement.args;
  if (name === undefined) return;
  switch (statement.keyword.text) {
    case 'setenv':
      if (value !== undefined && value.unsure === undefined) environment.set(name.text, value.text);
      break;
    case 'presetenv':
      if (value !== undefined && value.unsure === undefined && environment.get(name.text) == null)
        environment.set(name.text, value.text);
      break;
    case 'unsetenv':
      for (const each of statement.args) environment.set(each.text, null);
      break;
  }
}

/** A variable may hold twice what the one before holds, and nobody means words as long as this. */
const LONGEST = 100_000;

/** Replaces the variables of a word. `[*]` can make several words of one, or none. */
export function expand(
  word: HaproxyWord,
  file: SourceFile,
  environment: Environment,
  lines: readonly number[],
): readonly Argument[] {
  const at = placeOf(file, word.start, word.end);
  if (word.variables === undefined) return [{ text: word.value, at }];
  let words = [''];
  let empty = true;
  let next = 0;
  let length = 0;
  let unsure: Cause | undefined;
  const append = (text: string): void => {
    words = [...words.slice(0, -1), (words.at(-1) ?? '') + text];
    if (text !== '') empty = false;
  };
  for (const variable of word.variables) {
    append(word.value.slice(next, variable.start));
    next = variable.end;
    const value = variableValue(variable, file, environment, lines, word.start);
    length += value?.length ?? 0;
    if (value === undefined || length > LONGEST) {
      unsure = { missing: 'environment', name: variable.name, at };
      append(word.value.slice(variable.start, variable.end));
    } else if (variable.spread) {
      const [first = '', ...more] = value.trim().split(/\s+/);
      append(first);
      words = [...words, ...more];
    } else {
      append(value);
    }
  }
  append(word.value.slice(next));
  const spreadToNothing = empty && word.variables.every((variable) => variable.spread);
  if (spreadToNothing) return [];
  return words.map((text) => ({ text, at, ...(unsure === undefined ? {} : { unsure }) }));
}

function variableValue(
  { name, fallback }: Variable,
  file: SourceFile,
  environment: Environment,
  lines: readonly number[],
  offset: number,
): string | undefined {
  if (name === '.FILE') return file.path;
  if (name === '.LINE') return String(positionAt(lines, offset).line);
  if (name === '.SECTION') return undefined;
  const set = environment.get(name);
  if (set === null) return fallback ?? '';
  return set ?? fallback;
}
