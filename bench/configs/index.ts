import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { cloudflared } from './cloudflared.ts';
import type { Config } from './config.ts';
import { haproxy } from './haproxy.ts';
import { traefikFile, traefikLabels } from './traefik.ts';

/** What has the rows that are the same for all; nginx has more of its own. */
export const configs: readonly Config[] = [haproxy, apache, caddy, traefikFile, traefikLabels, cloudflared];
