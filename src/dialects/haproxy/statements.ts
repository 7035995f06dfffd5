import type { Cause } from '../../model/fact.ts';
import type { Remark } from '../../model/remark.ts';
import type { HaproxyDirective, HaproxyTree } from '../../syntax/haproxy/parse.ts';
import { lineStarts } from '../../text/source.ts';
import { type ConditionalContext, evaluateConditional } from './conditional.ts';
import { changeEnvironment, type Environment, expand } from './environment.ts';
import { refusedAt } from './refusal.ts';
import { type Argument, placeOf, type Statement } from './statement.ts';
import { isAtLeast } from './version.ts';

/** The lines of one file that take effect at this version, and what HAProxy has against the others. */
export function readStatements(
  tree: HaproxyTree,
  environment: Environment,
  version: string,
): { readonly statements: readonly Statement[]; readonly remarks: readonly Remark[] } {
  const statements: Statement[] = [];
  const remarks: Remark[] = [];
  const known = isAtLeast(version, '2.4');
  const conditionals = new Conditionals({ version, environment });
  const lines = lineStarts(tree.file.text);
  for (const directive of inOrder(tree)) {
    const statement = statementOf(directive, tree, environment, lines);
    if (statement === undefined) continue;
    const { keyword } = statement;
    if (keyword.text.startsWith('.')) {
      const problem = conditionals.read(statement);
      if (!known && keyword.text === '.if')
        remarks.push(refusedAt(statement, '`.if` is known from HAProxy 2.4 on'));
      else if (problem !== undefined) remarks.push(problem);
      continue;
    }
    const state = conditionals.state();
    if (state === 'dropped') continue;
    const kept = state === 'taken' ? statement : { ...statement, maybe: state };
    statements.push(kept);
    changeEnvironment(environment, kept);
  }
  const open = conditionals.stillOpen();
  if (open !== undefined)
    remarks.push(refusedAt(open, '`.if` is not closed', 'Write `.endif` behind the block.'));
  return { statements, remarks };
}

function* inOrder(tree: HaproxyTree): Generator<HaproxyDirective> {
  for (const directive of tree.directives) {
    yield directive;
    yield* directive.block?.children ?? [];
  }
}

function statementOf(
  directive: HaproxyDirective,
  { file }: HaproxyTree,
  environment: Environment,
  lines: readonly number[],
): Statement | undefined {
  const words: Argument[] = [];
  let emptyWord: Argument | undefined;
  for (const word of [directive.name, ...directive.args]) {
    const expanded = expand(word, file, environment, lines);
    const empty = expanded.findIndex((argument) => argument.text === '');
    words.push(...(empty === -1 ? expanded : expanded.slice(0, empty)));
    if (empty !== -1) {
      emptyWord = expanded[empty];
      break;
    }
  }
  const [keyword, ...args] = words;
  if (keyword === undefined) return undefined;
  const at = placeOf(file, directive.start, directive.args.at(-1)?.end ?? directive.name.end);
  return { keyword, args, at, file, directive, ...(emptyWord === undefined ? {} : { emptyWord }) };
}

/** What becomes of a line: it counts, it does not, or that cannot be said. */
type State = 'taken' | 'dropped' | Cause;

interface Level {
  readonly at: Statement;
  state: State;
  /** An earlier branch of the block was taken, or might have been. */
  done: boolean | Cause;
  outer: State;
  closedByElse: boolean;
}

/** Its message says "max is 100", and the hundredth is refused (cfgparse.c, MAXNESTEDCONDS). */
const NESTED_TOO_DEEP = 100;

/** `.if`, `.elif`, `.else`, `.endif` and the messages (cfgparse.c, parse_cfg). */
class Conditionals {
  readonly #levels: Level[] = [];
  readonly #context: ConditionalContext;

  constructor(context: ConditionalContext) {
    this.#context = context;
  }

  state(): State {
    return this.#levels.at(-1)?.state ?? 'taken';
  }

  stillOpen(): Statement | undefined {
    return this.#levels.at(-1)?.at;
  }

  read(statement: Statement): Remark | undefined {
    const level = this.#levels.at(-1);
    const word = statement.keyword.text;
    if (word === '.if') return this.#open(statement);
    if (word === '.elif' || word === '.else' || word === '.endif') {
      if (level === undefined) return refusedAt(statement, `\`${word}\` has no \`.if\` before it`);
      if (word !== '.elif' && statement.args.length > 0)
        return refusedAt(statement, `\`${word}\` takes no argument, and "${statement.args[0]?.text}" is one`);
      if (word === '.endif') this.#levels.pop();
      else return this.#next(statement, level);
      return undefined;
    }
    if (this.state() === 'dropped') return undefined;
    if (!['.alert', '.warning', '.notice', '.diag'].includes(word))
      return refusedAt(statement, `"${word}" is not a directive that HAProxy knows`);
    if (statement.args.length > 1)
      return refusedAt(statement, `\`${word}\` takes one argument`, 'Put the message in quotes.');
    return word === '.alert' ? refusedAt(statement, `\`.alert\` stops HAProxy here`) : undefined;
  }

  #open(statement: Statement): Remark | undefined {
    const outer = this.state();
    const level: Level = { at: statement, state: 'dropped', done: true, outer, closedByElse: false };
    this.#levels.push(level);
    // HAProxy reads no further: the first that is too deep is the only one it tells.
    if (this.#levels.length === NESTED_TOO_DEEP)
      return refusedAt(
        statement,
        `this \`.if\` stands inside ${NESTED_TOO_DEEP - 1} others, more than HAProxy takes`,
      );
    return outer === 'dropped' ? undefined : this.#decide(statement, level, false);
  }

  #next(statement: Statement, level: Level): Remark | undefined {
    if (level.closedByElse)
      return refusedAt(statement, `\`${statement.keyword.text}\` stands behind \`.else\``);
    if (statement.keyword.text === '.else') level.closedByElse = true;
    if (level.outer === 'dropped' || level.done === true) {
      level.state = 'dropped';
      return undefined;
    }
    if (statement.keyword.text === '.elif') return this.#decide(statement, level, level.done);
    level.state = level.done === false ? level.outer : level.done;
    return undefined;
  }

  #decide(statement: Statement, level: Level, before: boolean | Cause): Remark | undefined {
    const truth = evaluateConditional(statement, this.#context);
    if (typeof truth === 'object' && 'bad' in truth) {
      level.done = true;
      return refusedAt(
        statement,
        `the condition of \`${statement.keyword.text}\` cannot be read: ${truth.bad}`,
      );
    }
    if (truth === false) {
      level.state = 'dropped';
      level.done = before;
    } else if (truth === true) {
      level.state = typeof before === 'object' ? before : level.outer;
      level.done = true;
    } else {
      level.state = truth.unsure;
      level.done = truth.unsure;
    }
    return undefined;
  }
}
