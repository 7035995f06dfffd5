import type { Gateway } from '../../model/gateway.ts';
import { oncePer } from '../../model/once.ts';
import type { Place } from '../../text/place.ts';
import type { SourceFile } from '../../text/source.ts';
import { type RunningServer, runningServers } from './automatic-https.ts';
import type { Config } from './config.ts';
import { exchangeOf } from './exchange.ts';
import { remedyFor } from './remedies.ts';
import { sitesOf } from './sites.ts';
import type { Walk } from './walk.ts';

/** Sites that a listener of automatic HTTPS redirects to, by where they are written. */
const redirectsByPlace = oncePer(
  (redirects: RunningServer['redirects']) =>
    new Map(Array.from(redirects, ([route, site]) => [route.at as Place | undefined, site] as const)),
);

/** One Caddy process at one version. */
export function gatewayOf(config: Config, files: readonly SourceFile[]): Gateway {
  const running = runningServers(config);
  const sites = sitesOf(running);
  const indexes = new Map(
    sites.flatMap(({ parts }, index) => parts.map(({ at }) => [at, index] as const)).toReversed(),
  );
  const siteIndex = (walk: Walk, { redirects, server }: RunningServer): number | undefined => {
    const part =
      walk.site === undefined
        ? server.sites.find(({ routes }) => routes.length === 0)
        : server.sites[walk.site];
    const redirected = part ?? redirectsByPlace(redirects).get(walk.route);
    return redirected === undefined ? undefined : indexes.get(redirected.at);
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
