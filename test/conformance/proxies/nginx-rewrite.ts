import type { Target, Targets } from '../targets.ts';
import { type NginxDirective, readDirectives, type Word } from './nginx-directives.ts';

/** What every file of one config has in common. */
export type Facts = {
  readonly upstreams: ReadonlySet<string>;
  /** Variables that a proxy_pass is put together from. */
  readonly inTargets: ReadonlySet<string>;
};

/** What the rig puts in the place of the machine's own things. */
export type Replacements = {
  readonly path: (path: string) => string;
  /** As `path`, for a socket file that the backend is asked at. */
  readonly socket: (path: string) => string;
  readonly listen: (address: string, port: number) => string;
  /** Where the config itself listens at a target of its stream block. */
  readonly own: (target: string) => string | undefined;
  readonly targets: Targets;
  readonly backendPort: number;
  readonly resolver: string;
  readonly module: (written: string) => string;
  readonly certificate: string;
  readonly certificateKey: string;
  readonly dhparam: string;
  readonly users: string;
  /** A database of the old GeoIP format, in which every address is of one country. */
  readonly countries: string;
  readonly log: string;
  readonly pid: string;
  /** Put at the start of the http block. */
  readonly inHttp: string;
};

export type ListenWritten = { readonly address: string; readonly port: number; readonly tls: boolean };

type Edit = { readonly start: number; readonly end: number; readonly text: string };
type Visit = { readonly directive: NginxDirective; readonly parents: readonly NginxDirective[] };

export function* walk(
  directives: readonly NginxDirective[],
  parents: readonly NginxDirective[] = [],
): Generator<Visit> {
  for (const directive of directives) {
    yield { directive, parents };
    if (directive.block) yield* walk(directive.block.children, [...parents, directive]);
  }
}

