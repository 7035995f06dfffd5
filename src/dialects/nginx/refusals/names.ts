import type { Remark } from '../../../model/remark.ts';
import { readCondition } from '../conditions.ts';
import type { Structure } from '../configuration.ts';
import { isBlock, linesSaying } from '../folded.ts';
import { type Script, scriptOf } from '../script.ts';
import type { Statement } from '../statement.ts';
import { isStockVariable, stockVariableNames } from '../stock-variables.ts';
import { nearest } from './near.ts';
import { isTemplated, refused } from './refusal.ts';

/** A name that is used, and what defines such names. */
interface Use {
  readonly statement: Statement;
  readonly name: string;
}

export interface Names {
  readonly refusals: readonly Remark[];
  /** Names that the visible part does not define, each at its first use. */
  readonly unseen: readonly Use[];
}

/** Variables and zones: in a complete config an undefined one stops nginx, else it may be defined where nobody sees. */
export function checkNames(structure: Structure): Names {
  const refusals: Remark[] = [];
  const unseen = new Map<string, Use>();
  // The same few words come back in every site.
  const sound = new Set<Script>();
  const undefinedIn = (script: Script): readonly string[] => {
    if (sound.has(script)) return [];
    const names = script.variables.filter((name) => !isDefined(name, structure));
    if (names.length === 0) sound.add(script);
    return names;
  };
  const variable = (name: string, statement: Statement): void => {
    if (!structure.complete) {
      if (!unseen.has(`$${name}`)) unseen.set(`$${name}`, { statement, name: `$${name}` });
      return;
    }
    if (unseen.has(name)) return;
    unseen.set(name, { statement, name });
    refusals.push(undefinedVariable(name, statement, structure));
  };
  const logFormat = (statement: Statement): void => {
    const name = logFormatUse(statement);
    if (name === undefined || !structure.complete || logFormatsOf(structure).has(name)) return;
    for (const each of sayingTheSame(statement, structure)) refusals.push(undefinedLogFormat(name, each));
  };
  const zone = (kind: string, name: string, statement: Statement): void => {
    if (zonesOf(structure, kind).has(name)) return;
    if (structure.complete)
      for (const each of sayingTheSame(statement, structure)) refusals.push(undefinedZone(kind, name, each));
    else if (!unseen.has(`${kind} ${name}`))
      unseen.set(`${kind} ${name}`, { statement, name: `${kind} ${name}` });
  };
  for (const line of linesOf(structure)) {
    const words = line.text.includes('$') ? scriptedWords(line) : [];
    for (const text of words) {
      if (!text.includes('$')) continue;
      const script: Script = scriptOf(text);
      const { wrong } = script;
      if (wrong !== undefined && !isTemplated(text))
        for (const statement of sayingTheSame(line, structure))
          refusals.push(
            refused(statement, {
              text: `In \`${statement.text.replace(/\s+/g, ' ')}\`, ${wrong}: nginx does not start with it.`,
            }),
          );
      for (const name of undefinedIn(script)) if (!isTemplated(text)) variable(name, line);
    }
    const used = zoneUse(line);
    if (used !== undefined) zone(used.kind, used.name, line);
    logFormat(line);
    if (line.name === 'map')
      for (const row of line.body ?? [])
        for (const name of undefinedIn(scriptOf(row.args[0] ?? ''))) variable(name, row);
  }
  return {
    refusals,
    unseen: structure.complete ? [] : [...unseen.values()],
  };
}

/** Of a part of a server, what http would hold is told apart from the rest. */
function linesOf({ extent, inventory }: Structure): readonly Statement[] {
  return extent === 'server-part' || extent === 'directives' ? inventory.lines : inventory.http;
}

/** All statements of a line: where there is something to be said against it, it is said of each. */
function sayingTheSame(line: Statement, structure: Structure): readonly Statement[] {
  if (isBlock(line)) return [line];
  const whole = structure.extent === 'main' ? structure.http.statements : structure.fragment;
  return linesSaying(new Set([line.args]), whole);
}

function isDefined(name: string, structure: Structure): boolean {
  return isStockVariable(name) || structure.maps.has(name) || structure.defined.has(name);
}

function undefinedVariable(name: string, statement: Statement, structure: Structure): Remark {
  const known = [...stockVariableNames(), ...structure.maps.keys(), ...structure.defined.keys()];
  const meant = nearest(name, known);
  const help =
    name === 'connection_upgrade'
      ? "Put `map $http_upgrade $connection_upgrade { default upgrade; '' close; }` into `http`."
      : meant === undefined
        ? 'Define it with `map` or `set`, or take it out.'
        : `Write \`$${meant}\`.`;
  return refused(statement, {
    text: `\`$${name}\` is defined nowhere in this config: nginx does not start with an unknown variable.`,
    help,
  });
}

