import { NO_LIMITS } from '../../model/blank.ts';
import type { Limits } from '../../model/exchange.ts';
import { byDefault, type Fact, written } from '../../model/fact.ts';
import type { Configuration, Server } from './configuration.ts';
import { leadingInteger, serverSetting } from './server-settings.ts';
import { isSince } from './versions.ts';
import type { Worker } from './workers.ts';

/** How an upgraded connection is carried: by mod_proxy_http, or by mod_proxy_wstunnel alone, which never ends it. */
export type Tunnel = 'http' | 'wstunnel';

export function limitsOf(
  configuration: Configuration,
  server: Server,
  worker: Worker | undefined,
  tunnel: Tunnel,
): Limits {
  return {
    ...NO_LIMITS,
    idleSeconds: idleSeconds(configuration, server, worker, tunnel),
    lifetimeSeconds: byDefault(null, true),
    // LimitRequestBody is not asked where a request is passed on (modules/http/http_filters.c).
    bodyBytes: byDefault(null, true),
    headerBlockBytes: byDefault(null, true),
    headerLineBytes: headerLineBytes(worker),
  };
}

/** Core's own (server/core.c, DEFAULT_TIMEOUT); Debian's main config says 300. */
const DEFAULT_TIMEOUT = 60;

/**
 * Silence on an upgraded connection: the larger of the client's and the backend's timeout since 2.4.53, the smaller before
 * (mod_proxy_http.c, ap_proxy_http_process_response). All of them are read with atoi: `5m` is 5.
 */
function idleSeconds(
  configuration: Configuration,
  server: Server,
  worker: Worker | undefined,
  tunnel: Tunnel,
): Fact<number | null> {
  if (tunnel === 'wstunnel') return byDefault(null, true);
  const client = serverSetting(configuration, server, 'timeout', leadingInteger, DEFAULT_TIMEOUT);
  const backend = backendSeconds(configuration, server, worker, client);
  if (client.is !== 'known' || backend.is !== 'known') return client.is === 'known' ? backend : client;
  const larger = isSince(configuration.version, '2.4.53');
  if (client.value === backend.value) return backend.at === undefined ? client : backend;
  return backend.value > client.value === larger ? backend : client;
}

/** The worker's `timeout=`, else ProxyTimeout, else Timeout. */
export function backendSeconds(
  configuration: Configuration,
  server: Server,
  worker: Worker | undefined,
  client: Fact<number>,
): Fact<number> {
  const own = worker?.parameters.get('timeout');
  if (own !== undefined) return written(leadingInteger(own.value), own.at, 'timeout=');
  const proxy = serverSetting<number | undefined>(
    configuration,
    server,
    'proxytimeout',
    // Nothing below one second is accepted.
    (text) => leadingInteger(text) || undefined,
    undefined,
  );
  if (proxy.is === 'unknown') return proxy;
  return proxy.is === 'known' && proxy.value !== undefined ? { ...proxy, value: proxy.value } : client;
}

/** One line of a response must fit the buffer it is read into, with a zero behind it (ap_proxy_read_headers). */
function headerLineBytes(worker: Worker | undefined): Fact<number | null> {
  const size = worker?.parameters.get('responsefieldsize');
  const bytes = size === undefined ? 0 : leadingInteger(size.value);
  if (size === undefined || bytes === 0) return byDefault(8191, true);
  return written(bytes - 1, size.at, 'responsefieldsize=');
}
