import type { Exchange } from '../../model/exchange.ts';
import type { Gateway, Site } from '../../model/gateway.ts';
import type { Remark } from '../../model/remark.ts';
import { type Configuration, structureOf } from './configuration.ts';
import { answeredByPulse, type Traced, trace } from './exchange.ts';
import type { Group } from './layout.ts';
import { isLoaded, outdatedDirectives } from './refusals/directives.ts';
import { refusals } from './refusals/index.ts';
import { checkNames } from './refusals/names.ts';
import { type Refusal, refusalsAt } from './refusals/refusal.ts';
import { sitesBehind, throughRelay } from './relay.ts';
import { unseenRemarks } from './remarks/unseen.ts';
import { remedy } from './remedies/index.ts';
import { relayRemedy } from './remedies/relay.ts';
import { sitesOf } from './sites.ts';
import { relayedExchange, relayOf, type StreamServer, streamServers } from './stream.ts';

/** One config, to be looked at as any release of nginx would run it: what releases do not differ in is made once. */
export function gatewaysOf(group: Group): (version: string) => Gateway {
  const structure = structureOf(group);
  const streams = streamServers(structure);
  const sites = sitesBehind(streams, sitesOf(structure, group.loaded.files), structure);
  const names = checkNames(structure);
  const remarks: readonly Refusal[] = [
    ...group.loaded.remarks,
    ...refusals(structure, names),
    ...outdatedDirectives(structure),
    ...unseenRemarks(structure, names),
  ];
  return (version) =>
    gatewayOf(group, { ...structure, version }, streams, sites, refusalsAt(version, remarks));
}

function gatewayOf(
  group: Group,
  configuration: Configuration,
  streams: readonly StreamServer[],
  sites: readonly Site[],
  remarks: readonly Remark[],
): Gateway {
  const { version, sockets } = configuration;
  const traced = new WeakMap<Exchange, Traced>();
  return {
    dialect: 'nginx',
    version,
    files: group.loaded.files,
    complete: configuration.complete,
    sites,
    remarks,
    loads: loads(configuration, remarks),
    assumes: configuration.assumes,
    abilities: { rateLimit: true, responseHeaders: true, tls: true },
    exchange(request) {
      const relayed = relayOf(streams, request);
      const behind = relayed && throughRelay(relayed, configuration, request);
      if (relayed !== undefined && behind === undefined)
        return relayedExchange(relayed, configuration.servers.length, request);
      const result = behind ?? trace(configuration, sockets, request);
      traced.set(result.exchange, result);
      return result.exchange;
    },
    answered(exchange) {
      const known = traced.get(exchange);
      return known && answeredByPulse(known);
    },
    remedy(needs, exchange) {
      const relayed = relayOf(streams, exchange.request);
      const own = relayed && relayRemedy(needs, relayed, exchange);
      if (own !== undefined) return own;
      const known = traced.get(exchange) ?? trace(configuration, sockets, exchange.request);
      return remedy(needs, known, configuration);
    },
  };
}

/** Refused is refused, whatever else there may be; what cannot be seen leaves the rest open. */
function loads(configuration: Configuration, remarks: readonly Remark[]): boolean | null {
  const stops = remarks.filter((remark) => remark.about === 'syntax' || remark.about === 'refused');
  if (stops.some((remark) => remark.effect === 'breaks')) return false;
  if (stops.length > 0) return null;
  if (configuration.extent === 'server-part' || configuration.extent === 'directives') return null;
  const open = remarks.filter(
    ({ about, cause }) =>
      about === 'unseen' && !(cause?.missing === 'plugin' && isLoaded(cause.name, configuration.main)),
  );
  return open.length > 0 ? null : true;
}
