import type { Remark } from '../../../model/remark.ts';
import { readAddress } from '../bind.ts';
import { BIND_WORDS, SERVER_WORDS } from '../keywords/listeners-and-servers.ts';
import type { Span } from '../keywords/names.ts';
import type { Program } from '../program.ts';
import { refusedAt } from '../refusal.ts';
import type { Argument, Statement } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { suggestion } from './near.ts';
import { durationRefusal } from './timeouts.ts';

export function bindRefusal(statement: Statement, version: string): Remark | undefined {
  const [address, ...words] = statement.args;
  if (address === undefined) return refusedAt(statement, '`bind` needs an address and a port');
  for (const text of address.unsure === undefined ? address.text.split(',') : []) {
    const read = readAddress(text);
    const socket = /^(?:unix|abns|abnsz|fd|sockpair|rhttp)$/.test(read.family);
    if (read.port === undefined && !socket)
      return refusedAt(address.at, `"${text}" has no port`, 'Write it with a colon: `:443`.');
    if ((read.port ?? 1) > 65_535 || (read.lastPort ?? 1) > 65_535)
      return refusedAt(address.at, `${read.port} is not a port`);
  }
  return wordsRefusal('bind', words, BIND_WORDS, version) ?? certificateRefusal(statement, words);
}

/** TLS needs a certificate to show (ssl_sock.c, ssl_sock_prepare_bind_conf). */
function certificateRefusal(statement: Statement, words: readonly Argument[]): Remark | undefined {
  const texts = words.map(({ text }) => text);
  if (!texts.includes('ssl') || words.some(({ unsure }) => unsure !== undefined)) return undefined;
  if (['crt', 'crt-list', 'default-crt', 'generate-certificates'].some((word) => texts.includes(word)))
    return undefined;
  return refusedAt(
    statement,
    '`ssl` has no certificate',
    'Write `crt` and the file that holds key and chain.',
  );
}

const TIMES: ReadonlySet<string> = new Set([
  'inter',
  'fastinter',
  'downinter',
  'slowstart',
  'agent-inter',
  'pool-purge-delay',
]);

export function serverLineRefusal(statement: Statement, program: Program): Remark | undefined {
  const { keyword, args } = statement;
  const fixed = keyword.text === 'server' ? 2 : keyword.text === 'server-template' ? 3 : 0;
  if (args.length < fixed) return refusedAt(statement, `\`${keyword.text}\` needs a name and an address`);
  const address = args[fixed - 1];
  if (address !== undefined && address.unsure === undefined) {
    const port = /:(\d+)$/.exec(address.text)?.[1];
    if (port !== undefined && Number(port) > 65_535 && !address.text.includes(']'))
      return refusedAt(address.at, `${port} is not a port`);
    if (
      /:[^\d:+\-[\]]*$/.test(address.text) &&
      /:[a-zA-Z/]/.test(address.text) &&
      !address.text.includes('@') &&
      !address.text.startsWith('/')
    )
      return refusedAt(
        address.at,
        `"${address.text}" is not an address: a server is written as host and port`,
        'Write it as `host:7655`, without `http://`.',
      );
  }
  const words = args.slice(fixed);
  for (const [index, word] of words.entries()) {
    const value = words[index + 1];
    if (TIMES.has(word.text) && value !== undefined) {
      const refused = durationRefusal(value, word.text);
      if (refused !== undefined) return refused;
    }
  }
  return wordsRefusal(keyword.text, words, SERVER_WORDS, program.version);
}

/** Each word is known at this version and has its value behind it. */
function wordsRefusal(
  line: string,
  words: readonly Argument[],
  known: ReadonlyMap<string, Span>,
  version: string,
): Remark | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.unsure !== undefined) return undefined;
    const name = word.text.replace(/\(.*$/s, '');
    const valued = known.get(`${name}=`);
    const span = known.get(name) ?? valued;
    if (span === undefined)
      return refusedAt(
        word.at,
        `"${word.text}" is not a word of \`${line}\` lines`,
        suggestion(
          word.text,
          [...known.keys()].map((name) => name.replace('=', '')),
        ),
      );
    if (!isAtLeast(version, span.since))
      return refusedAt(
        word.at,
        `\`${word.text}\` on \`${line}\` lines is known from HAProxy ${span.since} on`,
      );
    if (valued === undefined) continue;
    if (words[at + 1] === undefined) return refusedAt(word.at, `\`${word.text}\` has no value`);
    at += 1;
    // `source ADDR [interface NAME | usesrc ADDR]`, `set-proxy-v2-tlv-fmt(ID) FMT` go on.
    if (word.text === 'source') at = afterSource(words, at);
  }
  return undefined;
}

function afterSource(words: readonly Argument[], at: number): number {
  return /^(?:interface|usesrc)$/.test(words[at + 1]?.text ?? '') ? at + 2 : at;
}
