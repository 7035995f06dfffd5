import type { Gate } from '../../model/exchange.ts';
import { type Fact, unknown, written } from '../../model/fact.ts';
import { oncePer } from '../../model/once.ts';
import { accessRules } from './access.ts';
import type { Configuration } from './configuration.ts';
import { inForce, type Level, type Lookup } from './levels.ts';
import type { Scope } from './locations.ts';
import type { Statement } from './statement.ts';

/** What a request must get past in a scope before it is passed on. */
export function gatesOf(scope: Scope, configuration: Configuration): readonly Gate[] {
  return [
    ...(addressSuffices(scope) ? [] : authGates(scope)),
    ...addressGate(scope),
    ...rateGates(scope, configuration),
    ...connectionGates(scope),
    ...codeGates(scope, configuration),
  ];
}

function linesOf(found: Lookup): readonly Statement[] {
  return found === undefined || 'unknown' in found ? [] : found.lines;
}

function authGates(scope: Scope): readonly Gate[] {
  const on = (name: string): readonly Statement[] =>
    linesOf(inForce(scope.level, name)).filter((line) => line.args[0] !== 'off');
  const basic = on('auth_basic').map((line): Gate => ({ kind: 'auth', scheme: 'basic', at: line.at }));
  const forward = on('auth_request').map((line): Gate => ({ kind: 'auth', scheme: 'forward', at: line.at }));
  const certificate = linesOf(inForce(scope.level, 'ssl_verify_client'))
    .filter((line) => line.args[0] === 'on')
    .map((line): Gate => ({ kind: 'auth', scheme: 'certificate', at: line.at }));
  return [...basic, ...forward, ...certificate];
}

/** With `satisfy any` an address on the list needs no password; who is not on it is asked for one. */
function addressSuffices(scope: Scope): boolean {
  const [line] = linesOf(inForce(scope.level, 'satisfy'));
  return line?.args[0] === 'any' && accessRules(scope).some((rule) => rule.name === 'allow');
}

/** A list that lets everybody in is none. */
function addressGate(scope: Scope): readonly Gate[] {
  const rules = accessRules(scope);
  const [first] = rules;
  if (first === undefined || (first.name === 'allow' && first.args[0] === 'all')) return [];
  const { kind, block } = scope.level;
  return kind === 'limit_except'
    ? [{ kind: 'method', at: block?.at ?? first.at }]
    : [{ kind: 'address', at: first.at }];
}

function rateGates(scope: Scope, configuration: Configuration): readonly Gate[] {
  return linesOf(inForce(scope.level, 'limit_req')).map((line): Gate => {
    const zone = optionOf(line, 'zone');
    const declared = requestZones(configuration.http).get(zone ?? '');
    const perSecond: Fact<number> =
      declared === undefined
        ? unknown({ missing: 'parent', name: `limit_req_zone ${zone ?? ''}`.trim(), at: line.at })
        : written(rateOf(optionOf(declared, 'rate') ?? ''), declared.at, 'limit_req_zone');
    const burst = written(Number(optionOf(line, 'burst') ?? 0), line.at, 'limit_req');
    return { kind: 'rate', perSecond, burst, at: line.at };
  });
}

/** The lines that declare zones for `limit_req`, by the names of the zones. */
const requestZones = oncePer((http: Level): ReadonlyMap<string, Statement> => {
  const zones = new Map<string, Statement>();
  for (const line of http.own.get('limit_req_zone') ?? []) {
    const name = /^([^:]*):/.exec(optionOf(line, 'zone') ?? '')?.[1];
    if (name !== undefined && !zones.has(name)) zones.set(name, line);
  }
  return zones;
});

function connectionGates(scope: Scope): readonly Gate[] {
  return linesOf(inForce(scope.level, 'limit_conn')).map(
    (line): Gate => ({
      kind: 'connections',
      most: written(Number(line.args[1] ?? 0), line.at, 'limit_conn'),
      at: line.at,
    }),
  );
}

/** Code that runs before a request is passed on (lua-nginx-module): in these phases it may end it or send it elsewhere. */
const CODE_BEFORE = [
  'server_rewrite_by_lua_block',
  'server_rewrite_by_lua_file',
  'rewrite_by_lua_block',
  'rewrite_by_lua_file',
  'rewrite_by_lua',
  'access_by_lua_block',
  'access_by_lua_file',
  'access_by_lua',
  'precontent_by_lua_block',
  'precontent_by_lua_file',
];

function codeGates(scope: Scope, { inventory }: Configuration): readonly Gate[] {
  return CODE_BEFORE.filter((name) => inventory.names.has(name)).flatMap((name) =>
    linesOf(inForce(scope.level, name)).map((line): Gate => ({ kind: 'plugin', name, at: line.at })),
  );
}

function optionOf(line: Statement, key: string): string | undefined {
  return line.args.find((arg) => arg.startsWith(`${key}=`))?.slice(key.length + 1);
}

/** `10r/s`, `30r/m`. */
function rateOf(text: string): number {
  const match = /^(\d+)r\/([sm])$/.exec(text);
  return match === null ? 0 : Number(match[1]) / (match[2] === 'm' ? 60 : 1);
}
