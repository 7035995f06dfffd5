import type { Exchange } from '../../model/exchange.ts';
import type { Gateway } from '../../model/gateway.ts';
import type { Remark } from '../../model/remark.ts';
import { configurationOf } from './configuration.ts';
import { type Traced, trace } from './exchange.ts';
import type { Group } from './layout.ts';
import { socketsOf } from './servers.ts';
import { sitesOf } from './sites.ts';

export function gatewayOf(group: Group, version: string): Gateway {
  const configuration = configurationOf(group, version);
  const sockets = socketsOf(configuration);
  const remarks: readonly Remark[] = [...group.loaded.remarks];
  const traced = new WeakMap<Exchange, Traced>();
  return {
    dialect: 'nginx',
    version,
    files: group.loaded.files,
    complete: configuration.complete,
    sites: sitesOf(configuration, sockets),
    remarks,
    loads: !remarks.some((remark) => remark.about === 'syntax' || remark.about === 'refused'),
    assumes: configuration.assumes,
    abilities: { rateLimit: true, responseHeaders: true, tls: true },
    exchange(request) {
      const result = trace(configuration, sockets, request);
      traced.set(result.exchange, result);
      return result.exchange;
    },
    remedy: () => undefined,
  };
}
