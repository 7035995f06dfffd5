import { oncePer } from '../../model/once.ts';
import { aclsIn, type ReadList } from './acl.ts';
import { type Acls, type BadCondition, type Condition, readCondition } from './condition.ts';
import type { ProxySection } from './proxy.ts';
import type { Statement } from './statement.ts';

type Read = Condition | BadCondition | undefined;

/** The condition of a proxy's line, read once: each request asks each of them, some more than once. */
export function conditionOf(statement: Statement, proxy: ProxySection, readList: ReadList): Read {
  return conditionsOf(readList)(proxy)(statement);
}

/** The ACLs that the lines of a proxy may name. */
export const aclsOf = oncePer(
  ({ section, defaults: [nearest] }: ProxySection): Acls =>
    aclsIn([...(nearest?.lines ?? []), ...section.lines]),
);

const conditionsOf = oncePer((readList: ReadList) =>
  oncePer((proxy: ProxySection) =>
    oncePer((statement: Statement): Read => readCondition(statement.args, aclsOf(proxy), readList)),
  ),
);
