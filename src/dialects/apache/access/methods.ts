import type { Layer } from '../layers.ts';
import { statementsNamed } from '../layers.ts';
import type { RequestView } from '../request-view.ts';
import type { Statement } from '../statement.ts';

/** `<Limit>` and `<LimitExcept>` around a line: HEAD is GET to both (httpd manual, core). */
export function isLimitedTo(limits: readonly Statement[], { request }: RequestView): boolean {
  return limits.every((limit) => {
    const isNamed = limit.args.some((word) => word.value.toUpperCase() === request.method);
    return limit.name === '<limit' ? isNamed : !isNamed;
  });
}

/** The line of mod_allowmethods that answers a request 405, if one does (mod_allowmethods.c, am_check_access). */
export function methodRefusedBy(layers: readonly Layer[], { request }: RequestView): Statement | undefined {
  const statement = statementsNamed(layers, 'allowmethods').at(-1);
  if (statement === undefined || statement.doubt !== undefined) return undefined;
  const words = statement.args.map((word) => word.value.toUpperCase());
  return words.join() === 'RESET' || words.includes(request.method) ? undefined : statement;
}
