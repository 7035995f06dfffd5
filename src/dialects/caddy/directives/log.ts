import type { Result, Scope } from '../scope.ts';
import type { Statement } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { refuseCount } from './reader.ts';

const LOG_FORMATS: Readonly<Record<string, string>> = { append: '2.8', journald: '2.11' };

export function log(statement: Statement, scope: Scope): readonly Result[] {
  if (statement.args.length > 0 && !isAtLeast(scope.version, '2.7'))
    refuseCount(statement, scope, 'no name before 2.7');
  for (const line of statement.block ?? []) {
    const format = line.name === 'format' ? (line.args[0]?.text ?? '') : '';
    if (!isAtLeast(scope.version, LOG_FORMATS[format] ?? '2.0'))
      scope.refuse(line.at, `The log format "${format}" is not known to Caddy ${scope.version}.`);
  }
  return [];
}
