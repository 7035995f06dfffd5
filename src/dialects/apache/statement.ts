import type { Cause } from '../../model/fact.ts';
import type { Word } from '../../syntax/directive.ts';
import type { Place } from '../../text/place.ts';

/** A directive or a section as Apache keeps it after reading: conditions decided, includes and macros taken in. */
export interface Statement {
  /** Lower-case; of a section with its `<`, as Apache's own tables have it. */
  readonly name: string;
  readonly written: string;
  readonly args: readonly Word[];
  /** All that follows the name, as the directive gets it. */
  readonly rest: string;
  /** The name and its arguments. */
  readonly at: Place;
  readonly parent: Statement | undefined;
  /** Of a section. */
  readonly children: Statement[];
  /** Of a section: from behind its opening line to its closing tag. */
  inside?: Place;
  /** It stands under a condition that cannot be decided from here. */
  readonly doubt?: Cause;
  /** It stands for an include that cannot be read: anything may be there. */
  readonly unseen?: Cause;
}

export function isSection(statement: Statement): boolean {
  return statement.name.startsWith('<');
}

export function argument(statement: Statement, index: number): string | undefined {
  return statement.args[index]?.value;
}

/** As the reader would quote it: in one line, blanks folded. */
export function textOf(statement: Statement): string {
  const rest = statement.rest.replace(/\s+/g, ' ').trim();
  return rest === '' ? statement.written : `${statement.written} ${rest}`;
}

export function placeOfWord(statement: Statement, index: number): Place {
  const word = statement.args[index];
  return word === undefined ? statement.at : { file: statement.at.file, start: word.start, end: word.end };
}

/** A variable that nothing in sight defines is left in the text as it is written. */
export function undefinedVariable(text: string): string | undefined {
  return /\$\{([^}:]*)\}/.exec(text)?.[1];
}

export function* everyStatement(statements: readonly Statement[]): Generator<Statement> {
  const pending = [...statements].reverse();
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    yield each;
    for (let index = each.children.length - 1; index >= 0; index -= 1) {
      const child = each.children[index];
      if (child !== undefined) pending.push(child);
    }
  }
}
