import type { Case } from './case.ts';
import type { Request } from './client.ts';
import type { Trace } from './trace-shape.ts';

/** What the linter says this version would do with these requests. Undefined as long as there is nothing to ask. */
export async function predict(
  _tested: Case,
  _version: { readonly dialect: string; readonly version: string },
  _requests: readonly Request[],
): Promise<Trace | undefined> {
  return undefined;
}
