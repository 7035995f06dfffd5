import type { Gateway } from '../../../model/gateway.ts';
import type { Remark } from '../../../model/remark.ts';
import type { SourceFile } from '../../../text/source.ts';
import { pulseContainer } from '../../compose/pulse.ts';
import type { Definition } from '../definitions.ts';
import type { EntryPoint } from '../entry-points.ts';
import { predict } from '../exchange/exchange.ts';
import type { Serving } from '../exchange/serving.ts';
import type { TcpRoute } from '../exchange/tcp.ts';
import { isSwarm } from '../provider/docker.ts';
import { remedy } from '../remedy/remedy.ts';
import { type MountedRouter, mountRouters } from '../runtime/mounted.ts';
import { type Runtime, runtimeOf } from '../runtime/runtime.ts';
import type { Sources } from '../sources.ts';
import type { StaticConfig } from '../static/static-config.ts';
import { exposedSurfaces } from './exposed.ts';

import { sitesOf } from './sites.ts';
import { sourceRemarks } from './source-remarks.ts';
import { redirectionRemarks, targetRemarks } from './target-remarks.ts';

export function gatewayOf(
  sources: Sources,
  config: StaticConfig,
  files: readonly SourceFile[],
  version: string,
): Gateway {
  const runtime = runtimeOf(sources, config, version);
  const mounted = mountRouters(runtime);
  const all = [...mounted.routers, ...mounted.dropped.map((each) => each.router)];
  const { sites, ofRouter } = sitesOf(all, { ...runtime, definitions: runtime.written });
  const serving: Serving = {
    runtime,
    mounted,
    siteOf: (of) => siteIndex(of, ofRouter),
    targetRemarks: (router, service) => targetRemarks(router, service, runtime),
  };
  const remarks = unique([
    ...sourceRemarks(sources),
    ...runtime.remarks,
    ...mounted.remarks,
    ...redirectionRemarks(runtime),
    ...exposedSurfaces(runtime, mounted.routers),
  ]);
  const pulse = pulseContainer(sources.projects);
  return {
    dialect: 'traefik',
    version,
    files,
    complete: config.from !== undefined,
    sites,
    remarks,
    loads: loads(remarks, config),
    assumes: assumptions(runtime),
    abilities: { rateLimit: true, responseHeaders: true, tls: true },
    ...(pulse === undefined ? {} : { pulse }),
    exchange: (request) => predict(request, serving),
    remedy: (needs, exchange) => remedy(needs, exchange, serving),
  };
}

function siteIndex(
  of: MountedRouter | TcpRoute | EntryPoint,
  ofRouter: ReadonlyMap<Definition, number>,
): number | undefined {
  return 'definition' in of ? ofRouter.get(of.definition) : undefined;
}

function unique(remarks: readonly Remark[]): readonly Remark[] {
  return [
    ...new Map(
      remarks.map((remark) => [`${remark.at.file}:${remark.at.start}:${remark.text}`, remark]),
    ).values(),
  ];
}

/** Dynamic parts never keep Traefik from starting; only the static config does. */
function loads(remarks: readonly Remark[], config: StaticConfig): boolean | null {
  if (remarks.some((remark) => remark.affects === 'process' && remark.effect === 'breaks')) return false;
  return config.from === undefined && config.remarks.some((remark) => remark.about === 'unseen')
    ? null
    : true;
}

function assumptions(runtime: Runtime): readonly string[] {
  if (runtime.config.from !== undefined) return [];
  const swarm = isSwarm(runtime.config, runtime.sources.projects);
  return [
    ...(swarm ? ["The labels stand under `deploy`: Traefik's Swarm provider is taken to read them."] : []),
    "Traefik's static config is not among the files: its entry points are taken to be `web` on port 80 and `websecure` on port 443, with no redirection and no middlewares of their own, and its provider to read these files.",
  ];
}
