import type { Remark } from '../../../model/remark.ts';
import { refusedAt } from '../refusal.ts';
import type { Argument } from '../statement.ts';
import { isAtLeast } from '../version.ts';

/** Variables say how long they live; with a `p` before it, that of the stream they belong to (vars.c, vars_fill_desc). */
export function isVariable(name: string, version: string): boolean {
  const [, scope] = /^([a-z]+)\.[A-Za-z0-9_.]+$/.exec(name) ?? [];
  if (/^(?:proc|sess|txn|req|res|check)$/.test(scope ?? '')) return true;
  return /^p(?:sess|txn|req|res)$/.test(scope ?? '') && isAtLeast(version, '3.1');
}

export function variableRefusal(name: string, at: Argument, version: string): Remark | undefined {
  if (isVariable(name, version)) return undefined;
  return refusedAt(
    at.at,
    `the variable "${name}" does not say how long it lives`,
    'Write `txn.` before its name, for one request and its answer.',
  );
}