export function factsOf(texts: readonly string[]): Facts {
  const upstreams = new Set<string>();
  const inTargets = new Set<string>();
  for (const text of texts) {
    for (const { directive } of walk(readDirectives(text))) {
      const [first] = directive.args;
      if (directive.name.text === 'upstream' && first) upstreams.add(first.text.toLowerCase());
      if (directive.name.text !== 'proxy_pass') continue;
      for (const match of (first?.text ?? '').matchAll(/\$\{?(\w+)/g)) inTargets.add(match[1] ?? '');
    }
  }
  return { upstreams, inTargets };
}

/** Whom `auth_request` asks for leave: a service that is no Pulse. */
export function guardsIn(texts: readonly string[]): readonly Target[] {
  const visits = texts.flatMap((text) => [...walk(readDirectives(text))]);
  const asked = new Set(
    visits.flatMap(({ directive: { name, args } }) =>
      name.text === 'auth_request' ? (args[0]?.text ?? []) : [],
    ),
  );
  return visits.flatMap(({ directive: { name, args }, parents }) => {
    const path = parents.at(-1)?.args.at(-1)?.text;
    const target = /^https?:\/\/([\w.-]+)(?::(\d+))?/.exec(args[0]?.text ?? '');
    if (
      name.text !== 'proxy_pass' ||
      path === undefined ||
      path === '/' ||
      target === null ||
      ![...asked].some((each) => each.startsWith(path))
    )
      return [];
    return [{ host: target[1] ?? '', port: Number(target[2] ?? 80) }];
  });
}

/** The listeners of a file, and every name its servers answer to. */
export function sitesOf(
  text: string,
  listensElsewhere: boolean,
): { listens: readonly ListenWritten[]; names: readonly string[] } {
  const listens: ListenWritten[] = [];
  const names: string[] = [];
  for (const { directive, parents } of walk(readDirectives(text))) {
    const inServer = parents.at(-1)?.name.text === 'server' || parents.length === 0;
    if (listensByDefault(directive, parents) && !listensElsewhere)
      listens.push({ address: '*', port: 80, tls: false });
    if (directive.name.text === 'server_name') names.push(...directive.args.map((arg) => arg.text));
    if (directive.name.text !== 'listen' || !inServer) continue;
    const written = parseListen(directive.args[0]?.text ?? '');
    const sslOn = parents
      .at(-1)
      ?.block?.children.some((each) => each.name.text === 'ssl' && each.args[0]?.text === 'on');
    const parameters = directive.args.slice(1).map((arg) => arg.text);
    if (written && !parameters.includes('quic')) {
      listens.push({ ...written, tls: parameters.includes('ssl') || sslOn === true });
    }
  }
  return { listens, names };
}

/** Moves one file into the rig. Nothing is put on a line of its own, so that line numbers in messages stay true. */
export function rewrite(text: string, facts: Facts, to: Replacements, listensElsewhere: boolean): string {
  const edits: Edit[] = [];
  const replace = (word: Word | undefined, value: string | undefined): void => {
    if (word && value !== undefined && value !== word.text)
      edits.push({ start: word.start, end: word.end, text: value });
  };
  for (const { directive, parents } of walk(readDirectives(text))) {
    const name = directive.name.text;
    const parent = parents.at(-1)?.name.text;
    const [first, second] = directive.args;
    const inStream = parents[0]?.name.text === 'stream';
    const own = inStream && namesTarget(name, parent) ? to.own(first?.text ?? '') : undefined;
    if (name === 'listen') replace(first, listen(first?.text ?? '', to));
    else if (own !== undefined) replace(first, own);
    else if (name === 'proxy_pass') replace(first, proxyPass(first?.text ?? '', facts, to));
    else if (name === 'server' && parent === 'upstream')
      replace(first, upstreamServer(first?.text ?? '', to));
    else if (name === 'set' && facts.inTargets.has(first?.text.slice(1) ?? ''))
      replace(second, partOfTarget(second?.text ?? '', to));
    else if (
      valueBlocks.has(parent ?? '') &&
      facts.inTargets.has(parents.at(-1)?.args.at(-1)?.text.slice(1) ?? '')
    )
      replace(first, partOfTarget(first?.text ?? '', to));
    else if (name === 'resolver')
      for (const arg of directive.args) replace(arg, arg.text.includes('=') ? undefined : to.resolver);
    else if (/^(proxy_)?ssl_certificate_key$/.test(name)) replace(first, to.certificateKey);
    else if (/^(proxy_)?ssl_(certificate|trusted_certificate|client_certificate)$/.test(name))
      replace(first, to.certificate);
    else if (name === 'ssl_dhparam') replace(first, to.dhparam);
    else if (name === 'auth_basic_user_file') replace(first, to.users);
    else if (name === 'geoip_country') replace(first, to.countries);
    else if (name === 'load_module') replace(first, to.module(first?.text ?? ''));
    else if (name === 'pid') replace(first, to.pid);
    else if (name === 'daemon') replace(first, 'off');
    else if (name === 'error_log' || name === 'access_log') replace(first, logFile(first?.text ?? '', to));
    else if (takesPath.has(name) && first?.text.startsWith('/')) replace(first, to.path(first.text));
    if (name === 'http' && directive.block)
      edits.push({ start: directive.block.start, end: directive.block.start, text: ` ${to.inHttp}` });
    if (listensByDefault(directive, parents) && !listensElsewhere) {
      const start = directive.block?.start ?? 0;
      edits.push({ start, end: start, text: ` listen ${to.listen('*', 80)};` });
    }
  }
  return apply(text, edits);
}

/** A server without a `listen` takes port 80 (8000 when nginx is not run by root); the rig must say where that is. */
function listensByDefault(directive: NginxDirective, parents: readonly NginxDirective[]): boolean {
  if (directive.name.text !== 'server' || !directive.block) return false;
  if (parents.some((parent) => parent.name.text === 'upstream' || parent.name.text === 'stream'))
    return false;
  return !directive.block.children.some((each) => each.name.text === 'listen');
}

function namesTarget(name: string, parent: string | undefined): boolean {
  return name === 'proxy_pass' || (name === 'server' && parent === 'upstream') || parent === 'map';
}

/** Blocks whose rows hold the values of the variable they name last. */
const valueBlocks: ReadonlySet<string> = new Set(['map', 'geo', 'split_clients']);

const takesPath: ReadonlySet<string> = new Set([
  'include',
  'root',
  'alias',
  'proxy_cache_path',
  'proxy_temp_path',
  'client_body_temp_path',
]);

function apply(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const edit of [...edits].sort((one, other) => other.start - one.start)) {
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  }
  return result;
}

