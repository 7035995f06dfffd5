import { type Known, knownValue } from '../../model/fact.ts';
import { inForce } from './levels.ts';
import type { Passage } from './passage.ts';
import type { Routed } from './routing.ts';
import type { Statement } from './statement.ts';

/** What the config alone makes of the question an `auth_request` asks: it ends the request, or the service behind decides. */
export type Denied =
  | { readonly kind: 'error'; readonly statement: Statement; readonly fact: Known<number> }
  | { readonly kind: 'closed'; readonly statement: Statement };

/**
 * Where the location that is asked answers by itself, its answer is known: 401 and 403 are passed on, 2xx lets in, anything
 * else becomes a 500 (`ngx_http_auth_request_handler`). `ask` routes a request of its own.
 */
export function deniedByAuth(passage: Passage, ask: (subrequest: Passage) => Routed): Denied | undefined {
  const statement = authRequestOf(passage);
  const uri = statement?.args[0];
  if (statement === undefined || uri === undefined || passage.isSubrequest) return undefined;
  const routed = ask(subrequest(uri, passage));
  if (routed.kind === 'handler') return undefined;
  const { outcome } = routed;
  if (outcome.kind === 'closed') return { kind: 'closed', statement };
  const status = outcome.kind === 'redirected' ? outcome.status : statusOf(outcome);
  if (status === undefined || (status >= 200 && status < 300)) return undefined;
  const passes = status === 401 || status === 403;
  const why = `\`${uri}\`, which is asked before, answers ${status}${passes ? '' : ', and nginx takes only 2xx, 401 and 403 for an answer'}`;
  return {
    kind: 'error',
    statement,
    fact: {
      is: 'known',
      value: passes ? status : 500,
      origin: 'written',
      at: statement.at,
      directive: 'auth_request',
      why,
    },
  };
}

function statusOf(outcome: (Routed & { kind: 'outcome' })['outcome']): number | undefined {
  return outcome.kind === 'answered' ? knownValue(outcome.status) : undefined;
}

/** With `satisfy any` another way in may be open. */
function authRequestOf({ scope }: Passage): Statement | undefined {
  const satisfy = inForce(scope.level, 'satisfy');
  if (satisfy !== undefined && ('unknown' in satisfy || satisfy.lines[0]?.args[0] === 'any'))
    return undefined;
  const found = inForce(scope.level, 'auth_request');
  const line = found === undefined || 'unknown' in found ? undefined : found.lines[0];
  return line?.args[0] === 'off' ? undefined : line;
}

/** A GET of its own with the variables of the request it is asked for (`ngx_http_subrequest`). */
function subrequest(uri: string, passage: Passage): Passage {
  const mark = uri.indexOf('?');
  return {
    ...passage,
    request: { ...passage.request, method: 'GET' },
    isSubrequest: true,
    uri: mark === -1 ? uri : uri.slice(0, mark),
    args: mark === -1 ? '' : uri.slice(mark + 1),
    untouched: false,
    validLocation: true,
    scope: passage.server.scope,
    steps: [],
    statusFrom: undefined,
  };
}
