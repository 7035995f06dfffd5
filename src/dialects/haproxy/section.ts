import { beginsSection } from '../../syntax/haproxy/sections.ts';
import type { Statement } from './statement.ts';

/** A section and the lines that take effect in it. */
export interface Section {
  readonly kind: string;
  /** Empty for sections without one. */
  readonly name: string;
  readonly head: Statement;
  readonly lines: readonly Statement[];
}

/** Cuts each file's lines into sections; a line before a file's first section belongs to none. */
export function sectionsOf(files: readonly (readonly Statement[])[]): {
  readonly sections: readonly Section[];
  readonly outside: readonly Statement[];
} {
  const sections: Section[] = [];
  const outside: Statement[] = [];
  for (const statements of files) {
    let lines: Statement[] | undefined;
    for (const statement of statements) {
      if (beginsSection(statement.keyword.text)) {
        lines = [];
        sections.push({
          kind: statement.keyword.text,
          name: nameIn(statement),
          head: statement,
          lines,
        });
      } else if (lines === undefined) {
        outside.push(statement);
      } else {
        lines.push(statement);
      }
    }
  }
  return { sections, outside };
}

/** `defaults from x` has no name of its own. */
function nameIn({ keyword, args }: Statement): string {
  const first = args[0]?.text ?? '';
  return keyword.text === 'defaults' && first === 'from' ? '' : first;
}

/** The section named behind `from`. */
export function parentIn({ head }: Section): Statement['args'][number] | undefined {
  const from = head.args.findIndex((argument, index) => argument.text === 'from' && index <= 1);
  return from === -1 ? undefined : head.args[from + 1];
}
