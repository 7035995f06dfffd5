import type { Cause } from '../../../model/fact.ts';
import { oncePer } from '../../../model/once.ts';
import type { Remark } from '../../../model/remark.ts';
import { isTrue } from '../../../syntax/go-values.ts';
import {
  entryOf,
  get,
  itemsOf,
  placeWithin,
  type ScalarValue,
  textOf,
  type Value,
} from '../../../syntax/value/value.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Place } from '../../../text/place.ts';
import { type Definition, qualified } from '../definitions.ts';
import type { EntryPoint } from '../entry-points.ts';
import { refused, unseen } from '../remarks.ts';
import { callsOf, problemPlace, type Rule, readRule, rulePriority, type Syntax } from '../rule/rule.ts';
import { staticText } from '../static/static-config.ts';
import { atLeast } from '../version.ts';
import { middlewareProblem } from './middleware-problems.ts';
import { resolve } from './references.ts';
import { entryPointNames, entryPointsFor, type Runtime } from './runtime.ts';

/** A router that Traefik serves. */
export interface MountedRouter {
  /** Qualified. */
  readonly name: string;
  readonly definition: Definition;
  readonly rule: Rule;
  readonly priority: number;
  readonly entryPoints: readonly EntryPoint[];
  /** Its own TLS; an entry point may give it some as well. */
  readonly tls: Value | undefined;
  /** `tls` is written for it, in a way that leaves it off. */
  readonly tlsMeant: boolean;
  readonly middlewares: readonly ScalarValue[];
  readonly service: ScalarValue | undefined;
  /** Routers below it, which take what it takes (`parentRefs`, from 3.6): it has no service of its own then. */
  readonly children: readonly MountedRouter[];
  /** Where its rule is written: what a finding about it points at. */
  readonly at: Place;
}

export interface Mounted {
  readonly routers: readonly MountedRouter[];
  /** Routers that are dropped, with the hosts they were to answer to. */
  readonly dropped: readonly { readonly router: MountedRouter; readonly why: Remark }[];
  readonly remarks: readonly Remark[];
}

/** traefik pkg/server/router/router.go: math.MaxInt minus what the internal routers need. */
const MOST_PRIORITY = 2n ** 63n - 1n - 1000n;

/** Layers of routers, and routers in all, one for each way that leads to it; nobody writes the half of it. */
const DEEPEST = 50;
const MOST_MOUNTED = 2_000;

export function mountRouters(runtime: Runtime): Mounted {
  const all = [...runtime.definitions.http.routers];
  const mounting: Mounting = {
    runtime,
    below: childrenByParent(all),
    dropped: [],
    remarks: [],
    reached: new Set(),
    mounted: 0,
    isCut: false,
  };
  const routers = all.flatMap(([name, definition]) =>
    parentsOf(definition).length > 0 ? [] : (mount(name, definition, mounting, []) ?? []),
  );
  for (const [name, definition] of all)
    if (!mounting.reached.has(name) && !mounting.isCut)
      drop(mounted(name, definition, runtime), orphaned(definition), mounting);
  for (const { http, why } of runtime.lost)
    for (const definition of http.routers)
      mounting.dropped.push({
        router: mounted(qualified(definition.name, definition.provider), definition, runtime),
        why,
      });
  return { routers, dropped: mounting.dropped, remarks: mounting.remarks };
}

type NamedRouter = readonly [name: string, definition: Definition];

interface Mounting {
  readonly runtime: Runtime;
  /** Routers by the names they have among their `parentRefs`. */
  readonly below: ReadonlyMap<string, readonly NamedRouter[]>;
  readonly dropped: { router: MountedRouter; why: Remark }[];
  readonly remarks: Remark[];
  /** Names of routers that a way leads to from a router without parents. */
  readonly reached: Set<string>;
  mounted: number;
  /** Not every way was followed to its end. */
  isCut: boolean;
}

