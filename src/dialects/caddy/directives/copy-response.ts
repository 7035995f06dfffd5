import type { Handler } from '../config.ts';
import type { Scope } from '../scope.ts';
import { type Argument, type Statement, textsOf } from '../statement.ts';
import { refuseCount } from './reader.ts';

/** Only good inside of a `handle_response` (reverseproxy/copyresponse.go). */
export function copyResponse([first]: readonly Argument[], { at, text, block }: Statement): Handler {
  const status = block?.find(({ name }) => name === 'status')?.args[0] ?? first;
  return { kind: 'copy_response', status: status?.text, at, text };
}

export function copyResponseHeaders(
  _args: readonly Argument[],
  { at, text, block = [] }: Statement,
): Handler {
  const included = block.filter(({ name }) => name === 'include').flatMap(textsOf);
  return { kind: 'copy_response_headers', names: included.length === 0 ? undefined : included, at, text };
}

export function intercept(_args: readonly Argument[], statement: Statement, scope: Scope): Handler {
  for (const line of statement.block ?? []) {
    if (line.name === 'handle_response' && line.args.length > 1)
      refuseCount(line, scope, 'one response matcher');
  }
  return { kind: 'pass', name: 'intercept', at: statement.at, text: statement.text };
}
