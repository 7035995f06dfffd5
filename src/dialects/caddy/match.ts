import type { Cause } from '../../model/fact.ts';
import { oncePer } from '../../model/once.ts';
import { compilePattern } from '../../model/pattern.ts';
import { isHandshake, type PulseRequest } from '../../model/request.ts';
import { fitsWildcard } from '../../text/wildcard.ts';
import type { HeaderField, Matcher, MatcherSet, Route } from './config.ts';
import { decoded, evaluate } from './placeholders.ts';
import { linesNamed, type Walk } from './walk.ts';

/** What the config alone cannot say; `client`: it turns on who asks. */
export interface Doubt {
  readonly because: Cause;
  readonly client: boolean;
}

export type Verdict = boolean | Doubt;

export function isDoubt(verdict: Verdict): verdict is Doubt {
  return typeof verdict === 'object';
}

/** Any of the sets; no set is every request. */
export function matches(route: Pick<Route, 'matchers' | 'at'>, walk: Walk): Verdict {
  if (route.matchers.length === 0) return true;
  return some(route.matchers.map((set) => matchesSet(set, walk, route)));
}

function matchesSet(set: MatcherSet, walk: Walk, route: Pick<Route, 'at'>): Verdict {
  return every(set.map((matcher) => matchesOne(matcher, walk, route)));
}

function matchesOne(matcher: Matcher, walk: Walk, route: Pick<Route, 'at'>): Verdict {
  const unsure = (name: string, client = false): Doubt => ({
    because: { missing: 'pattern', name, at: route.at },
    client,
  });
  switch (matcher.kind) {
    case 'path':
      return some(matcher.patterns.map((pattern) => matchesPath(pattern, walk, unsure)));
    case 'host':
      if (plainNames(matcher.names).has(hostOf(walk.request))) return true;
      return some(otherNames(matcher.names).map((name) => matchesHost(name, walk, unsure)));
    case 'method':
      return matcher.methods.includes(walk.method);
    case 'protocol':
      return matchesProtocol(matcher.protocol, walk);
    case 'header':
      return every(matcher.fields.map((field) => matchesField(field, walk, unsure)));
    case 'header_regexp': {
      const lines = linesNamed(walk, matcher.field.toLowerCase());
      const pattern = compilePattern(matcher.pattern, { caseless: false });
      if (pattern === undefined || lines.some((line) => line.text === undefined))
        return unsure(`header_regexp ${matcher.field} ${matcher.pattern}`);
      return lines.some((line) => pattern.match(line.text ?? '') !== undefined);
    }
    case 'path_regexp': {
      const pattern = compilePattern(matcher.pattern, { caseless: false });
      if (pattern === undefined || walk.pathUnknown !== undefined)
        return unsure(`path_regexp ${matcher.pattern}`);
      return pattern.match(decoded(walk.path)) !== undefined;
    }
    case 'query': {
      const sent = new URLSearchParams(walk.query);
      return matcher.wanted.every(([key, values]) => {
        if (key === '') return walk.query === '';
        return (
          sent.has(key) && (values.includes('*') || sent.getAll(key).some((value) => values.includes(value)))
        );
      });
    }
    case 'vars':
      return every(
        matcher.wanted.map(([key, values]) => {
          const { text } = evaluate(key.includes('{') ? key : `{http.vars.${key}}`, walk);
          return text === undefined ? unsure(`vars ${key}`) : values.includes(text);
        }),
      );
    case 'not':
      return not(some(matcher.sets.map((set) => matchesSet(set, walk, route))));
    case 'expression':
      return matchesExpression(matcher.text, walk) ?? unsure(matcher.text);
    case 'client':
      return unsure(matcher.name, true);
    case 'other':
      return unsure(matcher.name);
  }
}

type Unsure = (name: string) => Doubt;

/** caddyhttp/matchers.go, MatchPath: case does not matter, and nothing but `*` makes it more than the very path. */
function matchesPath(written: string, walk: Walk, unsure: Unsure): Verdict {
  const { text } = evaluate(written, walk);
  if (text === undefined || walk.pathUnknown !== undefined) return unsure(`path ${written}`);
  const pattern = text.toLowerCase();
  if (pattern === '*') return true;
  const escaped = pattern.includes('%');
  const path = cleaned((escaped ? walk.path : decoded(walk.path)).toLowerCase(), !pattern.includes('//'));
  const stars = pattern.split('*').length - 1;
  if (stars === 2 && pattern.startsWith('*') && pattern.endsWith('*'))
    return path.includes(pattern.slice(1, -1));
  if (stars === 1 && pattern.startsWith('*')) return path.endsWith(pattern.slice(1));
  if (stars === 1 && pattern.endsWith('*')) return path.startsWith(pattern.slice(0, -1));
  return fitsGlob(pattern, path);
}

