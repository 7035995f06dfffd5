import type { Place } from '../../text/place.ts';
import type { Parameter, Pass } from './proxy-pass.ts';
import { comparable, parseProxyUrl, workerName } from './proxy-url.ts';
import { everyPass } from './routing/passes.ts';
import { argument, placeOfWord, type Statement } from './statement.ts';

/** A pool of connections to one URL, with the parameters that hold for it. */
export interface Worker {
  readonly name: string;
  readonly url: string;
  /** Of a ProxyPassMatch whose target holds captures. */
  readonly isPattern: boolean;
  readonly parameters: Map<string, Parameter>;
  /** What defined it. */
  readonly at: Place;
  readonly definedBy: Statement;
}

export interface Balancer {
  readonly name: string;
  readonly members: readonly Worker[];
  readonly at: Place;
}

/** Workers of one server, in the order of definition, and the passes whose parameters nobody reads. */
export interface Pool {
  readonly workers: readonly Worker[];
  readonly balancers: ReadonlyMap<string, Balancer>;
  /** Passes that share an earlier worker, by statement. */
  readonly shared: ReadonlyMap<Statement, Worker>;
}

/**
 * A later target that begins with an earlier worker's URL makes no worker of its own, and all its parameters are lost
 * (mod_proxy.c, add_pass; AH01146).
 */
export function poolOf(statements: readonly Statement[]): Pool {
  const workers: Worker[] = [];
  const members = new Map<string, { members: Worker[]; at: Place }>();
  const shared = new Map<Statement, Worker>();

  const define = (url: string, statement: Statement, isPattern: boolean): Worker | undefined => {
    const parsed = parseProxyUrl(url);
    if (parsed === undefined) return undefined;
    const name = workerName(parsed);
    return { name, url, isPattern, parameters: new Map(), at: statement.at, definedBy: statement };
  };
  const add = (
    statement: Statement,
    url: string,
    isPattern: boolean,
    parameters: readonly Parameter[],
  ): void => {
    const known = workerFor(workers, url, isPattern ? 'pattern' : 'prefix');
    if (known !== undefined) {
      shared.set(statement, known);
      return;
    }
    const worker = define(url, statement, isPattern);
    if (worker === undefined) return;
    for (const parameter of parameters) worker.parameters.set(parameter.key, parameter);
    workers.push(worker);
  };

  for (const each of definers(statements)) {
    if (each.kind === 'pass') {
      const { target, statement, pattern, parameters } = each.pass;
      if (target === '!' || isBalancer(target)) continue;
      add(statement, target, pattern !== undefined, parameters);
    } else if (each.kind === 'member') {
      const { balancer, url, statement } = each;
      const entry = members.get(balancer) ?? { members: [], at: statement.at };
      const worker = define(url, statement, false);
      if (worker === undefined) continue;
      for (const parameter of each.parameters) worker.parameters.set(parameter.key, parameter);
      entry.members.push(worker);
      members.set(balancer, entry);
    } else {
      const { url, statement } = each;
      let worker = workerFor(workers, url, 'both');
      if (worker === undefined) {
        worker = define(url, statement, false);
        if (worker === undefined) continue;
        workers.push(worker);
      }
      for (const parameter of each.parameters) worker.parameters.set(parameter.key, parameter);
    }
  }
  const balancers = new Map(
    [...members].map(([name, entry]) => [name, { name, members: entry.members, at: entry.at }]),
  );
  return { workers, balancers, shared };
}

type Definer =
  | { readonly kind: 'pass'; readonly pass: Pass }
  | {
      readonly kind: 'member';
      readonly balancer: string;
      readonly url: string;
      readonly statement: Statement;
      readonly parameters: readonly Parameter[];
    }
  | {
      readonly kind: 'settings';
      readonly url: string;
      readonly statement: Statement;
      readonly parameters: readonly Parameter[];
    };

/** Everything that makes or changes a worker, in the order in which Apache meets it. */
function* definers(statements: readonly Statement[]): Generator<Definer> {
  const passes = new Map([...everyPass(statements)].map((pass) => [pass.statement, pass]));
  for (const statement of inOrder(statements)) {
    const pass = passes.get(statement);
    if (pass !== undefined) yield { kind: 'pass', pass };
    else if (statement.name === 'balancermember') yield* memberOf(statement);
    else if (statement.name === '<proxy' || statement.name === 'proxyset') yield* settingsOf(statement);
  }
}

/** A section's body is read before the section itself takes the parameters of its opening line. */
function* inOrder(statements: readonly Statement[]): Generator<Statement> {
  for (const statement of statements) {
    if (statement.children.length > 0) yield* inOrder(statement.children);
    yield statement;
  }
}

function* memberOf(statement: Statement): Generator<Definer> {
  const section = statement.parent?.name === '<proxy' ? argument(statement.parent, 0) : undefined;
  const balancer = section ?? argument(statement, 0) ?? '';
  const from = section === undefined ? 1 : 0;
  const url = argument(statement, from);
  if (url === undefined || !isBalancer(balancer)) return;
  yield {
    kind: 'member',
    balancer: balancerName(balancer),
    url,
    statement,
    parameters: parametersFrom(statement, from + 1),
  };
}

function* settingsOf(statement: Statement): Generator<Definer> {
  const section = statement.parent?.name === '<proxy' ? statement.parent : undefined;
  const isSection = statement.name === '<proxy';
  const url = isSection || section === undefined ? argument(statement, 0) : argument(section, 0);
  const parameters = parametersFrom(statement, isSection || section === undefined ? 1 : 0);
  if (url === undefined || !url.includes('://') || isBalancer(url) || parameters.length === 0) return;
  yield { kind: 'settings', url, statement, parameters };
}

function parametersFrom(statement: Statement, from: number): readonly Parameter[] {
  return statement.args.slice(from).flatMap((word, index) => {
    const equals = word.value.indexOf('=');
    if (equals === -1) return [];
    const key = word.value.slice(0, equals).toLowerCase();
    return [{ key, value: word.value.slice(equals + 1), at: placeOfWord(statement, from + index) }];
  });
}

export function isBalancer(url: string): boolean {
  return /^balancer:\/\//i.test(url);
}

/** `balancer://name/path` without its path. */
export function balancerName(url: string): string {
  return /^balancer:\/\/[^/]*/i.exec(url)?.[0].toLowerCase() ?? url.toLowerCase();
}

/** The worker with the longest name that the URL begins with; scheme, host and port must fit as a whole. */
export function workerFor(
  workers: readonly Worker[],
  url: string,
  kinds: 'prefix' | 'pattern' | 'both',
): Worker | undefined {
  const wanted = comparable(url);
  if (wanted === undefined) return undefined;
  let best: Worker | undefined;
  for (const worker of workers) {
    const { name } = worker;
    if (name.length > wanted.text.length || name.length < wanted.authority) continue;
    if (best !== undefined && name.length <= best.name.length) continue;
    if (worker.isPattern ? kinds === 'prefix' : kinds === 'pattern') continue;
    if (worker.isPattern ? matchesNamed(wanted.text, name) : wanted.text.startsWith(name)) best = worker;
  }
  return best;
}

/** A name with `$1` in it fits whatever stands there; without one it fits whatever follows (ap_proxy_strcmp_ematch). */
function matchesNamed(url: string, name: string): boolean {
  const parts = name.split(/\$\d/);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = index === 0 ? (url.startsWith(part) ? 0 : -1) : url.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return true;
}
