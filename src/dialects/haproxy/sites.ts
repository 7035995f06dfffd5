import type { Target } from '../../model/exchange.ts';
import { byDefault } from '../../model/fact.ts';
import type { Listener, Route, Site, SiteName } from '../../model/gateway.ts';
import { oncePer } from '../../model/once.ts';
import type { PulseRequest } from '../../model/request.ts';
import { aclsIn } from './acl.ts';
import { bindsOf } from './bind.ts';
import { type Condition, readCondition } from './condition.ts';
import { readFormat } from './format.ts';
import type { Program } from './program.ts';
import { hasFrontend, type ProxySection, rulesOf, settingOf } from './proxy.ts';
import { conditionOf } from './proxy-conditions.ts';
import { relaysTo } from './reentry.ts';
import type { Sample } from './sample.ts';
import type { Section } from './section.ts';
import { hasServers, serversOf, targetOf } from './server.ts';
import { lineOf, type Statement } from './statement.ts';
import { backendNamed } from './switching.ts';

/** A site and the frontend it is a part of. */
export interface OwnedSite {
  readonly frontend: ProxySection;
  readonly site: Site;
}

/**
 * A frontend answers to many names: each set of names that a switching rule asks for is a site, and what is left to
 * `default_backend` (or to a proxy's own servers) is one without a name.
 */
export function sitesOf(program: Pick<Program, 'proxies' | 'version' | 'readList'>): readonly OwnedSite[] {
  return program.proxies
    .filter(hasFrontend)
    .flatMap((frontend) => sitesIn(frontend, program).map((site) => ({ frontend, site })));
}

function sitesIn(
  frontend: ProxySection,
  program: Pick<Program, 'proxies' | 'version' | 'readList'>,
): readonly Site[] {
  const listeners = listenersOf(frontend, program);
  const at = frontend.section.head.at;
  const named = new NamedSites();
  const shared: Route[] = [];
  for (const statement of rulesOf(frontend, 'use_backend')) {
    const condition = conditionOf(statement, frontend, program.readList);
    const dynamic = mappedRoutes(statement, program);
    if (dynamic !== undefined) {
      for (const { name, route } of dynamic) {
        if (name === undefined) shared.push(route);
        else named.add({ names: [name], routes: [route] });
      }
      continue;
    }
    const names = condition === undefined || 'bad' in condition ? [] : namesIn(condition);
    const route = routeTo(statement.args[0]?.text ?? '', lineOf(statement), statement, program);
    if (names.length === 0) {
      shared.push(route);
      continue;
    }
    const known = named.with(names);
    if (known === undefined) named.add({ names, routes: [route] });
    else known.routes.push(route);
  }
  const fallback = settingOf(frontend, ({ keyword }) => keyword.text === 'default_backend')?.statement;
  if (fallback !== undefined)
    shared.push(routeTo(fallback.args[0]?.text ?? '', lineOf(fallback), fallback, program));
  else if (hasServers(frontend)) shared.push(ownRoute(frontend, listeners));
  const sites = named.all().map(({ names, routes }) => ({ names, listeners, routes, at }));
  if (shared.length === 0 && sites.length > 0) return sites;
  const names = sites.length === 0 ? namesAsked(frontend, program) : [];
  return [...sites, { names, listeners, routes: shared, at }];
}

interface NamedSite {
  readonly names: readonly SiteName[];
  readonly routes: Route[];
}

/** The sites of a frontend; names of one rule that another rule also asks for belong to one site. */
class NamedSites {
  readonly #sites = new Map<string, NamedSite>();
  /** The oldest site of each name, by its key, and how old it is. */
  readonly #oldest = new Map<string, { readonly key: string; readonly age: number }>();

