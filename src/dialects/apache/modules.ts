import { tableOf } from '../../text/table.ts';
import { directives } from './directives.ts';

/**
 * What is known of the modules in the running server.
 * - loaded: a LoadModule was read, or the program brings it
 * - absent: the whole config was read and nothing loads it
 * - presumed: the main config cannot be seen; a module of the stock distribution is taken to be there
 * - unknown: nobody can tell
 */
export type Presence = 'loaded' | 'absent' | 'presumed' | 'unknown';

/** Compiled into every program seen (`apache2 -l`, `httpd -l`), or into Debian's and loaded by name elsewhere. */
const STATIC: ReadonlySet<string> = new Set([
  'core',
  'so',
  'http',
  'watchdog',
  'log_config',
  'logio',
  'version',
  'unixd',
]);

/** Of several only one can be loaded, so none may be presumed. */
const EXCLUSIVE: ReadonlySet<string> = new Set(['mpm_event', 'mpm_worker', 'mpm_prefork']);

let stock: ReadonlySet<string> | undefined;

/** The modules that come with httpd. */
export function isStock(module: string): boolean {
  stock ??= new Set([
    ...[...directives().values()].flatMap(({ modules }) => modules),
    ...`asis authn_anon authz_host authz_owner authz_user data dialup lbmethod_bybusyness lbmethod_byrequests
      lbmethod_bytraffic proxy_ajp proxy_balancer proxy_fdpass proxy_http proxy_http2 proxy_uwsgi ratelimit slotmem_plain
      slotmem_shm socache_dbm socache_shmcb status unique_id logio`
      .trim()
      .split(/\s+/),
  ]);
  return stock.has(module);
}

/** `mod_proxy_http.c`, `proxy_http_module` and `proxy_module` name modules in two ways. */
export function moduleNamed(text: string): string | undefined {
  const source = /^(?:mod_)?(\w+)\.c$/.exec(text)?.[1];
  if (source !== undefined) return SOURCES[source] ?? source;
  return /^(\w+)_module$/.exec(text)?.[1];
}

/** Sources that are not called after their module. */
const SOURCES: Readonly<Record<string, string>> = tableOf({
  http_core: 'http',
  util_ldap: 'ldap',
  event: 'mpm_event',
  worker: 'mpm_worker',
  prefork: 'mpm_prefork',
});

export interface Modules {
  has(module: string): Presence;
}

/** `complete`: every LoadModule was read. */
export function modulesOf(loaded: ReadonlySet<string>, complete: boolean): Modules {
  return {
    has(module) {
      if (loaded.has(module) || STATIC.has(module)) return 'loaded';
      if (complete) return 'absent';
      return isStock(module) && !EXCLUSIVE.has(module) ? 'presumed' : 'unknown';
    },
  };
}
