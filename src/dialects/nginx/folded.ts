import {
  childrenOf,
  endOf,
  endOfWords,
  hasBlock,
  insideOf,
  nextOf,
  type Outline,
  sayingOf,
  startOf,
} from '../../syntax/nginx/outline.ts';
import type { SourceFile } from '../../text/source.ts';
import { type Statement, statementOf } from './statement.ts';

/**
 * A block whose statements are made when somebody asks for them. A large config has thousands of servers, and of most it is
 * asked only whether nginx accepts them, which names they have and whether they may lead to Pulse: their outline tells
 * that without an object for each line. Nothing in such a block is taken in from another file.
 */
export interface Folded {
  readonly file: SourceFile;
  readonly outline: Outline;
  /** By its index in the outline. */
  readonly directive: number;
  /** The statements that have been made, by their index: each is made once for each time that its file is included. */
  readonly made: Map<number, Statement>;
}

/** The statement of a folded block: its body is made when it is first asked for. */
export function foldedStatement(folded: Folded): Statement {
  const { file, outline, directive } = folded;
  const { name, args, text } = sayingOf(outline, directive);
  const { path } = file;
  let body: readonly Statement[] | undefined;
  return {
    name,
    args,
    at: { file: path, start: startOf(outline, directive), end: endOfWords(outline, directive) },
    end: endOf(outline, directive),
    text,
    inside: { file: path, ...insideOf(outline, directive) },
    folded,
    get body() {
      body ??= childrenOf(outline, directive).map((child) => lineAt(folded, child));
      return body;
    },
  };
}

/** What a line of a folded block says, as a statement that stands nowhere: for asking whether there is anything against it. */
export function placeless({ outline }: Folded, directive: number): Statement {
  const { name, args, text } = sayingOf(outline, directive);
  const body = hasBlock(outline, directive) ? NO_STATEMENTS : undefined;
  return { name, args, text, at: NOWHERE, end: 0, body };
}

const NO_STATEMENTS: readonly Statement[] = [];
const NOWHERE = { file: '', start: 0, end: 0 };

/** A line of a folded block, or a block in it, which is folded as well. */
export function lineAt(folded: Folded, directive: number): Statement {
  const { file, outline, made } = folded;
  const known = made.get(directive);
  if (known !== undefined) return known;
  const line = hasBlock(outline, directive)
    ? foldedStatement({ ...folded, directive })
    : statementOf(outline, directive, file, undefined);
  made.set(directive, line);
  return line;
}

export function isBlock(statement: Statement): boolean {
  return statement.folded !== undefined || statement.body !== undefined;
}

/** The lines of a name that stand in a block itself. */
export function linesNamed(block: Statement, name: string): readonly Statement[] {
  const { folded } = block;
  if (folded === undefined) return block.body?.filter((line) => line.name === name) ?? [];
  const { outline, directive } = folded;
  const behind = nextOf(outline, directive);
  const found: Statement[] = [];
  for (let at = directive + 1; at < behind; at = nextOf(outline, at))
    if (sayingOf(outline, at).name === name) found.push(lineAt(folded, at));
  return found;
}

/** Sayings are known by the list of their words, which all statements of a config that say the same share. */
type Sayings = Pick<ReadonlySet<Statement['args']>, 'has'>;

/** Whether one of some sayings stands anywhere in the block. */
export function says({ outline, directive }: Folded, sayings: Sayings): boolean {
  const behind = nextOf(outline, directive);
  for (let at = directive + 1; at < behind; at += 1) if (sayings.has(sayingOf(outline, at).args)) return true;
  return false;
}

type IsMeant = (said: Pick<Statement, 'name' | 'args'>) => boolean;
type LooksInto = (block: Pick<Statement, 'name' | 'stock'>) => boolean;

/** Every line of a name, wherever it stands. */
export function everyNamed(name: string, statements: readonly Statement[]): readonly Statement[] {
  return everyLine(
    (said) => said.name === name,
    statements,
    () => true,
  );
}

/** Every line that is one of some sayings. `into` says of a block whether it is looked into. */
export function linesSaying(
  sayings: Sayings,
  statements: readonly Statement[],
  into: LooksInto = () => true,
): readonly Statement[] {
  return everyLine(({ args }) => sayings.has(args), statements, into);
}

/** In the order of the config; folded blocks are looked through without being unfolded. */
function everyLine(
  isMeant: IsMeant,
  statements: readonly Statement[],
  into: LooksInto,
): readonly Statement[] {
  const found: Statement[] = [];
  visit(statements);
  return found;

  function visit(list: readonly Statement[]): void {
    for (const statement of list) {
      if (!isBlock(statement)) {
        if (isMeant(statement)) found.push(statement);
      } else if (into(statement)) {
        if (statement.folded === undefined) visit(statement.body ?? []);
        else lookThrough(statement.folded);
      }
    }
  }

  function lookThrough(folded: Folded): void {
    const { outline, directive } = folded;
    const behind = nextOf(outline, directive);
    let at = directive + 1;
    while (at < behind) {
      const saying = sayingOf(outline, at);
      const holdsLines = hasBlock(outline, at);
      if (!holdsLines && isMeant(saying)) found.push(lineAt(folded, at));
      at = holdsLines && !into(saying) ? nextOf(outline, at) : at + 1;
    }
  }
}
