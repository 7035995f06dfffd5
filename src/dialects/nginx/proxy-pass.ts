import type { Target } from '../../model/exchange.ts';
import { byDefault, type Cause, type Fact, type Known, unknown, written } from '../../model/fact.ts';
import { oncePerText } from '../../model/once.ts';
import type { Configuration, Structure } from './configuration.ts';
import { everyNamed } from './folded.ts';
import { flag, inForce } from './levels.ts';
import type { Scope } from './locations.ts';
import type { Passage } from './passage.ts';
import { hasVariables } from './script.ts';
import type { Statement } from './statement.ts';
import { activeServers, readAuthority, type UpstreamGroup } from './upstream.ts';
import { escapeUri, withArgs } from './uri.ts';
import { causeOf, plain, textOf, type Value } from './value.ts';
import { evaluate } from './variables.ts';

/** The argument of proxy_pass taken apart. */
export interface PassUrl {
  readonly scheme: 'http' | 'https';
  /** `host`, `host:port`, `unix:/path`. */
  readonly authority: string;
  /** What follows: empty, or the URI part that takes the place of the location's name. */
  readonly uri: string;
}

export const readPassUrl = oncePerText((text: string): PassUrl | undefined => {
  const match = /^(https?):\/\/(.*)$/is.exec(text);
  if (match === null) return undefined;
  const scheme = (match[1] ?? '').toLowerCase() === 'https' ? 'https' : 'http';
  const rest = match[2] ?? '';
  if (rest.startsWith('unix:')) {
    const colon = rest.indexOf(':', 5);
    return colon === -1
      ? { scheme, authority: rest, uri: '' }
      : { scheme, authority: rest.slice(0, colon), uri: rest.slice(colon + 1) };
  }
  const cut = rest.search(/[/?]/);
  if (cut === -1) return { scheme, authority: rest, uri: '' };
  const uri = rest.slice(cut);
  return { scheme, authority: rest.slice(0, cut), uri: uri.startsWith('?') ? `/${uri}` : uri };
});

export type Passing =
  | { readonly kind: 'targets'; readonly targets: readonly Target[]; readonly host: Value }
  /** The name cannot be resolved when the request comes. */
  | {
      readonly kind: 'no-resolver';
      readonly host: string;
      readonly assumed: boolean;
      readonly targets: readonly Target[];
    }
  | { readonly kind: 'undecided'; readonly because: Cause };

/** Where a request goes that has come to rest at this proxy_pass. */
export function passOn(handler: Statement, scope: Scope, passage: Passage): Passing {
  const argument = handler.args[0] ?? '';
  const dynamic = hasVariables(argument);
  const value = evaluate(argument, passage);
  const text = textOf(value);
  if (text === undefined) return unseenTarget(value, argument, handler, scope, passage);
  const url = readPassUrl(text);
  if (url === undefined) {
    const because: Cause = { missing: 'variable', name: argument, at: handler.at };
    return { kind: 'undecided', because };
  }
  const path = written(requestPath(url, dynamic, scope, passage), handler.at, 'proxy_pass');
  const group = groupOf(url, dynamic, passage.configuration);
  if (group?.hasUnseen === true && group.servers.length === 0)
    return { kind: 'undecided', because: { missing: 'include', name: group.name, at: group.statement.at } };
  const targets = targetsOf(url, group, path, handler, scope);
  if (dynamic && group === undefined && needsResolver(url, passage.configuration)) {
    const resolver = inForce(scope.level, 'resolver');
    if (resolver === undefined)
      return { kind: 'no-resolver', host: url.authority, assumed: !passage.configuration.complete, targets };
    if ('unknown' in resolver) return { kind: 'undecided', because: resolver.unknown };
  }
  return { kind: 'targets', targets, host: plain(proxyHost(url, group), 'upstream-host') };
}

/** The name of a host does not decide about the path; where the path is written in full it is known all the same. */
function unseenTarget(
  value: Value,
  argument: string,
  handler: Statement,
  scope: Scope,
  passage: Passage,
): Passing {
  const because = { at: handler.at, ...causeOf(value, argument) };
  const scheme = argument.toLowerCase().startsWith('https:') ? 'https' : 'http';
  const simple = /^https?:\/\/[^/?]+$/i.test(argument);
  const path: Fact<string> = simple
    ? written(requestPath({ scheme, authority: '', uri: '' }, true, scope, passage), handler.at, 'proxy_pass')
    : unknown(because);
  const target: Target = {
    scheme,
    host: unknown(because),
    port: unknown(because),
    path,
    verifies: flag(scope.level, 'proxy_ssl_verify', false),
    at: handler.at,
  };
  return { kind: 'targets', targets: [target], host: [{ text: undefined, from: 'upstream-host', because }] };
}

