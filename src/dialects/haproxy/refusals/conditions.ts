import type { Remark } from '../../../model/remark.ts';
import { readTest, type Test } from '../acl.ts';
import { type Acls, aclsOf, type Condition, readCondition } from '../condition.ts';
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
  const test = readTest(words, program.readList);
  if ('bad' in test) return refusedAt(words[0]?.at ?? statement, test.bad);
  return testRefusal(test, words[0], words, program);
}

/** The condition of a line: its ACLs stand above it, in the same section. */
export function conditionRefusal(
  statement: Statement,
  section: Section,
  program: Program,
): Remark | undefined {
  const above = section.lines.slice(0, section.lines.indexOf(statement));
  const inherited = program.proxies.find((proxy) => proxy.section === section)?.defaults[0]?.lines ?? [];
  const acls = aclsOf([...inherited, ...above]);
  const condition = readCondition(statement.args, acls, program.readList);
  if (condition === undefined) return undefined;
  if ('bad' in condition) {
    const help =
      condition.acl === undefined ? undefined : missingAcl(condition.acl, statement, section, acls, program);
    return refusedAt(condition.at?.at ?? statement, condition.bad, help);
  }
  return anonymousRefusal(condition, program);
}

function missingAcl(
  name: string,
  statement: Statement,
  section: Section,
  acls: Acls,
  program: Program,
): string | undefined {
  if (/^(?:&&|and|AND)$/.test(name)) return 'Write the ACLs beside each other: both must then hold.';
  const defines = ({ keyword, args }: Statement): boolean => keyword.text === 'acl' && args[0]?.text === name;
  if (section.lines.some(defines)) return `Put the \`acl ${name}\` line above this one.`;
  if (program.sections.some(({ lines }) => lines.some(defines)))
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