  all(): readonly NamedSite[] {
    return [...this.#sites.values()];
  }

  with(names: readonly SiteName[]): NamedSite | undefined {
    const known = names.flatMap((name) => this.#oldest.get(name.text.toLowerCase()) ?? []);
    const [first] = known.sort((a, b) => a.age - b.age);
    return first === undefined ? undefined : this.#sites.get(first.key);
  }

  add(site: NamedSite): void {
    const own = site.names.map((name) => name.text.toLowerCase());
    const key = own.join(' ');
    const age = this.#sites.size;
    this.#sites.set(key, site);
    for (const name of own) if (!this.#oldest.has(name)) this.#oldest.set(name, { key, age });
  }
}

interface MappedRoute {
  /** Undefined for what no name of the map takes. */
  readonly name: SiteName | undefined;
  readonly route: Route;
}

/** `use_backend %[req.hdr(host),map(FILE,DEFAULT)]`: each line of the file is a name and its backend, or a path and its. */
function mappedRoutes(
  statement: Statement,
  program: Pick<Program, 'proxies' | 'readList'>,
): readonly MappedRoute[] | undefined {
  const [target] = statement.args;
  if (target === undefined || !target.text.includes('%[')) return undefined;
  const pieces = readFormat(target.text);
  const [first] = 'bad' in pieces ? [] : pieces;
  if (first?.is !== 'sample') return unknownRoutes(statement, program);
  const map = first.sample.converters.find(({ name }) => /^map(?:_|$)/.test(name));
  const lines = map === undefined ? undefined : program.readList(map.args?.[0] ?? '');
  if (map === undefined || lines === undefined) return unknownRoutes(statement, program);
  const match = lineOf(statement);
  const named = asksForName(first.sample);
  const byName = lines.flatMap((line): readonly MappedRoute[] => {
    const [, key = '', backend = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    const name = !named
      ? undefined
      : { text: key, literal: /^[\w.-]+$/.test(key) && !key.startsWith('.'), at: statement.at };
    return key === '' ? [] : [{ name, route: routeTo(backend, match, statement, program) }];
  });
  const fallback = map.args?.[1];
  return fallback === undefined
    ? byName
    : [...byName, { name: undefined, route: routeTo(fallback, match, statement, program) }];
}

/** Where the name of the backend cannot be known, every backend may be meant. */
function unknownRoutes(statement: Statement, program: Pick<Program, 'proxies'>): readonly MappedRoute[] {
  return program.proxies
    .filter(({ kind }) => kind === 'backend')
    .map(({ name }) => ({ name: undefined, route: routeTo(name, lineOf(statement), statement, program) }));
}

/** Where nothing is switched by name, a rule that redirects or refuses by name still says which one is meant. */
function namesAsked(frontend: ProxySection, { readList }: Pick<Program, 'readList'>): readonly SiteName[] {
  const acls = aclsIn(frontend.section.lines);
  const conditions = frontend.section.lines
    .filter(({ keyword }) => keyword.text === 'http-request' || keyword.text === 'redirect')
    .map((statement) => readCondition(statement.args, acls, readList));
  const names = conditions.flatMap((condition) =>
    condition === undefined || 'bad' in condition ? [] : namesIn(condition, true),
  );
  return [...new Map(names.toReversed().map((name) => [name.text, name])).values()].toReversed();
}

/** Literal names that Host or the server name of TLS is compared with. */
function namesIn(condition: Condition, anySign = false): readonly SiteName[] {
  return condition.alternatives.flat().flatMap((term) =>
    term.tests.flatMap(({ sample, matcher }) => {
      if (!asksForName(sample) || (term.negated !== condition.unless && !anySign)) return [];
      return matcher.patterns.map(({ text }): SiteName => {
        const literal = matcher.method === 'str' || matcher.method === 'dom';
        return { text, literal: literal && /^[\w.-]+$/.test(text), at: term.at.at };
      });
    }),
  );
}

/** Host, or the server name of TLS. */
function asksForName({ fetch }: Sample): boolean {
  const header = /^(?:req\.)?f?hdr$/.test(fetch.name) && fetch.args?.[0]?.toLowerCase() === 'host';
  return header || /^(?:ssl_fc_sni|req[._]ssl_sni)$/.test(fetch.name);
}

function routeTo(
  name: string,
  match: string,
  statement: Statement,
  { proxies }: Pick<Program, 'proxies'>,
): Route {
  const backend = backendNamed(proxies, name);
  return {
    match,
    at: statement.at,
    targets: backend === undefined ? [] : targetsOf(backend, 0),
    labels: backend === undefined ? [name] : [name, ...serversOf(backend).map((server) => server.name)],
  };
}

function ownRoute(proxy: ProxySection, listeners: readonly Listener[]): Route {
  return {
    match: `${proxy.kind} ${proxy.name}`,
    at: proxy.section.head.at,
    targets: targetsOf(proxy, listeners[0]?.port ?? 0),
    labels: [proxy.name, ...serversOf(proxy).map((server) => server.name)],
  };
}

function targetsOf(backend: ProxySection, port: number): readonly Target[] {
  return serversOf(backend).map((server) =>
    targetOf(server, byDefault('/', true), port, backend.mode.value !== 'http'),
  );
}

/**
 * In TCP mode port 443 passes somebody else's TLS on. What only a frontend of this process relays to is asked for at that
 * frontend's listeners.
 */
function listenersOf(frontend: ProxySection, { proxies, version }: Pick<Program, 'proxies' | 'version'>) {
  return bindsOf(frontend, version)
    .filter((bind) => !bind.quic)
    .flatMap((bind): readonly Listener[] => {
      const outer = relaysTo(bind, proxies, version);
      const asked = outer.length > 0 ? outer : [bind];
      const passesTls = frontend.mode.value === 'tcp' && (bind.port === 443 || bind.port === 8443);
      return asked.flatMap(({ port, host, ssl, statement }) =>
        port === undefined
          ? []
          : [
              {
                scheme: bind.ssl || ssl || passesTls ? 'https' : 'http',
                port,
                ...(host === '' ? {} : { address: host }),
                at: statement.at,
              },
            ],
      );
    });
}

/** The site that a request taken by this frontend belongs to: by its name, else the one without. */
export function siteOf(program: Program, frontend: ProxySection, request: PulseRequest): number | undefined {
  const own = sitesByFrontend(program).get(frontend.section);
  const host = request.url.hostname.toLowerCase();
  const literal = own?.byName.get(host) ?? Number.POSITIVE_INFINITY;
  const pattern = own?.patterns.find(({ text }) => host.includes(text))?.index ?? Number.POSITIVE_INFINITY;
  const byName = Math.min(literal, pattern);
  return Number.isFinite(byName) ? byName : (own?.nameless ?? own?.first);
}

/** The sites of one frontend, by their index among all, as a request looks for them. */
interface FrontendSites {
  readonly first: number;
  nameless: number | undefined;
  readonly byName: Map<string, number>;
  readonly patterns: { readonly text: string; readonly index: number }[];
}

const sitesByFrontend = oncePer(({ sites }: Program): ReadonlyMap<Section, FrontendSites> => {
  const byFrontend = new Map<Section, FrontendSites>();
  sites.forEach(({ frontend, site }, index) => {
    const own: FrontendSites = byFrontend.get(frontend.section) ?? {
      first: index,
      nameless: undefined,
      byName: new Map(),
      patterns: [],
    };
    byFrontend.set(frontend.section, own);
    if (site.names.length === 0) own.nameless ??= index;
    for (const { text, literal } of site.names) {
      const name = text.toLowerCase();
      if (!literal) own.patterns.push({ text: name, index });
      else
        for (const spelling of [name, name.replace(/:\d+$/, '')])
          if (!own.byName.has(spelling)) own.byName.set(spelling, index);
    }
  });
  return byFrontend;
});
