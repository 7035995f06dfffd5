import { type Layer, statementsNamed } from './layers.ts';
import {
  patternMatches,
  type RequestView,
  requestHeader,
  serverVariable,
  type Text,
} from './request-view.ts';
import type { Statement } from './statement.ts';

type Environment = ReadonlyMap<string, string | undefined>;

/** What SetEnvIf and SetEnv put into a request's environment; undefined stands for "perhaps, with some value". */
export function environmentOf(layers: readonly Layer[], view: RequestView): Environment {
  const environment = new Map(view.environment);
  const early = statementsNamed(layers, 'setenvif', 'setenvifnocase', 'browsermatch', 'browsermatchnocase');
  for (const statement of early) setIf(statement, environment, view);
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
  const isBrowser = statement.name.startsWith('browsermatch');
  const attribute = isBrowser ? 'User-Agent' : (words.shift() ?? '');
  const pattern = words.shift() ?? '';
  const caseless = statement.name.endsWith('nocase');
  const found = patternMatches(pattern, caseless, attributeValue(attribute, { ...view, environment }));
  const unsure = found === undefined || statement.doubt !== undefined;
  if (!unsure && found.match === undefined) return;
  for (const word of words) {
    const [name = '', ...rest] = word.split('=');
    if (name.startsWith('!')) {
      if (!unsure) environment.delete(name.slice(1));
    } else environment.set(name, unsure ? undefined : rest.length === 0 ? '1' : rest.join('='));
  }
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
