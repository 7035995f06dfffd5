import { oncePer } from '../../model/once.ts';
import { compileGoPattern } from '../../model/pattern.ts';
import { isHandshake } from '../../model/request.ts';
import { answerOfAll } from '../../model/user-agents.ts';
import { mayBeSent } from './client-headers.ts';
import type { HeaderField, Matcher, MatcherSet, Route } from './config.ts';
import { evaluateExpression } from './expression.ts';
import { fileFound } from './files.ts';
import { cleaned, matchesPath } from './match-path.ts';
import { decoded, evaluate, hostOf, placeholderValue } from './placeholders.ts';
import { type Doubt, every, isDoubt, not, some, type Verdict } from './verdict.ts';
import { linesNamed, type Walk, withHeader } from './walk.ts';

type Placed = Pick<Route, 'at'>;

/** Any of the sets; no set is every request. */
export function matches(route: Pick<Route, 'matchers' | 'at'>, walk: Walk): Verdict {
  if (route.matchers.length === 0) return true;
  const verdict = matchesAny(route.matchers, walk, route);
  if (!isDoubt(verdict) || walk.headers.has('user-agent')) return verdict;
  // What clients call themselves is not known to the letter; mostly all the usual names give one answer.
  const answer = answerOfAll(walk.request.client, (text) => {
    const named = withHeader(walk, 'user-agent', [{ carries: 'client-supplied', text }]);
    const each = matchesAny(route.matchers, named, route);
    return isDoubt(each) ? 'doubt' : each;
  });
  return answer === undefined || answer === 'doubt' ? verdict : answer;
}

function matchesAny(sets: readonly MatcherSet[], walk: Walk, route: Placed): Verdict {
  return some(sets.map((set) => matchesSet(set, walk, route)));
}

/** The status that `=404` among the files to try ends the request with, where nothing else keeps the matcher from it. */
export function statusRaised(route: Pick<Route, 'matchers' | 'at'>, walk: Walk): number | undefined {
  for (const set of route.matchers) {
    const choice = set.find((matcher) => matcher.kind === 'file');
    const found = choice === undefined ? undefined : fileFound(choice, walk);
    if (found === undefined || !('status' in found)) continue;
    const others = set.filter((matcher) => matcher !== choice);
    if (matchesSet(others, walk, route) === true) return found.status;
  }
  return undefined;
}

export function matchesSet(set: MatcherSet, walk: Walk, route: Placed): Verdict {
  return every(set.map((matcher) => matchesOne(matcher, walk, route)));
}

export function matchesOne(matcher: Matcher, walk: Walk, route: Placed): Verdict {
  const unsure = (name: string, client = false): Doubt => ({
    because: { missing: 'pattern', name, at: route.at },
    client,
  });
  switch (matcher.kind) {
    case 'path':
      return some(matcher.patterns.map((pattern) => matchesPath(pattern, walk, unsure)));
    case 'host':
      if (plainNames(matcher.names).has(bareHost(hostOf(walk) ?? ''))) return true;
      return some(otherNames(matcher.names).map((name) => matchesHost(name, walk, unsure)));
    case 'method':
      return matcher.methods.includes(walk.method);
    case 'protocol':
      return matchesProtocol(matcher.protocol, walk);
    case 'header':
      return every(matcher.fields.map((field) => matchesField(field, walk, unsure)));
    case 'header_regexp':
      return every(
        matcher.fields.map(({ field, pattern }) => matchesHeaderPattern(field, pattern, walk, unsure)),
      );
    case 'path_regexp': {
      const pattern = compileGoPattern(matcher.pattern);
      if (pattern === undefined || walk.pathUnknown !== undefined)
        return unsure(`path_regexp ${matcher.pattern}`);
      return pattern.match(cleaned(decoded(walk.path), true)) !== undefined;
    }
    case 'query':
      return matchesQuery(matcher.wanted, walk, unsure);
    case 'vars':
      return some(matcher.wanted.map(([key, values]) => matchesVariable(key, values, walk, unsure)));
    case 'vars_regexp': {
      const text = variableText(matcher.variable, walk);
      const pattern = compileGoPattern(matcher.pattern);
      if (text === undefined || pattern === undefined) return unsure(`vars_regexp ${matcher.variable}`);
      return pattern.match(text) !== undefined;
    }
    case 'not':
      return not(matchesAny(matcher.sets, walk, route));
    case 'expression':
      return evaluateExpression(matcher, walk.config.version, {
        placeholder: (name) => {
          const value = placeholderValue(name, walk);
          return value === undefined
            ? unsure(`{${name}}`, /^http\.request\.remote|client_ip$/.test(name))
            : value;
        },
        matches: (each) => matchesOne(each, walk, route),
        unsure,
      });
    case 'file': {
      const found = fileFound(matcher, walk);
      return 'status' in found ? false : (found.isThere ?? unsure(`file ${matcher.tries.join(' ')}`));
    }
    case 'client':
      return unsure(matcher.name, true);
    case 'other':
      return unsure(matcher.name);
  }
}

