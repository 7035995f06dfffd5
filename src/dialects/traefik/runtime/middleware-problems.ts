import { compileGoPattern } from '../../../model/pattern.ts';
import { get, itemsOf, type ScalarValue, textOf, type Value } from '../../../syntax/value/value.ts';
import type { Place } from '../../../text/place.ts';
import type { Definition } from '../definitions.ts';
import { atLeast, within } from '../version.ts';
import { resolve } from './references.ts';
import type { Runtime } from './runtime.ts';

/** Why a middleware cannot be built: its routers are dropped for it. */
export interface MiddlewareProblem {
  readonly at: Place;
  readonly text: string;
  readonly help?: string;
}

export function middlewareProblem(
  named: ScalarValue,
  from: string,
  runtime: Runtime,
  above: readonly string[],
): MiddlewareProblem | undefined {
  const found = resolve(
    { text: named.text, at: named.place, unresolved: named.unresolved === true },
    from,
    runtime.definitions.http.middlewares,
    runtime,
  );
  if (found.is === 'missing') {
    const help = found.help ?? 'Define it, or take its name off the router.';
    return { at: named.place, text: `there is no middleware \`${found.name}\``, help };
  }
  if (found.is !== 'found') return undefined;
  if (above.includes(found.name))
    return { at: named.place, text: `the middleware \`${found.name}\` leads back to itself` };
  const own = buildProblem(found.definition, runtime.version);
  if (own !== undefined) return own;
  for (const inner of itemsOf(get(found.definition.value, 'chain', 'middlewares'))) {
    if (inner.kind !== 'scalar') continue;
    const problem = middlewareProblem(inner, found.definition.provider, runtime, [...above, found.name]);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** What each kind refuses when it is built (traefik pkg/server/middleware/middlewares.go and the kinds' own constructors). */
function buildProblem(definition: Definition, version: string): MiddlewareProblem | undefined {
  const [kind, ...more] = definition.value.entries;
  if (kind === undefined)
    return { at: definition.key, text: `the middleware \`${definition.name}\` says nothing` };
  const [second] = more;
  if (second !== undefined)
    return {
      at: second.key,
      text: `the middleware \`${definition.name}\` is \`${kind.name}\` and \`${second.name}\` at once`,
      help: 'Define one middleware for each.',
    };
  const { value } = kind;
  const fails = (text: string, at: Place = kind.place): MiddlewareProblem => ({ at, text });
  switch (kind.name) {
    case 'headers':
      return value.kind === 'map' && value.entries.length === 0
        ? fails('a `headers` middleware without any setting is refused')
        : undefined;
    case 'addPrefix':
      return empty(get(value, 'prefix')) ? fails('`addPrefix` needs a `prefix`') : undefined;
    case 'redirectScheme':
      return empty(get(value, 'scheme')) ? fails('`redirectScheme` needs a `scheme`') : undefined;
    case 'redirectRegex':
    case 'replacePathRegex':
      return regexpProblem(get(value, 'regex'));
    case 'stripPrefixRegex':
      return itemsOf(get(value, 'regex'))
        .map(regexpProblem)
        .find((problem) => problem !== undefined);
    case 'chain':
      return itemsOf(get(value, 'middlewares')).length === 0
        ? fails('`chain` names no middlewares')
        : undefined;
    case 'retry':
      return Number(textOf(get(value, 'attempts')) ?? '0') <= 0
        ? fails('`retry` needs `attempts` above 0')
        : undefined;
    case 'ipWhiteList':
    case 'ipAllowList':
      return rangesProblem(value, fails);
    case 'basicAuth':
    case 'digestAuth': {
      const strict = atLeast(version, '3.7.3') || within(version, '3.6.19', '3.7.0');
      const users = itemsOf(get(value, 'users')).length > 0 || !empty(get(value, 'usersFile'));
      return strict && !users ? fails(`\`${kind.name}\` names no users`) : undefined;
    }
    default:
      return undefined;
  }
}

function empty(value: Value | undefined): boolean {
  return (textOf(value) ?? '') === '';
}

function regexpProblem(value: Value | undefined): MiddlewareProblem | undefined {
  if (value?.kind !== 'scalar' || value.unresolved) return undefined;
  const compiles = compileGoPattern(value.text.trim()) !== undefined;
  return compiles
    ? undefined
    : { at: value.place, text: `\`${value.text}\` is no regular expression that Go accepts` };
}

function rangesProblem(
  value: Value,
  fails: (text: string, at?: Place) => MiddlewareProblem,
): MiddlewareProblem | undefined {
  const ranges = itemsOf(get(value, 'sourceRange'));
  if (ranges.length === 0) return fails('the list of allowed addresses is empty');
  for (const range of ranges) {
    if (range.kind !== 'scalar' || range.unresolved || /^[\da-f.:]+(?:\/\d{1,3})?$/i.test(range.text))
      continue;
    return fails(`\`${range.text}\` is no address range`, range.place);
  }
  return undefined;
}
