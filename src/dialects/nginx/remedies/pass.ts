import { knownValue } from '../../../model/fact.ts';
import { PULSE_PORT } from '../../../model/pulse/address.ts';
import type { Scope } from '../locations.ts';
import type { Passage } from '../passage.ts';
import { type Passing, passOn } from '../proxy-pass.ts';
import type { Statement } from '../statement.ts';

/** Docker's own name server, which a name in a variable is asked of where the config names none. */
export const RESOLVER = 'resolver 127.0.0.11 valid=30s;';

export function lacksResolver(handler: Statement, scope: Scope, passage: Passage): boolean {
  return passOn(handler, scope, passage).kind === 'no-resolver';
}

/** The argument of a proxy_pass in the scheme that Pulse's own port speaks. */
export function inPlainHttp(handler: Statement, scope: Scope, passage: Passage): string {
  const argument = handler.args[0] ?? '';
  const passing = passOn(handler, scope, passage);
  return isPlainPort(passing) ? argument.replace(/^https:/i, 'http:') : argument;
}

function isPlainPort(passing: Passing): boolean {
  return passing.kind !== 'undecided' && passing.targets.every(({ port }) => knownValue(port) === PULSE_PORT);
}
