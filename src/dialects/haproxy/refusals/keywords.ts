import type { Remark } from '../../../model/remark.ts';
import { GLOBAL_KEYWORDS } from '../keywords/global.ts';
import type { Span } from '../keywords/names.ts';
import { OPTIONS, PROXY_KEYWORDS } from '../keywords/proxy.ts';
import { SECTION_LINES } from '../keywords/sections.ts';
import type { Program } from '../program.ts';
import { refusedAt } from '../refusal.ts';
import type { Section } from '../section.ts';
import type { Statement } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { suggestion } from './near.ts';
import { removedKeyword, removedOption } from './removed.ts';

const PROXIES: ReadonlySet<string> = new Set(['defaults', 'frontend', 'backend', 'listen']);

/** A first word that this kind of section does not know, at this version. */
export function keywordRefusal(statement: Statement, section: Section, program: Program): Remark | undefined {
  const { keyword, args, emptyWord } = statement;
  const { version } = program;
  if (emptyWord !== undefined && isAtLeast(version, '3.3'))
    return refusedAt(
      emptyWord.at,
      'this word is empty, and HAProxy 3.3 and later read no further than an empty word',
    );
  const negated = keyword.text === 'no' || keyword.text === 'default';
  if (negated) return negationRefusal(statement, section, version);
  const known = knownIn(section);
  if (known === undefined) return undefined;
  if (PROXIES.has(section.kind)) {
    const removed = removedKeyword(keyword.text);
    if (removed !== undefined && isAtLeast(version, removed.since))
      return refusedAt(
        keyword.at,
        `\`${keyword.text}\` is gone since HAProxy ${removed.since}`,
        removed.instead,
      );
    if (keyword.text === 'option') return optionRefusal(statement, args[0], version);
  }
  return unknownIn(known, statement, keyword, section, version);
}

function knownIn({ kind }: Section): ReadonlyMap<string, Span> | undefined {
  if (PROXIES.has(kind)) return PROXY_KEYWORDS;
  return kind === 'global' ? GLOBAL_KEYWORDS : SECTION_LINES.get(kind);
}

function unknownIn(
  known: ReadonlyMap<string, Span>,
  statement: Statement,
  word: Statement['keyword'],
  section: Section,
  version: string,
): Remark | undefined {
  if (word.unsure !== undefined) return undefined;
  const span = known.get(word.text);
  if (span !== undefined) {
    if (isAtLeast(version, span.since)) return undefined;
    return refusedAt(statement, `\`${word.text}\` is known from HAProxy ${span.since} on`);
  }
  return refusedAt(
    word.at,
    `"${word.text}" is not a keyword of the \`${section.kind}\` section`,
    suggestion(word.text, known.keys()),
  );
}

/** Options that are a word of their own, and those that a version has taken away. */
function optionRefusal(
  statement: Statement,
  option: Statement['args'][number] | undefined,
  version: string,
): Remark | undefined {
  if (option === undefined) return refusedAt(statement, '`option` needs the name of one');
  const removed = removedOption(option.text);
  if (removed !== undefined && isAtLeast(version, removed.since))
    return refusedAt(
      statement,
      `\`option ${option.text}\` is gone since HAProxy ${removed.since}`,
      removed.instead,
    );
  const span = OPTIONS.get(option.text);
  if (span === undefined)
    return refusedAt(option.at, `"${option.text}" is not an option`, suggestion(option.text, OPTIONS.keys()));
  if (!isAtLeast(version, span.since))
    return refusedAt(statement, `\`option ${option.text}\` is known from HAProxy ${span.since} on`);
  return undefined;
}

/** Options that cannot be taken back (cfgparse-listen.c: they are tested behind the check for `no`). */
const NOT_NEGATED: ReadonlySet<string> = new Set([
  'httplog',
  'tcplog',
  'httpslog',
  'httpchk',
  'ssl-hello-chk',
  'smtpchk',
  'pgsql-check',
  'redis-check',
  'mysql-check',
  'ldap-check',
  'spop-check',
  'tcp-check',
  'external-check',
  'forwardfor',
  'originalto',
  'tcpka',
]);

const NEGATED_GLOBALS: ReadonlySet<string> = new Set([
  'busy-polling',
  'set-dumpable',
  'strict-limits',
  'insecure-fork-wanted',
  'insecure-setuid-wanted',
  'numa-cpu-mapping',
]);

/** `no` and `default` stand before `option`, `log` and a few switches of `global` (cfgparse.c, parse_cfg). */
function negationRefusal(statement: Statement, section: Section, version: string): Remark | undefined {
  const [first, option] = statement.args;
  const word = statement.keyword.text;
  if (first === undefined) return refusedAt(statement, `\`${word}\` says nothing by itself`);
  if (section.kind === 'global' && NEGATED_GLOBALS.has(first.text)) return undefined;
  if (first.text === 'log' && word === 'no') return undefined;
  if (first.text !== 'option')
    return refusedAt(statement, `\`${word}\` cannot stand before \`${first.text}\``);
  if (option !== undefined && NOT_NEGATED.has(option.text))
    return refusedAt(statement, `\`option ${option.text}\` cannot be taken back by \`${word}\``);
  return PROXIES.has(section.kind) ? optionRefusal(statement, option, version) : undefined;
}
