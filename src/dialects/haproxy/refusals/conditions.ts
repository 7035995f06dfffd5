import { oncePer } from '../../../model/once.ts';
import type { Remark } from '../../../model/remark.ts';
import { aclsIn, type Test, testOf } from '../acl.ts';
import { type Acls, type Condition, readCondition } from '../condition.ts';
import type { Program } from '../program.ts';
import { refusedAt } from '../refusal.ts';
import type { Section } from '../section.ts';
import type { Argument, Statement } from '../statement.ts';
import { expressionRefusal } from './expressions.ts';
import { nearest } from './near.ts';
import { badPattern } from './patterns.ts';

const METHODS: ReadonlySet<string> = new Set(
  'str beg sub end dir dom reg len int bool found ip bin'.split(' '),
);

export function aclRefusal(statement: Statement, program: Program): Remark | undefined {
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
  const test = testOf(statement, program.readList);
  if ('bad' in test) return refusedAt(words[0]?.at ?? statement, test.bad);
  return testRefusal(test, words[0], words, program);
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
  return anonymousRefusal(condition, program);
}

/** The ACLs that a line may name: those of the defaults, and those above it in its section. */
function aclsAbove(statement: Statement, section: Section, program: Program): Acls {
  const defaults = defaultsBySection(program).get(section);
  const inherited = defaults === undefined ? undefined : aclsOfSection(defaults);
  const own = aclsOfSection(section);
  const isAbove = ({ at }: Statement): boolean => at.start < statement.at.start;
  return {
    get: (name) => [...(inherited?.get(name) ?? []), ...(own.get(name) ?? []).filter(isAbove)],
    keys: () => new Map([...(inherited ?? []), ...own]).keys(),
  };
}

const aclsOfSection = oncePer((section: Section) => aclsIn(section.lines));

const defaultsBySection = oncePer(
  ({ proxies }: Program): ReadonlyMap<Section, Section | undefined> =>
    new Map(proxies.map(({ section, defaults }) => [section, defaults[0]])),
);

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

function anonymousRefusal(condition: Condition, program: Program): Remark | undefined {
  for (const term of condition.alternatives.flat()) {
    if (term.name !== undefined) continue;
    const start = condition.words.indexOf(term.at);
    const close = condition.words.findIndex((word, index) => index > start && word.text === '}');
    const words = condition.words.slice(start + 1, close);
    for (const test of term.tests) {
      const refused = testRefusal(test, words[0], words, program);
      if (refused !== undefined) return refused;
    }
  }
  return undefined;
}

function testRefusal(
  test: Test,
  criterion: Argument | undefined,
  words: readonly Argument[],
  { version }: Program,
): Remark | undefined {
  if (criterion === undefined || criterion.unsure !== undefined) return undefined;
  if (!METHODS.has(test.matcher.method))
    return refusedAt(criterion.at, `"${test.matcher.method}" is not a way to match`);
  const refused = expressionRefusal(test.sample, criterion, version, true);
  if (refused !== undefined) return refused;
  if (test.matcher.method === 'reg') {
    const patterns = test.matcher.patterns.map(({ text }) => badPattern(text, criterion.at));
    return patterns.find((bad) => bad !== undefined);
  }
  if (test.matcher.method === 'int') return numberRefusal(test, criterion, words);
  return undefined;
}

function numberRefusal(test: Test, criterion: Argument, words: readonly Argument[]): Remark | undefined {
  const bad = test.matcher.patterns.find(({ text }) => !/^-?\d*:?-?\d*$/.test(text) || text === '');
  if (bad === undefined || words.some((word) => word.unsure !== undefined)) return undefined;
  const shown = bad.text.replace('NaN', '').replaceAll(':', '');
  return refusedAt(
    criterion.at,
    `\`${criterion.text}\` is compared with numbers, and "${shown || bad.text}" is none`,
  );
}
