import type { Cause } from '../../../model/fact.ts';
import { oncePer } from '../../../model/once.ts';
import type { PulseRequest } from '../../../model/request.ts';
import type { EntryPoint } from '../entry-points.ts';
import type { Answer } from '../rule/answer.ts';
import { ruleRequest } from '../rule/request.ts';
import { routingPath } from '../rule/routing-path.ts';
import { hostsMatched, matchRule } from '../rule/rule.ts';
import { hostsOf, type MountedRouter } from '../runtime/mounted.ts';
import { atLeast, within } from '../version.ts';

/** Which router takes a request. */
export type Choice =
  | {
      readonly is: 'router';
      readonly router: MountedRouter;
      readonly why: string;
      /** Others that match as well, and come later. */
      readonly beaten: readonly MountedRouter[];
    }
  /** Several match with the same priority: which one is taken changes from start to start. */
  | { readonly is: 'tie'; readonly routers: readonly MountedRouter[] }
  | { readonly is: 'none' }
  | { readonly is: 'undecided'; readonly because: Cause };

/** ≥ 3.7 providers break ties; the order of `providers.precedence` (traefik pkg/config/static, providerNames). */
const PRECEDENCE = ['swarm', 'docker', 'file'];

export function chooseRouter(
  routers: readonly MountedRouter[],
  request: PulseRequest,
  path: string,
  scheme: string,
  version: string,
): Choice {
  const asked = ruleRequest(request, pathForRules(path, version), scheme);
  const answers = candidatesFor(routers, asked.host)
    .map((router) => ({ router, answer: matchRule(router.rule, asked, version) }))
    .filter(({ answer }) => answer.is !== 'no')
    .toSorted((a, b) => rank(b.router, version) - rank(a.router, version));
  const likely = settleHosts(answers);
  const [first, ...others] = likely;
  if (first === undefined) return { is: 'none' };
  if (first.answer.is === 'maybe') return { is: 'undecided', because: first.answer.because };
  const equals = others.filter(
    ({ router, answer }) => answer.is === 'yes' && rank(router, version) === rank(first.router, version),
  );
  if (equals.length > 0) return { is: 'tie', routers: [first.router, ...equals.map(({ router }) => router)] };
  const beaten = others.flatMap(({ router, answer }) => (answer.is === 'yes' ? [router] : []));
  return { is: 'router', router: first.router, why: whyOf(first.router, likely.length), beaten };
}

/** A router that names a host, where the one that takes its requests does not. */
export function namedBelow(
  chosen: MountedRouter,
  beaten: readonly MountedRouter[],
  host: string,
): MountedRouter | undefined {
  const names = ({ rule }: MountedRouter): boolean =>
    hostsOf(rule).some(({ text }) => text.toLowerCase() === host);
  return names(chosen) ? undefined : beaten.find(names);
}

/** The routers that can match a host at all, in their order: those of other hosts alone are not asked. */
function candidatesFor(routers: readonly MountedRouter[], host: string): readonly MountedRouter[] {
  const { byHost, ofAnyHost } = hostIndex(routers);
  const own = byHost.get(host) ?? [];
  if (own.length === 0) return ofAnyHost.map(({ router }) => router);
  return [...own, ...ofAnyHost].sort((a, b) => a.order - b.order).map(({ router }) => router);
}

interface Ordered {
  readonly router: MountedRouter;
  readonly order: number;
}

const hostIndex = oncePer((routers: readonly MountedRouter[]) => {
  const byHost = new Map<string, Ordered[]>();
  const ofAnyHost: Ordered[] = [];
  routers.forEach((router, order) => {
    const hosts = hostsMatched(router.rule);
    if (hosts === undefined) ofAnyHost.push({ router, order });
    for (const host of hosts ?? []) {
      const own = byHost.get(host);
      if (own === undefined) byHost.set(host, [{ router, order }]);
      else own.push({ router, order });
    }
  });
  return { byHost, ofAnyHost };
});

interface Candidate {
  readonly router: MountedRouter;
  readonly answer: Answer;
}

/**
 * A host name with an unresolved variable may be any name. The best fitting one is taken to be the host asked for, and the
 * others to be other hosts; a router that certainly matches needs no guess.
 */
function settleHosts(candidates: readonly Candidate[]): readonly Candidate[] {
  const guesses = candidates.flatMap(({ answer }) =>
    answer.is === 'maybe' && answer.host ? [answer.host] : [],
  );
  const best = guesses.toSorted((a, b) => b.fit - a.fit)[0];
  if (best === undefined) return candidates;
  const certain = candidates.some(
    ({ answer, router }) => answer.is === 'yes' && /Host\(/i.test(router.rule.scalar.text),
  );
  return candidates.flatMap(({ router, answer }): readonly Candidate[] => {
    if (answer.is !== 'maybe' || answer.host === undefined) return [{ router, answer }];
    if (certain || answer.host.text !== best.text) return [];
    return [{ router, answer: { is: 'yes' } }];
  });
}

function rank(router: MountedRouter, version: string): number {
  const provider = PRECEDENCE.indexOf(router.definition.provider);
  const bonus = atLeast(version, '3.7') && provider !== -1 ? (PRECEDENCE.length - provider) / 10 : 0;
  return router.priority + bonus;
}

function whyOf(router: MountedRouter, candidates: number): string {
  return candidates === 1
    ? 'its rule alone matches'
    : `of ${candidates} rules that match, this one has the highest priority (${router.priority})`;
}

/** How much of the path's escapes is taken out before rules see it. */
function pathForRules(path: string, version: string): string {
  return routingPath(path, atLeast(version, '3.4.1') || within(version, '2.11.25', '3.0'));
}

export function routersOn(
  entryPoints: readonly EntryPoint[],
  secure: boolean,
  routers: readonly MountedRouter[],
): readonly MountedRouter[] {
  const known = listsOf(routers);
  const key = `${secure} ${entryPoints.map(({ name }) => name).join(' ')}`;
  const list = known.get(key) ?? routers.filter((router) => isOn(router, entryPoints, secure));
  known.set(key, list);
  return list;
}

/** The routers of each set of entry points, listed once. */
const listsOf = oncePer((_routers: readonly MountedRouter[]) => new Map<string, readonly MountedRouter[]>());

function isOn(router: MountedRouter, entryPoints: readonly EntryPoint[], secure: boolean): boolean {
  return router.entryPoints.some(
    (each) => entryPoints.includes(each) && (router.tls !== undefined || each.tls !== undefined) === secure,
  );
}
