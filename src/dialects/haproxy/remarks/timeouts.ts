import type { Remark } from '../../../model/remark.ts';
import { readDuration } from '../duration.ts';
import { hasBackend, hasFrontend, linesNamed, type ProxySection, settingOf } from '../proxy.ts';
import { remarkOn } from '../remark.ts';
import { lineOf, type Statement } from '../statement.ts';
import { isOfFrontend, isTimeout, misplacedTimeouts, missingTimeouts, timeoutName } from '../timeouts.ts';

/** Timeouts on a request's way that do not do what they say, and those that are not there. */
export function timeoutRemarks(frontend: ProxySection, backend: ProxySection | undefined): readonly Remark[] {
  const sides = backend === undefined || backend === frontend ? [frontend] : [frontend, backend];
  const misplaced = sides.flatMap(misplacedTimeouts);
  return [
    ...misplaced.map((line) => misplacedRemark(line, sides)),
    ...sides.flatMap((proxy) => timeoutsIn(proxy).flatMap(bareNumber)),
    ...sides.flatMap(overwritten),
    ...sides.flatMap((proxy) => missing(proxy, misplaced)),
  ];
}

/** Those of the section and of the defaults it takes over. */
function timeoutsIn(proxy: ProxySection): readonly Statement[] {
  return [proxy.section, ...proxy.defaults].flatMap((section) => linesNamed(section, 'timeout'));
}

/** HAProxy warns that it ignores the line (proxy.c, proxy_parse_timeout). */
function misplacedRemark(statement: Statement, sides: readonly ProxySection[]): Remark {
  const name = timeoutName(statement);
  const client = isOfFrontend(statement);
  const [here, there] = client ? ['backend', 'frontend'] : ['frontend', 'backend'];
  const side = sides.find((proxy) => (client ? hasFrontend(proxy) : hasBackend(proxy)));
  const counting =
    side === undefined ? undefined : settingOf(side, (line) => isTimeout(line, name))?.statement;
  const instead =
    counting === undefined ? `no \`timeout ${name}\` holds at all` : `\`${lineOf(counting)}\` holds instead`;
  return remarkOn(
    'no-effect',
    'degrades',
    statement.at,
    `\`${lineOf(statement)}\` has no effect in a ${here}: ${instead}`,
    {
      why: `HAProxy only warns about it when it starts; a \`timeout ${name}\` belongs to a ${there}, a \`listen\` or the \`defaults\``,
      help: `Write \`${lineOf(statement)}\` in ${side === undefined ? `the ${there}` : `${side.kind} "${side.name}"`} or in \`defaults\`.`,
      need: 'timeouts',
    },
  );
}

/** A number without a unit counts milliseconds; whole minutes in seconds, or less than a second, were hardly meant so. */
function bareNumber(statement: Statement): readonly Remark[] {
  const [name, value, extra] = statement.args;
  if (name === undefined || value === undefined || extra !== undefined || !/^\d+$/.test(value.text))
    return [];
  const number = Number(value.text);
  const wholeMinutes = number % 60 === 0 && number % 1000 !== 0 && number <= 604_800;
  if (number === 0 || !(number < 1000 || wholeMinutes)) return [];
  return [
    remarkOn(
      'no-effect',
      'degrades',
      statement.at,
      `\`${lineOf(statement)}\` has no unit, and HAProxy counts milliseconds: ${secondsText(number)}`,
      {
        why: `if ${value.text} seconds were meant, it is a thousand times too short`,
        help: `Write the unit: \`timeout ${name.text} ${value.text}s\`, or \`${value.text}ms\` if that is meant.`,
      },
    ),
  ];
}

function secondsText(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}

/** Of several of one name in a section the last one holds; HAProxy warns. */
function overwritten(proxy: ProxySection): readonly Remark[] {
  const misplaced = misplacedTimeouts(proxy);
  const lines = linesNamed(proxy.section, 'timeout').filter((line) => !misplaced.includes(line));
  const lastOf = new Map(lines.map((line) => [timeoutName(line), line]));
  return lines.flatMap((line) => {
    const later = lastOf.get(timeoutName(line));
    if (later === undefined || later === line) return [];
    const same = millisecondsIn(later) === millisecondsIn(line);
    return [
      remarkOn(
        'no-effect',
        same ? 'harmless' : 'degrades',
        line.at,
        `\`${lineOf(line)}\` is overwritten by \`${lineOf(later)}\` further down`,
        { help: 'Keep one of the two.', related: [{ at: later.at, text: 'holds' }] },
      ),
    ];
  });
}

function millisecondsIn(statement: Statement): number | undefined {
  const duration = readDuration(statement.args[1]?.text ?? '');
  return 'refused' in duration ? undefined : duration.milliseconds;
}

/** Without these HAProxy waits for ever, and warns of it (cfgparse.c, check_config_validity). */
function missing(proxy: ProxySection, misplaced: readonly Statement[]): readonly Remark[] {
  const absent = missingTimeouts(proxy).filter(
    (name) => !misplaced.some((line) => timeoutName(line) === name),
  );
  if (absent.length === 0) return [];
  return [
    remarkOn(
      'no-effect',
      'degrades',
      proxy.section.head.at,
      `${proxy.kind} "${proxy.name}" has ${noneOf(absent.map((name) => `\`timeout ${name}\``))}, so HAProxy waits for ever`,
      {
        why: absent.includes('connect')
          ? 'a server that does not answer keeps requests, and connections that were left without a word, until there are no more to be had'
          : 'connections that were left without a word are kept until there are no more to be had',
        help: `Write ${absent.map((name) => `\`timeout ${name} ${name === 'connect' ? '5s' : '1m'}\``).join(' and ')} in it, or in a \`defaults\` section above.`,
        need: 'timeouts',
      },
    ),
  ];
}

/** Completes "it has …". */
function noneOf(names: readonly string[]): string {
  const [one = '', other, ...more] = names;
  if (other === undefined) return `no ${one}`;
  return more.length === 0
    ? `neither ${one} nor ${other}`
    : `none of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
