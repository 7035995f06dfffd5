import { tableOf } from '../../../text/table.ts';
import type { Handler, Respond } from '../config.ts';
import type { Scope } from '../scope.ts';
import type { Argument, Statement } from '../statement.ts';
import { isDynamic, isInteger } from '../values.ts';
import { refuseCount } from './reader.ts';

/** caddyhttp/staticresp.go, UnmarshalCaddyfile: three digits alone are a status, anything else alone a body. */
export function respond(args: readonly Argument[], statement: Statement, scope: Scope): Handler {
  const [first, second] = args;
  if (args.length > 2) refuseCount(statement, scope, 'a body and a status at most');
  const status =
    second?.text ?? (first !== undefined && /^[1-9]\d\d$/.test(first.text) ? first.text : undefined);
  for (const line of statement.block ?? []) {
    if (line.name !== 'body' && line.name !== 'close')
      scope.refuse(line.nameAt, `\`${line.name}\` is no setting of \`respond\`.`);
  }
  const made: Respond = { status, location: undefined, abort: false };
  return { kind: 'respond', ...made, at: statement.at, text: statement.text };
}

const REDIRECTS: Readonly<Record<string, string>> = tableOf({ permanent: '301', temporary: '302' });

export function redir(args: readonly Argument[], statement: Statement, scope: Scope): Handler {
  const { at, text } = statement;
  const [to, code] = args;
  if (to === undefined) refuseCount(statement, scope, 'an address');
  const written = code?.text ?? 'temporary';
  if (written === 'html')
    return { kind: 'respond', status: '200', location: undefined, abort: false, at, text };
  const status = REDIRECTS[written] ?? written;
  const number = Number(status);
  if (!isDynamic(status) && (!isInteger(status) || number < 300 || (number > 399 && number !== 401)))
    scope.refuse(
      code?.at ?? at,
      `"${written}" in \`${text}\` is no status of a redirect.`,
      'Write `permanent`, `temporary` or a number from 300 to 399.',
    );
  return { kind: 'respond', status, location: to?.text ?? '', abort: false, at, text };
}

export function abort(_args: readonly Argument[], { at, text }: Statement): Handler {
  return { kind: 'respond', status: undefined, location: undefined, abort: true, at, text };
}

export function raiseError(args: readonly Argument[], { at, text }: Statement): Handler {
  const [first, second] = args;
  const status = second?.text ?? (first !== undefined && /^[1-9]\d\d$/.test(first.text) ? first.text : '500');
  return { kind: 'error', status, at, text };
}
