/**
 * Traefik's rules are Go expressions over matcher calls (traefik pkg/rules/parser.go over vulcand/predicate): `&&` binds
 * tighter than `||`, strings stand in backquotes or double quotes, and a line may end only behind an operator.
 * Offsets count from the start of the rule's text.
 */
export type RuleTree =
  | { readonly kind: 'and' | 'or'; readonly left: RuleTree; readonly right: RuleTree }
  | { readonly kind: 'not'; readonly operand: RuleTree }
  | Call;

export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Argument[];
  readonly start: number;
  readonly end: number;
}

/** `start` and `end` are inside the quotes; `value` is without escapes. */
export interface Argument {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface RuleProblem {
  readonly message: string;
  readonly help?: string;
  readonly start: number;
  readonly end: number;
}

export type ParsedRule = { readonly tree: RuleTree } | { readonly problem: RuleProblem };

export function parseRule(text: string): ParsedRule {
  const reader: Reader = { text, tokens: tokensOf(text), next: 0, depth: 0 };
  try {
    const tree = disjunction(reader);
    const rest = peek(reader);
    if (rest.kind === 'newline' && reader.tokens[reader.next + 1]?.kind === 'end') return { tree };
    if (rest.kind !== 'end') throw unexpected(rest, 'the end of the rule, `&&` or `||`');
    return { tree };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem };
    throw error;
  }
}

interface Token {
  readonly kind: 'name' | 'string' | 'symbol' | 'newline' | 'other' | 'end';
  readonly text: string;
  readonly value?: string;
  readonly help?: string;
  readonly start: number;
  readonly end: number;
}

interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  next: number;
  depth: number;
}

/** More brackets, negations or operators in a row than anybody writes; whoever walks the tree stays within the call stack. */
const DEEPEST = 1000;

/** Carries a problem out of the recursion; never leaves this file. */
class Refusal extends Error {
  readonly problem: RuleProblem;

  constructor(problem: RuleProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

function disjunction(reader: Reader): RuleTree {
  let left = conjunction(reader);
  for (let length = 1; accept(reader, '||'); length += 1) {
    limit(length, reader);
    left = { kind: 'or', left, right: conjunction(reader) };
  }
  return left;
}

function conjunction(reader: Reader): RuleTree {
  let left = factor(reader);
  for (let length = 1; accept(reader, '&&'); length += 1) {
    limit(length, reader);
    left = { kind: 'and', left, right: factor(reader) };
  }
  return left;
}

function limit(depth: number, reader: Reader): void {
  if (depth <= DEEPEST) return;
  const { start, end } = peek(reader);
  throw new Refusal({ message: `the rule is nested more than ${DEEPEST} levels deep`, start, end });
}

function factor(reader: Reader): RuleTree {
  reader.depth += 1;
  limit(reader.depth, reader);
  const tree = operand(reader);
  reader.depth -= 1;
  return tree;
}

function operand(reader: Reader): RuleTree {
  if (accept(reader, '!')) return { kind: 'not', operand: factor(reader) };
  if (accept(reader, '(')) {
    const inner = disjunction(reader);
    expect(reader, ')');
    return inner;
  }
  const name = peek(reader);
  if (name.kind !== 'name') throw unexpected(name, 'a matcher such as Host(`…`)');
  reader.next += 1;
  return call(reader, name);
}

function call(reader: Reader, name: Token): Call {
  const upper = name.text.toUpperCase();
  if (upper === 'AND' || upper === 'OR' || upper === 'NOT') {
    const help = `Write \`${{ AND: '&&', OR: '||', NOT: '!' }[upper]}\`.`;
    throw new Refusal({ message: `\`${name.text}\` is no operator`, help, start: name.start, end: name.end });
  }
  expect(reader, '(');
  const args: Argument[] = [];
  while (!accept(reader, ')')) {
    const token = peek(reader);
    if (token.kind !== 'string') throw unexpected(token, 'a value in backquotes');
    reader.next += 1;
    args.push({ value: token.value ?? '', start: token.start + 1, end: token.end - 1 });
    if (!accept(reader, ',')) {
      expect(reader, ')');
      break;
    }
  }
  const end = reader.tokens[reader.next - 1]?.end ?? name.end;
  return { kind: 'call', name: name.text, args, start: name.start, end };
}

const END: Token = { kind: 'end', text: '', start: 0, end: 0 };

function peek(reader: Reader): Token {
  return reader.tokens[reader.next] ?? { ...END, start: reader.text.length, end: reader.text.length };
}

function accept(reader: Reader, symbol: string): boolean {
  const token = peek(reader);
  if (token.kind !== 'symbol' || token.text !== symbol) return false;
  reader.next += 1;
  return true;
}

function expect(reader: Reader, symbol: string): void {
  if (!accept(reader, symbol)) throw unexpected(peek(reader), `\`${symbol}\``);
}

function unexpected(token: Token, wanted: string): Refusal {
  const found =
    token.kind === 'end'
      ? 'the rule ends'
      : token.kind === 'newline'
        ? 'the line ends'
        : `\`${token.text}\` stands`;
  const help = token.help === undefined ? {} : { help: token.help };
  return new Refusal({
    message: `${found} where ${wanted} is expected`,
    start: token.start,
    end: token.end,
    ...help,
  });
}

const TOKEN =
  /(?<blank>[ \t\r]+)|(?<newline>\n)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<raw>`[^`]*`)|(?<quoted>"(?:[^"\\\n]|\\.)*")|(?<symbol>&&|\|\||[!(),])|(?<other>[\s\S])/uy;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const { groups = {}, index } = match;
    const word = match[0];
    const place = { text: word, start: index, end: index + word.length };
    if (groups.newline !== undefined) {
      if (endsOperand(tokens.at(-1))) tokens.push({ kind: 'newline', ...place });
    } else if (groups.name !== undefined) tokens.push({ kind: 'name', ...place });
    else if (groups.raw !== undefined) tokens.push({ kind: 'string', value: word.slice(1, -1), ...place });
    else if (groups.quoted !== undefined) tokens.push({ kind: 'string', value: unescaped(word), ...place });
    else if (groups.symbol !== undefined) tokens.push({ kind: 'symbol', ...place });
    else if (groups.other !== undefined) tokens.push(strange(text, place));
    if (TOKEN.lastIndex >= text.length) break;
  }
  tokens.push({ ...END, start: text.length, end: text.length });
  return tokens;
}

/** Go ends a statement at a line break behind a name, a value or a closing bracket. */
function endsOperand(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'name' || token.kind === 'string' || token.text === ')');
}

function strange(text: string, place: Pick<Token, 'text' | 'start' | 'end'>): Token {
  if (place.text === "'" || place.text === '`' || place.text === '"') {
    const close = text.indexOf(place.text, place.start + 1);
    const end = close === -1 ? place.end : close + 1;
    const help = place.text === "'" ? { help: 'Put the value in backquotes.' } : {};
    return { kind: 'other', text: text.slice(place.start, end), start: place.start, end, ...help };
  }
  const help = place.text === ';' ? { help: 'Write `&&`.' } : {};
  return { kind: 'other', ...place, ...help };
}

/** Go's escapes in double quotes (strconv.Unquote), those that occur in rules. */
function unescaped(word: string): string {
  return word.slice(1, -1).replace(/\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|.)/g, (_, code: string) => {
    if (/^[xu]./.test(code)) return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
    return { n: '\n', t: '\t', r: '\r' }[code] ?? code;
  });
}