/** A router with those below it; undefined where Traefik drops it (traefik pkg/server/router/router.go, ParseRouterTree). */
function mount(
  name: string,
  definition: Definition,
  mounting: Mounting,
  above: readonly string[],
): MountedRouter | undefined {
  const { runtime, below, remarks, reached } = mounting;
  reached.add(name);
  mounting.mounted += 1;
  const isBeyond =
    above.length >= DEEPEST || mounting.mounted > runtime.definitions.http.routers.size + MOST_MOUNTED;
  if (isBeyond && below.has(name)) return cut(name, definition, mounting);
  const meant = (below.get(name) ?? []).filter(([child]) => child !== name && !above.includes(child));
  const children = meant.flatMap(([child, other]) => mount(child, other, mounting, [...above, name]) ?? []);
  const router = { ...mounted(name, definition, runtime), children };
  remarks.push(...sideRemarks(router, runtime));
  const problem = problemOf(router, { meant: meant.length, isChild: above.length > 0 }, runtime);
  if (problem === undefined) return router;
  drop(router, problem, mounting);
  return undefined;
}

/** Where a router leads is left open: more routers are below it than are followed. */
function cut(name: string, definition: Definition, mounting: Mounting): MountedRouter {
  mounting.isCut = true;
  const router = mounted(name, definition, mounting.runtime);
  const open = `the routers below ${definition.name}`;
  const service: ScalarValue = { ...emptyRule(definition), text: open, value: open, unresolved: true };
  return { ...router, service };
}

function drop(router: MountedRouter, why: Remark, { dropped, remarks }: Mounting): void {
  remarks.push(why);
  dropped.push({ router, why });
}

function childrenByParent(all: readonly NamedRouter[]): ReadonlyMap<string, readonly NamedRouter[]> {
  const below = new Map<string, NamedRouter[]>();
  for (const router of all)
    for (const parent of new Set(parentsOf(router[1]))) {
      const children = below.get(parent);
      if (children === undefined) below.set(parent, [router]);
      else children.push(router);
    }
  return below;
}

/** Qualified names of the routers above it. */
function parentsOf({ value, provider }: Definition): readonly string[] {
  return itemsOf(get(value, 'parentRefs')).flatMap((item) => {
    const name = textOf(item) ?? '';
    return name === '' ? [] : [qualified(name, provider)];
  });
}

function orphaned(definition: Definition): Remark {
  const at = entryOf(definition.value, 'parentRefs')?.place ?? definition.key;
  const names = parentsOf(definition).map((name) => `\`${name}\``);
  return dropping(definition, at, `no way leads to it from a router above (${names.join(', ')})`);
}

function mounted(name: string, definition: Definition, runtime: Runtime): MountedRouter {
  const written = get(definition.value, 'rule');
  const rule = readRule(
    written?.kind === 'scalar' ? written : emptyRule(definition),
    syntaxOf(definition, runtime),
    runtime.version,
  );
  const priority = Number(textOf(get(definition.value, 'priority')) ?? '0');
  const service = get(definition.value, 'service');
  return {
    name,
    definition,
    rule,
    priority: priority !== 0 ? priority : rulePriority(rule.scalar.text),
    entryPoints: entryPointsFor(definition, runtime),
    tls: get(definition.value, 'tls'),
    tlsMeant: runtime.idleTls.has(name),
    middlewares: itemsOf(get(definition.value, 'middlewares')).flatMap((item) =>
      item.kind === 'scalar' ? [item] : [],
    ),
    service: service?.kind === 'scalar' ? service : undefined,
    children: [],
    at: entryOf(definition.value, 'rule')?.place ?? definition.key,
  };
}

function emptyRule(definition: Definition): ScalarValue {
  return { kind: 'scalar', place: definition.key, value: '', text: '', offsets: definition.key.start };
}

