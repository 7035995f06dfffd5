import type { Handler } from '../config.ts';
import type { Scope } from '../scope.ts';
import type { Argument, Statement } from '../statement.ts';

export function basicAuth(args: readonly Argument[], statement: Statement, scope: Scope): Handler {
  const [hash] = args;
  const known = ['bcrypt', 'scrypt', 'argon2id'];
  if (hash !== undefined && !known.includes(hash.text))
    scope.refuse(hash.at, `"${hash.text}" is no way to hash passwords that Caddy knows.`);
  return { kind: 'authentication', scheme: 'basic', at: statement.at, text: statement.text };
}
