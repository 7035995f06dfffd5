import { get, itemsOf, textOf } from '../../../syntax/value/value.ts';
import type { Definition } from '../definitions.ts';
import type { Serving } from '../exchange/serving.ts';
import type { Change, MiddlewareList, Taken } from './change.ts';

/**
 * A middleware that would be left with nothing, which Traefik refuses, stays as it is and is taken off every router instead.
 * Undefined where a chain holds it: what else that chain does is the reader's to weigh.
 */
export function withoutEmptied(change: Change, serving: Serving): Change | undefined {
  const middlewares = [...serving.runtime.definitions.http.middlewares.values()];
  const emptied = middlewares.filter((each) => {
    const taken = change.takes.filter(({ from, replaced }) => from === each && replaced !== true);
    return taken.length > 0 && taken.length >= leaves(each);
  });
  if (emptied.some((each) => isChained(serving, each))) return undefined;
  const takes = change.takes.filter(({ from }: Taken) => !emptied.includes(from));
  const off = emptied.flatMap((each) => offEveryRouter(serving, each));
  return { ...change, takes, middlewares: [...change.middlewares, ...off] };
}

function offEveryRouter({ runtime }: Serving, middleware: Definition): readonly MiddlewareList[] {
  return [...runtime.definitions.http.routers.values()].flatMap((router) => {
    const without = referencesTo(router, middleware);
    return without.length === 0 ? [] : [{ router, without, also: [] }];
  });
}

function leaves({ value }: Definition): number {
  const count = (entries: Definition['value']['entries']): number =>
    entries.reduce((sum, entry) => sum + (entry.value.kind === 'map' ? count(entry.value.entries) : 1), 0);
  return count(value.entries);
}

function isChained({ runtime }: Serving, middleware: Definition): boolean {
  return [...runtime.definitions.http.middlewares.values()].some((other) =>
    itemsOf(get(other.value, 'chain', 'middlewares')).some(
      (item) => textOf(item)?.split('@')[0] === middleware.name,
    ),
  );
}

function names(router: Definition): readonly string[] {
  return itemsOf(get(router.value, 'middlewares')).flatMap((item) => textOf(item) ?? []);
}

function leadsTo(name: string, router: Definition, middleware: Definition): boolean {
  const whole = name.includes('@') ? name : `${name}@${router.provider}`;
  return whole === `${middleware.name}@${middleware.provider}`;
}

function referencesTo(router: Definition, middleware: Definition): readonly string[] {
  return names(router).filter((name) => leadsTo(name, router, middleware));
}
