import type { Exchange } from '../../../model/exchange.ts';
import type { Program } from '../program.ts';
import { hasBackend, type ProxySection } from '../proxy.ts';
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
  const relays = relaysOn(exchange, section, program);
  const where = [...relays, section].map(({ kind, name }) => `${kind} "${name}"`).join(' and ');
  return {
    help: `Write \`timeout tunnel 1h\` in ${where}.`,
    lines: ['timeout tunnel 1h'],
    replaces: [...own.map(({ at }) => at), ...misplaced],
    ...(relays.length === 0
      ? {}
      : { also: relays.map((relay) => ({ block: '    timeout tunnel 1h', into: relay.section.head.at })) }),
  };
}

/** The backends in TCP mode by which the connection comes back into this process: each closes what is silent, too. */
function relaysOn({ steps }: Exchange, section: ProxySection, { proxies }: Program): readonly ProxySection[] {
  const heads = new Set(steps.map(({ at }) => `${at.file} ${at.start}`));
  return proxies.filter((proxy) => {
    const { at } = proxy.section.head;
    const passed = proxy !== section && hasBackend(proxy) && heads.has(`${at.file} ${at.start}`);
    return passed && proxy.section.lines.every((line) => !/^timeout tunnel/.test(lineOf(line)));
  });
}
