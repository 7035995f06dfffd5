import type { Outcome } from '../../model/exchange.ts';
import { byDefault, type Known, knownValue, unknown, written } from '../../model/fact.ts';
import { deniesEverybody } from './access.ts';
import { deniedByAuth } from './auth-request.ts';
import { badGateway } from './bad-gateway.ts';
import { type ErrorPage, errorPageFor } from './error-page.ts';
import { flag, ownFirst } from './levels.ts';
import { findLocation, type Scope } from './locations.ts';
import { type Passage, step, takeCaptures } from './passage.ts';
import { ownOrigin, runCode, setTarget } from './rewrite.ts';
import type { Statement } from './statement.ts';
import { withArgs } from './uri.ts';
import { textOf } from './value.ts';
import { evaluate } from './variables.ts';

/** Where a request comes to rest: at a handler that passes it on, or at an outcome. */
export type Routed =
  | { readonly kind: 'handler'; readonly handler: Statement; readonly scope: Scope }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

/** nginx gives up after ten rounds with a 500 (`NGX_HTTP_MAX_URI_CHANGES`). */
const MOST_ROUNDS = 10;

/** What a round leads to next. */
type Next =
  | Routed
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly statement: Statement | undefined;
      /** The status, where more is known of it than the line it comes from. */
      readonly fact?: Known<number>;
    }
  | { readonly kind: 'again'; readonly from: 'server' | 'location' | 'named'; readonly name?: string };

export function route(passage: Passage, error?: number): Routed {
  let next: Next =
    error === undefined
      ? { kind: 'again', from: 'server' }
      : { kind: 'error', status: error, statement: undefined };
  let errorStatus: number | 'answer' | 'own' | undefined;
  let firstError = 0;
  for (let round = 0; round <= MOST_ROUNDS + 2; round += 1) {
    if (next.kind === 'again') next = oneRound(passage, next.from, next.name);
    if (next.kind === 'error') {
      const page: ErrorPage | undefined =
        errorStatus === undefined || knownValue(flag(passage.scope.level, 'recursive_error_pages', false))
          ? errorPageFor(passage.scope, next.status)
          : undefined;
      if (page === undefined)
        return next.fact === undefined
          ? answered(next.status, next.statement, passage)
          : answeredWith(next.fact);
      firstError = next.status;
      errorStatus = page.status;
      passage.statusFrom = page.status === 'answer' ? undefined : page.statement;
      step(passage, page.statement, `takes the ${next.status}`);
      const target: string = textOf(evaluate(page.target, passage)) ?? page.target;
      if (/^https?:/.test(target)) {
        const status = typeof page.status === 'number' ? page.status : 302;
        const to = written(target, page.statement.at, 'error_page');
        return { kind: 'outcome', outcome: { kind: 'redirected', status, to, at: page.statement.at } };
      }
      if (target.startsWith('@')) next = { kind: 'again', from: 'named', name: target };
      else {
        redirectInside(target, passage);
        next = { kind: 'again', from: 'server' };
      }
    } else if (next.kind === 'handler') {
      const failure = badGateway(next.handler, next.scope, passage);
      if (failure === undefined) return next;
      step(passage, next.handler, `fails: ${failure.why}`);
      next = { kind: 'error', status: failure.value, statement: next.handler, fact: failure };
    }
    if (next.kind === 'outcome') {
      const { outcome } = next;
      if (outcome.kind !== 'answered' || errorStatus === undefined || errorStatus === 'answer') return next;
      return answered(errorStatus === 'own' ? firstError : errorStatus, undefined, passage);
    }
  }
  return answered(500, undefined, passage);
}

/** `ngx_http_internal_redirect`: the request starts over with another URI. */
function redirectInside(target: string, passage: Passage): void {
  setTarget(target, passage);
  passage.validLocation = true;
}

function answered(status: number, statement: Statement | undefined, passage: Passage): Routed {
  return answeredWith(
    statement === undefined
      ? byDefault(status, passage.configuration.complete)
      : written(status, statement.at, statement.name),
  );
}

function answeredWith(status: Known<number>): Routed {
  const at = status.at === undefined ? {} : { at: status.at };
  const check = status.directive === 'auth_request' ? { check: true as const } : {};
  return { kind: 'outcome', outcome: { kind: 'answered', status, ...at, ...check } };
}

function oneRound(passage: Passage, from: 'server' | 'location' | 'named', name: string | undefined): Next {
  const server = passage.server.scope;
  passage.scope = server;
  if (from === 'server') {
    const ran = runCode(server, passage);
    if (ran.kind === 'end') return { kind: 'outcome', outcome: ran.outcome };
    if (ran.kind === 'error') return ran;
  }
  if (from === 'named') {
    const scope = server.children.named.get(name ?? '');
    if (scope === undefined) return { kind: 'error', status: 500, statement: undefined };
    passage.scope = scope;
    step(passage, scope.level.block, 'named by what came before');
  } else {
    const found = findLocation(server, passage.uri);
    if (found?.kind === 'undecided') return { kind: 'outcome', outcome: found };
    if (found?.kind === 'slash') return slashRedirect(found.scope, passage);
    if (found !== undefined) {
      passage.scope = found.scope;
      if (found.captures !== undefined) takeCaptures(passage, found.captures);
      step(passage, found.scope.level.block, found.why);
    }
  }
  return inScope(passage);
}

