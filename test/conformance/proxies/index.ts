import { startApache } from './apache.ts';
import { startCaddy } from './caddy.ts';
import { CLOUDFLARED_BEYOND_CONFIG, startCloudflared } from './cloudflared.ts';
import { startHaproxy } from './haproxy.ts';
import { installed } from './installed.ts';
import { startNginx } from './nginx.ts';
import { hasModule } from './nginx-modules.ts';
import type { Program, StartProxy } from './proxy.ts';
import { startTraefik, TRAEFIK_BEYOND_CONFIG } from './traefik.ts';

/** A proxy that the rig can run. */
export interface Runnable {
  /** Its folder of fixtures. */
  readonly dialect: RunnableName;
  readonly title: string;
  readonly start: StartProxy;
  /** Fields of a trace that no config decides. */
  readonly beyondConfig: readonly string[];
  /** Whether a release here has a module that a case needs; those without it are skipped by name. */
  readonly hasModule?: (module: string, program: Program) => boolean;
}

export type RunnableName = 'nginx' | 'haproxy' | 'apache' | 'caddy' | 'traefik' | 'cloudflared';

/** cloudflared only ever connects to Cloudflare: its own packages run behind a stand-in of the edge. */
export const runnable: readonly Runnable[] = [
  { dialect: 'nginx', title: 'nginx', start: startNginx, beyondConfig: [], hasModule },
  { dialect: 'haproxy', title: 'HAProxy', start: startHaproxy, beyondConfig: [] },
  { dialect: 'apache', title: 'Apache', start: startApache, beyondConfig: [] },
  { dialect: 'caddy', title: 'Caddy', start: startCaddy, beyondConfig: [] },
  { dialect: 'traefik', title: 'Traefik', start: startTraefik, beyondConfig: TRAEFIK_BEYOND_CONFIG },
  {
    dialect: 'cloudflared',
    title: 'cloudflared',
    start: startCloudflared,
    beyondConfig: CLOUDFLARED_BEYOND_CONFIG,
  },
];

export function runnableOf(dialect: RunnableName): Runnable {
  const found = runnable.find((each) => each.dialect === dialect);
  if (found === undefined) throw new Error(`the rig cannot run ${dialect}`);
  return found;
}

/** A release that lacks what a case needs cannot be asked about it. */
export function canRun(
  { hasModule: has }: Runnable,
  program: Program,
  { notRun, modules }: { readonly notRun: string | undefined; readonly modules: readonly string[] },
): boolean {
  return notRun === undefined && modules.every((module) => has?.(module, program) === true);
}

/** Every version that this machine has, the oldest first. */
export function programsOf({ dialect }: Runnable): readonly Program[] {
  const found = dialect === 'cloudflared' ? installed('cloudflared-edge') : installed(dialect);
  return found.map(({ version, command }) => ({ name: dialect, version, command }));
}
