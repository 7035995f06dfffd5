import type { Exchange } from '../../../model/exchange.ts';
import { oncePer } from '../../../model/once.ts';
import type { Place } from '../../../text/place.ts';
import type { Program } from '../program.ts';
import { lineOf, type Statement } from '../statement.ts';
import type { Cure } from './cure.ts';

/** The lines in which these places stand, in the order of the config. */
export function statementsAt(program: Program, places: readonly (Place | undefined)[]): readonly Statement[] {
  const found = new Map<number, Statement>();
  for (const place of places) {
    const own = place === undefined ? undefined : linesByFile(program).get(place.file);
    if (place === undefined || own === undefined) continue;
    const line = own[lastNotAfter(own, place.start)];
    if (line !== undefined && place.end <= line.statement.at.end) found.set(line.order, line.statement);
  }
  return [...found].sort(([one], [other]) => one - other).map(([, statement]) => statement);
}

interface Line {
  readonly statement: Statement;
  readonly order: number;
}

const linesByFile = oncePer(({ sections }: Program): ReadonlyMap<string, readonly Line[]> => {
  const byFile = new Map<string, Line[]>();
  sections
    .flatMap(({ lines }) => lines)
    .forEach((statement, order) => {
      const own = byFile.get(statement.at.file);
      if (own === undefined) byFile.set(statement.at.file, [{ statement, order }]);
      else own.push({ statement, order });
    });
  return byFile;
});

/** The index of the last line that begins at an offset or before it; lines stand in their order. */
function lastNotAfter(lines: readonly Line[], offset: number): number {
  let low = -1;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.statement.at.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines of an exchange's way that look so. */
export function statementsWith(program: Program, exchange: Exchange, look: RegExp): readonly Statement[] {
  return statementsAt(
    program,
    exchange.steps.map(({ at }) => at),
  ).filter((statement) => look.test(lineOf(statement)));
}

export function removed(statements: readonly Statement[], reason = ''): Cure | undefined {
  if (statements.length === 0) return undefined;
  const names = statements.map((statement) => `\`${lineOf(statement)}\``).join(' and ');
  return {
    help: `Take ${names} out${reason === '' ? '' : `: ${reason}`}.`,
    lines: [],
    replaces: statements.map(({ at }) => at),
  };
}

export function statementsSetting(program: Program, exchange: Exchange, name: string): readonly Statement[] {
  return statementsAt(
    program,
    exchange.requestHeaders.filter((header) => header.name === name).map(({ at }) => at),
  );
}
