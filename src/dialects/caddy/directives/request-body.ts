import { tableOf } from '../../../text/table.ts';
import type { Handler, Setting } from '../config.ts';
import type { Scope } from '../scope.ts';
import type { Argument, Statement } from '../statement.ts';
import { parseSize } from '../values.ts';
import { isAtLeast } from '../version.ts';

const BODY_SETTINGS: Readonly<Record<string, string>> = tableOf({
  max_size: '2.0',
  read_timeout: '2.8',
  write_timeout: '2.8',
  set: '2.10',
});

export function requestBody(_args: readonly Argument[], statement: Statement, scope: Scope): Handler {
  let limit: Setting<number> | undefined;
  for (const line of statement.block ?? []) {
    const since = BODY_SETTINGS[line.name];
    // A word it does not know is passed over before 2.8 (requestbody/caddyfile.go).
    if (since === undefined || !isAtLeast(scope.version, since)) {
      if (isAtLeast(scope.version, '2.8'))
        scope.refuse(line.nameAt, `\`${line.name}\` is no setting of \`request_body\`.`);
      continue;
    }
    if (line.name !== 'max_size') continue;
    const [size] = line.args;
    const bytes = parseSize(size?.text ?? '');
    if (bytes !== undefined && bytes > 0) limit = { value: bytes, directive: line.name, at: line.at };
    if (bytes === undefined)
      scope.refuse(
        size?.at ?? line.at,
        `"${size?.text ?? ''}" in \`${line.text}\` is no size.`,
        'Write `max_size 10MB`.',
      );
  }
  return { kind: 'request_body', limit, at: statement.at, text: statement.text };
}
