import type { Cause } from '../../model/fact.ts';
import { compilePattern } from '../../model/pattern.ts';
import type { Client } from '../../model/request.ts';
import { type Passage, takeCaptures } from './passage.ts';
import type { Statement } from './statement.ts';
import { causeOf, textOf } from './value.ts';
import { evaluate } from './variables.ts';

export interface Condition {
  readonly left: string;
  readonly operator: '' | '=' | '!=' | '~' | '~*' | '!~' | '!~*' | 'file';
  readonly right: string;
  readonly negated?: boolean;
}

/** The words between the parentheses of an `if` (`ngx_http_rewrite_if_condition`); undefined where nginx refuses them. */
export function readCondition(args: readonly string[]): Condition | undefined {
  const words = [...args];
  const first = words[0];
  if (first === undefined || !first.startsWith('(')) return undefined;
  if (first === '(') words.shift();
  else words[0] = first.slice(1);
  const last = words.at(-1);
  if (last === undefined || !last.endsWith(')')) return undefined;
  if (last === ')') words.pop();
  else words[words.length - 1] = last.slice(0, -1);

  const [left = '', operator = '', right] = words;
  if (left.startsWith('$')) {
    if (words.length === 1) return { left, operator: '', right: '' };
    if (words.length !== 3 || right === undefined) return undefined;
    switch (operator) {
      case '=':
      case '!=':
      case '~':
      case '~*':
      case '!~':
      case '!~*':
        return { left, operator, right };
    }
    return undefined;
  }
  const test = /^(!?)-([fdex])$/.exec(left);
  if (test === null || words.length !== 2) return undefined;
  return { left: operator, operator: 'file', right: '', negated: test[1] === '!' };
}

/** True, false, or why it cannot be told. Files are taken not to be there: Pulse serves none through the proxy's disk. */
export function holds(statement: Statement, passage: Passage): boolean | { readonly unknown: Cause } {
  const condition = readCondition(statement.args);
  if (condition === undefined)
    return { unknown: { missing: 'pattern', name: statement.text, at: statement.at } };
  if (condition.operator === 'file') return condition.negated === true;
  const value = evaluate(condition.left, passage);
  const text = textOf(value);
  if (text === undefined) {
    const cause = causeOf(value, condition.left);
    return answerWithoutText(condition, passage) ?? { unknown: { ...cause, at: cause.at ?? statement.at } };
  }
  switch (condition.operator) {
    case '':
      return text !== '' && text !== '0';
    case '=':
    case '!=': {
      const right = textOf(evaluate(condition.right, passage));
      if (right === undefined)
        return { unknown: { missing: 'variable', name: condition.right, at: statement.at } };
      return (text === right) === (condition.operator === '=');
    }
    default: {
      const caseless = condition.operator.endsWith('*');
      const pattern = compilePattern(condition.right, { caseless });
      if (pattern === undefined)
        return { unknown: { missing: 'pattern', name: condition.right, at: statement.at } };
      const found = pattern.match(text);
      if (found !== undefined) takeCaptures(passage, found);
      return (found !== undefined) !== condition.operator.startsWith('!');
    }
  }
}

/** Words looked for in the client's name: Pulse's clients are Chrome, Firefox and its own agent. */
function answerWithoutText(condition: Condition, passage: Passage): boolean | undefined {
  const { left, operator, right } = condition;
  if (left !== '$http_user_agent' || !operator.includes('~') || !/^[\w |().*-]+$/.test(right))
    return undefined;
  const pattern = compilePattern(right, { caseless: operator.endsWith('*') });
  if (pattern === undefined) return undefined;
  return (pattern.match(USER_AGENTS[passage.request.client]) !== undefined) !== operator.startsWith('!');
}

const USER_AGENTS: Readonly<Record<Client, string>> = {
  chrome:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  agent: 'Go-http-client/1.1 pulse-agent',
};
