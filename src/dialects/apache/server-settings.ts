import { byDefault, type Fact, unknown, written } from '../../model/fact.ts';
import type { Configuration, Server } from './configuration.ts';
import { argument, type Statement, undefinedVariable } from './statement.ts';
import { firstUnseen, withName } from './statements-by-name.ts';

/** What a scalar of a server says: the virtual host's last one, else the main server's (last wins, without a word). */
export function serverSetting<T>(
  configuration: Configuration,
  server: Server,
  name: string,
  read: (text: string) => T | undefined,
  fallback: T,
): Fact<T> {
  const found = lastSetting(configuration, server, name);
  if (found === undefined) return unwritten(configuration, server, fallback);
  return factOf(found, server, read, fallback, configuration);
}

export function lastSetting(
  configuration: Configuration,
  server: Server,
  name: string,
): Statement | undefined {
  const own = withName(server.statements, name).at(-1);
  if (own !== undefined || server.section === undefined) return own;
  return withName(configuration.main.statements, name).at(-1);
}

/** The program's own value, unless an unseen part could say otherwise. */
export function unwritten<T>(configuration: Configuration, server: Server, fallback: T): Fact<T> {
  const hidden = firstUnseen(server.statements)?.unseen ?? configuration.outside;
  if (hidden !== undefined) return unknown(hidden);
  return byDefault(fallback, configuration.extent === 'main');
}

export function factOf<T>(
  statement: Statement,
  server: Server,
  read: (text: string) => T | undefined,
  fallback: T,
  configuration: Configuration,
): Fact<T> {
  if (statement.doubt !== undefined) return unknown(statement.doubt);
  const text = argument(statement, 0) ?? '';
  const variable = undefinedVariable(text);
  if (variable !== undefined)
    return unknown({ missing: 'variable', name: `\${${variable}}`, at: statement.at });
  const value = read(text);
  if (value === undefined) return unwritten(configuration, server, fallback);
  const fact = written(value, statement.at, statement.written);
  const isInherited = server.section !== undefined && !server.statements.includes(statement);
  return isInherited ? { ...fact, origin: 'inherited' } : fact;
}

/** C's atoi: leading digits, whatever follows; nothing is 0. */
export function leadingInteger(text: string): number {
  const digits = /^\s*([+-]?\d+)/.exec(text)?.[1];
  return digits === undefined ? 0 : Number(digits);
}

export function flag(text: string): boolean | undefined {
  if (/^on$/i.test(text)) return true;
  return /^off$/i.test(text) ? false : undefined;
}
