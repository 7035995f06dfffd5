import type { Place } from '../../text/place.ts';
import { type Address, parseAddress, portOfAddress } from './address.ts';
import { chainOf } from './block.ts';
import type { Listen, Matcher, MatcherSet, Route, ServedSite, Server } from './config.ts';
import { withInnerSites } from './inner-sites.ts';
import type { Options } from './options.ts';
import { stableSort } from './order.ts';
import type { Result, Scope } from './scope.ts';

/** A site block after its directives were read. */
export interface SiteBlock {
  readonly keys: readonly { readonly text: string; readonly at: Place }[];
  readonly results: readonly Result[];
  readonly at: Place;
  readonly text: string;
}

/** A block as one listener sees it: only with the addresses that listen there. */
interface Share {
  readonly block: SiteBlock;
  readonly addresses: readonly { readonly address: Address; readonly at: Place }[];
}

/** Blocks that listen together make a server (addresses.go; httptype.go, serversFromPairings). */
export function serversOf(
  blocks: readonly SiteBlock[],
  options: Options,
  namedRoutes: ReadonlyMap<string, Route>,
  scope: Scope,
): readonly Server[] {
  const byListener = new Map<string, { listen: Listen; shares: Share[] }>();
  for (const block of blocks) {
    const own = new Map<string, { listen: Listen; addresses: { address: Address; at: Place }[] }>();
    for (const key of block.keys) {
      const address = parseAddress(key.text);
      if ('refused' in address) {
        scope.refuse(key.at, address.refused);
        continue;
      }
      if (/[<>()"'!@#$%^&|;+=]/.test(address.host.replace(/\{[^}]*\}/g, '')) && address.scheme !== 'http')
        scope.refuse(key.at, `No certificate can be had for \`${address.host}\`.`, 'Put your own name in.');
      const meant = withoutContradiction(address, key.at, options, scope);
      for (const listen of listensOf(meant, key.at, block, options, scope)) {
        const id = idOf(listen);
        const known = own.get(id) ?? { listen, addresses: [] };
        known.addresses.push({ address: meant, at: key.at });
        own.set(id, known);
      }
    }
    for (const [id, { listen, addresses }] of own) {
      const known = byListener.get(id) ?? { listen, shares: [] };
      known.shares.push({ block, addresses });
      byListener.set(id, known);
    }
  }
  return together(
    [...byListener.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each),
  ).map(({ listens, shares }) => serverOf(listens, shares, options, namedRoutes, scope));
}

/** An address that is refused is taken for what it would be without its scheme and port. */
function withoutContradiction(address: Address, at: Place, options: Options, scope: Scope): Address {
  const port = portOfAddress(address, { http: options.httpPort, https: options.httpsPort }, scope.version);
  if (typeof port === 'number') return address;
  scope.refuse(at, port.refused);
  return { ...address, scheme: '', port: '' };
}

function listensOf(
  address: Address,
  at: Place,
  block: SiteBlock,
  options: Options,
  scope: Scope,
): readonly Listen[] {
  const port = portOfAddress(address, { http: options.httpPort, https: options.httpsPort }, scope.version);
  if (typeof port !== 'number') return [];
  const bound = block.results.flatMap((result) => (result.is === 'bind' ? result.hosts : []));
  const hosts = bound.length > 0 ? bound : options.binds.length > 0 ? options.binds : [''];
  return hosts.map((host) => {
    const network = /^(\w+)\/(.*)$/.exec(host);
    return network === null
      ? { network: 'tcp', host, port, at }
      : { network: network[1] ?? '', host: network[2] ?? '', port, at };
  });
}

function idOf({ network, host, port }: Listen): string {
  const prefix = network === 'tcp' ? '' : `${network}/`;
  return `${prefix}${host}:${port}`;
}

/** Listeners that serve exactly the same are one server (consolidateAddrMappings). */
function together(
  listeners: readonly { readonly listen: Listen; readonly shares: readonly Share[] }[],
): readonly { readonly listens: readonly Listen[]; readonly shares: readonly Share[] }[] {
  const servers: { listens: Listen[]; shares: readonly Share[] }[] = [];
  for (const { listen, shares } of listeners) {
    const same = servers.find((server) => areSame(server.shares, shares));
    if (same === undefined) servers.push({ listens: [listen], shares });
    else same.listens.push(listen);
  }
  return servers;
}

function areSame(one: readonly Share[], other: readonly Share[]): boolean {
  return (
    one.length === other.length &&
    one.every((share, index) => {
      const its = other[index];
      return (
        its?.block === share.block &&
        its.addresses.map(({ address }) => address.text).join() ===
          share.addresses.map(({ address }) => address.text).join()
      );
    })
  );
}

function serverOf(
  listens: readonly Listen[],
  given: readonly Share[],
  options: Options,
  namedRoutes: ReadonlyMap<string, Route>,
  scope: Scope,
): Server {
  ambiguous(given, scope);
  const shares = bySpecificity(given);
  const port = listens[0]?.port ?? 0;
  const tls = tlsOf(shares, listens, options);
  conflicts(shares, options, tls.hasPolicy, scope);
  const whole = isWhole(shares);
  const sites: ServedSite[] = [];
  const routes: Route[] = [];
  const errors: Route[] = [];
  for (const share of shares) {
    const own = chainOf(share.block.results, scope, true);
    const names = share.addresses
      .filter(({ address }) => address.host !== '')
      .map(({ address, at }) => ({ text: address.host, at }));
    const site = { names: isCatchAll(share) ? [] : names, at: share.block.at };
    const matchers = matchersOf(share);
    const errorRoutes = errorsIn(share);
    if (whole && matchers.length === 0) {
      routes.push(...own);
      errors.push(...errorRoutes);
      sites.push({ ...site, routes: [] });
      continue;
    }
    if (errorRoutes.length > 0) errors.push(siteRoute(share, matchers, errorRoutes));
    const route = siteRoute(share, matchers, own);
    if (matchers.length > 0 || own.length > 0) routes.push(route);
    sites.push({ ...site, routes: [route] });
  }
  const settings = options.servers.filter(
    ({ address }) => address === undefined || listens.some((listen) => idOf(listen) === address),
  );
  const setting = settings.find(({ address }) => address !== undefined) ?? settings[0];
  return {
    listens,
    routes,
    errors,
    hasTlsPolicy: tls.hasPolicy,
    anyCertificate:
      options.anyCertificate ||
      shares.some(({ block }) => block.results.some((result) => result.is === 'tls' && result.anyName)),
    automatic: { ...options.automatic, skip: port === options.httpPort ? [] : skipped(shares) },
    protocols: setting?.protocols,
    trustedProxies: setting?.trustedProxies,
    namedRoutes,
    sites: withInnerSites(sites, routes),
  };
}

/** Those for certain statuses before those for all (serversFromPairings, with Go's own sort). */
function errorsIn({ block }: Share): readonly Route[] {
  const results = block.results.filter((result) => result.is === 'errors');
  const isForAll = ({ routes }: (typeof results)[number]): boolean =>
    (routes[0]?.matchers ?? []).length === 0;
  return stableSort(results, (one, other) => !(isForAll(one) && !isForAll(other))).flatMap(
    ({ routes }) => routes,
  );
}

function siteRoute({ block }: Share, matchers: readonly MatcherSet[], routes: readonly Route[]): Route {
  const { at, text } = block;
  return {
    group: undefined,
    matchers,
    handlers: routes.length === 0 ? [] : [{ kind: 'subroute', routes, errors: [], at, text }],
    terminal: true,
    at,
    text,
  };
}

/** One site without a host is not wrapped, unless it asks for hosts inside (appendSubrouteToRouteList). */
function isWhole(shares: readonly Share[]): boolean {
  const [only, ...others] = shares;
  if (only === undefined || others.length > 0) return false;
  return !only.block.results.some(
    (result) =>
      result.is === 'route' &&
      result.routes.some(({ matchers }) => matchers.flat().some(({ kind }) => kind === 'host')),
  );
}

function isCatchAll(share: Share): boolean {
  return share.addresses.some(({ address }) => address.host === '');
}

/** Hosts with the same path are matched together; a catch-all takes the host away (compileEncodedMatcherSets). */
function matchersOf(share: Share): readonly MatcherSet[] {
  const pairs: { path: string; hosts: string[] }[] = [];
  let catchAll = false;
  for (const { address } of share.addresses) {
    let pair = pairs.find(({ path }) => path === address.path);
    if (pair === undefined) {
      pair = { path: address.path, hosts: [] };
      pairs.push(pair);
    }
    if (address.host === '' && !catchAll) {
      pair.hosts = [];
      catchAll = true;
    }
    if (!catchAll && address.host !== '' && !pair.hosts.includes(address.host)) pair.hosts.push(address.host);
  }
  return pairs
    .map(({ path, hosts }) => {
      const host: readonly Matcher[] = hosts.length > 0 ? [{ kind: 'host', names: hosts }] : [];
      const only: readonly Matcher[] = path === '' ? [] : [{ kind: 'path', patterns: [path] }];
      return [...host, ...only];
    })
    .filter((set) => set.length > 0);
}

function ambiguous(shares: readonly Share[], scope: Scope): void {
  const seen = new Map<string, Share>();
  for (const share of shares) {
    for (const { address, at } of share.addresses) {
      const before = seen.get(address.text);
      if (before !== undefined && before !== share)
        scope.refuse(at, `\`${address.text}\` is the address of two sites.`, 'Join the two blocks.');
      seen.set(address.text, share);
    }
  }
}

/** Long hosts before short ones, wildcards behind, catch-alls last (serversFromPairings). */
function bySpecificity(shares: readonly Share[]): readonly Share[] {
  const length = (text: string): number => text.length - (text.match(/\*|\{[^}]*\}/g)?.join('').length ?? 0);
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(length));
  const measured = shares.map((share) => ({
    share,
    host: longest(share.addresses.map(({ address }) => address.host)),
    path: longest(share.addresses.map(({ address }) => address.path)),
    wild: share.addresses.some(({ address }) => address.host === '' || address.host.includes('*')),
  }));
  return measured
    .toSorted((one, other) => {
      if (one.host === 0 || other.host === 0) return one.host === 0 ? (other.host === 0 ? 0 : 1) : -1;
      if (one.wild !== other.wild) return one.wild ? 1 : -1;
      return one.host === other.host ? other.path - one.path : other.host - one.host;
    })
    .map(({ share }) => share);
}

