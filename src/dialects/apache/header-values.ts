import type { Cause } from '../../model/fact.ts';
import type { Carries } from '../../model/header.ts';
import { tableOf } from '../../text/table.ts';
import { evaluateText } from './expression.ts';
import { type RequestView, serverVariable, sslVariable } from './request-view.ts';
import type { Statement } from './statement.ts';
import { textOf, undefinedVariable } from './statement.ts';

/** What a value of RequestHeader or Header comes to for one request. */
export interface HeaderValue {
  readonly carries: Carries;
  /** Where it is a text that is known. */
  readonly text?: string;
  readonly because?: Cause;
  /** It rests on a module that is taken to be there. */
  readonly assumed?: true;
}

/** mod_headers.c, parse_format_string: `expr=…` as a whole, or text with `%{VAR}s`, `%{VAR}e`, `%t` and the like. */
export function headerValue(written: string, statement: Statement, view: RequestView): HeaderValue {
  const variable = undefinedVariable(written);
  if (variable !== undefined)
    return {
      carries: 'unknown',
      because: { missing: 'variable', name: `\${${variable}}`, at: statement.at },
    };
  if (/^expr=/i.test(written)) return expressionValue(written.slice(5), statement, view);
  const tags = [...written.matchAll(/%(?:%|$|\{([^}]*)\}([a-zA-Z])|([a-zA-Z]))/g)];
  if (tags.length === 0) return constant(unescaped(written));
  const [only] = tags;
  if (tags.length === 1 && only !== undefined && only[0] === written)
    return tagValue(only[1], only[2] ?? only[3] ?? '', statement, view);
  let text = '';
  let at = 0;
  let assumed = false;
  for (const tag of tags) {
    const value = tag[0].startsWith('%%')
      ? constant('%')
      : tagValue(tag[1], tag[2] ?? tag[3] ?? '', statement, view);
    if (value.text === undefined) return unknownValue(written, statement);
    assumed ||= value.assumed === true;
    text += unescaped(written.slice(at, tag.index)) + value.text;
    at = tag.index + tag[0].length;
  }
  return { ...constant(text + unescaped(written.slice(at))), ...(assumed ? { assumed: true } : {}) };
}

function expressionValue(text: string, statement: Statement, view: RequestView): HeaderValue {
  const single = /^%\{([^}]*)\}$/.exec(text)?.[1];
  const carried = single === undefined ? undefined : carriedBy(single);
  if (carried === 'client-ip' && view.remoteIp !== undefined) return fromRemoteIp(view.remoteIp);
  if (carried !== undefined) return { carries: carried, ...textOfVariable(single ?? '', view) };
  const value = evaluateText(text, view);
  return value === undefined ? unknownValue(text, statement) : constant(value);
}

/** What well-known variables stand for, whatever their value. */
function carriedBy(name: string): Carries | undefined {
  switch (name.toUpperCase()) {
    case 'REMOTE_ADDR':
    case 'CONN_REMOTE_ADDR':
      return 'client-ip';
    case 'REQUEST_SCHEME':
      return 'client-scheme';
    case 'HTTP_HOST':
    case 'HTTP:HOST':
      return 'client-host';
    default:
      return undefined;
  }
}

function textOfVariable(name: string, view: RequestView): { readonly text?: string } {
  const text = serverVariable(view, name);
  return text === undefined ? {} : { text };
}

function tagValue(
  name: string | undefined,
  letter: string,
  statement: Statement,
  view: RequestView,
): HeaderValue {
  if (letter === '' || letter === '%') return constant('%');
  if (name === undefined) return unknownValue(`%${letter}`, statement);
  if (letter === 's') return sslValue(name, statement, view);
  if (letter !== 'e') return unknownValue(`%{${name}}${letter}`, statement);
  // Only what SetEnv, SetEnvIf and rewrite rules set, and mod_ssl's HTTPS, is in this table; REMOTE_ADDR is not.
  if (view.environment.has(name)) {
    const text = view.environment.get(name);
    return text === undefined ? unknownValue(`%{${name}}e`, statement) : constant(text);
  }
  if (name === 'HTTPS') return constant(view.tls ? 'on' : '(null)');
  return /^(?:SSL_|GEOIP|MM_|OIDC|MELLON)/.test(name)
    ? unknownValue(`%{${name}}e`, statement)
    : constant('(null)');
}

/** Without mod_ssl every `%{…}s` is the text `(null)`. */
function sslValue(name: string, statement: Statement, view: RequestView): HeaderValue {
  const presence = view.modules.has('ssl');
  if (presence === 'absent') return constant('(null)');
  const assumed = presence === 'loaded' || view.tls ? {} : { assumed: true as const };
  const carried = carriedBy(name);
  if (carried === 'client-ip' && view.remoteIp !== undefined) return fromRemoteIp(view.remoteIp);
  if (carried !== undefined) return { carries: carried, ...textOfVariable(name, view), ...assumed };
  const text = sslVariable(view, name);
  if (text === undefined) return unknownValue(`%{${name}}s`, statement);
  return { ...constant(text === '' ? '(null)' : text), ...assumed };
}

/** Whose word mod_remoteip takes for the address depends on where a request comes from. */
export function fromRemoteIp(statement: Statement): HeaderValue {
  return {
    carries: 'unknown',
    because: { missing: 'environment', name: textOf(statement), at: statement.at },
  };
}

function constant(text: string): HeaderValue {
  return { carries: text === '' ? 'empty' : 'constant', text };
}

function unknownValue(name: string, statement: Statement): HeaderValue {
  return { carries: 'unknown', because: { missing: 'variable', name, at: statement.at } };
}

function unescaped(text: string): string {
  return text.replace(/\\([\\rnt])/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
}

const ESCAPES: Readonly<Record<string, string>> = tableOf({ '\\': '\\', r: '\r', n: '\n', t: '\t' });
