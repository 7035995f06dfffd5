import type { Remark } from '../../../model/remark.ts';
import type { HaproxyTree } from '../../../syntax/haproxy/parse.ts';
import type { Program } from '../program.ts';
import { refusedAt } from '../refusal.ts';
import { placeOf } from '../statement.ts';
import { isAtLeast } from '../version.ts';

export function syntaxRemarks({ file, problems }: HaproxyTree): readonly Remark[] {
  return problems.map((problem) => ({
    about: 'syntax',
    effect: 'breaks',
    at: placeOf(file, problem.start, problem.end),
    text: problem.message,
    help: `Expected ${problem.expected}.`,
    related: [],
    affects: 'process',
  }));
}

/** `"${NAME[*]}"` came with 2.3, `"${NAME-default}"` with 2.5; before, each leaves its brace an open one. */
function newerVariables(tree: HaproxyTree, version: string): readonly Remark[] {
  const spreads = isAtLeast(version, '2.3');
  if (isAtLeast(version, '2.5')) return [];
  const lines = tree.directives.flatMap((directive) => [directive, ...(directive.block?.children ?? [])]);
  return lines.flatMap(({ name, args }) =>
    [name, ...args].flatMap((word) => {
      const at = placeOf(tree.file, word.start, word.end);
      if (word.variables?.some((variable) => variable.fallback !== undefined))
        return [refusedAt(at, 'a variable has a default value from HAProxy 2.5 on')];
      return !spreads && word.variables?.some((variable) => variable.spread)
        ? [refusedAt(at, 'a variable makes several words with `[*]` from HAProxy 2.3 on')]
        : [];
    }),
  );
}

/** What is wrong with a file as a whole. */
export function fileRefusals(tree: HaproxyTree, { version }: Program): readonly Remark[] {
  const { file } = tree;
  const { text } = file;
  const remarks: Remark[] = [...newerVariables(tree, version)];
  if (text.startsWith('\uFEFF')) {
    remarks.push(
      refusedAt(
        placeOf(file, 0, 1),
        'the file begins with a byte order mark, which HAProxy takes for a part of the first keyword',
        'Save the file without a byte order mark.',
      ),
    );
  }
  if (!isAtLeast(version, '2.3')) return remarks;
  const nul = text.indexOf('\0');
  if (nul !== -1)
    remarks.push(refusedAt(placeOf(file, nul, nul + 1), 'there is a NUL character in this line'));
  if (text !== '' && !text.endsWith('\n')) {
    const start = text.lastIndexOf('\n') + 1;
    remarks.push(
      refusedAt(
        placeOf(file, start, text.length),
        'the last line has no line feed at its end, and HAProxy takes the file for a truncated one',
        'End the file with an empty line.',
      ),
    );
  }
  return remarks;
}
