import { inForce } from './levels.ts';
import type { Scope } from './locations.ts';
import type { Statement } from './statement.ts';

/** Where a status is sent on to. */
export interface ErrorPage {
  readonly target: string;
  /** The status the client gets: a fixed one, that of what answers (`=`), or the error's own. */
  readonly status: number | 'answer' | 'own';
  readonly statement: Statement;
}

export function errorPageFor(scope: Scope, status: number): ErrorPage | undefined {
  const lines = inForce(scope.level, 'error_page');
  if (lines === undefined || 'unknown' in lines) return undefined;
  for (const statement of lines.lines) {
    const words = [...statement.args];
    const target = words.pop() ?? '';
    const change = words.at(-1)?.startsWith('=') === true ? words.pop() : undefined;
    if (!words.includes(String(status))) continue;
    const fixed = change === undefined ? 'own' : change === '=' ? 'answer' : Number(change.slice(1));
    return { target, status: fixed, statement };
  }
  return undefined;
}
