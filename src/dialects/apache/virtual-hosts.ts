import { type PulseRequest, portOf, schemeOf } from '../../model/request.ts';
import type { Place } from '../../text/place.ts';
import type { Address, Configuration, Server } from './configuration.ts';
import { matchesPattern } from './include-paths.ts';
import { flag, lastSetting } from './server-settings.ts';
import { argument } from './statement.ts';

/** Who takes a request, and why; or why nobody does. */
export type Selection =
  | { readonly is: 'server'; readonly server: Server; readonly why: string; readonly at: Place | undefined }
  | { readonly is: 'closed'; readonly why: string }
  | { readonly is: 'plain-to-tls'; readonly server: Server };

/**
 * The virtual host of a request: by address and port first, and only among the best of those by name (httpd manual,
 * vhosts/details; server/vhost.c).
 */
export function selectServer(configuration: Configuration, request: PulseRequest): Selection {
  const port = portOf(request);
  // Lines of a virtual host without it: whatever is asked may be what it listens to.
  if (configuration.extent === 'part')
    return { is: 'server', server: configuration.main, why: 'the lines at hand', at: undefined };
  if (!listensOn(configuration, port)) return { is: 'closed', why: `nothing listens on port ${port}` };
  const tier = bestTier(configuration, port, nameOf(request));
  const first = tier[0] ?? configuration.main;
  const wantsTls = schemeOf(request) === 'https' && request.front === 'none';
  const isSecure = speaksTls(configuration, first);
  if (wantsTls && !isSecure)
    return { is: 'closed', why: `port ${port} speaks plain HTTP, since SSLEngine is not on` };
  if (!wantsTls && isSecure && schemeOf(request) === 'http') return { is: 'plain-to-tls', server: first };
  return byName(tier, nameOf(request), configuration);
}

function nameOf(request: PulseRequest): string {
  return request.url.hostname.toLowerCase();
}

/** In a whole config a port is open by a Listen; where that cannot be seen, virtual hosts have the ports they name. */
export function listensOn(configuration: Configuration, port: number): boolean {
  if (configuration.listens.some((listen) => listen.port === port)) return true;
  return configuration.extent !== 'main';
}

function byName(tier: readonly Server[], name: string, configuration: Configuration): Selection {
  const [first] = tier;
  if (first === undefined)
    return {
      is: 'server',
      server: configuration.main,
      why: 'no virtual host is on this port',
      at: undefined,
    };
  const named = tier.find((server) => answersTo(server, name));
  const server = named ?? first;
  const at = server.section?.at;
  if (tier.length === 1)
    return { is: 'server', server, why: 'the only virtual host on this address and port', at };
  const why =
    named === undefined
      ? `no virtual host on this port is named ${name}: the first one takes it`
      : `first virtual host named ${name}`;
  return { is: 'server', server, why, at };
}

export function answersTo(server: Server, name: string): boolean {
  return server.names.some(({ text, isAlias }) =>
    isAlias && /[*?]/.test(text) ? matchesPattern(text.toLowerCase(), name) : text.toLowerCase() === name,
  );
}

/** Of the virtual hosts that fit the port, those of the most particular kind of address. */
function bestTier(configuration: Configuration, port: number, name: string): readonly Server[] {
  const on = (fits: (address: Address) => boolean): readonly Server[] =>
    configuration.virtualHosts.filter((server) => server.addresses.some(fits));
  const wildcard = firstOf([
    on((each) => each.host === undefined && each.port === port),
    on((each) => each.host === undefined && each.port === undefined),
  ]);
  // Which of several addresses a request comes in on is not written anywhere: the one whose virtual host has its name.
  const particular = on((each) => each.host !== undefined && (each.port === port || each.port === undefined));
  const meant = particular.find((server) => answersTo(server, name));
  const chosen = meant ?? (wildcard.length === 0 ? particular[0] : undefined);
  if (chosen === undefined) return wildcard;
  const host = chosen.addresses.find((each) => each.host !== undefined)?.host;
  return firstOf([
    on((each) => each.host === host && each.port === port),
    on((each) => each.host === host && each.port === undefined),
  ]);
}

function firstOf(tiers: readonly (readonly Server[])[]): readonly Server[] {
  return tiers.find((tier) => tier.length > 0) ?? [];
}

/** `SSLEngine on`: nothing else makes a port speak TLS, a certificate and `Listen 443 https` included. */
export function speaksTls(configuration: Configuration, server: Server): boolean {
  if (configuration.modules.has('ssl') === 'absent') return false;
  const engine = lastSetting(configuration, server, 'sslengine');
  return engine !== undefined && flag(argument(engine, 0) ?? '') === true;
}
