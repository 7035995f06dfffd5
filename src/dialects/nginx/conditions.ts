import type { Cause } from '../../model/fact.ts';
import { compilePattern } from '../../model/pattern.ts';
import { answerOfLikely } from './likely-headers.ts';
import { type Passage, takeCaptures } from './passage.ts';
import type { Statement } from './statement.ts';
import { surelyMisses } from './surely-misses.ts';
import { causeOf, textOf, unsure, type Value } from './value.ts';
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

/** It cannot be told: why, and the value that is not known. */
export interface Open {
  readonly unknown: Cause;
  readonly value: Value;
}

/** True, false, or why it cannot be told. Files are taken not to be there: Pulse serves none through the proxy's disk. */
export function holds(statement: Statement, passage: Passage): boolean | Open {
  const condition = readCondition(statement.args);
  if (condition === undefined) return open({ missing: 'pattern', name: statement.text, at: statement.at });
  if (condition.operator === 'file') return condition.negated === true;
  const value = evaluate(condition.left, passage);
  const text = textOf(value);
  if (text === undefined) {
    const cause = causeOf(value, condition.left);
    return (
      answerWithoutText(condition, passage) ?? { unknown: { ...cause, at: cause.at ?? statement.at }, value }
    );
  }
  switch (condition.operator) {
    case '':
      return text !== '' && text !== '0';
    case '=':
    case '!=': {
      const value = evaluate(condition.right, passage);
      const right = textOf(value);
      if (right === undefined)
        return { unknown: { missing: 'variable', name: condition.right, at: statement.at }, value };
      return (text === right) === (condition.operator === '=');
    }
    default: {
      const caseless = condition.operator.endsWith('*');
      const pattern = compilePattern(condition.right, { caseless });
      if (pattern === undefined && surelyMisses(condition.right, caseless, text))
        return condition.operator.startsWith('!');
      if (pattern === undefined) return open({ missing: 'pattern', name: condition.right, at: statement.at });
      const found = pattern.match(text);
      if (found !== undefined) takeCaptures(passage, found);
      return (found !== undefined) !== condition.operator.startsWith('!');
    }
  }
}

function open(unknown: Cause): Open {
  return { unknown, value: unsure(unknown) };
}

/** What is never empty need not be known to say so; what clients call themselves is known well enough for most patterns. */
function answerWithoutText({ left, operator, right }: Condition, passage: Passage): boolean | undefined {
  if (NEVER_EMPTY.has(left) && right === '' && (operator === '=' || operator === '!='))
    return operator === '!=';
  if (!operator.includes('~')) return undefined;
  const pattern = compilePattern(right, { caseless: operator.endsWith('*') });
  if (pattern === undefined) return undefined;
  const found = answerOfLikely(left, passage.request, (name) => pattern.match(name) !== undefined);
  return found === undefined ? undefined : found !== operator.startsWith('!');
}

/** Over plain HTTP, where those of TLS are empty, their text is known. */
const NEVER_EMPTY = new Set([
  '$ssl_protocol',
  '$ssl_cipher',
  '$remote_addr',
  '$remote_port',
  '$server_addr',
  '$request_id',
  '$http_user_agent',
]);
