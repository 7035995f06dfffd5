import type { Gate } from '../../model/exchange.ts';
import type { Layer } from './layers.ts';
import { argument, isSection, type Statement } from './statement.ts';

/** Logins and addresses that a request must get past; the last level that says anything replaces the others. */
export function gatesOf(layers: readonly Layer[]): readonly Gate[] {
  const saying = layers.findLast(({ statements }) => requirements(statements).length > 0);
  if (saying === undefined) return [];
  const required = requirements(saying.statements);
  const words = required.map((each) => (argument(each, 0) ?? '').toLowerCase());
  if (words.some((word, index) => word === 'all' && isGranted(required[index]))) return [];
  const scheme = schemeOf(layers);
  const gates: Gate[] = [];
  for (const [index, statement] of required.entries()) {
    const word = words[index] ?? '';
    if (USERS.has(word)) gates.push({ kind: 'auth', scheme, at: statement.at });
    else if (ADDRESSES.has(word)) gates.push({ kind: 'address', at: statement.at });
    else if (word === 'method') gates.push({ kind: 'method', at: statement.at });
  }
  return gates;
}

function isGranted(statement: Statement | undefined): boolean {
  return statement !== undefined && argument(statement, 1)?.toLowerCase() === 'granted';
}

const USERS: ReadonlySet<string> = new Set([
  'valid-user',
  'user',
  'group',
  'ldap-user',
  'ldap-group',
  'ldap-attribute',
  'claim',
  'valid_user',
]);
const ADDRESSES: ReadonlySet<string> = new Set(['ip', 'host', 'local', 'forward-dns']);

/** Every Require of a level, those in `<RequireAny>` and its kin included, those under `<Limit>` not. */
function requirements(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap((each) => {
    if (each.name === 'require') return [each];
    return isSection(each) && /^<require(?:all|any)$/.test(each.name) ? requirements(each.children) : [];
  });
}

function schemeOf(layers: readonly Layer[]): 'basic' | 'forward' | 'other' {
  const type = layers.flatMap(({ statements }) => statements).findLast((each) => each.name === 'authtype');
  const said = type === undefined ? '' : (argument(type, 0) ?? '').toLowerCase();
  if (said === 'basic') return 'basic';
  return /openid|cas|shib|mellon|oauth/.test(said) ? 'forward' : 'other';
}

/** `Require all denied`, or the older `Deny from all`, with nothing that lets anybody in. */
export function deniedBy(layers: readonly Layer[]): Statement | undefined {
  const saying = layers.findLast(({ statements }) => requirements(statements).length > 0);
  const required = saying === undefined ? [] : requirements(saying.statements);
  const denied = required.find(
    (each) => argument(each, 0)?.toLowerCase() === 'all' && argument(each, 1)?.toLowerCase() === 'denied',
  );
  return required.length === 1 && saying?.doubt === undefined ? denied : undefined;
}
