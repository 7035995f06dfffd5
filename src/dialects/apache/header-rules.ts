import type { Cause } from '../../model/fact.ts';
import { evaluateCondition, type Truth } from './expression.ts';
import { environmentVariable, type RequestView } from './request-view.ts';
import type { Statement } from './statement.ts';

export type HeaderAction =
  | 'set'
  | 'setifempty'
  | 'add'
  | 'append'
  | 'merge'
  | 'unset'
  | 'echo'
  | 'edit'
  | 'edit*'
  | 'note';

/** One Header or RequestHeader. */
export interface HeaderRule {
  readonly statement: Statement;
  readonly action: HeaderAction;
  /** As written; Apache compares without case. */
  readonly header: string;
  readonly value: string;
  /** `Header always`: the table of errors, which proxied responses do not use. */
  readonly always: boolean;
  readonly early: boolean;
  readonly condition: string | undefined;
}

const ACTIONS: ReadonlySet<string> = new Set([
  'set',
  'setifempty',
  'add',
  'append',
  'merge',
  'unset',
  'echo',
  'edit',
  'edit*',
  'note',
]);

/** mod_headers.c, header_cmd and header_inout_cmd; undefined where Apache refuses the line. */
export function readHeaderRule(statement: Statement): HeaderRule | undefined {
  const words = statement.args.map((word) => word.value);
  const isResponse = statement.name === 'header';
  const where =
    isResponse && /^(?:always|onsuccess)$/i.test(words[0] ?? '') ? words.shift()?.toLowerCase() : undefined;
  const action = words.shift()?.toLowerCase() ?? '';
  const header = words.shift()?.split(':')[0];
  if (!isAction(action) || header === undefined || header === '') return undefined;
  const takes = action === 'unset' || action === 'echo' ? 0 : action === 'edit' || action === 'edit*' ? 2 : 1;
  if (words.length < takes || words.length > takes + 1) return undefined;
  const value = takes === 0 ? '' : (words[0] ?? '');
  const clause = words[takes];
  if (clause !== undefined && !/^(?:early$|env=|expr=)/i.test(clause)) return undefined;
  const early = clause !== undefined && /^early$/i.test(clause);
  return {
    statement,
    action,
    header,
    value,
    always: where === 'always',
    early,
    condition: early ? undefined : clause,
  };
}

function isAction(text: string): text is HeaderAction {
  return ACTIONS.has(text);
}

/** Whether a rule's `env=` or `expr=` holds. */
export function applies({ condition, statement }: HeaderRule, view: RequestView): Truth {
  if (statement.doubt !== undefined) return undefined;
  if (condition === undefined) return true;
  if (/^expr=/i.test(condition)) return evaluateCondition(condition.slice(5), view);
  const name = condition.slice(4);
  const bare = name.startsWith('!') ? name.slice(1) : name;
  const isSet = isSetInEnvironment(bare, view);
  if (isSet === undefined) return undefined;
  return isSet !== name.startsWith('!');
}

function isSetInEnvironment(name: string, view: RequestView): Truth {
  if (view.environment.has(name)) return view.environment.get(name) === undefined ? undefined : true;
  if (name === 'HTTPS') return view.tls;
  return environmentVariable(view, name) === undefined ? undefined : false;
}

export function causeOf({ condition, statement }: HeaderRule): Cause {
  return statement.doubt ?? { missing: 'variable', name: condition ?? '', at: statement.at };
}
