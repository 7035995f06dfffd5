import type { Exchange } from '../../../model/exchange.ts';
import type { Program } from '../program.ts';
import { hasBackend, type ProxySection } from '../proxy.ts';
import { lineOf } from '../statement.ts';
import { belongsTo, isTimeout, misplacedTimeouts, missingTimeouts, timeoutName } from '../timeouts.ts';
import type { Cure } from './cure.ts';
import { frontendOf } from './frontend.ts';
import { statementsAt } from './statements.ts';

/** An hour, as the guide asks; a tunnel timeout of the section itself goes, one of the defaults is overridden. */
export function idle(exchange: Exchange, section: ProxySection, program: Program): Cure {
  const limit = exchange.limits.idleSeconds;
  const governing = statementsAt(program, [limit.is === 'known' ? limit.at : undefined]);
  // One of the section's own goes even where it does not govern: `timeout tunnel 0` is none.
  const own = [
    ...section.section.lines.filter((statement) => /^timeout tunnel/.test(lineOf(statement))),
    ...governing.filter((statement) => /^http-request .*timeout tunnel/.test(lineOf(statement))),
  ];
  const misplaced = exchange.remarks
    .filter(({ about, text }) => about === 'no-effect' && /has no effect in a|has no unit/.test(text))
    .map(({ at }) => at);
  const relays = relaysOn(exchange, section, program);
  const where = [...relays, section].map(({ kind, name }) => `${kind} "${name}"`).join(' and ');
  return {
    help: `Write \`timeout tunnel 1h\` in ${where}.`,
    lines: ['timeout tunnel 1h'],
    replaces: [...own.map(({ at }) => at), ...misplaced],
    also: relays.map((relay) => ({ lines: ['timeout tunnel 1h'], into: relay.section })),
  };
}

/** What is missing on either side, and what stands on the wrong one: its author wanted it, so it moves. */
export function timeouts(exchange: Exchange, section: ProxySection, program: Program): Cure | undefined {
  const frontend = frontendOf(exchange, section, program) ?? section;
  const sides = frontend === section ? [section] : [frontend, section];
  const misplaced = sides.flatMap(misplacedTimeouts);
  // What is never closed now would be by what is written here.
  const never = exchange.limits.idleSeconds.is === 'known' && exchange.limits.idleSeconds.value === null;
  const tunnel = never || isShort(exchange) ? [idle(exchange, section, program)] : [];
  const additions = sides.map((side) => ({
    into: side.section,
    lines: [
      ...missingTimeouts(side)
        .filter((name) => !misplaced.some((line) => timeoutName(line) === name))
        .map((name) => `timeout ${name} ${name === 'connect' ? '5s' : '1m'}`),
      ...misplaced
        .filter((line) => belongsTo(line, side) && !hasOwn(side, timeoutName(line)))
        .filter((line) => tunnel.length === 0 || timeoutName(line) !== 'tunnel')
        .map(lineOf),
    ],
  }));
  const said = additions
    .filter(({ lines }) => lines.length > 0)
    .map(
      ({ lines, into }) =>
        `${lines.map((line) => `\`${line}\``).join(' and ')} in ${into.kind} "${into.name}"`,
    );
  return {
    help: [
      ...(said.length === 0 ? [] : [`Write ${said.join(', and ')}.`]),
      ...tunnel.map(({ help }) => help),
    ].join(' '),
    lines: tunnel.flatMap(({ lines }) => lines),
    replaces: [...misplaced.map(({ at }) => at), ...tunnel.flatMap(({ replaces }) => replaces)],
    also: [...additions, ...tunnel.flatMap(({ also }) => also ?? [])],
  };
}

function hasOwn({ section }: ProxySection, name: string): boolean {
  return section.lines.some((line) => isTimeout(line, name));
}

/** Shorter than the hour that the guide asks for. */
export function isShort({ limits: { idleSeconds: limit } }: Exchange): boolean {
  return limit.is === 'known' && limit.value !== null && limit.value < 3600;
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
