import { evaluateCondition, type Truth } from './expression.ts';
import { type Layer, statementsNamed } from './layers.ts';
import {
  patternMatches,
  type RequestView,
  requestHeader,
  serverVariable,
  type Text,
} from './request-view.ts';
import type { Statement } from './statement.ts';
import { userAgentMatches } from './user-agents.ts';

type Environment = ReadonlyMap<string, string | undefined>;

/**
 * What SetEnvIf and its kin put into a request's environment, undefined standing for "perhaps, with some value". Those of
 * the servers run when a request arrives, before anything is made of it; those of sections once it is known which apply.
 */
export function withConditional(layers: readonly Layer[], view: RequestView): Environment {
  const environment = new Map(view.environment);
  for (const statement of statementsNamed(layers, ...CONDITIONAL)) setIf(statement, environment, view);
  return environment;
}

const CONDITIONAL = ['setenvif', 'setenvifnocase', 'browsermatch', 'browsermatchnocase', 'setenvifexpr'];

/** SetEnv and its kin run in the fixup phase: ProxyPass, rewrite rules of a server and Require know nothing of them. */
export function withPlain(layers: readonly Layer[], view: RequestView): Environment {
  const environment = new Map(view.environment);
  for (const statement of statementsNamed(layers, 'setenv', 'unsetenv', 'passenv')) {
    const [name = '', value = ''] = statement.args.map((word) => word.value);
    if (statement.name === 'unsetenv') for (const word of statement.args) environment.delete(word.value);
    else
      environment.set(
        name,
        statement.name === 'passenv' || statement.doubt !== undefined ? undefined : value,
      );
  }
  return environment;
}

/** mod_setenvif.c: an attribute, a pattern, then names to set or, with `!`, to unset. */
function setIf(statement: Statement, environment: Map<string, string | undefined>, view: RequestView): void {
  const words = statement.args.map((word) => word.value);
  const truth =
    statement.doubt === undefined ? tested(statement, words, { ...view, environment }) : undefined;
  if (truth === false) return;
  for (const word of words) {
    const [name = '', ...rest] = word.split('=');
    if (name.startsWith('!')) {
      if (truth === true) environment.delete(name.slice(1));
    } else environment.set(name, truth === undefined ? undefined : assigned(rest));
  }
}

function assigned(rest: readonly string[]): string | undefined {
  if (rest.length === 0) return '1';
  const value = rest.join('=');
  // A capture of the pattern.
  return /\$\d/.test(value) ? undefined : value;
}

/** Takes its own words off the front of the list. */
function tested(statement: Statement, words: string[], view: RequestView): Truth {
  if (statement.name === 'setenvifexpr') return evaluateCondition(words.shift() ?? '', view);
  const isBrowser = statement.name.startsWith('browsermatch');
  const attribute = isBrowser ? 'User-Agent' : (words.shift() ?? '');
  const pattern = words.shift() ?? '';
  const caseless = statement.name.endsWith('nocase');
  if (/^user-agent$/i.test(attribute)) return userAgentMatches(pattern, caseless, view);
  const found = patternMatches(pattern, caseless, attributeValue(attribute, view));
  return found === undefined ? undefined : found.match !== undefined;
}

function attributeValue(attribute: string, view: RequestView): Text {
  switch (attribute.toLowerCase()) {
    case 'request_uri':
      return view.path;
    case 'request_method':
      return view.request.method;
    case 'request_protocol':
      return 'HTTP/1.1';
    case 'remote_addr':
    case 'remote_host':
    case 'server_addr':
    case 'remote_user':
      return serverVariable(view, attribute);
    default:
      if (view.environment.has(attribute)) return view.environment.get(attribute);
      return /[^\w-]/.test(attribute) ? undefined : requestHeader(view, attribute);
  }
}
