import { inForce } from './levels.ts';
import type { Scope } from './locations.ts';
import type { Statement } from './statement.ts';

/** `allow` and `deny` are one list, inherited as a whole, tried in the order they are written. */
export function accessRules(scope: Scope): readonly Statement[] {
  for (let level: Scope['level'] | undefined = scope.level; level !== undefined; level = level.parent) {
    if (level.own.has('allow') || level.own.has('deny'))
      return level.statements.filter(({ name }) => name === 'allow' || name === 'deny');
  }
  return [];
}

/** `deny all` before any `allow`: nobody enters, unless another way in is open. */
export function deniesEverybody(scope: Scope): Statement | undefined {
  const [first] = accessRules(scope);
  if (first?.name !== 'deny' || first.args[0] !== 'all') return undefined;
  return hasOtherWayIn(scope, 'deny') ? undefined : first;
}

/** With `satisfy any` one of several checks is enough; where there is no other, it decides as ever. */
export function hasOtherWayIn(scope: Scope, besides: 'deny' | 'auth_request'): boolean {
  const satisfy = inForce(scope.level, 'satisfy');
  if (satisfy === undefined) return false;
  if (!('unknown' in satisfy) && satisfy.lines[0]?.args[0] !== 'any') return false;
  const checks = ['auth_basic', 'auth_request', 'auth_jwt'].filter((name) => isOn(scope, name));
  if (accessRules(scope).length > 0) checks.push('deny');
  return checks.some((name) => name !== besides);
}

function isOn(scope: Scope, name: string): boolean {
  const found = inForce(scope.level, name);
  return found !== undefined && ('unknown' in found || found.lines[0]?.args[0] !== 'off');
}
