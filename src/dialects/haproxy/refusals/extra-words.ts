import type { Remark } from '../../../model/remark.ts';
import { tableOf } from '../../../text/table.ts';
import { OPTIONS } from '../keywords/proxy.ts';
import { refusedAt } from '../refusal.ts';
import type { Section } from '../section.ts';
import type { Argument, Statement } from '../statement.ts';

/** How many words a line takes behind its keyword, where the answer is a number (cfgparse*.c, alertif_too_many_args). */
const MOST: Readonly<Record<string, number>> = tableOf({
  mode: 1,
  default_backend: 1,
  maxconn: 1,
  retries: 1,
  fullconn: 1,
  backlog: 1,
  'monitor-uri': 1,
  daemon: 0,
  quiet: 0,
  nbthread: 1,
  chroot: 1,
  pidfile: 1,
  'ssl-default-bind-ciphers': 1,
  'ssl-default-bind-ciphersuites': 1,
  'ssl-default-server-ciphers': 1,
  'ssl-default-server-ciphersuites': 1,
  'ca-base': 1,
  'crt-base': 1,
});

/** Options that say more than their name. */
const WITH_MORE: ReadonlySet<string> = new Set([
  'external-check',
  'forwardfor',
  'forwarded',
  'http-restrict-req-hdr-names',
  'httpchk',
  'httplog',
  'httpslog',
  'ldap-check',
  'mysql-check',
  'originalto',
  'pgsql-check',
  'redis-check',
  'redispatch',
  'smtpchk',
  'spop-check',
  'ssl-hello-chk',
  'tcp-check',
  'tcplog',
  'http-tunnel',
  'forceclose',
]);

/** A word too many at the end of a line. */
export function extraWordRefusal(statement: Statement, section: Section): Remark | undefined {
  const { keyword, args } = statement;
  if (args.some(({ unsure }) => unsure !== undefined)) return undefined;
  if (keyword.text === 'option') return optionRefusal(args);
  const tuned = section.kind === 'global' && keyword.text.startsWith('tune.');
  const most = tuned ? 1 : Object.hasOwn(MOST, keyword.text) ? MOST[keyword.text] : undefined;
  const extra = most === undefined ? undefined : args[most];
  return extra === undefined
    ? undefined
    : refusedAt(
        extra.at,
        `\`${keyword.text}\` takes ${most === 0 ? 'no value' : 'one value'}, and "${extra.text}" is a word too many`,
      );
}

function optionRefusal(args: readonly Argument[]): Remark | undefined {
  const [name, extra] = args;
  if (name === undefined || extra === undefined) return undefined;
  if (name.text === 'forwardfor') return forwardforRefusal(args.slice(1));
  if (!OPTIONS.has(name.text) || WITH_MORE.has(name.text)) return undefined;
  return refusedAt(
    extra.at,
    `\`option ${name.text}\` takes no value, and "${extra.text}" is a word too many`,
  );
}

function forwardforRefusal(words: readonly Argument[]): Remark | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.text === 'if-none') continue;
    if (word.text !== 'except' && word.text !== 'header')
      return refusedAt(
        word.at,
        `"${word.text}" is not a word of \`option forwardfor\``,
        'It takes `except`, `header` and `if-none`.',
      );
    if (words[at + 1] === undefined) return refusedAt(word.at, `\`${word.text}\` has no value`);
    at += 1;
  }
  return undefined;
}
