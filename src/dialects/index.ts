import type { Dialect } from '../model/dialect.ts';
import { claims as apacheClaims } from './apache/claims.ts';
import { claims as caddyClaims } from './caddy/claims.ts';
import { claims as cloudflaredClaims } from './cloudflared/claims.ts';
import { claims as haproxyClaims } from './haproxy/claims.ts';
import { claims as nginxClaims } from './nginx/claims.ts';
import { claims as traefikClaims } from './traefik/claims.ts';

/** A dialect as the engine finds it: told apart by a look at the file, loaded only when a file is its own. */
export interface DialectEntry {
  readonly name: string;
  claims(path: string, text: string): number;
  load(): Promise<Dialect>;
}

export const dialects: readonly DialectEntry[] = [
  { name: 'nginx', claims: nginxClaims, load: async () => (await import('./nginx/index.ts')).nginx },
  { name: 'caddy', claims: caddyClaims, load: async () => (await import('./caddy/index.ts')).caddy },
  { name: 'haproxy', claims: haproxyClaims, load: async () => (await import('./haproxy/index.ts')).haproxy },
  { name: 'traefik', claims: traefikClaims, load: async () => (await import('./traefik/index.ts')).traefik },
  { name: 'apache', claims: apacheClaims, load: async () => (await import('./apache/index.ts')).apache },
  {
    name: 'cloudflared',
    claims: cloudflaredClaims,
    load: async () => (await import('./cloudflared/index.ts')).cloudflared,
  },
];
