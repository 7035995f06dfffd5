import type { Exchange } from '../../model/exchange.ts';
import type { Gateway } from '../../model/gateway.ts';
import type { Remark } from '../../model/remark.ts';
import { type Configuration, configurationOf } from './configuration.ts';
import { type Traced, trace } from './exchange.ts';
import type { Group } from './layout.ts';
import { outdatedDirectives } from './refusals/directives.ts';
import { refusals } from './refusals/index.ts';
import { unseenRemarks } from './remarks/unseen.ts';
import { remedy } from './remedies/index.ts';
import { socketsOf } from './servers.ts';
import { sitesOf } from './sites.ts';
import { relayed, streamServers, streamSites } from './stream.ts';

/** One config as one release of nginx would run it. */
export function gatewayOf(group: Group, version: string): Gateway {
  const configuration = configurationOf(group, version);
  const sockets = socketsOf(configuration);
  const streams = streamServers(configuration);
  const remarks: readonly Remark[] = [
    ...group.loaded.remarks,
    ...refusals(configuration),
    ...outdatedDirectives(configuration),
    ...unseenRemarks(configuration),
  ];
  const traced = new WeakMap<Exchange, Traced>();
  return {
    dialect: 'nginx',
    version,
    files: group.loaded.files,
    complete: configuration.complete,
    sites: [...sitesOf(configuration, sockets), ...streamSites(streams)],
    remarks,
    loads: loads(configuration, remarks),
    assumes: configuration.assumes,
    abilities: { rateLimit: true, responseHeaders: true, tls: true },
    exchange(request) {
      const raw = relayed(streams, configuration.servers.length, request);
      if (raw !== undefined) return raw;
      const result = trace(configuration, sockets, request);
      traced.set(result.exchange, result);
      return result.exchange;
    },
    remedy(needs, exchange) {
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
  return remarks.some((remark) => remark.about === 'unseen') ? null : true;
}