export function syntaxOf(definition: Definition, runtime: Runtime): Syntax {
  if (!atLeast(runtime.version, '3.0')) return 'v2';
  const asked =
    textOf(get(definition.value, 'ruleSyntax')) ?? staticText(runtime.config, 'core', 'defaultRuleSyntax');
  return asked === 'v2' ? 'v2' : 'v3';
}

/** Why Traefik does not serve a router: the request is answered as if it did not exist. */
function problemOf(
  router: MountedRouter,
  layer: { readonly meant: number; readonly isChild: boolean },
  runtime: Runtime,
): Remark | undefined {
  const { definition, rule } = router;
  const drops: Drops = (at, text, help) => dropping(definition, at, text, help);
  const own = ['tls', 'entryPoints', 'observability'].find((each) => entryOf(definition.value, each));
  if (layer.isChild && own !== undefined)
    return drops(
      entryOf(definition.value, own)?.place ?? definition.key,
      `a router with \`parentRefs\` has no \`${own}\` of its own`,
      'Write it in the router above.',
    );
  if (!layer.isChild && router.entryPoints.length === 0) return noEntryPoint(router, runtime, drops);
  if (rule.scalar.text === '') return drops(definition.key, 'it has no rule');
  if (rule.problem !== undefined && rule.scalar.unresolved !== true)
    return drops(
      problemPlace(rule),
      `its rule is not understood, ${rule.problem.message}`,
      rule.problem.help ?? 'Write it as in Host(`pulse.example.com`) && PathPrefix(`/api`), on one line.',
    );
  const priority = get(definition.value, 'priority');
  if (priority?.kind === 'scalar' && /^\d+$/.test(priority.text) && BigInt(priority.text) > MOST_PRIORITY)
    return drops(priority.place, `the priority \`${priority.text}\` is above what routers may have`);
  for (const named of router.middlewares) {
    const problem = middlewareProblem(named, definition.provider, runtime, []);
    if (problem !== undefined) return drops(problem.at, problem.text, problem.help);
  }
  if (layer.meant > 0) return layersProblem(router, drops) ?? tlsProblem(router, runtime, drops);
  return serviceProblem(router, runtime, drops) ?? tlsProblem(router, runtime, drops);
}

function layersProblem({ service, definition, children }: MountedRouter, drops: Drops): Remark | undefined {
  if (service !== undefined && service.text !== '')
    return drops(service.place, 'it has a service, and routers below it', 'Keep one of the two.');
  return children.length === 0
    ? drops(definition.key, 'all the routers below it are dropped', 'Mend those first.')
    : undefined;
}

function dropping(definition: Definition, at: Place, text: string, help?: string): Remark {
  return refused(at, `Traefik drops the router \`${definition.name}\`: ${text}`, 'router', {
    why: 'Its requests get 404.',
    ...(help === undefined ? {} : { help }),
  });
}

type Drops = (at: Place, text: string, help?: string) => Remark;

function noEntryPoint(router: MountedRouter, runtime: Runtime, drops: Drops): Remark {
  const [named] = entryPointNames(router.definition);
  const names = runtime.entryPoints.map((each) => each.name);
  const near = nearest(named?.text ?? '', names) ?? names.find((each) => each !== 'traefik');
  const text = `there is no entry point \`${named?.text ?? ''}\``;
  return drops(
    named?.place ?? router.definition.key,
    text,
    near === undefined ? undefined : `Write \`${near}\`.`,
  );
}

function serviceProblem(router: MountedRouter, runtime: Runtime, drops: Drops): Remark | undefined {
  const { definition, service } = router;
  if (service === undefined || service.text === '') return drops(definition.key, 'it has no service');
  const found = resolve(
    { text: service.text, at: service.place, unresolved: service.unresolved === true },
    definition.provider,
    runtime.definitions.http.services,
    runtime,
  );
  if (found.is === 'found')
    return kindProblem(found.definition, drops) ?? transportProblem(found.definition, runtime, drops);
  if (found.is !== 'missing') return undefined;
  return drops(
    service.place,
    `there is no service \`${found.name}\``,
    found.help ?? 'Define it, or write the name of one that is.',
  );
}

