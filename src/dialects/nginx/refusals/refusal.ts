import type { Remark } from '../../../model/remark.ts';
import type { Statement } from '../statement.ts';

export interface Words {
  /** One sentence, the value quoted. */
  readonly text: string;
  readonly why?: string;
  readonly help?: string;
  readonly related?: Remark['related'];
}

/** nginx writes [emerg] and does not start. */
export function refused(statement: Statement, words: Words): Remark {
  return { about: 'refused', effect: 'breaks', at: statement.at, affects: 'process', related: [], ...words };
}

/** `${NAME}` in a template is filled in before nginx sees it. */
export function isTemplated(text: string): boolean {
  return /\$\{[A-Z][A-Z0-9_]*\}|\{\{|%\{|<%|@[A-Z_]+@|__[A-Z_]+__/.test(text);
}
