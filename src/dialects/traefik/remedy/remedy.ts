import type { Exchange } from '../../../model/exchange.ts';
import type { Need, Remedy } from '../../../model/need.ts';
import { entryOf } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import type { Definition } from '../definitions.ts';
import type { Serving } from '../exchange/serving.ts';
import { type MountedRouter, routerAt } from '../runtime/mounted.ts';
import type { Sources } from '../sources.ts';
import {
  type Change,
  type Item,
  isTable,
  type MiddlewareList,
  type Put,
  type Taken,
  together,
} from './change.ts';
import type { Cure } from './cure.ts';
import { CURES, ROUTING_CURES } from './cures.ts';
import { withoutEmptied } from './emptied.ts';
import { type Lines, notationOf } from './notation.ts';
import { SENTENCES } from './sentences.ts';

/** How needs are met where this exchange is governed: in the notation, and at the place, that the reader's own lines have. */
export function remedy(needs: readonly Need[], exchange: Exchange, serving: Serving): Remedy | undefined {
  const cures = needs.flatMap((need): readonly (Cure | string)[] => {
    const cure = cureOf(need, exchange, serving) ?? SENTENCES[need];
    return cure === undefined ? [] : [cure];
  });
  if (cures.length === 0) return undefined;
  const help = [...new Set(cures.map((cure) => (typeof cure === 'string' ? cure : cure.help)))].join(' ');
  const change = together(
    cures.flatMap((cure) => (typeof cure === 'string' || cure.change === undefined ? [] : [cure.change])),
  );
  return { help, replaces: [], ...written(change, serving) };
}

function cureOf(need: Need, exchange: Exchange, serving: Serving): Cure | undefined {
  const router = governing(exchange, serving);
  const cure =
    ROUTING_CURES[need]?.(exchange, serving) ??
    (router === undefined ? undefined : CURES[need]?.({ exchange, router, serving }));
  if (cure?.change === undefined) return cure;
  // A part that no line can be written for leaves the whole to a sentence.
  return written(cure.change, serving) === undefined ? undefined : cure;
}

/** The router that took the request. */
function governing({ route }: Exchange, serving: Serving): MountedRouter | undefined {
  return routerAt(route, serving.mounted.routers);
}

type Written = Pick<Remedy, 'replaces'> & Partial<Pick<Remedy, 'block' | 'into' | 'also'>>;

/** The lines of a change, block by block; undefined where one of its parts stands in a place that takes no lines. */
function written(wanted: Change, serving: Serving): Written | undefined {
  const change = withoutEmptied(wanted, serving);
  if (change === undefined) return undefined;
  const { sources } = serving.runtime;
  const replaces: Place[] = [];
  const pastes: Lines[] = [];
  const take = (taken: Taken): boolean => {
    const place = notationOf(taken.from, sources)?.take(taken);
    if (place !== undefined) replaces.push(place);
    return place !== undefined;
  };
  const put = (one: Put): boolean => {
    const paste = addition(one, sources);
    if (paste !== undefined) pastes.push(paste);
    return paste !== undefined;
  };
  const drop = (definitions: readonly Definition[]): boolean => {
    const [one] = definitions;
    const places = one && notationOf(one, sources)?.drop(definitions);
    replaces.push(...(places ?? []));
    return places !== undefined;
  };
  const define = (all: readonly Put[]): boolean => {
    const [one] = all;
    const lines = one && notationOf(one.near, sources)?.define(all, one.near, replaces);
    pastes.push(...(lines ?? []));
    return lines !== undefined;
  };
  const item = (one: Item): boolean => {
    const again = notationOf(one.definition, sources)?.item(one);
    if (again === undefined) return false;
    replaces.push(again.takes);
    pastes.push(again.lines);
    return true;
  };
  const lists = [...byRouter(change.middlewares)].map(([router, lists]) => listFor(router, lists));
  const done =
    change.takes.every(take) &&
    grouped(change.drops, ({ key }) => key.file).every(drop) &&
    change.items.every(item) &&
    lists.every(
      ({ router, old, names }) =>
        (old === undefined || take({ from: router, at: old, replaced: true })) &&
        (names.length === 0 ||
          put({
            kind: 'routers',
            name: router.name,
            near: router,
            exists: true,
            settings: { middlewares: names },
          })),
    ) &&
    change.puts.filter(({ exists }) => exists).every(put) &&
    grouped(
      change.puts.filter(({ exists }) => !exists),
      ({ near }) => near,
    ).every(define);
  if (!done || (replaces.length === 0 && pastes.length === 0)) return undefined;
  const [first, ...others] = joined(pastes);
  // What goes to the end of a file has no other place beside it.
  const also = others.flatMap(({ block, into }) => (into === undefined ? [] : [{ block, into }]));
  if (also.length < others.length) return undefined;
  return {
    replaces: outermost(replaces),
    ...(first === undefined ? {} : { block: first.block }),
    ...(first?.into === undefined ? {} : { into: first.into }),
    ...(also.length === 0 ? {} : { also }),
  };
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => unknown): readonly (readonly One[])[] {
  const groups = new Map<unknown, One[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

/** Down the blocks that are there already, to the first that is not. */
function addition({ kind, near, settings }: Put, sources: Sources): Lines | undefined {
  const notation = notationOf(near, sources);
  const path: string[] = [];
  let inner = settings;
  let here = near.value as Parameters<typeof entryOf>[0];
  for (;;) {
    const [only, ...more] = Object.entries(inner);
    const next = only === undefined ? undefined : entryOf(here, only[0])?.value;
    if (only === undefined || more.length > 0 || next?.kind !== 'map' || !isTable(only[1])) break;
    path.push(only[0]);
    here = next;
    inner = only[1];
  }
  return notation?.add(
    kind,
    near,
    near.container === undefined ? path : [],
    near.container === undefined ? inner : settings,
  );
}

function byRouter(lists: readonly MiddlewareList[]): ReadonlyMap<Definition, readonly MiddlewareList[]> {
  const found = new Map<Definition, MiddlewareList[]>();
  for (const list of lists) found.set(list.router, [...(found.get(list.router) ?? []), list]);
  return found;
}

/** A router's middlewares as they are to be; what is added comes last, so that it sees what the others leave. */
function listFor(
  router: Definition,
  lists: readonly MiddlewareList[],
): { readonly router: Definition; readonly old: Place | undefined; readonly names: readonly string[] } {
  const old = entryOf(router.value, 'middlewares');
  const before = old?.value.kind === 'list' ? old.value.items : [];
  const kept = before.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
  const without = lists.flatMap((list) => list.without);
  const names = [
    ...lists.flatMap(({ first }) => first ?? []),
    ...kept.filter((name) => !without.includes(name)),
    ...lists.flatMap((list) => list.also),
  ];
  return { router, old: old?.place, names: [...new Set(names)] };
}

function joined(pastes: readonly Lines[]): readonly Lines[] {
  const byPlace = new Map<string, Lines>();
  for (const paste of pastes) {
    const key = `${paste.into?.file} ${paste.into?.start}`;
    const same = byPlace.get(key);
    byPlace.set(key, same === undefined ? paste : { ...paste, block: same.block + paste.block });
  }
  return [...byPlace.values()];
}

/** What stands inside of something that goes need not be named. */
function outermost(places: readonly Place[]): readonly Place[] {
  return places.filter(
    (place, index) =>
      !places.some(
        (other, at) =>
          at !== index &&
          other.file === place.file &&
          other.start <= place.start &&
          place.end <= other.end &&
          (other.start !== place.start || other.end !== place.end || at < index),
      ),
  );
}