const SERVICE_KINDS = ['loadBalancer', 'weighted', 'mirroring', 'failover', 'highestRandomWeight'];

/** A service of no kind is not built (traefik pkg/server/service/service.go, BuildHTTP); a container is always a load balancer. */
function kindProblem({ name, value, key, container }: Definition, drops: Drops): Remark | undefined {
  const isOfAKind = SERVICE_KINDS.some((kind) => entryOf(value, kind) !== undefined);
  if (value.kind !== 'map' || container !== undefined || isOfAKind) return undefined;
  return drops(
    key,
    `its service \`${name}\` says nothing about where to send requests`,
    'Write `loadBalancer` below it, with the `url` of a server.',
  );
}

/** A service whose transport does not exist is not built (traefik pkg/server/service/transport.go). */
function transportProblem(service: Definition, runtime: Runtime, drops: Drops): Remark | undefined {
  const named = get(service.value, 'loadBalancer', 'serversTransport');
  if (named?.kind !== 'scalar' || named.text === '' || named.unresolved) return undefined;
  const found = resolve(
    { text: named.text, at: named.place },
    service.provider,
    runtime.definitions.http.serversTransports,
    runtime,
  );
  if (found.is !== 'missing') return undefined;
  return drops(
    named.place,
    `there is no serversTransport \`${found.name}\``,
    found.help ?? 'Define it in a dynamic file, or take its name out.',
  );
}

/** Names whose TLS options do not exist are refused in the handshake (traefik pkg/server/router/tcp/manager.go). */
export function missingTlsOptions(router: MountedRouter, runtime: Runtime): ScalarValue | undefined {
  const options = get(router.tls, 'options');
  if (options?.kind !== 'scalar' || options.text === '' || options.text === 'default' || options.unresolved)
    return undefined;
  const wanted = qualified(options.text, router.definition.provider);
  if (runtime.definitions.tlsOptions.has(wanted)) return undefined;
  const isAllSeen =
    runtime.config.from !== undefined && runtime.sources.configs.some((config) => config.isDynamic);
  return isAllSeen ? options : undefined;
}

function tlsProblem(router: MountedRouter, runtime: Runtime, drops: Drops): Remark | undefined {
  const options = missingTlsOptions(router, runtime);
  if (options === undefined) return undefined;
  const near = nearest(
    options.text.split('@')[0] ?? '',
    [...runtime.definitions.tlsOptions.keys()].map((each) => each.split('@')[0] ?? ''),
  );
  return {
    ...drops(
      options.place,
      `there are no TLS options \`${qualified(options.text, router.definition.provider)}\``,
      near === undefined ? undefined : `Write \`${near}@file\`.`,
    ),
    why: 'TLS connections for its names are closed.',
  };
}

/** What does not drop the router and is worth a word all the same. */
function sideRemarks(router: MountedRouter, runtime: Runtime): readonly Remark[] {
  const remarks: Remark[] = [];
  const seen = runtime.config.from !== undefined;
  const names = entryPointNames(router.definition);
  if (seen && router.entryPoints.length > 0)
    for (const named of names) {
      if (named.unresolved || runtime.entryPoints.some((each) => each.name === named.text)) continue;
      remarks.push(
        refused(
          named.place,
          `There is no entry point \`${named.text}\`, so Traefik drops it from this router`,
          'route',
          { effect: 'degrades' },
        ),
      );
    }
  const resolver = get(router.tls, 'certResolver');
  const resolvers = get(runtime.config.value, 'certificatesResolvers');
  if (
    seen &&
    resolver?.kind === 'scalar' &&
    !resolver.unresolved &&
    resolver.text !== '' &&
    get(resolvers, resolver.text) === undefined
  )
    remarks.push(
      refused(resolver.place, `There is no certificate resolver \`${resolver.text}\``, 'route', {
        effect: 'degrades',
        why: 'Traefik serves its own self-signed certificate, which browsers warn of and agents refuse.',
        help: `Define \`certificatesResolvers.${resolver.text}\` in the static config, or write the name of one that is.`,
      }),
    );
  remarks.push(...templateRemarks(router.rule));
  const variable = hostVariable(router.rule);
  if (variable !== undefined) {
    const cause: Cause = { missing: 'variable', name: variable.text, at: variable.at };
    remarks.push(unseen(variable.at, `\`${variable.text}\` is not set in any file read here`, cause));
  }
  return remarks;
}

