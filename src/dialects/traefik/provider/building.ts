import type { Remark } from '../../../model/remark.ts';
import type { Definition, Lost } from '../definitions.ts';
import type { StaticConfig } from '../static/static-config.ts';
import type { IdleTls } from './file.ts';

/** What a container's labels make, once its own defaults are filled in (traefik pkg/provider/docker/config.go, build). */
export interface Built {
  readonly routers: Definition[];
  readonly services: Definition[];
  readonly middlewares: readonly Definition[];
  readonly tcpRouters: Definition[];
  readonly tcpServices: Definition[];
}

export interface Building {
  readonly config: StaticConfig;
  readonly version: string;
  readonly swarm: boolean;
  readonly remarks: Remark[];
  readonly idle: IdleTls[];
  readonly lost: Lost[];
}

export function lostRouter(router: Definition, why: Remark): Lost {
  const http = { routers: [router], services: [], middlewares: [], serversTransports: [] };
  return { http, tcp: { routers: [], services: [] }, why };
}