function parseListen(value: string): { address: string; port: number } | undefined {
  const match = /^(?:(\[[^\]]+\]|[^:[\]]*[^:[\]\d][^:[\]]*|\d+\.\d+\.\d+\.\d+))?(?::)?(\d+)?$/.exec(value);
  if (!match || value === '' || value.startsWith('unix:')) return undefined;
  const port = match[2] === undefined ? 80 : Number(match[2]);
  if (port < 1 || port > 65535) return undefined;
  const address = match[1] ?? '*';
  return { address: address === '0.0.0.0' ? '*' : address, port };
}

function listen(value: string, to: Replacements): string | undefined {
  if (value.startsWith('unix:/')) return `unix:${to.path(value.slice(5))}`;
  const written = parseListen(value);
  return written && to.listen(written.address, written.port);
}

function proxyPass(value: string, facts: Facts, to: Replacements): string | undefined {
  const socket = /^(https?:\/\/unix:)(\/[^:]+)(.*)$/.exec(value);
  if (socket) return `${socket[1]}${to.socket(socket[2] ?? '')}${socket[3]}`;
  const match = /^(https?:\/\/|)(\[[^\]]+\]|[^/$:[\]]+)(?::(\d+))?(?=[/$]|$)(.*)$/s.exec(value);
  const variableHost = /^(https?:\/\/\$\{?\w+\}?:)\d+(.*)$/s.exec(value);
  if (variableHost) return `${variableHost[1]}${to.backendPort}${variableHost[2]}`;
  if (!match) return partOfTarget(value, to);
  const [, scheme = '', host = '', port, rest = ''] = match;
  if (facts.upstreams.has(host.toLowerCase())) return undefined;
  if (port === undefined && /^\$(?!\{?(request_)?uri\b)/.test(rest)) return undefined;
  if (rest.includes('$') && !isAddress(host)) {
    // A name in a target with variables is looked up for each request, and only if there is a resolver.
    return `${scheme}${host}:${to.backendPort}${rest}`;
  }
  const target = { host, port: Number(port ?? (scheme === 'https://' ? 443 : 80)) };
  return `${scheme}${to.targets.addressOf(target)}:${to.backendPort}${rest}`;
}

function upstreamServer(value: string, to: Replacements): string | undefined {
  if (value.startsWith('unix:/')) return `unix:${to.socket(value.slice(5))}`;
  const match = /^(\[[^\]]+\]|[^:[\]]+)(?::(\d+))?$/.exec(value);
  if (!match) return undefined;
  return `${to.targets.addressOf({ host: match[1] ?? '', port: Number(match[2] ?? 80) })}:${to.backendPort}`;
}

/** A value that becomes part of a target: an address, a port, a host with its port, a whole URL. */
function partOfTarget(value: string, to: Replacements): string | undefined {
  if (/^\d+$/.test(value)) return String(to.backendPort);
  if (isAddress(value)) return to.targets.addressOf({ host: value, port: 7655 });
  const match = /^(https?:\/\/)?([^/$:[\]]+):(\d+)(.*)$/s.exec(value);
  if (!match) return undefined;
  const [, scheme = '', host = '', port, rest = ''] = match;
  if (!isAddress(host)) return `${scheme}${host}:${to.backendPort}${rest}`;
  return `${scheme}${to.targets.addressOf({ host, port: Number(port) })}:${to.backendPort}${rest}`;
}

function isAddress(host: string): boolean {
  return /^\d+\.\d+\.\d+\.\d+$/.test(host);
}

function logFile(value: string, to: Replacements): string | undefined {
  return value === 'off' || value === 'stderr' || value.startsWith('syslog:') || value.includes('$')
    ? undefined
    : to.log;
}
