import { predefined, type ReadList, readTest, type Test, testOf } from './acl.ts';
import type { Argument, Statement } from './statement.ts';

/** `if` or `unless` with its terms: alternatives of terms that must all hold. */
export interface Condition {
  readonly unless: boolean;
  readonly alternatives: readonly (readonly Term[])[];
  readonly words: readonly Argument[];
}

export interface Term {
  readonly negated: boolean;
  /** The ACL's name; undefined for `{ … }`. */
  readonly name: string | undefined;
  /** One of them holds. */
  readonly tests: readonly Test[];
  readonly at: Argument;
}

export interface BadCondition {
  readonly bad: string;
  readonly at: Argument | undefined;
  readonly acl?: string;
}

/** The lines that define an ACL, by its name. */
export type Acls = Pick<ReadonlyMap<string, readonly Statement[]>, 'get' | 'keys'>;

/** Where `if` or `unless` stands in a line; -1 without. */
export function conditionAt(words: readonly Argument[]): number {
  return words.findIndex(({ text }) => text === 'if' || text === 'unless');
}

/** Reads the condition at the end of a line (acl.c, parse_acl_cond); undefined when the line has none. */
export function readCondition(
  words: readonly Argument[],
  acls: Acls,
  readList: ReadList,
): Condition | BadCondition | undefined {
  const start = conditionAt(words);
  if (start === -1) return undefined;
  const alternatives: Term[][] = [[]];
  let negated = false;
  for (let at = start + 1; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    let { text } = word;
    if (text === 'or' || text === 'OR' || text === '||') {
      alternatives.push([]);
      negated = false;
      continue;
    }
    while (text.startsWith('!')) {
      negated = !negated;
      text = text.slice(1);
    }
    if (text === '') continue;
    let term: Term | BadCondition;
    if (text === '{') {
      const close = words.findIndex((each, index) => index > at && each.text === '}');
      if (close === -1)
        return { bad: 'the `}` of an anonymous ACL is missing; braces are words of their own', at: word };
      term = anonymous(words.slice(at + 1, close), negated, word, readList);
      at = close;
    } else {
      term = named(text, negated, word, acls, readList);
    }
    if ('bad' in term) return term;
    alternatives.at(-1)?.push(term);
    negated = false;
  }
  const words_ = words.slice(start);
  if (alternatives.every((terms) => terms.length === 0))
    return { bad: 'no ACL follows `if` or `unless`', at: words[start] };
  return { unless: words[start]?.text === 'unless', alternatives, words: words_ };
}

function anonymous(
  words: readonly Argument[],
  negated: boolean,
  at: Argument,
  readList: ReadList,
): Term | BadCondition {
  const test = readTest(words, readList);
  return 'bad' in test
    ? { bad: test.bad, at: words[0] ?? at }
    : { negated, name: undefined, tests: [test], at };
}

function named(
  name: string,
  negated: boolean,
  at: Argument,
  acls: Acls,
  readList: ReadList,
): Term | BadCondition {
  const definitions = acls.get(name)?.map((statement) => testOf(statement, readList)) ?? [];
  const own = definitions.length > 0 ? undefined : predefined(name, at);
  const all = own === undefined ? definitions : [readTest(own, readList)];
  if (all.length === 0) return { bad: `there is no ACL "${name}" in this section`, at, acl: name };
  const tests: Test[] = [];
  for (const test of all) {
    if ('bad' in test) return { bad: test.bad, at };
    tests.push(test);
  }
  return { negated, name, tests, at };
}

/** Every fetch that a condition asks. */
export function fetchesOf(condition: Condition): readonly string[] {
  return condition.alternatives.flatMap((terms) =>
    terms.flatMap((term) => term.tests.map((test) => test.sample.fetch.name)),
  );
}
