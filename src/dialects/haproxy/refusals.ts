import type { Remark } from '../../model/remark.ts';
import type { HaproxyTree } from '../../syntax/haproxy/parse.ts';
import type { Program } from './program.ts';
import { placeOf } from './statement.ts';

/** Everything for which HAProxy would not start. */
export function refusalsOf(program: Program, trees: readonly HaproxyTree[]): readonly Remark[] {
  return [...trees.flatMap(syntaxOf), ...program.remarks];
}

function syntaxOf({ file, problems }: HaproxyTree): readonly Remark[] {
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