/** path.Match: `*` and `?` stop at slashes. */
function fitsGlob(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const parts = path.split('/');
  return (
    wanted.length === parts.length && wanted.every((each, index) => fitsWildcard(each, parts[index] ?? ''))
  );
}

export function cleaned(path: string, merging: boolean): string {
  const parts: string[] = [];
  for (const part of path.split('/').slice(1)) {
    if (part === '.' || (part === '' && merging)) continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  const trailing = path.length > 1 && path.endsWith('/') && parts.at(-1) !== '' ? '/' : '';
  return parts.length === 0 ? '/' : `/${parts.join('/')}${trailing}`;
}

/** MatchHost: the port is left out; `*` stands for one label. */
export function hostOf({ url }: PulseRequest): string {
  return url.hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1');
}

export function matchesHost(written: string, walk: Walk, unsure: Unsure): Verdict {
  const { text } = evaluate(written, walk);
  if (text === undefined) return unsure(`host ${written}`);
  const name = text.toLowerCase();
  const host = hostOf(walk.request);
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
    case 'grpc':
      return false;
    case 'http/1.0':
      return false;
    case 'http/1.1':
    case 'http/1.0+':
    case 'http/1.1+':
      return true;
    default:
      return false;
  }
}

/** Pulse's browsers and agents send no others by themselves. */
const SENT =
  /^(?:user-agent|cookie|authorization|accept.*|origin|referer|content-.*|cache-control|pragma|dnt|if-.*|range|priority|te|sec-.*|x-api-token|x-csrf-token|x-setup-token|x-pulse-.*)$/;

function mayBeSent(header: string, { headers, request }: Walk): boolean {
  if (headers.has(header) || ['host', 'connection', 'upgrade'].includes(header) || SENT.test(header))
    return true;
  return request.front !== 'none' && /^(?:x-|cf-|forwarded|via)/.test(header);
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

function matchesValue(wanted: string, actual: string): boolean {
  if (wanted === '*') return true;
  if (wanted.startsWith('*') && wanted.endsWith('*')) return actual.includes(wanted.slice(1, -1));
  if (wanted.startsWith('*')) return actual.endsWith(wanted.slice(1));
  if (wanted.endsWith('*')) return actual.startsWith(wanted.slice(0, -1));
  return actual === wanted;
}

/** The plain cases of an expression; a whole CEL is not evaluated. */
function matchesExpression(text: string, walk: Walk): Verdict | undefined {
  const path = /^path\(\s*((?:['"`][^'"`]*['"`]\s*,?\s*)+)\)$/.exec(text.trim());
  if (path !== null) {
    const patterns = [...(path[1] ?? '').matchAll(/['"`]([^'"`]*)['"`]/g)].map((match) => match[1] ?? '');
    return some(
      patterns.map((pattern) =>
        matchesPath(pattern, walk, (name) => ({ because: { missing: 'pattern', name }, client: false })),
      ),
    );
  }
  const error = matchesStatus(text.trim(), walk);
  if (error !== undefined) return error;
  const method = /^\{(?:http\.request\.)?method\}\s*==\s*['"`](\w+)['"`]$/.exec(text.trim());
  return method === null ? undefined : walk.method === method[1];
}

/** `handle_errors 404 5xx`, and the comparisons that it is short for. */
function matchesStatus(text: string, { error }: Walk): boolean | undefined {
  const code = Number(error);
  if (error === undefined || Number.isNaN(code)) return undefined;
  if (text.startsWith('status '))
    return text
      .split(' ')
      .slice(1)
      .some((each) =>
        each.endsWith('xx') ? Math.floor(code / 100) === Number(each[0]) : code === Number(each),
      );
  const comparisons = text.split('||').map((any) => any.split('&&').map((all) => compared(all.trim(), code)));
  if (comparisons.flat().includes(undefined)) return undefined;
  return comparisons.some((all) => all.every((each) => each === true));
}

function compared(text: string, code: number): boolean | undefined {
  const [, operator, operand = ''] =
    /^\{http\.error\.status_code\}\s*(==|!=|>=|<=|>|<|in)\s*(\[[\d,\s]*\]|\d+)$/.exec(text) ?? [];
  const number = Number(operand);
  switch (operator) {
    case '==':
      return code === number;
    case '!=':
      return code !== number;
    case '>=':
      return code >= number;
    case '<=':
      return code <= number;
    case '>':
      return code > number;
    case '<':
      return code < number;
    case 'in':
      return operand
        .replace(/[[\]\s]/g, '')
        .split(',')
        .map(Number)
        .includes(code);
    default:
      return undefined;
  }
}

function not(verdict: Verdict): Verdict {
  return isDoubt(verdict) ? verdict : !verdict;
}

function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.find(isDoubt) ?? true;
}

function some(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true;
  return verdicts.find(isDoubt) ?? false;
}
