import type { Exchange } from '../../../model/exchange.ts';
import type { Program } from '../program.ts';
import type { ProxySection } from '../proxy.ts';
import { lineOf } from '../statement.ts';
import type { Cure } from './cure.ts';
import { statementsAt } from './statements.ts';

/** An hour, as the guide asks; a tunnel timeout of the section itself goes, one of the defaults is overridden. */
export function idle(exchange: Exchange, section: ProxySection, program: Program): Cure {
  const limit = exchange.limits.idleSeconds;
  const governing = statementsAt(program, [limit.is === 'known' ? limit.at : undefined]);
  const own = governing.filter(
    (statement) =>
      /timeout tunnel/.test(lineOf(statement)) &&
      (section.section.lines.includes(statement) || statement.keyword.text === 'http-request'),
  );
  const misplaced = exchange.remarks
    .filter(({ about, text }) => about === 'no-effect' && /has no effect in a|has no unit/.test(text))
    .map(({ at }) => at);
  return {
    help: `Write \`timeout tunnel 1h\` in ${section.kind} "${section.name}".`,
    lines: ['timeout tunnel 1h'],
    replaces: [...own.map(({ at }) => at), ...misplaced],
  };
}