function skipped(shares: readonly Share[]): readonly string[] {
  return shares.flatMap(({ addresses }) =>
    addresses
      .filter(({ address }) => address.scheme === 'http' && address.host !== '')
      .map(({ address }) => address.host),
  );
}

function tlsOf(
  shares: readonly Share[],
  listens: readonly Listen[],
  options: Options,
): { readonly hasPolicy: boolean } {
  const skip = listens.every(({ port }) => port === options.httpPort) ? [] : skipped(shares);
  let qualifies = false;
  let automaticPolicy = !options.automatic.off;
  let written = false;
  for (const { block, addresses } of shares) {
    const hasTls = block.results.some((result) => result.is === 'tls');
    written ||= block.results.some((result) => result.is === 'tls' && result.changesConnection);
    for (const { address } of addresses) {
      const enabled = hasTls || (address.host !== '' && !skip.includes(address.host));
      const port = address.port === '' ? '' : address.port;
      if (
        address.scheme === 'https' ||
        (address.scheme !== 'http' && port !== String(options.httpPort) && enabled)
      )
        qualifies = true;
      automaticPolicy &&=
        port === String(options.httpsPort) || (port !== String(options.httpPort) && address.host !== '');
    }
  }
  return { hasPolicy: qualifies && (written || !automaticPolicy) };
}

/** One listener speaks either HTTP or HTTPS (detectConflictingSchemes). */
function conflicts(shares: readonly Share[], options: Options, hasPolicy: boolean, scope: Scope): void {
  let seen: 'HTTP' | 'HTTPS' | undefined;
  for (const { addresses } of shares) {
    for (const { address, at } of addresses) {
      const plain = address.scheme === 'http' || address.port === String(options.httpPort);
      const secure = address.scheme === 'https' || address.port === String(options.httpsPort) || hasPolicy;
      const kind = plain ? 'HTTP' : secure ? 'HTTPS' : address.host === '' ? 'HTTP' : undefined;
      if (kind === undefined) continue;
      if (seen !== undefined && seen !== kind)
        scope.refuse(
          at,
          `\`${address.text}\` would speak ${kind} on a listener that another address makes speak ${seen}.`,
        );
      seen = kind;
    }
  }
}
