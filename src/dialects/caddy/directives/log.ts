import { tableOf } from '../../../text/table.ts';
import type { Result, Scope } from '../scope.ts';
import type { Statement } from '../statement.ts';
import { isAtLeast } from '../version.ts';
import { refuseCount } from './reader.ts';

const LOG_FORMATS: Readonly<Record<string, string>> = tableOf({ append: '2.8', journald: '2.11' });

export function log(statement: Statement, scope: Scope): readonly Result[] {
  if (statement.args.length > 0 && !isAtLeast(scope.version, '2.7'))
    refuseCount(statement, scope, 'no name before 2.7');
  refuseUnknownFormats(statement, scope.version, scope.refuse);
  return [];
}

/** The same formats hold for the log of a site and for those of the process. */
export function refuseUnknownFormats(
  { block = [] }: Statement,
  version: string,
  refuse: Scope['refuse'],
): void {
  for (const line of block) {
    const format = line.name === 'format' ? (line.args[0]?.text ?? '') : '';
    if (!isAtLeast(version, LOG_FORMATS[format] ?? '2.0'))
      refuse(line.at, `The log format "${format}" is not known to Caddy ${version}.`);
  }
}
