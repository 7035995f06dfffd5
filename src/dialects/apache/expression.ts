import { fitsWildcard } from '../../text/wildcard.ts';
import {
  patternMatches,
  type RequestView,
  requestHeader,
  serverVariable,
  type Text,
} from './request-view.ts';

/** Three answers: true, false, and "cannot be known from here". */
export type Truth = boolean | undefined;

type Token = {
  readonly kind: 'word' | 'string' | 'variable' | 'regex' | 'operator' | 'function';
  readonly text: string;
  readonly flags?: string;
};

/**
 * Apache's expressions (`<If>`, `expr=`, `RewriteCond expr`), as far as they are made of comparisons, patterns and
 * headers; what is not understood is unknown (httpd manual, expr).
 */
export function evaluateCondition(text: string, view: RequestView): Truth {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  const reader: Reader = { tokens, at: 0, view, failed: false, depth: 0 };
  const value = either(reader);
  return reader.failed || reader.at < tokens.length ? undefined : value;
}

/** Text with `%{VARIABLE}` in it. */
export function evaluateText(text: string, view: RequestView): Text {
  let result: Text = '';
  let at = 0;
  for (const match of text.matchAll(/%\{([^}]*)\}/g)) {
    const value = variable(match[1] ?? '', view);
    if (result === undefined || value === undefined) return undefined;
    result += text.slice(at, match.index) + value;
    at = match.index + match[0].length;
  }
  return result === undefined ? undefined : result + text.slice(at);
}

interface Reader {
  readonly tokens: readonly Token[];
  readonly view: RequestView;
  at: number;
  failed: boolean;
  depth: number;
}

const DEEPEST = 500;

function either(reader: Reader): Truth {
  let value = both(reader);
  while (takes(reader, '||')) value = or(value, both(reader));
  return value;
}

function both(reader: Reader): Truth {
  let value = single(reader);
  while (takes(reader, '&&')) value = and(value, single(reader));
  return value;
}

function single(reader: Reader): Truth {
  reader.depth += 1;
  const value = reader.depth > DEEPEST ? failed(reader) : nested(reader);
  reader.depth -= 1;
  return value;
}

/** The rest is not looked at: what is nested deeper than anybody writes is unknown. */
function failed(reader: Reader): undefined {
  reader.failed = true;
  reader.at = reader.tokens.length;
  return undefined;
}

function nested(reader: Reader): Truth {
  if (takes(reader, '!')) {
    const value = single(reader);
    return value === undefined ? undefined : !value;
  }
  if (takes(reader, '(')) {
    const value = either(reader);
    if (!takes(reader, ')')) reader.failed = true;
    return value;
  }
  const token = reader.tokens[reader.at];
  if (token?.kind === 'word' && /^(?:true|false)$/i.test(token.text)) {
    reader.at += 1;
    return token.text.toLowerCase() === 'true';
  }
  if (token?.kind === 'operator' && /^-[a-zA-Z]$/.test(token.text)) {
    reader.at += 1;
    return unary(token.text, operand(reader), reader);
  }
  return comparison(reader);
}

function unary(operator: string, text: Text, { view }: Reader): Truth {
  if (text === undefined) return undefined;
  switch (operator) {
    case '-n':
      return text !== '';
    case '-z':
      return text === '';
    case '-T':
      return !/^(?:|0|off|false|no)$/i.test(text);
    case '-R':
      return view === undefined ? false : undefined;
    default:
      return undefined;
  }
}

function comparison(reader: Reader): Truth {
  const left = operand(reader);
  const operator = reader.tokens[reader.at];
  if (operator?.text.toLowerCase() === 'in') {
    reader.at += 1;
    return isAmong(left, reader);
  }
  if (operator?.kind !== 'operator') {
    reader.failed = true;
    return undefined;
  }
  reader.at += 1;
  if (operator.text === '=~' || operator.text === '!~') {
    const pattern = reader.tokens[reader.at];
    reader.at += 1;
    if (pattern === undefined || (pattern.kind !== 'regex' && pattern.kind !== 'string')) return undefined;
    const found = patternMatches(pattern.text, pattern.flags?.includes('i') === true, left);
    if (found === undefined) return undefined;
    return (found.match !== undefined) === (operator.text === '=~');
  }
  const right = operand(reader);
  if (left === undefined || right === undefined) return undefined;
  return compared(operator.text, left, right);
}

/** `{'one', 'another'}` behind `in`. */
function isAmong(left: Text, reader: Reader): Truth {
  if (!takes(reader, '{')) {
    reader.failed = true;
    return undefined;
  }
  let found: Truth = false;
  do {
    const word = operand(reader);
    found = or(found, left === undefined || word === undefined ? undefined : left === word);
  } while (takes(reader, ','));
  if (!takes(reader, '}')) reader.failed = true;
  return found;
}

