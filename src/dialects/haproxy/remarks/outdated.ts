import type { Remark } from '../../../model/remark.ts';
import { readDuration } from '../duration.ts';
import type { Program } from '../program.ts';
import type { ProxySection } from '../proxy.ts';
import { removedKeyword, removedOption } from '../refusals/removed.ts';
import { remarkOn } from '../remark.ts';
import { lineOf, type Statement } from '../statement.ts';
import { isAtLeast } from '../version.ts';

/** What still works, and which release ends it. */
export function outdatedRemarks(program: Program): readonly Remark[] {
  return [
    ...program.sections.flatMap(({ lines }) => lines.flatMap((line) => outdatedLine(line, program.version))),
    ...sharedNames(program),
    ...sectionsOnTheirWayOut(program),
  ];
}

function outdated(statement: Statement, text: string, help?: string): readonly Remark[] {
  return [remarkOn('outdated', 'harmless', statement.at, text, help === undefined ? {} : { help })];
}

function outdatedLine(statement: Statement, version: string): readonly Remark[] {
  const { keyword, args, emptyWord } = statement;
  const option = keyword.text === 'option' ? removedOption(args[0]?.text ?? '') : undefined;
  const removed = option ?? removedKeyword(keyword.text);
  if (removed !== undefined && !isAtLeast(version, removed.since)) {
    const does = args[0]?.text === 'forceclose' ? 'means `option httpclose`' : 'does nothing any more';
    return outdated(
      statement,
      `\`${lineOf(statement)}\` ${does}, and HAProxy ${removed.since} refuses it`,
      removed.instead,
    );
  }
  if (emptyWord !== undefined && !isAtLeast(version, '3.3'))
    return outdated(
      statement,
      `an empty word ends \`${lineOf(statement)}\` early, and HAProxy 3.3 refuses it`,
      'Take the empty quotes out.',
    );
  if (keyword.text === 'nbproc' && !isAtLeast(version, '2.5'))
    return outdated(
      statement,
      `\`${lineOf(statement)}\` is refused by HAProxy 2.5 and later`,
      'Take the line out.',
    );
  if (
    keyword.text === 'option' &&
    /^accept-invalid-http-/.test(args[0]?.text ?? '') &&
    isAtLeast(version, '3.1')
  )
    return outdated(
      statement,
      `\`${lineOf(statement)}\` has a new name`,
      `Write \`option accept-unsafe-violations-in-http-${args[0]?.text.endsWith('request') ? 'request' : 'response'}\`.`,
    );
  return longUnit(statement);
}

/** `10min` is ten minutes with a warning, which says that it will be an error one day (tools.c, parse_time_err). */
function longUnit(statement: Statement): readonly Remark[] {
  const [name, value] = statement.args;
  if (statement.keyword.text !== 'timeout' || name === undefined || value === undefined) return [];
  const duration = readDuration(value.text);
  if ('refused' in duration || duration.rest === '') return [];
  const short = value.text.slice(0, value.text.length - duration.rest.length);
  return outdated(
    statement,
    `\`${lineOf(statement)}\` is read as \`${short}\`, with a warning that it will be an error in a later release`,
    `Write \`timeout ${name.text} ${short}\`.`,
  );
}

function sharedNames({ proxies, version }: Program): readonly Remark[] {
  if (isAtLeast(version, '3.3')) return [];
  const firsts = new Map<string, ProxySection>();
  return proxies.flatMap((proxy) => {
    const other = proxy.name === '' ? undefined : firsts.get(proxy.name);
    if (other === undefined) firsts.set(proxy.name, proxy);
    const kinds = [proxy.kind, other?.kind];
    if (other === undefined || !kinds.includes('frontend') || !kinds.includes('backend')) return [];
    return [
      remarkOn(
        'outdated',
        'harmless',
        proxy.section.head.at,
        `the ${proxy.kind} "${proxy.name}" shares its name with a ${other.kind}, which HAProxy 3.3 refuses`,
        {
          help: 'Give one of them another name.',
          related: [{ at: other.section.head.at, text: `the ${other.kind} of that name` }],
        },
      ),
    ];
  });
}

function sectionsOnTheirWayOut({ sections, version }: Program): readonly Remark[] {
  return sections.flatMap(({ kind, head }) =>
    kind === 'program' && isAtLeast(version, '3.1') && !isAtLeast(version, '3.3')
      ? outdated(
          head,
          'the `program` section is refused by HAProxy 3.3 and later',
          'Start the program by other means.',
        )
      : [],
  );
}
