import { entriesOf, get, itemsOf, textOf, type Value } from '../../../syntax/value/value.ts';
import type { Matcher, MatcherSet } from '../config.ts';
import { expressionProblem } from '../expression.ts';
import type { Reading } from './reading.ts';
import { headerFieldsIn, textsIn } from './values.ts';

/** A set of matchers, by the names of their modules (caddyhttp/matchers.go). */
export function nativeMatcherSet(set: Value, reading: Reading): MatcherSet {
  return entriesOf(set).map(({ name, value }) => matcherFrom(name, value, reading));
}

function matcherFrom(name: string, value: Value, reading: Reading): Matcher {
  switch (name) {
    case 'path':
      return { kind: 'path', patterns: textsIn(value).map((path) => path.toLowerCase()) };
    case 'host':
      return { kind: 'host', names: textsIn(value).map((host) => host.toLowerCase()) };
    case 'method':
      return { kind: 'method', methods: textsIn(value) };
    case 'protocol':
      return { kind: 'protocol', protocol: textOf(value) ?? '' };
    case 'header':
      return {
        kind: 'header',
        fields: headerFieldsIn(value),
      };
    case 'header_regexp':
      return {
        kind: 'header_regexp',
        fields: entriesOf(value).map((field) => ({
          name: textOf(get(field.value, 'name')) ?? '',
          field: field.name,
          pattern: textOf(get(field.value, 'pattern')) ?? '',
        })),
      };
    case 'vars_regexp': {
      const [variable] = entriesOf(value);
      return {
        kind: 'vars_regexp',
        name: textOf(get(variable?.value, 'name')) ?? '',
        variable: variable?.name ?? '',
        pattern: textOf(get(variable?.value, 'pattern')) ?? '',
      };
    }
    case 'path_regexp':
      return {
        kind: 'path_regexp',
        name: textOf(get(value, 'name')) ?? '',
        pattern: textOf(get(value, 'pattern')) ?? '',
      };
    case 'query':
      return { kind: 'query', wanted: entriesOf(value).map((each) => [each.name, textsIn(each.value)]) };
    case 'vars':
      return { kind: 'vars', wanted: entriesOf(value).map((each) => [each.name, textsIn(each.value)]) };
    case 'not':
      return { kind: 'not', sets: itemsOf(value).map((set) => nativeMatcherSet(set, reading)) };
    case 'expression':
      return nativeExpression(value, reading);
    case 'file': {
      const tries = textsIn(get(value, 'try_files'));
      return {
        kind: 'file',
        tries: get(value, 'try_files') === undefined ? ['{http.request.uri.path}'] : tries,
        fallsBack: textOf(get(value, 'try_policy')) === 'first_exist_fallback',
      };
    }
    case 'remote_ip':
    case 'client_ip':
      return { kind: 'client', name };
    default:
      return { kind: 'other', name };
  }
}

/** Its text, or a text with the name that patterns in it are called by. */
function nativeExpression(value: Value, reading: Reading): Matcher {
  const text = textOf(value) ?? textOf(get(value, 'expr')) ?? '';
  const problem = expressionProblem(text, reading.version);
  if (problem !== undefined)
    reading.refuse(value.place, `The expression \`${text}\` cannot be read: ${problem}`);
  return { kind: 'expression', text, name: textOf(get(value, 'name')) ?? '' };
}
