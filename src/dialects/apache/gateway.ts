import type { Exchange } from '../../model/exchange.ts';
import type { Gateway } from '../../model/gateway.ts';
import type { Remark } from '../../model/remark.ts';
import { type Configuration, configurationOf } from './configuration.ts';
import { type Traced, trace } from './exchange.ts';
import type { Group } from './layout.ts';
import { poolsOf } from './pools.ts';
import { refusals } from './refusals/index.ts';
import { surfaceRemarks } from './remarks/surfaces.ts';
import { trafficRemarks } from './remarks/traffic.ts';
import { unseenRemarks } from './remarks/unseen.ts';
import { remedy } from './remedies/index.ts';
import { sitesOf } from './sites.ts';

/** One config as one release of httpd would run it. */
export function gatewayOf(group: Group, version: string): Gateway {
  const configuration = configurationOf(group, version);
  const pools = poolsOf(configuration);
  const remarks: readonly Remark[] = [
    ...configuration.reading.remarks,
    ...refusals(configuration),
    ...unseenRemarks(configuration),
    ...surfaceRemarks(configuration),
  ];
  const traced = new WeakMap<Exchange, Traced>();
  return {
    dialect: 'apache',
    version,
    files: configuration.reading.files,
    complete: configuration.complete,
    sites: sitesOf(configuration, pools),
    remarks,
    loads: loads(configuration, remarks),
    assumes: assumptions(configuration),
    abilities: { rateLimit: false, responseHeaders: true, tls: true },
    exchange(request) {
      const result = trace(configuration, pools, request);
      const pool = result.server === undefined ? undefined : pools.of(result.server);
      const noted = pool === undefined ? [] : trafficRemarks(result, pool, configuration);
      const exchange = { ...result.exchange, remarks: noted };
      traced.set(exchange, result);
      return exchange;
    },
    remedy(needs, exchange) {
      const result = traced.get(exchange);
      // Where the lines do not nest, nobody can tell what stands in what.
      const isBroken = configuration.reading.remarks.some(({ about }) => about === 'syntax');
      return result === undefined || isBroken ? undefined : remedy(needs, result, configuration);
    },
  };
}

/** Refused is refused, whatever else there may be; what cannot be seen leaves the rest open. */
function loads(configuration: Configuration, remarks: readonly Remark[]): boolean | null {
  if (remarks.some((remark) => remark.about === 'syntax' || remark.about === 'refused')) return false;
  if (configuration.extent === 'part') return null;
  return remarks.some((remark) => remark.about === 'unseen') ? null : true;
}

function assumptions({ extent, reading }: Configuration): readonly string[] {
  if (extent === 'main') return [];
  const modules = [...reading.presumed].map((module) => `mod_${module}`);
  const loaded =
    modules.length === 0
      ? ''
      : ` ${modules.join(', ')} ${modules.length > 1 ? 'are' : 'is'} taken to be loaded.`;
  return [
    `The main config that includes this file cannot be seen; httpd's own defaults are assumed.${loaded}`,
  ];
}
