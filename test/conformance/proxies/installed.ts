import { cachedInstallations, type Installation } from '../../tools/cache.ts';
import { onPath, type Search } from '../../tools/path.ts';

export type { Installation };
export type Proxy = keyof typeof searches;

const searches = {
  nginx: { names: ['nginx'], versionArguments: ['-v'] },
  haproxy: { names: ['haproxy'], versionArguments: ['-v'] },
  apache: { names: ['apache2', 'httpd'], versionArguments: ['-v'] },
  caddy: { names: ['caddy'], versionArguments: ['version'] },
  traefik: { names: ['traefik'], versionArguments: ['version'] },
  cloudflared: { names: ['cloudflared'], versionArguments: ['--version'] },
} satisfies Record<string, Search>;

/** CI sets this: there a conformance test without its proxy fails instead of being skipped. */
export const proxiesRequired = process.env.PULSE_LINT_REQUIRE_PROXIES === '1';

const found = new Map<Proxy, readonly Installation[]>();

/** Every version of this proxy that the machine has, on its PATH or in the cache that .ci fills, the oldest first. */
export function installed(proxy: Proxy): readonly Installation[] {
  const known = found.get(proxy);
  if (known !== undefined) return known;
  const here = [
    ...onPath(proxy, searches[proxy]),
    ...cachedInstallations().filter((installation) => installation.program === proxy),
  ].toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
  found.set(proxy, here);
  return here;
}
