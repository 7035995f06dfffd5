import type { Outcome } from '../../model/exchange.ts';
import { type Cause, type Fact, knownValue, unknown, written } from '../../model/fact.ts';
import { isBeyondBuffers } from '../../model/longest.ts';
import { compilePattern } from '../../model/pattern.ts';
import { holds } from './conditions.ts';
import { flag } from './levels.ts';
import type { Scope } from './locations.ts';
import { type Passage, step, takeCaptures } from './passage.ts';
import type { Statement } from './statement.ts';
import { surelyMisses } from './surely-misses.ts';
import { causeOf, plain, textOf, unsure, type Value } from './value.ts';
import { evaluate } from './variables.ts';

/** What the code of a scope comes to: an end, another search for a location, or going on with the scope as it is. */
export type Ran =
  | { readonly kind: 'end'; readonly outcome: Outcome }
  /** `return` of an error without a text: an error_page may take it. */
  | { readonly kind: 'error'; readonly status: number; readonly statement: Statement }
  | { readonly kind: 'search' }
  | { readonly kind: 'on' };

const CODE = new Set(['set', 'if', 'return', 'rewrite', 'break']);

/** Runs the directives of the rewrite module, in the order they are written (`ngx_http_rewrite_handler`). */
export function runCode(scope: Scope, passage: Passage): Ran {
  let changed = false;
  for (const statement of scope.level.statements) {
    if (!CODE.has(statement.name)) continue;
    const ran = runOne(statement, scope, passage);
    if (ran === 'stop') {
      if (changed) passage.validLocation = false;
      return { kind: 'on' };
    }
    if (ran === 'changed') changed = true;
    else if (ran !== 'next') return ran;
  }
  return changed ? { kind: 'search' } : { kind: 'on' };
}

/** `changed`: the URI is another one, and the code goes on; `stop`: no more code, no new search. */
type One = Ran | 'next' | 'stop' | 'changed';

function runOne(statement: Statement, scope: Scope, passage: Passage): One {
  switch (statement.name) {
    case 'set':
      return assign(statement, passage);
    case 'break':
      step(passage, statement, 'ends the rewriting');
      return 'stop';
    case 'return':
      return answer(statement, passage);
    case 'rewrite':
      return rewrite(statement, passage);
    case 'if':
      return branch(statement, scope, passage);
    default:
      return 'next';
  }
}

function assign(statement: Statement, passage: Passage): One {
  const [name = '', text = ''] = statement.args;
  const value = evaluate(text, passage);
  const bare = name.slice(1).toLowerCase();
  if (bare === 'args') {
    passage.args = textOf(value) ?? passage.args;
    passage.untouched = false;
  } else {
    passage.variables.set(bare, value);
  }
  return 'next';
}

function branch(statement: Statement, scope: Scope, passage: Passage): One {
  const answer = holds(statement, passage);
  if (typeof answer === 'object') return eitherWay(statement, answer.unknown, passage);
  if (!answer) return 'next';
  step(passage, statement, 'the condition is true');
  const own = scope.ifs.get(statement);
  if (own !== undefined) passage.scope = own;
  let changed: One = 'next';
  for (const inner of statement.body ?? []) {
    if (!CODE.has(inner.name)) continue;
    const ran = runOne(inner, scope, passage);
    if (ran === 'changed') changed = 'changed';
    else if (ran !== 'next') {
      if (ran === 'stop' && changed === 'changed') passage.validLocation = false;
      return ran;
    }
  }
  return changed;
}

