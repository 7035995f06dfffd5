import { oncePer } from '../../model/once.ts';
import type { ReadList } from './acl.ts';
import type { Condition, Term } from './condition.ts';
import { fetch, type Scene } from './fetch.ts';
import { type ProxySection, rulesOf } from './proxy.ts';
import { conditionOf } from './proxy-conditions.ts';
import type { Statement } from './statement.ts';

/**
 * The `use_backend` lines that a request may meet, in their order. A frontend may have as many as it has names, and one that
 * asks for names alone need not be asked where Host is another.
 */
export function switchingRules(proxy: ProxySection, scene: Scene): readonly Statement[] {
  const { all, anyHost, byHost } = indexOf(scene.readList)(proxy);
  if (byHost.size === 0) return all;
  const host = fetch({ name: 'req.hdr', args: ['host'] }, scene);
  if (host.is === 'unsure') return all;
  const named = host.is === 'none' ? [] : host.texts.flatMap((text) => byHost.get(text.toLowerCase()) ?? []);
  const orders = [...new Set([...anyHost, ...named])].sort((one, other) => one - other);
  return orders.flatMap((order) => all[order] ?? []);
}

interface RulesByHost {
  readonly all: readonly Statement[];
  /** The places in `all` of those that any Host may meet. */
  readonly anyHost: readonly number[];
  /** Of the others, by the names they ask for in lower case. */
  readonly byHost: ReadonlyMap<string, readonly number[]>;
}

const indexOf = oncePer((readList: ReadList) =>
  oncePer((proxy: ProxySection): RulesByHost => {
    const all = rulesOf(proxy, 'use_backend');
    const anyHost: number[] = [];
    const byHost = new Map<string, number[]>();
    all.forEach((statement, order) => {
      const condition = conditionOf(statement, proxy, readList);
      const names = condition === undefined || 'bad' in condition ? undefined : namesAskedFor(condition);
      if (names === undefined) anyHost.push(order);
      for (const name of names ?? []) {
        const own = byHost.get(name);
        if (own === undefined) byHost.set(name, [order]);
        else own.push(order);
      }
    });
    return { all, anyHost, byHost };
  }),
);

/** Without one of these names the condition cannot hold; undefined where others may. */
function namesAskedFor({ unless, alternatives }: Condition): ReadonlySet<string> | undefined {
  const asked = alternatives.map((terms) => terms.find(asksForNames));
  if (unless || asked.some((term) => term === undefined)) return undefined;
  const tests = asked.flatMap((term) => term?.tests ?? []);
  return new Set(tests.flatMap(({ matcher }) => matcher.patterns.map(({ text }) => text.toLowerCase())));
}

function asksForNames({ negated, tests }: Term): boolean {
  return (
    !negated &&
    tests.every(
      ({ sample: { fetch: asked, converters }, matcher }) =>
        /^(?:req\.)?hdr$/.test(asked.name) &&
        asked.args?.length === 1 &&
        asked.args[0]?.toLowerCase() === 'host' &&
        converters.length === 0 &&
        matcher.method === 'str' &&
        matcher.missing === undefined,
    )
  );
}
