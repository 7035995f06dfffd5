import type { Exchange } from '../../../model/exchange.ts';
import type { Program } from '../program.ts';
import type { ProxySection } from '../proxy.ts';
import { PROXY_WORDS } from '../reentry.ts';
import { serversOf } from '../server.ts';
import type { Statement } from '../statement.ts';
import type { Cure } from './cure.ts';
import { clientAddress } from './headers.ts';
import { removed, statementsAt, statementsSetting } from './statements.ts';

export function upgrade(exchange: Exchange, program: Program): Cure | undefined {
  const losses = exchange.upgrade.is === 'lost' ? exchange.upgrade.losses.map(({ at }) => at) : [];
  const statements = statementsAt(program, [...losses, exchange.forcesUpgrade]);
  const [server] = statements.filter(
    ({ keyword }) => keyword.text === 'server' || keyword.text === 'default-server',
  );
  if (server !== undefined)
    return withoutWords(server, ['proto', 'alpn'], 'a handshake needs HTTP/1.1 towards Pulse');
  const forced =
    exchange.forcesUpgrade === undefined ? [] : statementsSetting(program, exchange, 'connection');
  return removed([...statements, ...forced], 'HAProxy passes WebSockets by itself');
}

/** The same server line without some of its words and their values. */
function withoutWords(statement: Statement, words: readonly string[], reason: string): Cure {
  const { args } = statement;
  const gone = args.flatMap((argument, index) => {
    const value = args[index + 1];
    if (!words.includes(argument.text) || value === undefined || index < 2) return [];
    return [{ ...argument.at, end: value.at.end }];
  });
  return {
    help: `Take ${words
      .filter((word) => args.some(({ text }) => text === word))
      .map((word) => `\`${word}\``)
      .join(' and ')} out of the server line: ${reason}.`,
    lines: [],
    replaces: gone,
  };
}

export function plainServer(
  section: ProxySection,
  words: readonly string[],
  reason: string,
): Cure | undefined {
  const [server] = serversOf(section);
  return server === undefined ? undefined : withoutWords(server.statement, words, reason);
}

/** The same server line with Pulse's own port and without TLS. */
export function target(exchange: Exchange, section: ProxySection, program: Program): Cure | undefined {
  const { outcome } = exchange;
  if (outcome.kind === 'answered') {
    const [asking] = statementsAt(program, [outcome.at]);
    return withoutProxyProtocol(asking, clientAddress(exchange, section, program));
  }
  const targets = outcome.kind === 'proxied' ? outcome.targets : [];
  const [statement] = statementsAt(program, [targets[0]?.at]);
  const address = statement?.args[1];
  if (statement === undefined || address === undefined || statement.keyword.text !== 'server')
    return undefined;
  const host = address.text.replace(/:[+-]?\d+$/, '');
  const rest = statement.args.slice(2).map(({ text }) => text);
  const kept = rest.filter((word, index) => {
    const valued = ['verify', 'ca-file', 'sni', 'alpn', 'proto'];
    return word !== 'ssl' && !valued.includes(word) && !valued.includes(rest[index - 1] ?? '');
  });
  const line = ['server', statement.args[0]?.text ?? '', `${host}:7655`, ...kept].join(' ');
  return { help: `Write \`${line}\`.`, lines: [line], replaces: [statement.at] };
}

/** What the PROXY protocol was to say, a header says. */
function withoutProxyProtocol(statement: Statement | undefined, address: Cure): Cure | undefined {
  const [word] = statement?.args.filter(({ text }) => PROXY_WORDS.includes(text)) ?? [];
  return word === undefined
    ? undefined
    : {
        help: `Take \`${word.text}\` out: \`option forwardfor\` tells Pulse who is asking.`,
        lines: address.lines,
        replaces: [word.at, ...address.replaces],
      };
}
