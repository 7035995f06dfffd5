import type { Gate } from '../../../model/exchange.ts';
import type { Cause } from '../../../model/fact.ts';
import { type Layer, statementsNamed } from '../layers.ts';
import type { RequestView } from '../request-view.ts';
import { argument, type Statement, textOf } from '../statement.ts';
import { type HostAccess, hostAccessOf, letsIn, refusingLine } from './hosts.ts';
import { methodRefusedBy } from './methods.ts';
import { leavesOf, type Requirement, requirementOf, type Supposition, verdictOf } from './requirements.ts';

/** Whether a request gets past what guards it, before anything is made of it in a section. */
export type Admission =
  | { readonly is: 'open'; readonly gates: readonly Gate[] }
  | {
      readonly is: 'refused';
      readonly status: 401 | 403 | 405 | 500;
      readonly by: Statement;
      readonly gates: readonly Gate[];
    }
  | { readonly is: 'unknown'; readonly because: Cause };

/** What becomes of a request without credentials, once everything is supposed that cannot be known. */
type Answer = 'open' | 'login' | 'denied' | 'broken';

export function admissionOf(layers: readonly Layer[], view: RequestView): Admission {
  const refusing = methodRefusedBy(layers, view);
  if (refusing !== undefined)
    return { is: 'refused', status: 405, by: refusing, gates: [{ kind: 'method', at: refusing.at }] };
  const guards = guardsOf(layers, view);
  if (guards === undefined) return { is: 'open', gates: [] };
  const suppose = (addressFits: boolean, unknownHolds: boolean): Answer =>
    answerOf(guards, view, { addressFits, unknownHolds });
  const far = suppose(false, false);
  const near = suppose(true, false);
  if (far !== suppose(false, true) || near !== suppose(true, true))
    return { is: 'unknown', because: unknownOf(guards) };
  // Some addresses are kept out, and everybody else is let in.
  if (far !== near && far !== 'open') return { is: 'open', gates: addressGates(guards, near, far) };
  switch (far) {
    case 'open':
      return { is: 'open', gates: [] };
    case 'login':
      return { is: 'open', gates: loginGates(guards) };
    case 'denied':
      return { is: 'refused', status: 403, by: guards.line, gates: methodGates(guards, view) };
    case 'broken':
      return { is: 'refused', status: 500, by: guards.line, gates: [] };
  }
}

interface Guards {
  readonly requirement: Requirement | undefined;
  readonly hosts: HostAccess | undefined;
  /** The last AuthType, `None` being none. */
  readonly login: Statement | undefined;
  /** The line that is told of where they refuse. */
  readonly line: Statement;
}

function guardsOf(layers: readonly Layer[], view: RequestView): Guards | undefined {
  const type = statementsNamed(layers, 'authtype').at(-1);
  const requirement = requirementOf(layers);
  const hosts = hostAccessOf(layers, view);
  const login = type === undefined || /^none$/i.test(argument(type, 0) ?? '') ? undefined : type;
  const leaf = requirement === undefined ? undefined : leavesOf(requirement)[0]?.statement;
  const line = leaf ?? (hosts === undefined ? login : refusingLine(hosts));
  return line === undefined ? undefined : { requirement, hosts, login, line };
}

/** server/request.c, ap_process_request_internal: with `Satisfy Any` one of the two is enough. */
function answerOf({ requirement, hosts, login }: Guards, view: RequestView, supposed: Supposition): Answer {
  const isIn = hosts === undefined || letsIn(hosts, view, supposed);
  if (hosts?.satisfiesAny === true && isIn) return 'open';
  if (!isIn && hosts?.satisfiesAny !== true) return 'denied';
  // `AuthType configured with no corresponding authorization directives`
  if (requirement === undefined) return login === undefined ? 'open' : 'broken';
  switch (verdictOf(requirement, view, supposed)) {
    case 'granted':
      return 'open';
    case 'no-user':
      return login === undefined ? 'broken' : 'login';
    default:
      return 'denied';
  }
}

function loginGates({ requirement, login }: Guards): readonly Gate[] {
  if (requirement === undefined) return [];
  const leaves = leavesOf(requirement);
  const asking = leaves.find(
    ({ statement }) => !/^(?:all|ip|host|env|method|local)$/i.test(argument(statement, 0) ?? ''),
  );
  return [{ kind: 'auth', scheme: schemeOf(login), at: (asking ?? leaves[0] ?? requirement).statement.at }];
}

/** Where an address alone opens the way, nothing else needs to be told; where it does not, there is a login, too. */
function addressGates(guards: Guards, near: Answer, far: Answer): readonly Gate[] {
  const address: Gate = { kind: 'address', at: guards.line.at };
  const isLoginAnyway = near !== 'open' && (far === 'login' || near === 'login');
  return isLoginAnyway ? [...loginGates(guards), address] : [address];
}

/** The same path is open to a GET. */
function methodGates(guards: Guards, view: RequestView): readonly Gate[] {
  if (view.request.method === 'GET') return [];
  const asGet = { ...view, request: { ...view.request, method: 'GET' } };
  const answer = answerOf(guards, asGet, { addressFits: false, unknownHolds: false });
  return answer === 'denied' ? [] : [{ kind: 'method', at: guards.line.at }];
}

function unknownOf({ requirement, line }: Guards): Cause {
  const leaves = requirement === undefined ? [] : leavesOf(requirement);
  const doubted = leaves.find(({ statement }) => statement.doubt !== undefined)?.statement;
  return doubted?.doubt ?? line.doubt ?? { missing: 'plugin', name: textOf(line), at: line.at };
}

function schemeOf(login: Statement | undefined): 'basic' | 'forward' | 'other' {
  const said = login === undefined ? '' : (argument(login, 0) ?? '').toLowerCase();
  if (said === 'basic' || said === 'digest') return 'basic';
  return /openid|cas|shib|mellon|oauth/.test(said) ? 'forward' : 'other';
}
