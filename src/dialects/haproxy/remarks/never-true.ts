import type { Remark } from '../../../model/remark.ts';
import type { Acls, Term } from '../condition.ts';
import { isUntimely } from '../fetch.ts';
import { hasNothingToMatch } from '../match.ts';
import type { Program } from '../program.ts';
import type { ProxySection } from '../proxy.ts';
import { aclsOf, conditionOf } from '../proxy-conditions.ts';
import { remarkOn } from '../remark.ts';
import { lineOf, type Statement } from '../statement.ts';

/** Tests that no request can pass, of which HAProxy warns when it starts (acl.c, acl_cond_conflicts). */
export function neverTrueRemarks(proxy: ProxySection, program: Program): readonly Remark[] {
  const remarks = new Map<string, Remark>();
  for (const statement of proxy.section.lines) {
    if (statement.keyword.text === 'acl') continue;
    const condition = conditionOf(statement, proxy, program.readList);
    if (condition === undefined || 'bad' in condition) continue;
    for (const term of condition.alternatives.flat()) {
      const remark = untimely(term, statement) ?? nothingCompared(term, aclsOf(proxy));
      if (remark !== undefined) remarks.set(`${remark.at.file} ${remark.at.start}`, remark);
    }
  }
  return [...remarks.values()];
}

/** A rule for answers that asks for the request, or the other way round. */
function untimely({ tests, name }: Term, statement: Statement): Remark | undefined {
  const phase = /^(?:http-response|http-after-response|tcp-response)$/.test(statement.keyword.text)
    ? 'response'
    : 'request';
  const late = tests.filter(({ sample }) => isUntimely(sample.fetch.name, { phase }));
  const [first] = late;
  if (first === undefined || late.length < tests.length) return undefined;
  const fetch = first.sample.fetch.name;
  const what = name === undefined ? `\`${fetch}\`` : `the ACL \`${name}\``;
  return remarkOn(
    'never-reached',
    'degrades',
    statement.at,
    `In \`${lineOf(statement)}\` ${what} never holds`,
    {
      why:
        phase === 'response'
          ? `the request is gone by then, and with it \`${fetch}\``
          : `\`${fetch}\` is not there before the answer`,
      ...(phase === 'response'
        ? {
            help: `Keep it while the request is there, \`http-request set-var(txn.kept) ${fetch}\`, and test \`var(txn.kept)\`.`,
          }
        : {}),
    },
  );
}

/** `acl upgrade hdr(Upgrade)` compares with nothing. */
function nothingCompared({ tests, name, at }: Term, acls: Acls): Remark | undefined {
  const [test] = tests;
  if (test === undefined || !tests.every(({ matcher }) => hasNothingToMatch(matcher))) return undefined;
  const definition = name === undefined ? undefined : acls.get(name)?.[0];
  const what = definition === undefined ? `\`{ ${test.sample.fetch.name} }\`` : `\`${lineOf(definition)}\``;
  return remarkOn('never-reached', 'degrades', definition?.at ?? at.at, `${what} never holds`, {
    why: 'there is nothing behind it to compare with',
    help: 'Write `-m found` behind it, if it is enough that the value is there.',
  });
}
