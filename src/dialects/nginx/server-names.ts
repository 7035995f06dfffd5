import { type Captures, compilePattern, type Pattern } from '../../model/pattern.ts';
import type { Statement } from './statement.ts';

export interface ServerName {
  readonly text: string;
  readonly kind: 'exact' | 'leading' | 'trailing' | 'regex';
  /** For wildcards the fixed part with its dot, lower-case. */
  readonly key: string;
  readonly pattern?: Pattern | undefined;
  readonly statement: Statement;
}

export function readServerName(statement: Statement): readonly ServerName[] {
  const [only = ''] = statement.args;
  return statement.args.length === 1
    ? namesOf(only, statement)
    : statement.args.flatMap((text) => namesOf(text, statement));
}

function namesOf(text: string, statement: Statement): readonly ServerName[] {
  const low = text.toLowerCase();
  if (text.startsWith('~')) {
    // nginx compiles a pattern with an upper-case letter in it caseless (`ngx_http_core_server_name`).
    const pattern = compilePattern(text.slice(1), { caseless: /[A-Z]/.test(text) });
    return [{ text, kind: 'regex', key: text, pattern, statement }];
  }
  if (low.startsWith('*.')) return [{ text, kind: 'leading', key: low.slice(1), statement }];
  if (low.startsWith('.'))
    return [
      { text, kind: 'exact', key: low.slice(1), statement },
      { text, kind: 'leading', key: low, statement },
    ];
  if (low.endsWith('.*')) return [{ text, kind: 'trailing', key: low.slice(0, -1), statement }];
  return [{ text, kind: 'exact', key: low, statement }];
}

/** DNS has no longer names (RFC 1035, 3.1). */
const LONGEST_NAME = 253;

/** A name that a URL can be made of. */
export function isLiteralName(name: ServerName): boolean {
  return (
    name.kind === 'exact' &&
    name.text.length <= LONGEST_NAME &&
    !name.text.startsWith('.') &&
    /^[\w-]+(?:\.[\w-]+)*\.?$/.test(name.text) &&
    name.text !== '_'
  );
}

/** Names of all servers on one socket, each table in the order of the config. */
export interface NameTable<Owner> {
  readonly exact: ReadonlyMap<string, Owner>;
  readonly leading: ReadonlyMap<string, Owner>;
  readonly trailing: ReadonlyMap<string, Owner>;
  readonly regexes: readonly { readonly name: ServerName; readonly owner: Owner }[];
}

export function nameTable<Owner extends { readonly names: readonly ServerName[] }>(
  owners: readonly Owner[],
): NameTable<Owner> {
  const tables = {
    exact: new Map<string, Owner>(),
    leading: new Map<string, Owner>(),
    trailing: new Map<string, Owner>(),
  };
  const regexes: { name: ServerName; owner: Owner }[] = [];
  for (const owner of owners) {
    for (const name of owner.names) {
      if (name.kind === 'regex') regexes.push({ name, owner });
      else if (!tables[name.kind].has(name.key)) tables[name.kind].set(name.key, owner);
    }
  }
  return { ...tables, regexes };
}

export type NameAnswer<Owner> =
  | { readonly owner: Owner; readonly why: string; readonly captures?: Captures }
  | { readonly undecided: ServerName }
  | undefined;

/** Exact name, longest `*.x`, longest `x.*`, first pattern (`ngx_http_find_virtual_server`). */
export function ownerOfName<Owner>(table: NameTable<Owner>, host: string): NameAnswer<Owner> {
  const exact = table.exact.get(host);
  if (exact !== undefined) return { owner: exact, why: `server_name ${host}` };
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    const owner = dot === 0 ? undefined : table.leading.get(host.slice(dot));
    if (owner !== undefined) return { owner, why: `server_name *${host.slice(dot)}` };
  }
  for (let dot = host.lastIndexOf('.'); dot > 0; dot = host.lastIndexOf('.', dot - 1)) {
    const owner = table.trailing.get(host.slice(0, dot + 1));
    if (owner !== undefined) return { owner, why: `server_name ${host.slice(0, dot + 1)}*` };
  }
  for (const { name, owner } of table.regexes) {
    if (name.pattern === undefined) return { undecided: name };
    const captures = name.pattern.match(host);
    if (captures !== undefined) return { owner, why: `server_name ${name.text}`, captures };
  }
  return undefined;
}
