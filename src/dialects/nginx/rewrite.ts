import type { Outcome } from '../../model/exchange.ts';
import { type Cause, type Fact, knownValue, unknown, written } from '../../model/fact.ts';
import { isBeyondBuffers } from '../../model/longest.ts';
import { compilePattern } from '../../model/pattern.ts';
import { holds, type Open } from './conditions.ts';
import { flag } from './levels.ts';
import type { Scope } from './locations.ts';
import { type Passage, step, takeCaptures } from './passage.ts';
import { redirectTarget, replaced } from './replacement.ts';
import type { Statement } from './statement.ts';
import { surelyMisses } from './surely-misses.ts';
import { causeOf, textOf, type Value } from './value.ts';
import { evaluate } from './variables.ts';
import { questionAbout, settle } from './worlds.ts';

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
  const told = holds(statement, passage);
  if (typeof told === 'object' && (statement.body ?? []).every(({ name }) => name === 'access_log'))
    return 'next';
  const answer = typeof told === 'object' ? eitherWay(statement, told, passage) : told;
  if (typeof answer === 'object') return undecided(answer.unknown);
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

/** A condition that cannot be told is true in one world and false in another. */
function eitherWay(statement: Statement, open: Open, passage: Passage): boolean | Open {
  const { name, at = statement.at } = open.unknown;
  const way = settle(questionAbout(statement, open.value, 2, { name, at }), passage.world);
  return way === undefined ? open : way === 1;
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
    const to = redirectTarget(replaced(replacement, true, passage), passage);
    return redirect(word === 'permanent' ? 301 : 302, to, statement, passage);
  }

  const before = passage.uri;
  const { path, args, keepsArgs } = replaced(replacement, false, passage);
  const uri = textOf(path);
  const added = args === undefined ? '' : textOf(args);
  if (uri === undefined || added === undefined)
    return undecided(causeOf([...path, ...(args ?? [])], replacement));
  if (isBeyondBuffers(uri + added)) return undecided({ missing: 'pattern', name: source, at: statement.at });
  moveTo(uri, [added, keepsArgs ? passage.args : ''], passage);
  step(passage, statement, `rewrites ${before} to ${passage.uri}`);
  if (word === 'break') {
    passage.validLocation = false;
    return 'stop';
  }
  return word === 'last' ? { kind: 'search' } : 'changed';
}

/** Where an error_page or a try_files leads: a new URI, perhaps with arguments of its own (`ngx_http_internal_redirect`). */
export function setTarget(text: string, passage: Passage): void {
  const mark = text.indexOf('?');
  const args = mark === -1 ? '' : text.slice(mark + 1);
  moveTo(mark === -1 ? text : text.slice(0, mark), [args], passage);
}

function moveTo(uri: string, args: readonly string[], passage: Passage): void {
  passage.uri = uri;
  passage.args = args.filter((part) => part !== '').join('&');
  passage.untouched = false;
}

function undecided(because: Cause): Ran {
  return { kind: 'end', outcome: { kind: 'undecided', because } };
}
