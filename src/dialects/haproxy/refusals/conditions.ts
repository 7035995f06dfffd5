import { oncePer } from '../../../model/once.ts';
import type { Remark } from '../../../model/remark.ts';
import { aclsIn, readTest } from '../acl.ts';
import { type Acls, type Condition, readCondition } from '../condition.ts';
import type { Program } from '../program.ts';
import { refusedAt } from '../refusal.ts';
import type { Section } from '../section.ts';
import type { Statement } from '../statement.ts';
import { nearest } from './near.ts';
import type { Surroundings } from './surroundings.ts';
import { testRefusal } from './tests.ts';

export function aclRefusal(statement: Statement, section: Section, program: Program): Remark | undefined {
  const [name, ...words] = statement.args;
  if (name === undefined || words.length === 0)
    return refusedAt(statement, '`acl` needs a name and a criterion');
  if (name.unsure === undefined && !/^[A-Za-z0-9_.:-]+$/.test(name.text))
    return refusedAt(
      name.at,
      `the name "${name.text}" holds characters that HAProxy does not allow in names`,
    );
  if (name.text === 'or' || name.text === 'OR')
    return refusedAt(name.at, `"${name.text}" joins conditions, so no ACL can have that name`);
  const test = readTest(words, program.readList, program.version);
  if ('bad' in test) return refusedAt(words[0]?.at ?? statement, test.bad);
  return testRefusal(test, words[0], words, surroundingsOf(section, program));
}

/** The condition of a line: its ACLs stand above it, in the same section. */
export function conditionRefusal(
  statement: Statement,
  section: Section,
  program: Program,
): Remark | undefined {
  const acls = aclsAbove(statement, section, program);
  const condition = readCondition(statement.args, acls, program.readList);
  if (condition === undefined) return undefined;
  if ('bad' in condition) {
    const help =
      condition.acl === undefined ? undefined : missingAcl(condition.acl, statement, section, acls, program);
    return refusedAt(condition.at?.at ?? statement, condition.bad, help);
  }
  return anonymousRefusal(condition, surroundingsOf(section, program));
}

/** A test of what is not there yet only never holds. */
function surroundingsOf(section: Section, program: Program): Surroundings {
  return { program, proxy: program.proxyOf(section), asks: undefined };
}

/** The ACLs that a line may name: those of the defaults, and those above it in its section. */
function aclsAbove(statement: Statement, section: Section, program: Program): Acls {
  const defaults = program.proxyOf(section)?.defaults[0];
  const inherited = defaults === undefined ? undefined : aclsOfSection(defaults);
  const own = aclsOfSection(section);
  const isAbove = ({ at }: Statement): boolean => at.start < statement.at.start;
  return {
    get: (name) => [...(inherited?.get(name) ?? []), ...(own.get(name) ?? []).filter(isAbove)],
    keys: () => new Map([...(inherited ?? []), ...own]).keys(),
  };
}

const aclsOfSection = oncePer((section: Section) => aclsIn(section.lines));

function missingAcl(
  name: string,
  statement: Statement,
  section: Section,
  acls: Acls,
  program: Program,
): string | undefined {
  if (/^(?:&&|and|AND)$/.test(name)) return 'Write the ACLs beside each other: both must then hold.';
  if (aclsOfSection(section).has(name)) return `Put the \`acl ${name}\` line above this one.`;
  if (program.sections.some((each) => aclsOfSection(each).has(name)))
    return `Write the \`acl ${name}\` line in this section, too: ACLs do not reach beyond their section.`;
  const near = nearest(name, acls.keys());
  return near === undefined
    ? `Write an \`acl ${name}\` line above ${statement.keyword.text}.`
    : `Write \`${near}\`, if that is meant.`;
}

function anonymousRefusal(condition: Condition, around: Surroundings): Remark | undefined {
  for (const term of condition.alternatives.flat()) {
    if (term.name !== undefined) continue;
    const start = condition.words.indexOf(term.at);
    const close = condition.words.findIndex((word, index) => index > start && word.text === '}');
    const words = condition.words.slice(start + 1, close);
    for (const test of term.tests) {
      const refused = testRefusal(test, words[0], words, around);
      if (refused !== undefined) return refused;
    }
  }
  return undefined;
}
