import { finder } from '../../tools/find.ts';

export type { Installation } from '../../tools/cache.ts';

/** Every version of a proxy that this machine has, the oldest first. */
export const installed = finder({
  nginx: { names: ['nginx'], versionArguments: ['-v'] },
  haproxy: { names: ['haproxy'], versionArguments: ['-v'] },
  apache: { names: ['apache2', 'httpd'], versionArguments: ['-v'] },
  caddy: { names: ['caddy'], versionArguments: ['version'] },
  traefik: { names: ['traefik'], versionArguments: ['version'] },
  cloudflared: { names: ['cloudflared'], versionArguments: ['--version'] },
  /** Ours, around cloudflared's own packages: stands in for Cloudflare's edge in front of them. */
  'cloudflared-edge': { names: [], versionArguments: [] },
});

export type Proxy = Parameters<typeof installed>[0];

/** CI sets this: there a conformance test without its proxy fails instead of being skipped. */
export const proxiesRequired = process.env.PULSE_LINT_REQUIRE_PROXIES === '1';