type Unsure = (name: string) => Doubt;

/** A host as names are compared with it: case does not matter, nor do the brackets of an address. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
}

/** MatchHost: the port is left out; `*` stands for one label. */
export function matchesHost(written: string, walk: Walk, unsure: Unsure): Verdict {
  const { text } = evaluate(written, walk);
  const asked = hostOf(walk);
  if (text === undefined || asked === undefined) return unsure(`host ${written}`);
  const name = text.toLowerCase();
  const host = bareHost(asked);
  if (!name.includes('*')) return name.replace(/^\[(.*)\]$/, '$1') === host;
  const wanted = name.split('.');
  const labels = host.split('.');
  return (
    wanted.length === labels.length &&
    wanted.every((label, index) => label === '*' || label === labels[index])
  );
}

/** Names without a wildcard or a placeholder: a site may have thousands, and every request asks every site. */
const plainNames = oncePer(
  (names: readonly string[]): ReadonlySet<string> =>
    new Set(names.filter(isPlainName).map((name) => name.toLowerCase())),
);

const otherNames = oncePer((names: readonly string[]) => names.filter((name) => !isPlainName(name)));

export function isPlainName(name: string): boolean {
  return !/[*{[]/.test(name);
}

function matchesProtocol(protocol: string, walk: Walk): boolean {
  switch (protocol) {
    case 'https':
      return walk.tls;
    case 'http':
      return !walk.tls;
    case 'http/1.1':
    case 'http/1.0+':
    case 'http/1.1+':
      return true;
    default:
      return false;
  }
}

/** All the keys, each with one of its values. */
function matchesQuery(
  wanted: readonly (readonly [string, readonly string[]])[],
  walk: Walk,
  unsure: Unsure,
): Verdict {
  const sent = new URLSearchParams(walk.query);
  return every(
    wanted.map(([key, values]) => {
      if (key === '') return walk.query === '';
      if (!sent.has(key)) return false;
      return some(
        values.map((value) => {
          if (value === '*') return true;
          const { text } = evaluate(value, walk);
          return text === undefined ? unsure(`query ${key}`) : sent.getAll(key).includes(text);
        }),
      );
    }),
  );
}

function matchesVariable(key: string, values: readonly string[], walk: Walk, unsure: Unsure): Verdict {
  const actual = variableText(key, walk);
  if (actual === undefined) return unsure(`vars ${key}`);
  return some(
    values.map((value) => {
      const { text } = evaluate(value, walk);
      return text === undefined ? unsure(`vars ${key}`) : text === actual;
    }),
  );
}

/** A variable by its name, or a placeholder (vars.go, VarsMatcher); nothing is an empty text. */
export function variableText(key: string, walk: Walk): string | undefined {
  const name = /^\{([^{}]+)\}$/.exec(key)?.[1] ?? `http.vars.${key}`;
  const value = placeholderValue(name, walk);
  return value === undefined ? undefined : String(value ?? '');
}

/** Line by line, with case, and with `*` at the ends alone. */
function matchesField({ name, values }: HeaderField, walk: Walk, unsure: Unsure): Verdict {
  const header = name.toLowerCase();
  const lines = mayBeSent(header, walk) ? linesNamed(walk, header) : [];
  const isClients = lines.some((line) => line.text === undefined);
  if (isClients && !(isHandshake(walk.request) && header.startsWith('sec-websocket-')))
    return unsure(`header ${name}`);
  if (values === undefined) return lines.length === 0;
  if (values.length === 0) return lines.length > 0;
  return some(
    lines.map((line) =>
      some(
        values.map((value) => {
          if (value === '*') return true;
          const { text } = evaluate(value, walk);
          return text === undefined || line.text === undefined
            ? unsure(`header ${name}`)
            : matchesValue(text, line.text);
        }),
      ),
    ),
  );
}

function matchesHeaderPattern(field: string, source: string, walk: Walk, unsure: Unsure): Verdict {
  const header = field.toLowerCase();
  const lines = mayBeSent(header, walk) ? linesNamed(walk, header) : [];
  const pattern = compileGoPattern(source);
  if (pattern === undefined || lines.some((line) => line.text === undefined))
    return unsure(`header_regexp ${field} ${source}`);
  return lines.some((line) => pattern.match(line.text ?? '') !== undefined);
}

function matchesValue(wanted: string, actual: string): boolean {
  if (wanted === '*') return true;
  if (wanted.startsWith('*') && wanted.endsWith('*')) return actual.includes(wanted.slice(1, -1));
  if (wanted.startsWith('*')) return actual.endsWith(wanted.slice(1));
  if (wanted.endsWith('*')) return actual.startsWith(wanted.slice(0, -1));
  return actual === wanted;
}