/** From the choice of a location on: its methods, its code, who may enter, then what answers. */
function inScope(passage: Passage): Next {
  const located = passage.scope;
  if (ownFirst(located.level, 'internal') !== undefined && isFirstVisit(passage))
    return { kind: 'error', status: 404, statement: ownFirst(located.level, 'internal') };
  if (located.limitExcept !== undefined && !allowsMethod(located.limitExcept, passage.request.method))
    passage.scope = located.limitExcept;
  // Rewriting stands in the location, and a method outside its limit_except is in that block.
  if (passage.scope === located && located.level.kind === 'location') {
    const ran = runCode(located, passage);
    if (ran.kind === 'end') return { kind: 'outcome', outcome: ran.outcome };
    if (ran.kind === 'error') return ran;
    if (ran.kind === 'search') return { kind: 'again', from: 'location' };
  }
  passage.checked = true;
  return refused(passage) ?? tryFiles(passage) ?? content(passage);
}

/** The access phase, which nginx's own questions skip (`ngx_http_core_access_phase`). */
function refused(passage: Passage): Next | undefined {
  if (passage.isSubrequest) return undefined;
  const closed = deniesEverybody(passage.scope);
  if (closed !== undefined) return { kind: 'error', status: 403, statement: closed };
  const denied = deniedByAuth(passage, (subrequest) => route(subrequest));
  if (denied === undefined) return undefined;
  const { statement } = denied;
  if (denied.kind === 'closed')
    return { kind: 'outcome', outcome: { kind: 'closed', at: statement.at, why: 'auth_request closes it' } };
  step(passage, statement, denied.fact.why ?? 'refuses');
  return { kind: 'error', status: denied.fact.value, statement, fact: denied.fact };
}

function isFirstVisit(passage: Passage): boolean {
  return (
    passage.untouched && !passage.steps.some(({ text }) => /^(?:error_page|try_files|rewrite)\b/.test(text))
  );
}

function allowsMethod(limit: Scope, method: string): boolean {
  const allowed = limit.level.block?.args ?? [];
  return allowed.includes(method) || (method === 'HEAD' && allowed.includes('GET'));
}

function slashRedirect(scope: Scope, passage: Passage): Routed {
  step(passage, scope.level.block, `${passage.uri} without its last slash is redirected here`);
  const path = withArgs(`${passage.uri}/`, passage.args);
  const to = `${ownOrigin(scope, passage)}${path}`;
  const at = scope.level.block?.at;
  return {
    kind: 'outcome',
    outcome: {
      kind: 'redirected',
      status: 301,
      to: {
        is: 'known',
        value: to,
        origin: 'default',
        why: 'the location ends in a slash and passes requests on',
      },
      ...(at === undefined ? {} : { at }),
    },
  };
}

/** Files are taken not to be there, so that the last word decides. */
function tryFiles(passage: Passage): Next | undefined {
  const holder = passage.scope.level.kind === 'if' ? passage.scope.outer : passage.scope;
  const statement = holder === undefined ? undefined : ownFirst(holder.level, 'try_files');
  const last = statement?.args.at(-1);
  if (statement === undefined || last === undefined || passage.scope.level.kind === 'if') return undefined;
  step(passage, statement, 'no such file is assumed, so the last word decides');
  if (/^=\d{3}$/.test(last)) return { kind: 'error', status: Number(last.slice(1)), statement };
  if (last.startsWith('@')) return { kind: 'again', from: 'named', name: last };
  const value = evaluate(last, passage);
  const text = textOf(value);
  if (text === undefined)
    return {
      kind: 'outcome',
      outcome: { kind: 'undecided', because: { missing: 'variable', name: last, at: statement.at } },
    };
  const keepsArgs = !last.includes('?');
  const { args } = passage;
  redirectInside(text, passage);
  if (keepsArgs && last.includes('$args')) passage.args = args;
  return { kind: 'again', from: 'server' };
}

const HANDLERS = [
  'proxy_pass',
  'fastcgi_pass',
  'uwsgi_pass',
  'scgi_pass',
  'grpc_pass',
  'memcached_pass',
  'stub_status',
  'empty_gif',
  'tunnel_pass',
  'perl',
  'js_content',
];

function content(passage: Passage): Next {
  const { scope } = passage;
  const handler = handlerOf(scope);
  if (handler !== undefined) return { kind: 'handler', handler, scope };
  const cause = scope.level.unseen;
  if (cause !== undefined) return { kind: 'outcome', outcome: { kind: 'undecided', because: cause } };
  const at = scope.level.block?.at ?? passage.server.statement.at;
  if (passage.uri.endsWith('/')) {
    const status = unknown({ missing: 'file', name: `${passage.uri}index.html`, at });
    return { kind: 'outcome', outcome: { kind: 'answered', status, at } };
  }
  return { kind: 'error', status: 404, statement: undefined };
}

/** Handlers are not inherited, but an `if` or `limit_except` has that of its location unless it names another. */
export function handlerOf(scope: Scope): Statement | undefined {
  const own = scope.level.statements.findLast(
    ({ name }) => HANDLERS.includes(name) || name.startsWith('content_by_lua'),
  );
  if (own !== undefined) return own;
  const isUnnamed = scope.level.kind === 'if' || scope.level.kind === 'limit_except';
  return isUnnamed && scope.outer !== undefined ? handlerOf(scope.outer) : undefined;
}