function compared(operator: string, left: string, right: string): Truth {
  switch (operator) {
    case '==':
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
    case '-eq':
    case 'eq':
      return Number(left) === Number(right);
    case '-ne':
    case 'ne':
      return Number(left) !== Number(right);
    case '-lt':
      return Number(left) < Number(right);
    case '-le':
      return Number(left) <= Number(right);
    case '-gt':
      return Number(left) > Number(right);
    case '-ge':
      return Number(left) >= Number(right);
    case '-strmatch':
    case '-strcmatch':
      return operator === '-strcmatch'
        ? fitsWildcard(right.toLowerCase(), left.toLowerCase())
        : fitsWildcard(right, left);
    default:
      return undefined;
  }
}

/** Texts joined by dots. */
function operand(reader: Reader): Text {
  let value = part(reader);
  while (takes(reader, '.')) {
    const next = part(reader);
    value = value === undefined || next === undefined ? undefined : value + next;
  }
  return value;
}

function part(reader: Reader): Text {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  if (token === undefined) return failed(reader);
  if (token.kind === 'variable') return variable(token.text, reader.view);
  if (token.kind === 'string') return evaluateText(token.text, reader.view);
  if (token.kind !== 'function') return token.text;
  if (reader.tokens[reader.at]?.text !== '(') return undefined;
  reader.at += 1;
  reader.depth += 1;
  const argument = reader.depth > DEEPEST ? failed(reader) : operand(reader);
  reader.depth -= 1;
  if (!takes(reader, ')')) reader.failed = true;
  return called(token.text, argument, reader.view);
}

function variable(name: string, view: RequestView): Text {
  const call = /^(\w+):(.*)$/s.exec(name);
  if (call !== null && !/^(?:HTTP|ENV|SSL)$/i.test(call[1] ?? ''))
    return called(call[1] ?? '', call[2] ?? '', view);
  return serverVariable(view, name);
}

function called(name: string, argument: Text, view: RequestView): Text {
  if (argument === undefined) return undefined;
  switch (name.toLowerCase()) {
    case 'req':
    case 'http':
    case 'req_novary':
      return requestHeader(view, argument);
    case 'env':
    case 'reqenv':
      return serverVariable(view, `ENV:${argument}`);
    case 'tolower':
      return argument.toLowerCase();
    case 'toupper':
      return argument.toUpperCase();
    default:
      return undefined;
  }
}

function takes(reader: Reader, operator: string): boolean {
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'operator' || token.text !== operator) return false;
  reader.at += 1;
  return true;
}

export function and(one: Truth, other: Truth): Truth {
  if (one === false || other === false) return false;
  return one === undefined || other === undefined ? undefined : true;
}

export function or(one: Truth, other: Truth): Truth {
  if (one === true || other === true) return true;
  return one === undefined || other === undefined ? undefined : false;
}

const TOKEN =
  /\s*(?:(%\{[^}]*\})|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|m([#|!@,;_/])(.*?)\4([a-z]*)|\/((?:[^/\\]|\\.)*)\/([a-z]*)|(&&|\|\||==|!=|=~|!~|<=|>=|[=<>!().{},]|-[a-zA-Z]+(?=[\s(%'"]))|(\$\d)|([\w.:-]+))/sy;

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  const end = text.trimEnd().length;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null || match[0] === '') return undefined;
    at += match[0].length;
    const [, name, double, single, , marked, markedFlags, slashed, slashedFlags, operator, capture, word] =
      match;
    if (name !== undefined) tokens.push({ kind: 'variable', text: name.slice(2, -1) });
    else if (double !== undefined) tokens.push({ kind: 'string', text: double.replace(/\\(.)/g, '$1') });
    else if (single !== undefined) tokens.push({ kind: 'string', text: single.replace(/\\(.)/g, '$1') });
    else if (marked !== undefined) tokens.push({ kind: 'regex', text: marked, flags: markedFlags ?? '' });
    else if (slashed !== undefined)
      tokens.push({ kind: 'regex', text: slashed.replace(/\\\//g, '/'), flags: slashedFlags ?? '' });
    else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator });
    else if (capture !== undefined) return undefined;
    else if (word !== undefined)
      tokens.push({
        kind:
          text.slice(at).trimStart().startsWith('(') && !/^(?:and|or|not)$/i.test(word) ? 'function' : 'word',
        text: word,
      });
  }
  return tokens;
}