/** `ngx_http_proxy_create_request`: whose path reaches the target. */
function requestPath(url: PassUrl, dynamic: boolean, scope: Scope, passage: Passage): string {
  if (dynamic && url.uri !== '') return url.uri;
  if (url.uri === '' && passage.untouched) return passage.target.raw;
  const name =
    scope.match?.kind === 'prefix' || scope.match?.kind === 'exact' || scope.match?.kind === 'prefix-final'
      ? scope.match.text
      : '';
  const replaced = url.uri !== '' && passage.validLocation;
  const rest = replaced ? passage.uri.slice(name.length) : passage.uri;
  return withArgs(
    `${replaced ? url.uri : ''}${escapeUri(rest, passage.configuration.version)}`,
    passage.args,
  );
}

/** A declared group; one is only meant where no port follows its name. */
function groupOf(url: PassUrl, dynamic: boolean, structure: Structure): UpstreamGroup | undefined {
  const name = url.authority.toLowerCase();
  return structure.upstreams.get(dynamic ? name : name.replace(/:\d+$/, ''));
}

function needsResolver(url: PassUrl, configuration: Configuration): boolean {
  const { authority } = url;
  if (authority.startsWith('unix:') || authority.startsWith('[')) return false;
  if (/^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/.test(authority)) return false;
  return !literalTargets(configuration).has(withPort(url));
}

function withPort(url: PassUrl): string {
  const name = url.authority.toLowerCase();
  return /:\d+$/.test(name) ? name : `${name}:${url.scheme === 'https' ? 443 : 80}`;
}

const literals = new WeakMap<Structure['http'], ReadonlySet<string>>();

/** Hosts that a proxy_pass without variables names anywhere: they are resolved at the start, for everybody. */
function literalTargets({ http }: Structure): ReadonlySet<string> {
  const known = literals.get(http);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const { args } of everyNamed('proxy_pass', http.statements)) {
    const [argument = ''] = args;
    const url = argument.includes('$') ? undefined : readPassUrl(argument);
    if (url !== undefined) found.add(withPort(url));
  }
  literals.set(http, found);
  return found;
}

function proxyHost(url: PassUrl, group: UpstreamGroup | undefined): string {
  if (url.authority.startsWith('unix:')) return 'localhost';
  if (group !== undefined) return url.authority;
  return url.authority.replace(url.scheme === 'https' ? /:443$/ : /:80$/, '');
}

/** Targets a proxy_pass leads to without a request at hand, for the list of routes. */
export function writtenTargets(handler: Statement, scope: Scope, structure: Structure): readonly Target[] {
  const argument = handler.args[0] ?? '';
  const url = hasVariables(argument) ? undefined : readPassUrl(argument);
  if (url === undefined) return [];
  const path: Fact<string> = unknown({ missing: 'variable', name: '$request_uri', at: handler.at });
  return targetsOf(url, groupOf(url, false, structure), path, handler, scope);
}

function targetsOf(
  url: PassUrl,
  group: UpstreamGroup | undefined,
  path: Fact<string>,
  handler: Statement,
  scope: Scope,
): readonly Target[] {
  const verifies = flag(scope.level, 'proxy_ssl_verify', false);
  const make = (host: string, port: number | null, at: Statement, directive: string): Target => {
    const fact = <T>(value: T): Known<T> => written(value, at.at, directive);
    return { scheme: url.scheme, host: fact(host), port: fact(port), path, verifies, at: at.at };
  };
  if (group !== undefined)
    return activeServers(group).map((server) => make(server.host, server.port, server.statement, 'server'));
  const authority = readAuthority(url.authority, url.scheme === 'https' ? 443 : 80);
  if (authority === undefined) return [];
  return [make(authority.host, authority.port, handler, 'proxy_pass')];
}

/** The HTTP version of the hop: 1.0 until 1.29.7 made 1.1 the default (CHANGES 1.29.7). */
export function upstreamVersion(fact: Fact<string>, complete: boolean): Fact<'1.0' | '1.1' | '2'> {
  if (fact.is !== 'known') return fact;
  const { value } = fact;
  if (value === '1.0' || value === '1.1' || value === '2') return { ...fact, value };
  return fact.at === undefined
    ? byDefault('1.1', complete)
    : unknown({ missing: 'file', name: value, at: fact.at });
}
