import { oncePer } from '../../model/once.ts';
import type { Statement } from './statement.ts';

/** Where the statements of each name stand in a list of them. */
const positionsByName = oncePer(
  (statements: readonly Statement[]): ReadonlyMap<string, readonly number[]> => {
    const positions = new Map<string, number[]>();
    statements.forEach(({ name }, index) => {
      const there = positions.get(name);
      if (there === undefined) positions.set(name, [index]);
      else there.push(index);
    });
    return positions;
  },
);

/**
 * Those of a level that have one of these names, in the order written. Each request on each port asks every level for
 * some dozens of names, and a main config may have thousands of lines: they are sorted by their names once. The list must
 * be one that stays, of a section or a server that is read to its end.
 */
export function withName(
  statements: readonly Statement[],
  ...names: readonly string[]
): readonly Statement[] {
  const positions = positionsByName(statements);
  const found = names.flatMap((name) => positions.get(name) ?? []);
  if (names.length > 1) found.sort((one, other) => one - other);
  return found.flatMap((index) => statements[index] ?? []);
}

/** The first of a level that stands for something unseen. */
export const firstUnseen = oncePer((statements: readonly Statement[]): Statement | undefined =>
  statements.find((each) => each.unseen !== undefined),
);