/** A condition that cannot be told leaves open only what its block decides: variables, or the whole way. */
function eitherWay(statement: Statement, because: Cause, passage: Passage): One {
  const body = statement.body ?? [];
  if (!body.every(({ name }) => name === 'set' || name === 'access_log')) return undecided(because);
  for (const { name, args } of body)
    if (name === 'set') passage.variables.set((args[0] ?? '').slice(1).toLowerCase(), unsure(because));
  return 'next';
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function answer(statement: Statement, passage: Passage): One {
  const [first = '', text] = statement.args;
  step(passage, statement, 'answers at once');
  const code = /^\d{1,3}$/.test(first) ? Number(first) : undefined;
  if (code === undefined) return redirect(302, evaluate(first, passage), statement, passage);
  if (code === 444) return { kind: 'end', outcome: { kind: 'closed', at: statement.at } };
  if (text !== undefined && REDIRECTS.has(code))
    return redirect(code, evaluate(text, passage), statement, passage);
  if (code >= 400 && text === undefined) return { kind: 'error', status: code, statement };
  return {
    kind: 'end',
    outcome: { kind: 'answered', status: written(code, statement.at, 'return'), at: statement.at },
  };
}

function redirect(status: number, to: Value, statement: Statement, passage: Passage): Ran {
  return {
    kind: 'end',
    outcome: {
      kind: 'redirected',
      status,
      to: absolute(to, statement, passage),
      at: statement.at,
    },
  };
}

/** A path becomes a whole URL of this listener. */
function absolute(to: Value, statement: Statement, passage: Passage): Fact<string> {
  const text = textOf(to);
  if (text === undefined) return unknown(causeOf(to, statement.args.at(-1) ?? ''));
  const whole = text.startsWith('/') ? `${ownOrigin(passage.scope, passage)}${text}` : text;
  return written(whole, statement.at, statement.name);
}

/** What nginx puts before a path it redirects to, as the scope has it (`ngx_http_header_filter`). */
export function ownOrigin({ level }: Scope, passage: Passage): string {
  const { scheme, host, socket, server } = passage;
  const says = (name: string, fallback: boolean): boolean =>
    knownValue(flag(level, name, fallback)) ?? fallback;
  if (!says('absolute_redirect', true)) return '';
  const usual = scheme === 'https' ? 443 : 80;
  const port = socket.port === usual || !says('port_in_redirect', true) ? '' : `:${socket.port}`;
  const name = says('server_name_in_redirect', false) ? (server.names[0]?.text ?? host) : host;
  return `${scheme}://${name}${port}`;
}

function rewrite(statement: Statement, passage: Passage): One {
  const [source = '', replacement = '', word] = statement.args;
  const pattern = compilePattern(source, { caseless: false });
  if (pattern === undefined && surelyMisses(source, false, passage.uri)) return 'next';
  if (pattern === undefined) return undecided({ missing: 'pattern', name: source, at: statement.at });
  const captures = pattern.match(passage.uri);
  if (captures === undefined) return 'next';
  takeCaptures(passage, captures);

  const isUrl = /^(?:https?:\/\/|\$scheme)/.test(replacement);
  if (isUrl || word === 'redirect' || word === 'permanent') {
    step(passage, statement, `redirects ${passage.uri}`);
    const keepsArgs = !replacement.endsWith('?') && passage.args !== '';
    const joint = replacement.includes('?') ? '&' : '?';
    const value = evaluate(replacement.endsWith('?') ? replacement.slice(0, -1) : replacement, passage);
    const whole = keepsArgs ? [...value, ...plain(`${joint}${passage.args}`)] : value;
    const known = textOf(whole);
    const to = known === undefined ? whole : plain(decodedForRedirect(known));
    return redirect(word === 'permanent' ? 301 : 302, to, statement, passage);
  }

  const before = passage.uri;
  const value = evaluate(replacement, passage);
  const text = textOf(value);
  if (text === undefined) return undecided(causeOf(value, replacement));
  if (isBeyondBuffers(text)) return undecided({ missing: 'pattern', name: source, at: statement.at });
  setTarget(text, passage, true);
  step(passage, statement, `rewrites ${before} to ${passage.uri}`);
  if (word === 'break') {
    passage.validLocation = false;
    return 'stop';
  }
  return word === 'last' ? { kind: 'search' } : 'changed';
}

/** Before it redirects, rewrite decodes the path again, as far as that is printable (`NGX_UNESCAPE_REDIRECT`). */
function decodedForRedirect(url: string): string {
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  const decoded = path.replace(/%([0-9a-fA-F]{2})/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code > 0x25 && code < 0x7f ? String.fromCharCode(code) : whole;
  });
  return mark === -1 ? decoded : `${decoded}${url.slice(mark)}`;
}

/** A new URI, perhaps with arguments; a `?` at its end drops those of the client. */
export function setTarget(text: string, passage: Passage, keepArgs: boolean): void {
  const mark = text.indexOf('?');
  passage.uri = mark === -1 ? text : text.slice(0, mark);
  const added = mark === -1 ? '' : text.slice(mark + 1);
  const old = keepArgs && !(mark !== -1 && added === '') ? passage.args : '';
  passage.args = [added, old].filter((part) => part !== '').join('&');
  passage.untouched = false;
}

function undecided(because: Cause): Ran {
  return { kind: 'end', outcome: { kind: 'undecided', because } };
}
