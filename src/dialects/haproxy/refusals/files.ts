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

/** `"${NAME-default}"` came with 2.5; before, the dash makes the brace an open one. */
function newerVariables(tree: HaproxyTree, version: string): readonly Remark[] {
  if (isAtLeast(version, '2.5')) return [];
  const lines = tree.directives.flatMap((directive) => [directive, ...(directive.block?.children ?? [])]);
  return lines.flatMap(({ name, args }) =>
    [name, ...args]
      .filter((word) => word.variables?.some((variable) => variable.fallback !== undefined))
      .map((word) =>
        refusedAt(
          placeOf(tree.file, word.start, word.end),
          'a variable has a default value from HAProxy 2.5 on',
        ),
      ),
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