/** The words of a directive in which nginx looks for variables. */
function scriptedWords(statement: Statement): readonly string[] {
  const { name, args } = statement;
  switch (name) {
    case 'set':
    case 'auth_request_set':
      return args.slice(1);
    case 'map':
    case 'split_clients':
      return args.slice(0, 1);
    case 'geo':
      return args.length > 1 ? args.slice(0, 1) : [];
    case 'rewrite':
      return args.slice(1, 2);
    case 'if':
      return wordsOfCondition(args);
    case 'location':
    case 'server_name':
    case 'listen':
    case 'include':
      return [];
    case 'proxy_redirect':
    case 'proxy_cookie_path':
    case 'proxy_cookie_domain':
      return args.filter((arg) => !arg.startsWith('~'));
    default:
      return SCRIPTED.has(name) ? args : [];
  }
}

function wordsOfCondition(args: readonly string[]): readonly string[] {
  const condition = readCondition(args);
  if (condition === undefined) return [];
  return condition.operator === '=' || condition.operator === '!='
    ? [condition.left, condition.right]
    : [condition.left];
}

const SCRIPTED: ReadonlySet<string> = new Set(
  `
  proxy_pass proxy_set_header proxy_set_body proxy_method proxy_bind proxy_cache proxy_cache_key
  proxy_cache_bypass proxy_no_cache proxy_ssl_name proxy_ssl_certificate proxy_ssl_certificate_key
  add_header add_trailer return root alias access_log error_page try_files limit_req_zone limit_conn_zone
  log_format auth_basic auth_basic_user_file fastcgi_param fastcgi_pass fastcgi_cache_key fastcgi_index
  uwsgi_param uwsgi_pass scgi_param scgi_pass grpc_set_header grpc_pass expires index sub_filter mirror
  auth_request hash ssl_certificate ssl_certificate_key secure_link secure_link_md5 charset default_type`
    .trim()
    .split(/\s+/),
);

interface ZoneUse {
  readonly kind: 'limit_req_zone' | 'limit_conn_zone' | 'proxy_cache_path';
  readonly name: string;
}

function zoneUse(statement: Statement): ZoneUse | undefined {
  const { name, args } = statement;
  if (name === 'limit_req') {
    const zone = args.find((arg) => arg.startsWith('zone='))?.slice(5);
    return zone === undefined || isTemplated(zone) ? undefined : { kind: 'limit_req_zone', name: zone };
  }
  const first = args[0] ?? '';
  if (name === 'limit_conn' && args.length === 2) return { kind: 'limit_conn_zone', name: first };
  if (name === 'proxy_cache' && first !== 'off' && first !== '' && !first.includes('$'))
    return { kind: 'proxy_cache_path', name: first };
  return undefined;
}

const zones = new WeakMap<Structure, Map<string, ReadonlySet<string>>>();

function zonesOf(structure: Structure, kind: string): ReadonlySet<string> {
  const byKind = zones.get(structure) ?? new Map<string, ReadonlySet<string>>();
  zones.set(structure, byKind);
  const known = byKind.get(kind);
  if (known !== undefined) return known;
  const names = (structure.http.own.get(kind) ?? []).flatMap((line) =>
    line.args.flatMap((arg) => /^(?:keys_)?zone=([^:]+)/.exec(arg)?.[1] ?? []),
  );
  const set = new Set(names);
  byKind.set(kind, set);
  return set;
}

function undefinedZone(kind: string, name: string, statement: Statement): Remark {
  const line =
    kind === 'limit_req_zone'
      ? `limit_req_zone $binary_remote_addr zone=${name}:10m rate=30r/s;`
      : kind === 'limit_conn_zone'
        ? `limit_conn_zone $binary_remote_addr zone=${name}:10m;`
        : `proxy_cache_path /var/cache/nginx keys_zone=${name}:10m;`;
  return refused(statement, {
    text: `The zone \`${name}\` of \`${statement.text}\` is declared nowhere: nginx does not start with it.`,
    help: `Put \`${line}\` into \`http\`, outside every \`server\`.`,
  });
}

/** `access_log path format`: only `combined` is there by itself (ngx_http_log_module.c, ngx_http_log_set_log). */
function logFormatUse({ name, args }: Statement): string | undefined {
  const format = args[1];
  if (name !== 'access_log' || format === undefined || format === 'combined' || args[0] === 'off')
    return undefined;
  return isTemplated(format) ? undefined : format;
}

const logFormats = new WeakMap<Structure, ReadonlySet<string>>();

function logFormatsOf(structure: Structure): ReadonlySet<string> {
  const known = logFormats.get(structure);
  if (known !== undefined) return known;
  const names = (structure.http.own.get('log_format') ?? []).flatMap(({ args }) => args[0] ?? []);
  const set = new Set(names);
  logFormats.set(structure, set);
  return set;
}

function undefinedLogFormat(name: string, statement: Statement): Remark {
  return refused(statement, {
    text: `The format \`${name}\` of \`${statement.text}\` is declared nowhere: nginx does not start with it.`,
    help: `Put a \`log_format ${name}\` into \`http\`, before it is used, or leave the name out: \`combined\` is the default.`,
  });
}