/** v3 reads a template of v2 as plain text, or as a pattern that no host fits: no error, and no match. */
function templateRemarks(rule: Rule): readonly Remark[] {
  if (rule.syntax === 'v2' || rule.scalar.unresolved) return [];
  return callsOf(rule.tree).flatMap((call) =>
    call.args.flatMap((arg): readonly Remark[] => {
      const template = /\{[A-Za-z_]\w*(?::[^{}]*(?:\{[^{}]*\}[^{}]*)*)?\}/.exec(arg.value)?.[0];
      if (template === undefined || !/^(?:hostregexp|path|pathprefix)$/i.test(call.name)) return [];
      const text = `\`${template}\` is a template of Traefik 2: in a v3 rule it matches nothing`;
      const help = `Write a regular expression: \`${call.name.toLowerCase() === 'hostregexp' ? 'HostRegexp(`^.+\\.example\\.com$`)' : 'PathRegexp(`^/…`)'}\`.`;
      return [refused(placeWithin(rule.scalar, arg.start, arg.end), text, 'router', { help })];
    }),
  );
}

function hostVariable(rule: Rule): { readonly text: string; readonly at: Place } | undefined {
  if (!rule.scalar.unresolved) return undefined;
  const text = /\$\{[^}]*\}|\$[A-Za-z_]\w*|\{\{[\s\S]*?\}\}/.exec(rule.scalar.text)?.[0];
  return text === undefined ? undefined : { text, at: rule.scalar.place };
}

export interface HostName {
  readonly text: string;
  readonly literal: boolean;
  readonly start: number;
  readonly end: number;
}

/** Host names of a rule, as written. */
export const hostsOf = oncePer((rule: Rule): readonly HostName[] =>
  callsOf(rule.tree).flatMap((call) => {
    const name = call.name.toLowerCase();
    if (name !== 'host' && name !== 'hostheader' && name !== 'hostregexp' && name !== 'hostsni') return [];
    return call.args.map((arg) => ({
      text: arg.value,
      literal: name !== 'hostregexp' && !arg.value.includes('*') && !/[${}]/.test(arg.value),
      start: arg.start,
      end: arg.end,
    }));
  }),
);

const byName = oncePer((routers: readonly MountedRouter[]): ReadonlyMap<string, readonly MountedRouter[]> => {
  const named = new Map<string, MountedRouter[]>();
  for (const router of routers)
    for (const name of new Set(hostsOf(router.rule).map(({ text }) => text.toLowerCase()))) {
      const others = named.get(name);
      if (others === undefined) named.set(name, [router]);
      else others.push(router);
    }
  return named;
});

/** The routers whose rules name a host. */
export function routersNaming(host: string, routers: readonly MountedRouter[]): readonly MountedRouter[] {
  return byName(routers).get(host) ?? [];
}

const byPlace = oncePer(
  (routers: readonly MountedRouter[]) =>
    new Map(routers.toReversed().map((router) => [`${router.at.file} ${router.at.start}`, router])),
);

/** The router whose rule is written there. */
export function routerAt(
  place: Place | undefined,
  routers: readonly MountedRouter[],
): MountedRouter | undefined {
  return byPlace(routers).get(`${place?.file} ${place?.start}`);
}

export function isOn(value: Value | undefined): boolean {
  return isTrue(textOf(value));
}
