import type { Statement } from './statement.ts';

/** What occurs anywhere in the files of a config: most checks look for something that most configs do not have. */
export interface Inventory {
  /** The names of all directives, and of the rows of maps and the like. */
  readonly names: ReadonlySet<string>;
  /** Some include cannot be read, or a block is nested too deep to be looked into. */
  readonly hidesSomething: boolean;
}

export function inventoryOf(statements: readonly Statement[]): Inventory {
  const names = new Set<string>();
  let hidesSomething = false;
  const visit = (list: readonly Statement[]): void => {
    for (const { name, body, unseen } of list) {
      names.add(name);
      if (unseen !== undefined) hidesSomething = true;
      if (body !== undefined) visit(body);
    }
  };
  visit(statements);
  return { names, hidesSomething };
}
