import { byDefault, type Cause, type Fact, unknown } from '../../model/fact.ts';
import type { Statement } from './statement.ts';
import { parseBuffers, parseFlag, parseSize, parseTime } from './values.ts';

/**
 * One block with a configuration of its own: what nginx merges from the outside in (`ngx_http_merge_servers`,
 * `ngx_http_merge_locations`). An `if` in a location and a `limit_except` are unnamed locations inside it.
 */
export interface Level {
  readonly kind: 'http' | 'server' | 'location' | 'if' | 'limit_except';
  readonly parent: Level | undefined;
  /** The block itself; undefined where the file leaves it out. */
  readonly block: Statement | undefined;
  readonly statements: readonly Statement[];
  readonly own: ReadonlyMap<string, readonly Statement[]>;
  /** Something in this level cannot be seen: an include, or all of it. */
  readonly unseen: Cause | undefined;
  /** An include that cannot be seen and that, by its name, holds TLS settings: they come with response headers, with little else. */
  readonly unseenTls: Cause | undefined;
  /** False where the config around is taken to be the stock one. */
  readonly complete: boolean;
}

export function levelOf(
  kind: Level['kind'],
  parent: Level | undefined,
  block: Statement | undefined,
  statements: readonly Statement[],
  around: { readonly unseen?: Cause | undefined; readonly complete: boolean },
): Level {
  const own = new Map<string, Statement[]>();
  let unseen = around.unseen;
  let unseenTls: Cause | undefined;
  for (const statement of statements) {
    if (statement.unseen !== undefined) {
      if (isTlsInclude(statement)) unseenTls ??= statement.unseen;
      else unseen ??= statement.unseen;
    }
    const same = own.get(statement.name);
    if (same === undefined) own.set(statement.name, [statement]);
    else same.push(statement);
  }
  return { kind, parent, block, statements, own, unseen, unseenTls, complete: around.complete };
}

const TLS_NAME =
  /(?:^|[^a-z])(?:ssl|tls|certs?|certificates?|letsencrypt|certbot|dhparams?|ciphers?)(?:[^a-z]|$)/i;

/** An include that cannot be read but whose name says what it is about. */
export function isTlsInclude(statement: Statement): boolean {
  return statement.unseen !== undefined && TLS_NAME.test(statement.args[0] ?? '');
}

/** The lines that are in force at a level: those of the nearest level that has any. */
export interface InForce {
  readonly lines: readonly Statement[];
  readonly level: Level;
  readonly inherited: boolean;
  /** More lines of the same level may stand in an include that cannot be read. */
  readonly unseen: Cause | undefined;
}

export type Lookup = InForce | { readonly unknown: Cause } | undefined;

/** Lists are inherited all or nothing, scalars one by one; either way the nearest level that says anything decides. */
export function inForce(level: Level, name: string): Lookup {
  for (let at: Level | undefined = level; at !== undefined; at = at.parent) {
    const lines = at.own.get(name);
    const unseen = at.unseen ?? (at.unseenTls && ownedByTls(name) ? at.unseenTls : undefined);
    if (lines !== undefined) return { lines, level: at, inherited: at !== level, unseen };
    if (unseen !== undefined) return { unknown: unseen };
  }
  return undefined;
}

function ownedByTls(name: string): boolean {
  return name.startsWith('ssl_') || name === 'add_header' || name === 'http2';
}

/** A setting of one value. A second line of it at one level stops nginx, so that neither counts. */
export function setting<T>(
  level: Level,
  name: string,
  read: (args: readonly string[]) => T | undefined,
  fallback: T,
): Fact<T> {
  const found = inForce(level, name);
  if (found === undefined) return byDefault(fallback, level.complete, name);
  if ('unknown' in found) return unknown(found.unknown);
  const [line, second] = found.lines;
  const value = line === undefined ? undefined : read(line.args);
  if (line === undefined || value === undefined || second !== undefined)
    return unknown({
      missing: 'file',
      name: line?.text ?? name,
      ...(line === undefined ? {} : { at: line.at }),
    });
  if (line.assumed) return { is: 'known', value, origin: 'assumed', directive: name };
  return {
    is: 'known',
    value,
    origin: found.inherited ? 'inherited' : 'written',
    directive: name,
    at: line.at,
  };
}

export function flag(level: Level, name: string, fallback: boolean): Fact<boolean> {
  return setting(level, name, ([word]) => parseFlag(word ?? ''), fallback);
}

export function word(level: Level, name: string, fallback: string): Fact<string> {
  return setting(level, name, ([text]) => text, fallback);
}

export function milliseconds(level: Level, name: string, fallback: number): Fact<number> {
  return setting(level, name, ([text]) => parseTime(text ?? '', 'time'), fallback);
}

export function size(level: Level, name: string, fallback: number): Fact<number> {
  return setting(level, name, ([text]) => parseSize(text ?? '', 'size'), fallback);
}

export function offset(level: Level, name: string, fallback: number): Fact<number> {
  return setting(level, name, ([text]) => parseSize(text ?? '', 'offset'), fallback);
}

export function bufferSet(
  level: Level,
  name: string,
  fallback: { readonly count: number; readonly bytes: number },
): Fact<{ readonly count: number; readonly bytes: number }> {
  return setting(level, name, parseBuffers, fallback);
}

/** The first of a name at the level itself. */
export function ownFirst(level: Level, name: string): Statement | undefined {
  return level.own.get(name)?.[0];
}
