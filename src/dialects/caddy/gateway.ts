import type { Gateway } from '../../model/gateway.ts';
import type { SourceFile } from '../../text/source.ts';
import { type RunningServer, runningServers } from './automatic-https.ts';
import type { Config } from './config.ts';
import { exchangeOf } from './exchange.ts';
import { remedyFor } from './remedies.ts';
import { sitesOf } from './sites.ts';
import type { Walk } from './walk.ts';

/** One Caddy process at one version. */
export function gatewayOf(config: Config, files: readonly SourceFile[]): Gateway {
  const running = runningServers(config);
  const sites = sitesOf(running);
  const siteIndex = (walk: Walk, { redirects, server }: RunningServer): number | undefined => {
    const part =
      walk.site === undefined
        ? server.sites.find(({ routes }) => routes.length === 0)
        : server.sites[walk.site];
    const redirected = part ?? [...redirects].find(([route]) => route.at === walk.route)?.[1];
    const index = sites.findIndex(
      ({ parts }) =>
        redirected !== undefined && parts.some((each) => each === redirected || each.at === redirected.at),
    );
    return index === -1 ? undefined : index;
  };
  const refused = config.remarks.some(({ about }) => about === 'refused' || about === 'syntax');
  const plugins = config.remarks.some(({ cause }) => cause?.missing === 'plugin');
  return {
    dialect: 'caddy',
    version: config.version,
    files,
    complete: !config.hidden,
    sites: sites.map(({ site }) => site),
    remarks: config.remarks,
    loads: refused ? false : config.hidden || plugins ? null : true,
    assumes: [],
    abilities: { rateLimit: false, responseHeaders: true, tls: true },
    exchange: (request) => exchangeOf(request, config, running, siteIndex),
    remedy: (needs, exchange) =>
      remedyFor(needs, exchange, {
        config,
        files,
        site: exchange.site === undefined ? undefined : sites[exchange.site]?.block,
      }),
  };
}
