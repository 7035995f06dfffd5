import type { CelExpression, CelOperator, CelProblem } from './expression.ts';
import { type CelToken, lexCel } from './lex.ts';

/** From the loosest to the tightest; operators of one row are read from the left. */
const PRECEDENCE: readonly (readonly CelOperator[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', '<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['*', '/', '%'],
];

/** cel-go gives up at this depth (parser/options.go, maxRecursionDepth). */
const DEEPEST = 250;

/** A text as an expression, or why it is none. */
export function parseCel(text: string): CelExpression | CelProblem {
  const tokens = lexCel(text);
  return 'problem' in tokens ? tokens : parseTokens(tokens);
}

export function isCelProblem(result: CelExpression | CelProblem): result is CelProblem {
  return 'problem' in result;
}

function parseTokens(tokens: readonly CelToken[]): CelExpression | CelProblem {
  const end = tokens.at(-1) as CelToken;
  let at = 0;
  let depth = 0;
  let failure: CelProblem | undefined;

  const whole = expression();
  if (peek().kind !== 'end') stop(`\`${peek().text}\` stands where the expression should end`);
  return failure ?? whole;

  function peek(): CelToken {
    return tokens[at] ?? end;
  }

  function isNext(text: string): boolean {
    const { kind, text: own } = peek();
    return own === text && (kind === 'sign' || kind === 'word');
  }

  function take(text: string): boolean {
    if (!isNext(text)) return false;
    at += 1;
    return true;
  }

  function expect(text: string): void {
    if (!take(text))
      stop(
        peek().kind === 'end'
          ? `\`${text}\` is missing at its end`
          : `\`${text}\` is missing before \`${peek().text}\``,
      );
  }

  /** The first failure counts; from then on there is nothing left to read. */
  function stop(problem: string): CelExpression {
    failure ??= { problem, at: peek().at };
    at = tokens.length - 1;
    return { is: 'literal', value: null };
  }

  function expression(): CelExpression {
    depth += 1;
    if (depth > DEEPEST) return stop('it is nested too deep');
    const test = binary(0);
    if (!take('?')) {
      depth -= 1;
      return test;
    }
    const yes = binary(0);
    expect(':');
    const no = expression();
    depth -= 1;
    return { is: 'choice', test, yes, no };
  }

  function binary(level: number): CelExpression {
    const operators = PRECEDENCE[level];
    if (operators === undefined) return unary();
    let left = binary(level + 1);
    for (;;) {
      const operator = operators.find((each) => isNext(each));
      if (operator === undefined) return left;
      at += 1;
      left = { is: 'binary', operator, left, right: binary(level + 1) };
    }
  }

  function unary(): CelExpression {
    const signs: ('!' | '-')[] = [];
    for (const sign of ['!', '-'] as const) while (take(sign)) signs.push(sign);
    return signs.reduce<CelExpression>(
      (operand, sign) => ({ is: sign === '!' ? 'not' : 'negative', operand }),
      member(),
    );
  }

  function member(): CelExpression {
    let of = primary();
    for (;;) {
      if (take('.')) {
        const { kind, text: name } = peek();
        if (kind !== 'word') return stop('a name is missing behind the dot');
        at += 1;
        of = take('(') ? { is: 'call', name, on: of, args: list(')') } : { is: 'field', of, name };
      } else if (take('[')) {
        const by = expression();
        expect(']');
        of = { is: 'element', of, by };
      } else return of;
    }
  }

  function primary(): CelExpression {
    if (take('(')) {
      const inner = expression();
      expect(')');
      return inner;
    }
    if (take('[')) return { is: 'list', items: list(']') };
    if (take('{')) return { is: 'map', entries: entries() };
    take('.');
    const { kind, text } = peek();
    at += 1;
    switch (kind) {
      case 'string':
        return { is: 'literal', value: text };
      case 'bytes':
        return { is: 'call', name: 'bytes', on: undefined, args: [{ is: 'literal', value: text }] };
      case 'number':
        return { is: 'literal', value: Number(text.replace(/u$/i, '')) };
      case 'word':
        if (text === 'true' || text === 'false') return { is: 'literal', value: text === 'true' };
        if (text === 'null') return { is: 'literal', value: null };
        return take('(')
          ? { is: 'call', name: text, on: undefined, args: list(')') }
          : { is: 'name', name: text };
      default:
        at -= 1;
        return stop(
          kind === 'end' ? 'something is missing at its end' : `\`${text}\` stands where a value should`,
        );
    }
  }

  /** Items up to the closing sign, the last of which may have a comma behind it. */
  function list(closing: string): readonly CelExpression[] {
    const items: CelExpression[] = [];
    while (failure === undefined && !take(closing)) {
      items.push(expression());
      if (!take(',') && !isNext(closing)) expect(closing);
    }
    return items;
  }

  function entries(): readonly (readonly [CelExpression, CelExpression])[] {
    const found: (readonly [CelExpression, CelExpression])[] = [];
    while (failure === undefined && !take('}')) {
      const key = expression();
      expect(':');
      found.push([key, expression()]);
      if (!take(',') && !isNext('}')) expect('}');
    }
    return found;
  }
}
