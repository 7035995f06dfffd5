import type { Remark } from '../../../model/remark.ts';
import type { Statement } from '../statement.ts';

export interface Words {
  /** One sentence, the value quoted. */
  readonly text: string;
  readonly why?: string;
  readonly help?: string;
  readonly related?: Remark['related'];
}

/** What is to be said whichever release runs the config, or what depends on it: a config is looked through once. */
export type Refusal = Remark | ((version: string) => readonly Remark[]);

export function refusalsAt(version: string, found: readonly Refusal[]): readonly Remark[] {
  return found.flatMap((each) => (typeof each === 'function' ? each(version) : [each]));
}

/** nginx writes [emerg] and does not start. */
export function refused(statement: Statement, words: Words): Remark {
  return { about: 'refused', effect: 'breaks', at: statement.at, affects: 'process', related: [], ...words };
}

/** `${NAME}` in a template is filled in before nginx sees it. */
export function isTemplated(text: string): boolean {
  return /\$\{[A-Z][A-Z0-9_]*\}|\{\{|%\{|<%|@[A-Z_]+@|__[A-Z_]+__/.test(text);
}
