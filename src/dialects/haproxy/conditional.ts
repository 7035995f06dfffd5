import type { Cause } from '../../model/fact.ts';
import type { Environment } from './environment.ts';
import type { Statement } from './statement.ts';
import { isAtLeast } from './version.ts';

/** True, false, or why it cannot be said; `bad` when HAProxy refuses the expression. */
export type Truth = boolean | { readonly unsure: Cause } | { readonly bad: string };

export interface ConditionalContext {
  readonly version: string;
  readonly environment: Environment;
}

/** The condition of an `.if` or `.elif`, its words joined by blanks again (cfgcond.c). */
export function evaluateConditional(statement: Statement, context: ConditionalContext): Truth {
  const text = statement.args.map((argument) => argument.text).join(' ');
  const unsure = statement.args.find((argument) => argument.unsure !== undefined)?.unsure;
  const reader: Reader = { text, at: 0, depth: 0 };
  const truth = readOr(reader, context, unsure, statement);
  skipBlanks(reader);
  if (isBad(truth)) return truth;
  return reader.at < text.length ? { bad: `"${text.slice(reader.at)}" is not expected here` } : truth;
}

/** HAProxy follows no more than these (cfgcond.c, MAX_CFG_RECURSION). */
const DEEPEST = 1024;

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
}

function isBad(truth: Truth): truth is { readonly bad: string } {
  return typeof truth === 'object' && 'bad' in truth;
}

function readOr(
  reader: Reader,
  context: ConditionalContext,
  unsure: Cause | undefined,
  at: Statement,
): Truth {
  let truth = readAnd(reader, context, unsure, at);
  while (take(reader, '||')) truth = either(truth, readAnd(reader, context, unsure, at));
  return truth;
}

function readAnd(
  reader: Reader,
  context: ConditionalContext,
  unsure: Cause | undefined,
  at: Statement,
): Truth {
  let truth = readTerm(reader, context, unsure, at);
  while (take(reader, '&&')) truth = both(truth, readTerm(reader, context, unsure, at));
  return truth;
}

function readTerm(
  reader: Reader,
  context: ConditionalContext,
  unsure: Cause | undefined,
  at: Statement,
): Truth {
  reader.depth += 1;
  try {
    if (reader.depth > DEEPEST) return { bad: 'it is nested too deep' };
    if (take(reader, '!')) return negated(readTerm(reader, context, unsure, at));
    if (take(reader, '(')) {
      const inner = readOr(reader, context, unsure, at);
      return take(reader, ')') || isBad(inner) ? inner : { bad: 'a parenthesis is not closed' };
    }
  } finally {
    reader.depth -= 1;
  }
  skipBlanks(reader);
  const found = /^(\d+|[A-Za-z_]+)(?:\(([^)]*)\))?/.exec(reader.text.slice(reader.at));
  if (found === null) {
    if (unsure !== undefined) {
      reader.at = reader.text.length;
      return { unsure };
    }
    return reader.text.trim() === ''
      ? false
      : { bad: `"${reader.text.slice(reader.at)}" is not a condition` };
  }
  reader.at += found[0].length;
  const [, word = '', args] = found;
  if (/^\d+$/.test(word)) return Number(word) !== 0;
  if (args === undefined) return { bad: `"${word}" needs its argument in parentheses` };
  return predicate(word, args.split(',').map(unquoted), context, unsure, at);
}

function predicate(
  name: string,
  args: readonly string[],
  { version, environment }: ConditionalContext,
  unsure: Cause | undefined,
  at: Statement,
): Truth {
  const [first = '', second = ''] = args;
  switch (name) {
    case 'defined': {
      const value = environment.get(first);
      if (value === undefined) return { unsure: { missing: 'environment', name: first, at: at.at } };
      return value !== null;
    }
    case 'streq':
      return unsure === undefined ? first === second : { unsure };
    case 'strneq':
      return unsure === undefined ? first !== second : { unsure };
    case 'strstr':
      return unsure === undefined ? first.includes(second) : { unsure };
    case 'version_atleast':
      return isAtLeast(version, first);
    case 'version_before':
      return !isAtLeast(version, first);
    case 'feature':
    case 'enabled':
    case 'openssl_version_atleast':
    case 'openssl_version_before':
    case 'ssllib_name_startswith':
    case 'awslc_api_atleast':
    case 'awslc_api_before':
      return { unsure: { missing: 'plugin', name: `${name}(${args.join(',')})`, at: at.at } };
    default:
      return { bad: `"${name}" is not a predicate of \`.if\`` };
  }
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  const quoted = /^(["'])(.*)\1$/.exec(trimmed);
  return quoted?.[2] ?? trimmed;
}

function skipBlanks(reader: Reader): void {
  while (reader.text[reader.at] === ' ') reader.at += 1;
}

function take(reader: Reader, token: string): boolean {
  skipBlanks(reader);
  if (!reader.text.startsWith(token, reader.at)) return false;
  reader.at += token.length;
  return true;
}

function negated(truth: Truth): Truth {
  return typeof truth === 'boolean' ? !truth : truth;
}

function both(a: Truth, b: Truth): Truth {
  if (isBad(a) || isBad(b)) return isBad(a) ? a : b;
  if (a === false || b === false) return false;
  return a === true ? b : a;
}

function either(a: Truth, b: Truth): Truth {
  if (isBad(a) || isBad(b)) return isBad(a) ? a : b;
  if (a === true || b === true) return true;
  return a === false ? b : a;
}
